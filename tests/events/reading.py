"""Whole pages of text read, and what is then asked of them."""

from __future__ import annotations

from banggiao.pages import RawPage
from banggiao.read import read
from banggiao.record import Event, Record


def record_of(text: str) -> Record:
    return read(RawPage(source="page.txt", data=text.encode()))


def types_in(text: str) -> set[str]:
    """The types of the events that a text tells."""
    return {e.type for e in record_of(text).events}


def named(record: Record, event: Event, role: str) -> list[str]:
    """The names of those who have a part in an event, in its order."""
    names = {actor.id: actor.name for actor in record.actors}
    return [names[p.actor] for p in event.participants if p.role == role]


def told_in(record: Record) -> list[tuple[str, set[tuple[str, str]], str | None]]:
    """Of each event its type, who takes part in which role, and its day."""
    names = {actor.id: actor.name for actor in record.actors}
    return [
        (e.type, {(names[p.actor], p.role) for p in e.participants}, e.date.edtf if e.date else None)
        for e in record.events
    ]
