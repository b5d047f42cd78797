"""From the register's rows to the views' structs, in batches: one query a table, however many rows are asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Column, Connection, Row, Select, select

from banggiao.record import Plover
from banggiao.store import schema
from banggiao.views.level import event_level, part_level
from banggiao.views.model import ActorRef, DocumentLine, EventLine, OfficeLine, Part, Passage, Source, StatementLine

__all__ = [
    "actor_refs",
    "documents_of",
    "documents_of_events",
    "event_lines",
    "events_by_id",
    "passage_of",
    "passages_of",
    "sources_of",
    "statement_lines",
    "texts",
]

T = TypeVar("T")
# SQLite takes 32,766 bound values in one statement; 500 keeps the statement small and the plan the same.
_CHUNK = 500
_STRINGS = msgspec.json.Decoder(tuple[str, ...])
_OFFICES = msgspec.json.Decoder(tuple[OfficeLine, ...])
_PLOVER = msgspec.json.Decoder(Plover)
SourceKey = tuple[str, int]


def texts(json: str | None) -> tuple[str, ...]:
    """A column that holds a JSON list of strings."""
    return _STRINGS.decode(json) if json else ()


def _chunks(keys: Iterable[T]) -> Iterator[list[T]]:
    distinct = list(dict.fromkeys(keys))
    return (distinct[i : i + _CHUNK] for i in range(0, len(distinct), _CHUNK))


def _fetched(connection: Connection, base: Select[Any], column: Column[Any], keys: Iterable[Any]) -> Iterator[Row[Any]]:
    for chunk in _chunks(keys):
        yield from connection.execute(base.where(column.in_(chunk)))


_REF = select(*schema.actors.c["id", "name", "kind", "country", "office"])


def actor_refs(connection: Connection, ids: Iterable[str]) -> dict[str, ActorRef]:
    """Actors by id, each with the latest office known. An id that the register has not is left out."""
    rows = _fetched(connection, _REF, schema.actors.c.id, ids)
    return {r.id: ActorRef(id=r.id, name=r.name, kind=r.kind, country=r.country, office=r.office) for r in rows}


_ARTICLE = select(*(c for c in schema.articles.c if c.name not in ("body", "tags", "lead")))
_PAGE = select(*schema.pages.c["id", "url", "outlet", "title", "published", "source"])


def sources_of(connection: Connection, keys: Iterable[SourceKey]) -> dict[SourceKey, Source]:
    """Articles as sources, by (page id, number of the article)."""
    wanted = list(dict.fromkeys(keys))
    pages = {r.id: r for r in _fetched(connection, _PAGE, schema.pages.c.id, (p for p, _ in wanted))}
    # By page alone: a list of pairs would make SQLite read the whole table.
    rows = _fetched(connection, _ARTICLE, schema.articles.c.page, pages)
    articles = {(r.page, r.number): r for r in rows}
    return {k: _source(k, pages[k[0]], articles.get(k)) for k in wanted if k[0] in pages}


def _source(key: SourceKey, page: Row[Any], article: Row[Any] | None) -> Source:
    # A page without articles (an index) still is a source: under its own title.
    return Source(
        page=key[0],
        article=key[1],
        title=article.title if article else page.title,
        outlet=(article.outlet if article else None) or page.outlet,
        url=(article.url if article else None) or page.url,
        published=article.published if article else page.published,
        path=f"/pages/{key[0]}",
        authors=texts(article.authors) if article else (),
        agency=article.agency if article else None,
    )


def passage_of(row: Row[Any], source: Source) -> Passage:
    """The passage in a row with ``start``, ``end``, ``text``, ``before`` and ``after``."""
    return Passage(source=source, start=row.start, end=row.end, text=row.text, before=row.before, after=row.after)


_REPORT = select(*schema.event_reports.c["id", "page", "article", "start", "end", "text", "before", "after"])


def _passages(connection: Connection, reports: Iterable[str]) -> dict[str, Passage]:
    rows = list(_fetched(connection, _REPORT, schema.event_reports.c.id, reports))
    sources = sources_of(connection, ((r.page, r.article) for r in rows))
    return {r.id: passage_of(r, sources[r.page, r.article]) for r in rows if (r.page, r.article) in sources}


def passages_of(connection: Connection, events: Iterable[str]) -> dict[str, list[Passage]]:
    """The first passage of each report of each event, by event id, in order of publication."""
    order = (schema.event_reports.c.published_day.is_(None), *schema.event_reports.c["published_day", "page", "start"])
    base = _REPORT.add_columns(schema.event_reports.c.event).order_by(*order)
    rows = list(_fetched(connection, base, schema.event_reports.c.event, events))
    sources = sources_of(connection, ((r.page, r.article) for r in rows))
    found: dict[str, list[Passage]] = {}
    for row in rows:
        if (source := sources.get((row.page, row.article))) is not None:
            found.setdefault(row.event, []).append(passage_of(row, source))
    return found


_EVENT = select(*(c for c in schema.events.c if c.name not in ("search", "tags")))


def event_lines(connection: Connection, numbers: Sequence[int]) -> list[EventLine]:
    """Events by ``events.n``, in the order of ``numbers``; a number that the register has not is left out."""
    rows = {r.n: r for r in _fetched(connection, _EVENT, schema.events.c.n, numbers)}
    parts = _parts(connection, list(rows))
    passages = _passages(connection, (r.report for r in rows.values()))
    return [_event(rows[n], parts[n], passages.get(rows[n].report)) for n in dict.fromkeys(numbers) if n in rows]


def events_by_id(connection: Connection, ids: Iterable[str]) -> dict[str, EventLine]:
    """Events by id."""
    pairs = select(*schema.events.c["n", "id"])
    lines = event_lines(connection, [r.n for r in _fetched(connection, pairs, schema.events.c.id, ids)])
    return {line.id: line for line in lines}


def _event(row: Row[Any], parts: list[Part], passage: Passage | None) -> EventLine:
    return EventLine(
        id=row.id, type=row.type, subtype=row.subtype, status=row.status, date=row.edtf, date_part=row.date_part,
        place=row.place, country=row.place_country, parts=tuple(parts), channel=row.channel, grade=row.grade,
        series=row.series, ordinal=row.ordinal, topics=texts(row.topics), part_of=row.part_of,
        level=event_level(parts), reports=row.reports, confidence=row.confidence, passage=passage,
        recalled=row.recalled, occasion=row.occasion, plover=_PLOVER.decode(row.plover) if row.plover else None,
    )  # fmt: skip


_PARTICIPANT = select(schema.participants).order_by(schema.participants.c.n, schema.participants.c.number)


def _parts(connection: Connection, numbers: list[int]) -> defaultdict[int, list[Part]]:
    rows = list(_fetched(connection, _PARTICIPANT, schema.participants.c.n, numbers))
    represented = {r.represents: texts(r.represents) for r in rows}
    refs = actor_refs(connection, [*(r.actor for r in rows), *(a for ids in represented.values() for a in ids)])
    parts: defaultdict[int, list[Part]] = defaultdict(list)
    for row in rows:
        if (actor := refs.get(row.actor)) is not None:
            parts[row.n].append(_part(row, actor, [refs[a] for a in represented[row.represents] if a in refs]))
    return parts


def _part(row: Row[Any], actor: ActorRef, represents: Iterable[ActorRef]) -> Part:
    offices = _OFFICES.decode(row.offices)
    held = [o.title for o in offices if not o.former]
    # The office of then, or none: the latest known one may have come years after the event.
    actor = msgspec.structs.replace(actor, office=held[0] if held else None)
    return Part(
        actor=actor, role=row.role, side=row.side, lead=row.lead, represents=tuple(represents), offices=offices,
        level=part_level(held),
    )  # fmt: skip


_STATEMENT = select(*(c for c in schema.statements.c if c.name != "tags"))
_SPEAKER = select(schema.statement_actors).order_by(*schema.statement_actors.c["n", "part", "number", "actor"])


def statement_lines(connection: Connection, numbers: Sequence[int]) -> list[StatementLine]:
    """Statements by ``statements.n``, in the order of ``numbers``."""
    rows = {r.n: r for r in _fetched(connection, _STATEMENT, schema.statements.c.n, numbers)}
    people = list(_fetched(connection, _SPEAKER, schema.statement_actors.c.n, rows))
    refs = actor_refs(connection, (r.actor for r in people))
    by_part: defaultdict[tuple[int, str], list[ActorRef]] = defaultdict(list)
    for row in people:
        if row.actor in refs:
            by_part[row.n, row.part].append(refs[row.actor])
    sources = sources_of(connection, ((r.page, r.article) for r in rows.values()))
    return [
        _statement(said, by_part[n, "speaker"], by_part[n, "addressee"], sources[said.page, said.article])
        for n in dict.fromkeys(numbers)
        if (said := rows.get(n)) is not None and (said.page, said.article) in sources
    ]


def _statement(row: Row[Any], speakers: list[ActorRef], addressees: list[ActorRef], source: Source) -> StatementLine:
    return StatementLine(
        id=row.id, speakers=tuple(speakers), act=row.act, text=row.text, direct=row.direct, cue=row.cue,
        addressees=tuple(addressees), topics=texts(row.topics), event=row.event, date=row.edtf, due=row.due,
        passage=passage_of(row, source),
    )  # fmt: skip


_DOCUMENT = select(schema.documents, schema.events.c.id.label("event"), schema.events.c.edtf).join(
    schema.events, schema.events.c.n == schema.documents.c.n
)


def documents_of(connection: Connection, numbers: Sequence[int]) -> list[DocumentLine]:
    """Documents of events by ``events.n``, newest event first."""
    rows = list(_fetched(connection, _DOCUMENT, schema.documents.c.n, numbers))
    sources = sources_of(connection, ((r.page, r.article) for r in rows))
    ordered = sorted(rows, key=lambda r: (-r.n, r.number))
    return [
        DocumentLine(title=r.title, kind=r.kind, event=r.event, date=r.edtf, passage=passage_of(r, source))
        for r in ordered
        if (source := sources.get((r.page, r.article))) is not None
    ]


def documents_of_events(connection: Connection, ids: Iterable[str]) -> dict[str, list[str]]:
    """Titles of the documents of events, by event id."""
    titles = select(schema.events.c.id, schema.documents.c.title).join(
        schema.documents, schema.documents.c.n == schema.events.c.n
    )
    found: dict[str, list[str]] = {}
    for row in _fetched(connection, titles.order_by(schema.documents.c.number), schema.events.c.id, ids):
        found.setdefault(row.id, []).append(row.title)
    return {id: list(dict.fromkeys(known)) for id, known in found.items()}
