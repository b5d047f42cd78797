"""The visit or conference within which an event took place."""

from __future__ import annotations

from banggiao.actors import Cast
from banggiao.events.draft import ENCOUNTERS, Draft
from banggiao.events.intervals import edtf_overlap, soon_after
from banggiao.events.standing import kin

__all__ = ["frame_of"]

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
# "Nhân dịp dự Hội nghị" gives the time of a meeting only; these say that it belongs to the conference.
_ASIDE = frozenset({"bên lề", "trong khuôn khổ"})
_AT_GATHERING = frozenset({"award", "agreement", "aid", "ceremony"})
_BY_HOST = frozenset({"reception", "meeting", "agreement"})
_BY_COUNTRY = frozenset({"agreement", "talks", "meeting", "reception", "dialogue", "ceremony"})


def frame_of(event: Draft, events: list[Draft], visits: list[Draft], cast: Cast) -> tuple[Draft, str] | None:
    """The visit or conference within which ``event`` took place, and the rule."""
    if event.type not in _WITHIN and not (event.type == "visit" and event.name):
        return None
    for frame in events:
        named = frame is not event and event.order in frame.frames_in and _may_hold(frame, event)
        if named and (frame.type != "visit" or _within(event, frame)):
            return frame, "part_of.words"
    if event.remote() and event.date is None:
        return None  # One can telephone from home.
    for visit in sorted(visits, key=lambda v: _fitness(event, v, cast), reverse=True):
        if (
            visit is not event
            and not visit.name
            and kin(visit.of("visitor"), cast) & event.actors()
            and _within(event, visit)
        ):
            return visit, "part_of.visitor"
    return _of_country(event, visits, cast) or _beside(event, events) or _at_gathering(event, events)


def _at_gathering(event: Draft, events: list[Draft]) -> tuple[Draft, str] | None:
    """ "Nhân dịp này, A trao Kỷ niệm chương cho B": at the article's only conference, told before."""
    held = [e for e in events if e.type in ("conference", "congress") and not e.recalled]
    if not event.here or event.type not in _AT_GATHERING or len(held) != 1 or held[0].order >= event.order:
        return None
    return (held[0], "part_of.here") if held[0].status == event.status and _within(event, held[0]) else None


def _beside(event: Draft, events: list[Draft]) -> tuple[Draft, str] | None:
    """Meetings on the sidelines: of one who attends the article's only conference, in its country and days."""
    aside = [e for e in events if e.type == "conference" and not e.recalled and _ASIDE & set(e.frames_in.values())]
    if event.type not in ENCOUNTERS or event.recalled or len(aside) != 1:
        return None
    frame = aside[0]
    together = frame.of("attendee", "speaker", "chair") & event.actors() and frame.status == event.status
    return (frame, "part_of.beside") if together and _within(event, frame) else None


def _fitness(event: Draft, visit: Draft, cast: Cast) -> tuple[bool, bool, bool, bool, int, int]:
    """Of one person's visits that of the event's country, or of who is met, then of its days, then told close by."""
    dated = bool(event.date and visit.date and edtf_overlap(event.date.edtf, visit.date.edtf))
    near = bool(event.country and visit.country and event.country in visit.country)
    met = any(cast.by_id[p.actor].country in (visit.country or "").split("|") for p in event.parts if p.side == 1)
    close = -min((2 * (t - event.order) if t > event.order else event.order - t for t in visit.told), default=0)
    last = visit.trigger.start if visit.trigger.start <= event.trigger.start else 0
    return near, met, dated, visit.status == event.status, close, last


def _may_hold(frame: Draft, event: Draft) -> bool:
    if frame.type == "visit":
        return not frame.name
    return frame.type in ("conference", "congress", "dialogue") and event.type not in ("talks", "visit")


def _of_country(event: Draft, visits: list[Draft], cast: Cast) -> tuple[Draft, str] | None:
    """What two countries do together belongs to the article's one visit between them; so does what the hosts plan."""
    if event.type not in _BY_COUNTRY:
        return None
    current = [v for v in visits if not v.recalled and not v.name and v is not event and _within(event, v)]
    countries = {cast.by_id[a].country for a in event.actors()}
    own = [v for v in current if _between(v, countries, cast) or _abroad(event, v, countries, cast)]
    people = any(cast.by_id[a].kind == "person" for a in event.actors())
    if len(own) == 1 and not (people and (event.country or "-") not in (own[0].country or "").split("|")):
        return own[0], "part_of.countries"
    if len(current) == 1 and _hosted(event, current[0], countries):
        return current[0], "part_of.host"
    return None


def _between(visit: Draft, countries: set[str | None], cast: Cast) -> bool:
    """Whether ``visit`` is of one of several ``countries``, and to another where it is known to which."""
    visitors = {cast.by_id[a].country for a in visit.of("visitor")}
    there = set((visit.country or "").split("|")) - {""}
    return (
        None not in visitors
        and bool(visitors & countries)
        and len(countries) > 1
        and (not there or bool(there & countries))
    )


def _abroad(event: Draft, visit: Draft, countries: set[str | None], cast: Cast) -> bool:
    """Whether those who travel along act where the visit is: "Cũng tại X, Bộ trưởng C đã ký …"."""
    visitors = {cast.by_id[a].country for a in visit.of("visitor")} - {None}
    there = set((visit.country or "").split("|"))
    return bool(visitors & countries) and event.country in there - visitors


def _hosted(event: Draft, visit: Draft, countries: set[str | None]) -> bool:
    """ "Nhà vua sẽ mở quốc yến" on a page that announces a visit to him: its hosts alone are named."""
    there = (visit.country or "").split("|")
    one_sided = event.frame.id.startswith(("ceremony.welcome", "ceremony.banquet")) or event.type in _BY_HOST
    return one_sided and event.status == visit.status and len(countries) == 1 and countries <= set(there)


# A visit dated by the day of arrival goes on for some days; longer ones than this are given as an interval.
_DAYS = 10


# Who is received there is on a visit to the country around it.
_ENCLAVES = {"VA": "IT"}


def _within(event: Draft, visit: Draft) -> bool:
    """Whether ``event`` may have taken place on ``visit``: same country, and on its days where both are dated."""
    if event.date is None and (visit.recalled or (event.status == "held" and visit.status == "planned")):
        return False
    there = (visit.country or "").split("|")
    if event.country and visit.country and _ENCLAVES.get(event.country) not in there and event.country not in there:
        return False
    if event.date is None or visit.date is None:
        return True
    if visit.recalled and not event.recalled and "X" in visit.date.edtf + event.date.edtf:
        return False
    arrival, day = visit.date.edtf, event.date.edtf
    alike = arrival.startswith("X") == day.startswith("X")
    return edtf_overlap(day, arrival) or (alike and soon_after(arrival, day, _DAYS))
