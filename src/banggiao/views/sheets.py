"""A source page with every fact on it marked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import msgspec
from sqlalchemy import Connection, Row, select

from banggiao.errors import NotFound
from banggiao.record import Actor, Event, Record, Span, Statement
from banggiao.store.schema import event_reports, page_actors, page_versions, pages, statements
from banggiao.views.model_lists import Block, Mark, PageView
from banggiao.views.records import records_of
from banggiao.views.rows import events_by_id, passage_of, sources_of, statement_lines

if TYPE_CHECKING:
    from banggiao.store import Store

__all__ = ["page"]


# What lists on a terminal show of an id.
_BEGINNING = re.compile(r"[0-9a-f]{16,63}")


class Known(msgspec.Struct, frozen=True):
    """The register's ids of what the record of a page calls by ids of its own."""

    actors: dict[str, str]
    events: dict[str, str]
    statements: dict[str, str]


def page(store: Store, *, id: str) -> PageView:
    """A page with every fact on it marked."""
    with store.read() as connection:
        row = _row(connection, id)
        known = _known(connection, row.id)
        record = records_of(connection, [row.id])[row.id]
        roles = [article.role for article in record.articles]
        main = roles.index("main") if "main" in roles else 0
        return PageView(
            source=sources_of(connection, [(row.id, main)])[row.id, main],
            media_type=row.media_type,
            language=row.language,
            first_seen=row.first_seen,
            last_seen=row.last_seen,
            versions=_versions(connection, row.key),
            text=record.text,
            blocks=tuple(
                Block(kind=b.kind, start=b.start, end=b.end, role=None if b.article is None else roles[b.article])
                for b in record.blocks
            ),
            articles=record.articles,
            marks=tuple(sorted(_marks(record, known), key=lambda m: (m.start, -m.end, m.kind, m.id or ""))),
            events=_events(connection, row.id),
            statements=_statements(connection, row.id),
        )


def _row(connection: Connection, id: str) -> Row[Any]:
    """The page with the id, or the one of which ``id`` is an earlier version; sixteen digits of an id will do.

    Raises:
        NotFound: where there is neither, or several.
    """
    key = select(page_versions.c.page_key).where(page_versions.c.id == id).scalar_subquery()
    mine = (pages.c.id == id) | (pages.c.key == key)
    if _BEGINNING.fullmatch(id):
        mine = (pages.c.id >= id) & (pages.c.id < id + "g")
    found = connection.execute(select(pages).where(mine).limit(2)).all()
    if len(found) != 1:
        raise NotFound(f"no page with the id {id!r} (a page's id is the SHA-256 of its bytes)")
    return found[0]


def _versions(connection: Connection, key: str) -> tuple[str, ...]:
    """The ids of all versions, the current one first."""
    chosen = select(page_versions.c.id).where(page_versions.c.page_key == key)
    return tuple(connection.scalars(chosen.order_by(page_versions.c.number.desc())))


def _known(connection: Connection, page: str) -> Known:
    who = select(*page_actors.c["local", "actor"]).where(page_actors.c.page == page)
    happened = select(*event_reports.c["local", "event"]).where(event_reports.c.page == page)
    said = select(*statements.c["local", "id"]).where(statements.c.page == page)
    found = ({row[0]: row[1] for row in connection.execute(chosen)} for chosen in (who, happened, said))
    return Known(*found)


def _events(connection: Connection, page: str) -> tuple[Any, ...]:
    """Events in the order in which the page first speaks of them, each with this page's own passage."""
    columns = event_reports.c["event", "article", "start", "end", "text", "before", "after"]
    rows = connection.execute(
        select(*columns).where(event_reports.c.page == page).order_by(event_reports.c.start)
    ).all()
    lines = events_by_id(connection, (r.event for r in rows))
    sources = sources_of(connection, ((page, r.article) for r in rows))
    found: dict[str, Any] = {}
    for row in rows:
        if row.event in lines and row.event not in found:
            passage = passage_of(row, sources[page, row.article])
            found[row.event] = msgspec.structs.replace(lines[row.event], passage=passage)
    return tuple(found.values())


def _statements(connection: Connection, page: str) -> tuple[Any, ...]:
    chosen = select(statements.c.n).where(statements.c.page == page).order_by(statements.c.start, statements.c.n)
    return tuple(statement_lines(connection, list(connection.scalars(chosen))))


def _marks(record: Record, known: Known) -> Iterator[Mark]:
    """Labels hold only names, dates and codes: each face puts the kind of mark before them in its language."""
    names = {actor.id: actor.name for actor in record.actors}
    for actor in record.actors:
        yield from _actor_marks(actor, known.actors.get(actor.id))
    for event in record.events:
        yield from _event_marks(event, known.events.get(event.id), names)
    for said in record.statements:
        yield from _statement_marks(said, known.statements.get(said.id), names)


def _actor_marks(actor: Actor, id: str | None) -> Iterator[Mark]:
    for span in actor.mentions:
        yield Mark(kind="actor", start=span.start, end=span.end, id=id, label=actor.name)
    for office in actor.offices:
        yield Mark(kind="office", start=office.start, end=office.end, id=id, label=f"{actor.name}: {office.title}")


def _event_marks(event: Event, id: str | None, names: dict[str, str]) -> Iterator[Mark]:
    who = ", ".join(dict.fromkeys(names[p.actor] for p in event.participants if p.actor in names))
    for span in event.evidence:
        yield Mark(kind="event", start=span.start, end=span.end, id=id, label=who)
    if event.date:
        span = event.date.evidence
        yield Mark(kind="date", start=span.start, end=span.end, id=id, label=event.date.edtf)
    if event.place:
        yield Mark(kind="place", start=event.place.start, end=event.place.end, id=id, label=event.place.name)
    for text in event.documents:
        yield Mark(kind="document", start=text.start, end=text.end, id=id, label=text.title)


def _statement_marks(said: Statement, id: str | None, names: dict[str, str]) -> Iterator[Mark]:
    who = ", ".join(names[s] for s in said.speakers if s in names)
    yield Mark(kind="cue", start=said.cue.start, end=said.cue.end, id=id, label=who)
    for span in (Span(said.start, said.end), *said.continued):
        yield Mark(kind="statement", start=span.start, end=span.end, id=id, label=who)
