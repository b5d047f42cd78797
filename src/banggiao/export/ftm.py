"""FollowTheMoney entities, one a line: actors, events, offices (Position, Occupancy) and articles.

Source of schemata and properties: the model of followthemoney 4. An Occupancy bears the dates on which pages
show the office (``date``), never a start or an end that no page gives.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

import msgspec

from banggiao.edtf import first_day, last_day
from banggiao.views.model import ActorRef, EventLine, Part, Source
from banggiao.views.words import event_label

__all__ = ["ftm_entities", "write_ftm"]

_SCHEMA = {
    "person": "Person",
    "party": "Organization",
    "state": "PublicBody",
    "organ": "PublicBody",
    "organization": "Organization",
    "international": "PublicBody",
    "delegation": "LegalEntity",
}
_TOPICS = {"party": "pol.party", "state": "gov.national", "organ": "gov", "international": "gov.igo"}
_ORGANIZERS = {"host", "organizer", "chair"}
_PARTIAL = re.compile(r"^\d{4}(-\d\d(-\d\d)?)?$")

Entity = dict[str, Any]


def _entity(id_: str, schema: str, **properties: object) -> Entity:
    values = {k: [v] if isinstance(v, str) else sorted(set(v)) for k, v in properties.items() if v}  # type: ignore[call-overload]
    return {"id": id_, "schema": schema, "properties": values}


def _key(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:24]


def _day(edtf: str | None) -> str | None:
    """A date in FollowTheMoney's form (a prefix of an ISO day), or None."""
    date = (edtf or "").split("T")[0]
    return date if _PARTIAL.match(date) else first_day(edtf)


def _actor(actor: ActorRef) -> Entity:
    return _entity(
        f"actor-{actor.id}",
        _SCHEMA[actor.kind],
        name=actor.name,
        country=(actor.country or "").lower(),
        topics=_TOPICS.get(actor.kind),
    )


def _article(source: Source) -> Entity:
    return _entity(
        f"article-{source.page}-{source.article}",
        "Article",
        title=source.title,
        sourceUrl=source.url,
        publisher=source.outlet,
        publishedAt=_day(source.published),
    )


def _event(event: EventLine) -> Entity:
    first, last, passage = first_day(event.date), last_day(event.date), event.passage
    return _entity(
        f"event-{event.id}",
        "Trip" if event.type == "visit" else "Event",
        name=event_label(event, "vi"),
        summary=passage.before + passage.text + passage.after if passage else None,
        date=_day(event.date) if first == last else None,
        startDate=first if first != last else None,
        endDate=last if first != last else None,
        location=event.place,
        country=(event.country or "").lower(),
        keywords=[event.type, *event.topics],
        involved=[f"actor-{p.actor.id}" for p in event.parts if p.role not in _ORGANIZERS],
        organizer=[f"actor-{p.actor.id}" for p in event.parts if p.role in _ORGANIZERS],
        proof=f"article-{passage.source.page}-{passage.source.article}" if passage else None,
    )


def _offices(event: EventLine, part: Part) -> Iterator[Entity]:
    for office in part.offices:
        # An office is of a country: "Chủ tịch nước" of two states are two positions.
        country = part.actor.country or part.side or ""
        post = _key("position", office.title, country)
        yield _entity(f"position-{post}", "Position", name=office.title, country=country.lower())
        yield _entity(
            f"occupancy-{_key(post, part.actor.id, str(office.former))}",
            "Occupancy",
            holder=f"actor-{part.actor.id}",
            post=f"position-{post}",
            date=_day(event.date),
            status="ended" if office.former else None,
        )


def ftm_entities(events: Iterable[EventLine]) -> Iterator[Entity]:
    """Entities of ``events``; those met again (actors, offices) are merged, their values joined."""
    merged: dict[str, Entity] = {}
    for event in events:
        for entity in _of_event(event):
            _merge(merged, entity)
    yield from merged.values()


def _of_event(event: EventLine) -> Iterator[Entity]:
    for part in event.parts:
        yield from map(_actor, (part.actor, *part.represents))
        yield from _offices(event, part)
    if event.passage:
        yield _article(event.passage.source)
    yield _event(event)


def _merge(merged: dict[str, Entity], entity: Entity) -> None:
    known = merged.setdefault(entity["id"], entity)
    if known is not entity:
        for name, values in entity["properties"].items():
            known["properties"][name] = sorted({*known["properties"].get(name, ()), *values})


def write_ftm(events: Iterable[EventLine], out: BinaryIO) -> None:
    """One entity (UTF-8 JSON) a line, as ``ftm validate`` and ``ftm load-entities`` read them."""
    encode = msgspec.json.Encoder().encode
    for entity in ftm_entities(events):
        out.write(encode(entity) + b"\n")
