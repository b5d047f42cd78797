"""What the article as a whole gives: the visit within which events took place, their country, their date."""

from __future__ import annotations

from msgspec import structs

from banggiao.actors import Cast
from banggiao.events.country import Homes, article_country, companion, host_country, posted, visited
from banggiao.events.days import set_days
from banggiao.events.draft import ENCOUNTERS, GATHERINGS, Draft, Part
from banggiao.events.elected import elected
from banggiao.events.founding import found
from banggiao.events.offices import by_office
from banggiao.events.scene import Scene
from banggiao.events.within import frame_of

__all__ = ["settle"]


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
    kept = [e for e in events if e.parts or (e.public and e.type in GATHERINGS)]
    visits = [v for v in visits if v.parts]
    for event in kept:
        if (frame := frame_of(event, kept, visits, cast)) is not None:
            event.parent, event.rules["part_of"] = frame
    posts = posted(view)
    for visit in visits:
        visited(visit, kept, posts, cast)
    for event in kept:
        _honoree(event, visits, cast)
        _at_home(event, cast)
        _received(event, visits, cast)
        companion(event, kept)
    homes = Homes(posts, visits, cast)
    for event in kept:
        host_country(event, homes, cast)
        _signatories(event, cast)
    kept = by_office(kept, cast)
    set_days(kept, view)
    elected(kept, view, cast)
    article_country(kept)
    for visit in visits:
        visited(visit, kept, posts, cast)
    return [e for e in kept if not _words_only(e, kept)]


def _visitors(visit: Draft, events: list[Draft], cast: Cast) -> None:
    """A visit named without a visitor is the guest's: "trong khuôn khổ chuyến thăm" beside a reception."""
    if visit.of("visitor"):
        _leader(visit, events, cast)
        return
    for event in events:
        guests = [p for p in event.parts if p.role == "guest"]
        if guests and event.order >= visit.order - 1:
            visit.parts += [_moved(p) for p in guests if p.actor not in visit.actors()]
            visit.rules["participants"] = "visit.guests"
            return


def _leader(visit: Draft, events: list[Draft], cast: Cast) -> None:
    """Of "đoàn Việt Nam thăm Cuba" whoever of that country is received there, or meets somebody of it."""
    visitors = [cast.by_id[a] for a in visit.of("visitor")]
    led = all(v.kind in ("delegation", "party", "organ") and not v.leader for v in visitors)
    if not led or visit.country is None or visit.recalled:
        return
    home = {v.country for v in visitors}
    for event in events:
        countries = {cast.by_id[a].country for a in event.actors()}
        abroad = event.type in ENCOUNTERS and not event.recalled and countries & set(visit.country.split("|"))
        people = [
            p for p in event.parts if cast.by_id[p.actor].kind == "person" and cast.by_id[p.actor].country in home
        ]
        if abroad and people and None not in home and not event.of("host") & {p.actor for p in people}:
            visit.parts += [_moved(p) for p in people]
            return


def _moved(part: Part) -> Part:
    return Part(
        part.actor, "visitor", part.start, part.end, "visit.guests", 0, part.lead, part.represents, part.offices, False
    )


def _honoree(event: Draft, visits: list[Draft], cast: Cast) -> None:
    """ "Lễ đón do A chủ trì" is for whoever is on the visit to A's country."""
    if not event.frame.id.startswith(("ceremony.welcome", "ceremony.banquet")) or event.of("honoree"):
        return
    away = {a for v in visits for a in v.of("visitor") if event.parent in (None, v)} & event.of("host")
    if away and event.of("host") - away:  # "A và B tại lễ đón" on a page of A's visit
        event.parts = [structs.replace(p, role="honoree") if p.actor in away else p for p in event.parts]
        return
    home = {event.country} if event.country else {cast.by_id[a].country for a in event.of("host")}
    own = [v for v in visits if not v.name and home & set((v.country or "-").split("|"))]
    visit = event.parent if event.parent in visits else (own[0] if len(own) == 1 else None)
    if visit is None:
        return
    event.parent = visit
    event.rules.setdefault("part_of", "part_of.host")
    guests = [p for p in visit.parts if p.role == "visitor" and p.actor not in event.actors()]
    guests.sort(key=lambda p: cast.by_id[p.actor].kind != "person")
    event.parts += [structs.replace(p, role="honoree", rule="visit.visitor", sure=False) for p in guests[:1]]


def _received(event: Draft, visits: list[Draft], cast: Cast) -> None:
    """ "Đoàn đã đến chào xã giao A" on a page of one visit: those who are on it."""
    own = [v for v in visits if not v.recalled and (not v.name or len(visits) == 1)]
    if event.type != "reception" or event.of("guest") or len(own) != 1:
        return
    if not event.of("host"):
        part = {"visitor": "guest", "host": "host"}
        known = {p.actor: part[p.role] for p in own[0].parts if p.role in part}
        event.parent = event.parent or own[0]
        if {known.get(a) for a in event.actors()} >= {"guest", "host"}:
            event.parts = [structs.replace(p, role=known.get(p.actor, p.role)) for p in event.parts]
        return
    home = {cast.by_id[a].country for a in event.of("host")}
    guests = [p for p in own[0].parts if p.role == "visitor" and cast.by_id[p.actor].country not in home]
    event.parts += [structs.replace(p, role="guest", rule="visit.visitor", side=1, sure=False) for p in guests]


def _at_home(event: Draft, cast: Cast) -> None:
    """Of those who "dự tiệc trà", whoever is at home is the host."""
    guests = [p for p in event.parts if p.role == "honoree"]
    if not event.frame.id.startswith("ceremony.banquet") or event.of("host") or len(guests) < 2:
        return
    visited = event.parent.country if event.parent is not None else None
    home = {p.actor for p in guests if cast.by_id[p.actor].country in {event.country, visited} - {None}}
    if len(home) < len(guests):
        event.parts = [structs.replace(p, role="host") if p.actor in home else p for p in event.parts]


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
        (e.type in ENCOUNTERS or (e.type == "visit" and e.name)) and event.of("sender") & e.actors() for e in events
    )
