"""What the article as a whole gives: the visit within which events took place, their country, their date."""

from __future__ import annotations

from datetime import date, timedelta

from msgspec import structs

from banggiao.actors import Cast
from banggiao.events.alike import edtf_overlap, kin
from banggiao.events.country import article_country, companion, host_country, visited
from banggiao.events.days import set_days
from banggiao.events.draft import Draft, Part
from banggiao.events.founding import found
from banggiao.events.scene import Scene

__all__ = ["settle"]

_ENCOUNTERS = frozenset({"reception", "talks", "meeting"})
_WITHIN = frozenset(
    {
        "reception",
        "talks",
        "meeting",
        "ceremony",
        "agreement",
        "award",
        "conference",
        "dialogue",
        "session",
        "aid",
        "call",
        "position",
    }
)
# Types that belong to a visit by its words or its days only: one can telephone from home.
_APART = frozenset({"call", "position"})
_BY_COUNTRY = frozenset({"agreement", "talks", "meeting", "reception", "dialogue", "ceremony"})


def settle(events: list[Draft], pointing: list[Draft], view: list[Scene], cast: Cast) -> list[Draft]:
    """Find each event's frame, country and date from the others of its article; drop what stays empty.

    Args:
        events: merged drafts.
        pointing: words that point to an event which nothing else tells of ("tại hội đàm").
        view: the article's sentences.
        cast: the page's actors.
    """
    found(events, pointing, view, cast)
    visits = [e for e in events if e.type == "visit"]
    for visit in visits:
        _visitors(visit, events, cast)
    kept = [e for e in events if e.parts]
    visits = [v for v in visits if v.parts]
    for event in kept:
        if (frame := _frame_of(event, kept, visits, cast)) is not None:
            event.parent, event.rules["part_of"] = frame
    for visit in visits:
        visited(visit, kept, cast)
    for event in kept:
        _honoree(event, visits)
        _at_home(event, cast)
        _received(event, visits, cast)
        companion(event, kept)
    for event in kept:
        host_country(event, visits, cast)
        _signatories(event, cast)
    set_days(kept, view)
    article_country(kept)
    return [e for e in kept if not _words_only(e, kept)]


def _visitors(visit: Draft, events: list[Draft], cast: Cast) -> None:
    """A visit named without a visitor is the guest's: "trong khuôn khổ chuyến thăm" beside a reception."""
    if visit.of("visitor"):
        return
    for event in events:
        guests = [p for p in event.parts if p.role == "guest"]
        if guests and event.order >= visit.order - 1:
            visit.parts += [_moved(p) for p in guests if p.actor not in visit.actors()]
            visit.rules["participants"] = "visit.guests"
            return


def _moved(part: Part) -> Part:
    return Part(
        part.actor, "visitor", part.start, part.end, "visit.guests", 0, part.lead, part.represents, part.offices, False
    )


def _honoree(event: Draft, visits: list[Draft]) -> None:
    """ "Lễ đón do A chủ trì" is for whoever is on the visit."""
    if event.frame.id != "ceremony.welcome" or event.of("honoree"):
        return
    own = [v for v in visits if not v.name and v.country and v.country == event.country]
    visit = event.parent if event.parent in visits else (own[0] if len(own) == 1 else None)
    if visit is None:
        return
    event.parent = visit
    guests = [p for p in visit.parts if p.role == "visitor" and p.actor not in event.actors()]
    event.parts += [structs.replace(p, role="honoree", rule="visit.visitor", sure=False) for p in guests[:1]]


def _received(event: Draft, visits: list[Draft], cast: Cast) -> None:
    """ "Đoàn đã đến chào xã giao A" on a page of one visit: those who are on it."""
    own = [v for v in visits if not v.name and not v.recalled]
    if event.type != "reception" or event.of("guest") or not event.of("host") or len(own) != 1:
        return
    home = {cast.by_id[a].country for a in event.of("host")}
    guests = [p for p in own[0].parts if p.role == "visitor" and cast.by_id[p.actor].country not in home]
    event.parts += [structs.replace(p, role="guest", rule="visit.visitor", side=1, sure=False) for p in guests]


def _at_home(event: Draft, cast: Cast) -> None:
    """Of those who "dự tiệc trà", whoever is at home is the host."""
    guests = [p for p in event.parts if p.role == "honoree"]
    if event.frame.id != "ceremony.banquet" or event.of("host") or len(guests) < 2 or event.country is None:
        return
    home = {p.actor for p in guests if cast.by_id[p.actor].country == event.country}
    if len(home) < len(guests):
        event.parts = [structs.replace(p, role="host") if p.actor in home else p for p in event.parts]


