"""schema.org JSON-LD: events with their participants, places and reports."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, BinaryIO

import msgspec

from banggiao.edtf import first_day, last_day
from banggiao.views.model import EventLine, Part, Source
from banggiao.views.words import event_label

__all__ = ["event_jsonld", "write_schemaorg"]

# Written out, so that a reader needs no network to expand the terms.
CONTEXT = {"@vocab": "https://schema.org/", "url": {"@type": "@id"}}
_TYPE = {
    "person": "Person", "party": "Organization", "state": "Country", "organ": "GovernmentOrganization",
    "organization": "Organization", "international": "Organization", "delegation": "Organization",
}  # fmt: skip
_STATUS = {
    "held": "https://schema.org/EventScheduled",
    "planned": "https://schema.org/EventScheduled",
    "cancelled": "https://schema.org/EventCancelled",
}
_ORGANIZERS = {"host", "organizer", "chair"}


def _without_none(values: dict[str, Any]) -> dict[str, Any]:
    return {k: v for k, v in values.items() if v not in (None, [], "")}


def _actor(part: Part) -> dict[str, Any]:
    person = part.actor.kind == "person"
    return _without_none(
        {
            "@type": _TYPE[part.actor.kind],
            "@id": f"urn:banggiao:actor:{part.actor.id}",
            "name": part.actor.name,
            "jobTitle": [o.title for o in part.offices if not o.former] if person else None,
            "affiliation": [{"@type": _TYPE[a.kind], "name": a.name} for a in part.represents] if person else None,
        }
    )


def _report(source: Source) -> dict[str, Any]:
    return _without_none(
        {
            "@type": "NewsArticle",
            "@id": f"urn:banggiao:page:{source.page}:{source.article}",
            "headline": source.title,
            "url": source.url,
            "datePublished": first_day(source.published),
            "publisher": {"@type": "Organization", "name": source.outlet} if source.outlet else None,
            "inLanguage": "vi",
        }
    )


def event_jsonld(event: EventLine, language: str = "vi") -> dict[str, Any]:
    """One event as a schema.org Event, without ``@context``."""
    place = {"@type": "Place", "name": event.place or event.country, "address": event.country}
    return _without_none(
        {
            "@type": "Event",
            "@id": f"urn:banggiao:event:{event.id}",
            "name": event_label(event, language),
            "startDate": first_day(event.date),
            "endDate": last_day(event.date),
            "eventStatus": {"@id": _STATUS[event.status]},
            "location": _without_none(place) if event.place or event.country else None,
            "organizer": [_actor(p) for p in event.parts if p.role in _ORGANIZERS],
            "attendee": [_actor(p) for p in event.parts if p.role not in _ORGANIZERS],
            "superEvent": {"@id": f"urn:banggiao:event:{event.part_of}"} if event.part_of else None,
            "about": list(event.topics),
            "subjectOf": _report(event.passage.source) if event.passage else None,
        }
    )


def write_schemaorg(events: Iterable[EventLine], out: BinaryIO, language: str = "vi") -> None:
    """One JSON-LD document with all events in its ``@graph``."""
    out.write(b'{"@context":' + msgspec.json.encode(CONTEXT) + b',"@graph":[')
    for number, event in enumerate(events):
        out.write((b",\n" if number else b"\n") + msgspec.json.encode(event_jsonld(event, language)))
    out.write(b"\n]}\n")
