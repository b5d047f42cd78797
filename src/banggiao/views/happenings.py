"""One event: its line, what belongs to it, and each report of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import msgspec
from sqlalchemy import Connection, Row, select

from banggiao.errors import NotFound
from banggiao.record import Event, Participant
from banggiao.store.schema import counts, disagreements, event_reports, events, forms, statements
from banggiao.views.level import part_level
from banggiao.views.model import ActorRef, Count, Disagreement, EventView, OfficeLine, Part, Report, Source
from banggiao.views.records import passage_in, records_of
from banggiao.views.rows import (
    actor_refs,
    documents_of,
    event_lines,
    events_by_id,
    sources_of,
    statement_lines,
    texts,
)

if TYPE_CHECKING:
    from banggiao.store import Store

__all__ = ["event", "event_number"]

_EVENT = msgspec.json.Decoder(Event)


def event_number(connection: Connection, id: str) -> int | None:
    """``events.n`` of an event's id, or of the id of one of its reports."""
    number = select(events.c.n)
    found = connection.scalar(number.where(events.c.id == id))
    if found is None:
        merged = select(event_reports.c.event).where(event_reports.c.id == id)
        found = connection.scalar(number.where(events.c.id == merged.scalar_subquery()))
    return found


def event(store: Store, *, id: str) -> EventView:
    """Everything about one event."""
    with store.read() as connection:
        number = event_number(connection, id)
        if number is None:
            raise NotFound(f"no event with the id {id!r} (its page may have been read again; search for its words)")
        return _view(connection, number)


def _view(connection: Connection, number: int) -> EventView:
    line = event_lines(connection, [number])[0]
    children = select(events.c.n).where(events.c.part_of == line.id).order_by(events.c.n)
    said = select(statements.c.n).where(statements.c.event == line.id)
    said = said.order_by(statements.c.page, statements.c.start)
    reports = _reports(connection, line.id)
    by_id = {r.id: report for r, report in reports}
    return EventView(
        event=line,
        date_basis=connection.scalar(select(events.c.date_basis).where(events.c.n == number)),
        occasion=line.occasion,
        counts=_counts(connection, number),
        documents=tuple(documents_of(connection, [number])),
        parent=events_by_id(connection, [line.part_of]).get(line.part_of) if line.part_of else None,
        children=tuple(event_lines(connection, list(connection.scalars(children)))),
        statements=tuple(statement_lines(connection, list(connection.scalars(said)))),
        reports=tuple(report for _, report in reports),
        disagreements=_disagreements(connection, number, by_id),
    )


def _counts(connection: Connection, number: int) -> tuple[str, ...]:
    rows = connection.execute(select(counts).where(counts.c.n == number).order_by(counts.c.number))
    return tuple(dict.fromkeys(figure(row.what, row.value, row.at_least) for row in rows))


def figure(what: str, value: int, at_least: bool) -> str:
    """A figure in one form for both languages: "≥ 200 đại biểu"."""
    return f"{'≥ ' if at_least else ''}{value} {what}"


def _reports(connection: Connection, id: str) -> list[tuple[Row[Any], Report]]:
    """Each report with its row, oldest publication first."""
    rows = connection.execute(select(event_reports).where(event_reports.c.event == id)).all()
    rows = sorted(rows, key=lambda r: (r.published_day or "9999", r.page, r.start))
    said = {r.id: _EVENT.decode(r.data) for r in rows}
    refs = _refs(connection, said.values())
    sources = sources_of(connection, ((r.page, r.article) for r in rows))
    pages = records_of(connection, (r.page for r in rows))
    return [
        (r, _report(r, said[r.id], source, pages[r.page].text, refs))
        for r in rows
        if (source := sources.get((r.page, r.article))) is not None
    ]


def _refs(connection: Connection, said: Iterable[Event]) -> dict[str, ActorRef]:
    """Actors by the id of the form under which a report names them."""
    wanted = {i for e in said for p in e.participants for i in (p.actor, *p.represents)}
    rows = connection.execute(select(*forms.c["id", "actor"]).where(forms.c.id.in_(sorted(wanted))))
    actor_of = {i: i for i in wanted} | {row.id: row.actor for row in rows}
    refs = actor_refs(connection, sorted(set(actor_of.values())))
    return {form: refs[actor] for form, actor in actor_of.items() if actor in refs}


def _report(row: Row[Any], said: Event, source: Source, text: str, refs: dict[str, ActorRef]) -> Report:
    return Report(
        source=source,
        passages=tuple(passage_in(text, source, span.start, span.end) for span in said.evidence),
        date=row.edtf,
        place=said.place.name if said.place else None,
        parts=tuple(_part(p, refs) for p in said.participants if p.actor in refs),
        counts=tuple(figure(c.what, c.value, c.at_least) for c in said.counts),
        id=row.id,
    )


def _part(given: Participant, refs: dict[str, ActorRef]) -> Part:
    held = [o.title for o in given.offices if not o.former]
    actor = msgspec.structs.replace(refs[given.actor], office=held[0] if held else None)
    return Part(
        actor=actor,
        role=given.role,
        side=actor.country,
        lead=given.lead,
        represents=tuple(refs[i] for i in given.represents if i in refs),
        offices=tuple(OfficeLine(title=o.title, former=o.former) for o in given.offices),
        level=part_level(held),
    )


def _disagreements(connection: Connection, number: int, reports: dict[str, Report]) -> tuple[Disagreement, ...]:
    rows = connection.execute(
        select(disagreements).where(disagreements.c.n == number).order_by(*disagreements.c["field", "value"])
    )
    by_field: dict[str, list[tuple[Count, tuple[Source, ...]]]] = {}
    for row in rows:
        sources = tuple(reports[i].source for i in texts(row.reports) if i in reports)
        by_field.setdefault(row.field, []).append((Count(key=row.value, count=len(sources)), sources))
    return tuple(
        Disagreement(field=field, values=tuple(v for v, _ in found), sources=tuple(s for _, s in found))
        for field, found in sorted(by_field.items())
    )