def _frame_of(event: Draft, events: list[Draft], visits: list[Draft], cast: Cast) -> tuple[Draft, str] | None:
    """The visit or conference within which ``event`` took place, and the rule."""
    if event.type not in _WITHIN and not (event.type == "visit" and event.name):
        return None
    for frame in events:
        named = frame is not event and event.order in frame.frames_in and _may_hold(frame, event)
        if named and (frame.type != "visit" or _within(event, frame)):
            return frame, "part_of.words"
    if event.type in _APART and event.date is None:
        return None
    for visit in sorted(visits, key=lambda v: _fitness(event, v, cast), reverse=True):
        if (
            visit is not event
            and not visit.name
            and kin(visit.of("visitor"), cast) & event.actors()
            and _within(event, visit)
        ):
            return visit, "part_of.visitor"
    return _of_country(event, visits, cast)


def _fitness(event: Draft, visit: Draft, cast: Cast) -> tuple[bool, bool, bool, bool]:
    """Of one person's visits that of the event's country, or of who is met, then the one whose days hold it."""
    dated = bool(event.date and visit.date and edtf_overlap(event.date.edtf, visit.date.edtf))
    near = bool(event.country and visit.country and event.country in visit.country)
    met = any(cast.by_id[p.actor].country in (visit.country or "").split("|") for p in event.parts if p.side == 1)
    return near, met, dated, visit.status == event.status


def _may_hold(frame: Draft, event: Draft) -> bool:
    if frame.type == "visit":
        return not frame.name
    return frame.type in ("conference", "congress", "dialogue") and event.type not in ("talks", "visit")


def _of_country(event: Draft, visits: list[Draft], cast: Cast) -> tuple[Draft, str] | None:
    """What two countries do together belongs to the article's one visit between them."""
    own = [v for v in visits if not v.recalled and not v.name and v is not event]
    if len(own) != 1 or event.type not in _BY_COUNTRY:
        return None
    visit = own[0]
    people = any(cast.by_id[a].kind == "person" for a in event.actors())
    if people and (event.country is None or event.country not in (visit.country or "").split("|")):
        return None
    countries = {cast.by_id[a].country for a in event.actors()}
    visitors = {cast.by_id[a].country for a in visit.of("visitor")}
    if None not in visitors and visitors & countries and len(countries) > 1 and _within(event, visit):
        return visit, "part_of.countries"
    return None


# A visit dated by the day of arrival goes on for some days; longer ones than this are given as an interval.
_DAYS = 10


def _within(event: Draft, visit: Draft) -> bool:
    """Whether ``event`` may have taken place on ``visit``: same country, and on its days where both are dated."""
    if event.date is None and (visit.recalled or (event.status == "held" and visit.status == "planned")):
        return False
    if event.country and visit.country and event.country not in visit.country.split("|"):
        return False
    if event.date is None or visit.date is None:
        return True
    return edtf_overlap(event.date.edtf, visit.date.edtf) or _soon_after(visit.date.edtf, event.date.edtf)


def _soon_after(arrival: str, day: str) -> bool:
    """Whether ``day`` is within the days after a single day of arrival (EDTF; both with or both without a year)."""
    if "/" in arrival or "/" in day or arrival.startswith("X") != day.startswith("X"):
        return False
    try:
        first = date.fromisoformat(arrival.replace("XXXX", "2000"))
        then = date.fromisoformat(day.replace("XXXX", "2000"))
    except ValueError:
        return False
    return timedelta(0) <= then - first <= timedelta(_DAYS)


def _signatories(event: Draft, cast: Cast) -> None:
    """Where two countries' leaders witness a signing and nobody else is said to sign, the states do."""
    if event.type != "agreement" or event.of("signatory"):
        return
    countries = {cast.by_id[a].country for a in event.actors()} - {None}
    states = [a for a in cast.actors if a.kind == "state" and a.country in countries]
    if len(countries) == 2 and len(states) == 2:
        span = event.trigger
        event.parts += [Part(a.id, "signatory", span.start, span.end, "context.states", 2, sure=False) for a in states]


def _words_only(event: Draft, events: list[Draft]) -> bool:
    """Congratulations and condolences spoken at a meeting are statements, no messages."""
    if not event.frame.id.startswith("message.words"):
        return False
    return any(
        (e.type in _ENCOUNTERS or (e.type == "visit" and e.name)) and event.of("sender") & e.actors() for e in events
    )
