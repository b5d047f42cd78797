"""A record that is in no register as a page can show it: marks with labels, names for ids."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from banggiao.record import Actor, Event, Record, Statement
from banggiao.views.model_lists import Block, Mark
from banggiao.views.words import word
from banggiao.web.marks import Section, sections
from banggiao.web.names import named
from banggiao.web.when import humane

__all__ = ["Sheet", "SheetEvent", "SheetPart", "SheetStatement", "sheet_of"]


@dataclass(frozen=True)
class SheetPart:
    """Who took part, in which role."""

    name: str
    role: str


@dataclass(frozen=True)
class SheetEvent:
    """An event in the list beside the text; ``start`` is where its first words begin."""

    type: str
    status: str
    date: str | None
    place: str | None
    start: int
    parts: tuple[SheetPart, ...]


@dataclass(frozen=True)
class SheetStatement:
    """A statement in the list beside the text."""

    speakers: tuple[str, ...]
    act: str
    text: str
    start: int


@dataclass(frozen=True)
class Sheet:
    """What a page says, ready to be shown."""

    sections: list[Section]
    actors: tuple[Actor, ...]
    events: tuple[SheetEvent, ...]
    statements: tuple[SheetStatement, ...]


def sheet_of(record: Record, language: str) -> Sheet:
    """``record`` with its marks labelled in ``language``."""
    names = {actor.id: actor.name for actor in record.actors}
    roles = [article.role for article in record.articles]
    blocks = [
        Block(kind=b.kind, start=b.start, end=b.end, role=None if b.article is None else roles[b.article])
        for b in record.blocks
    ]
    return Sheet(
        sections=sections(record.text, blocks, list(_marks(record, names, language))),
        actors=record.actors,
        events=tuple(_event(e, names) for e in record.events),
        statements=tuple(_statement(s, record.text, names) for s in record.statements),
    )


def _event(event: Event, names: dict[str, str]) -> SheetEvent:
    return SheetEvent(
        type=event.type,
        status=event.status,
        date=event.date.edtf if event.date else None,
        place=event.place.name if event.place else None,
        start=event.evidence[0].start,
        parts=tuple(SheetPart(names.get(p.actor, p.actor), p.role) for p in event.participants),
    )


def _statement(statement: Statement, text: str, names: dict[str, str]) -> SheetStatement:
    speakers = tuple(names.get(s, s) for s in statement.speakers)
    return SheetStatement(speakers, statement.act, text[statement.start : statement.end], statement.start)


def _marks(record: Record, names: dict[str, str], language: str) -> Iterator[Mark]:
    for actor in record.actors:
        yield from _actor_marks(actor, language)
    for event in record.events:
        yield from _event_marks(event, language)
    for said in record.statements:
        who = ", ".join(names.get(s, s) for s in said.speakers)
        label = f"{who}: {word(language, 'act', said.act)}"
        yield Mark(kind="cue", start=said.cue.start, end=said.cue.end, id=said.id, label=label)
        for start, end in ((said.start, said.end), *((c.start, c.end) for c in said.continued)):
            yield Mark(kind="statement", start=start, end=end, id=said.id, label=label)


def _actor_marks(actor: Actor, language: str) -> Iterator[Mark]:
    country = f" ({named(language, 'country', actor.country)})" if actor.country else ""
    for span in actor.mentions:
        yield Mark(kind="actor", start=span.start, end=span.end, id=actor.id, label=actor.name + country)
    for office in actor.offices:
        yield Mark(
            kind="office", start=office.start, end=office.end, id=actor.id, label=f"{actor.name}: {office.title}"
        )


def _event_marks(event: Event, language: str) -> Iterator[Mark]:
    label = word(language, "type", event.type)
    for span in event.evidence:
        yield Mark(kind="event", start=span.start, end=span.end, id=event.id, label=label)
    if event.date:
        span = event.date.evidence
        day = f"{label}: {humane(event.date.edtf, language)}"
        yield Mark(kind="date", start=span.start, end=span.end, id=event.id, label=day)
    if event.place:
        name = f"{label}: {event.place.name}"
        yield Mark(kind="place", start=event.place.start, end=event.place.end, id=event.id, label=name)
    for text in event.documents:
        yield Mark(kind="document", start=text.start, end=text.end, id=event.id, label=text.title)
