"""What the article as a whole gives: the visit within which events took place, their country, their date."""

from __future__ import annotations

from banggiao.actors import Cast
from banggiao.events.draft import Draft, Part
from banggiao.events.merge import edtf_overlap
from banggiao.events.scene import Scene
from banggiao.record import EventDate

__all__ = ["settle"]

_HOSTS = ("host", "organizer", "chair", "appointer", "recipient")
_WITHIN_VISIT = frozenset(
    {"reception", "talks", "meeting", "ceremony", "agreement", "award", "conference", "dialogue", "session", "aid"}
)
_WITHIN_MEETING = frozenset(
    {"ceremony", "session", "conference", "award", "meeting", "reception", "talks", "agreement", "aid"}
)


def settle(events: list[Draft], view: list[Scene], cast: Cast) -> list[Draft]:
    """Find each event's frame, country and date from the others of its article; drop what stays empty."""
    visits = [e for e in events if e.type == "visit"]
    for visit in visits:
        _visitors(visit, events, cast)
    kept = [e for e in events if e.parts]
    visits = [v for v in visits if v.parts]
    for event in kept:
        event.parent = _frame_of(event, kept, visits)
    for visit in visits:
        _visited(visit, kept, cast)
    for event in kept:
        _country(event, visits, cast)
    return kept


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


def _frame_of(event: Draft, events: list[Draft], visits: list[Draft]) -> Draft | None:
    if event.type not in _WITHIN_VISIT:
        return None
    for visit in visits:
        if visit.of("visitor") & event.actors() and _within(event, visit):
            return visit
    return None


def _within(event: Draft, visit: Draft) -> bool:
    if event.status == "held" and visit.status == "planned" and event.date is None:
        return False
    if event.country and visit.country and event.country not in visit.country.split("|"):
        return False
    return event.date is None or visit.date is None or edtf_overlap(event.date.edtf, visit.date.edtf)


def _visited(visit: Draft, events: list[Draft], cast: Cast) -> None:
    """The country of a visit: its destination, its hosts', or that of what took place within it."""
    if visit.country:
        return
    for event in events:
        if event.parent is visit and event.country:
            visit.country, visit.rules["country"] = event.country, "country.child"
            return
    visit.country = _of_hosts(visit, cast)
    if visit.country is None:
        for event in events:
            if event.parent is visit and (country := _of_hosts(event, cast)):
                visit.country, visit.rules["country"] = country, "country.host"
                return


def _of_hosts(event: Draft, cast: Cast) -> str | None:
    for role in _HOSTS:
        for part in event.parts:
            country = cast.by_id[part.actor].country
            if part.role == role and country:
                return country
    return None


def _country(event: Draft, visits: list[Draft], cast: Cast) -> None:
    if event.country:
        return
    if event.parent is not None and event.parent.country:
        event.country, event.rules["country"] = event.parent.country.split("|")[0], "country.visit"
        return
    if event.type in ("message", "call", "position"):
        return
    travelling = {a for v in visits for a in v.of("visitor")}
    hosts = [p for p in event.parts if p.role in _HOSTS and p.actor not in travelling]
    for part in hosts:
        if country := cast.by_id[part.actor].country:
            event.country, event.rules["country"] = country, "country.host"
            return
    countries = {c for p in event.parts if (c := cast.by_id[p.actor].country)}
    if len(countries) == 1 and event.type in ("session", "congress", "conference", "appointment", "ceremony", "award"):
        event.country, event.rules["country"] = countries.pop(), "country.only"


def frame_date(event: Draft) -> EventDate | None:
    """The date of a visit of one day for what took place within it."""
    parent = event.parent
    if event.date is not None or parent is None or parent.date is None or "/" in parent.date.edtf:
        return event.date
    return EventDate(parent.date.edtf, "frame", parent.date.evidence)
