"""Search: a question to the register, answered in four groups."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Select, func, literal_column, select

from banggiao.errors import QueryError
from banggiao.search import Query, parse_query, snippets
from banggiao.search.terms import ladder, matches
from banggiao.store.schema import METADATA, articles
from banggiao.store.words import Expression, matching
from banggiao.views.conditions import Conditions, conditions_of
from banggiao.views.facets import EMPTY, facets_and_bars
from banggiao.views.model import Passage
from banggiao.views.model_search import (
    ActorHits,
    ArticleHit,
    ArticleHits,
    EventHit,
    EventHits,
    MarkedWords,
    Search,
    Snippet,
    StatementHit,
    StatementHits,
)
from banggiao.views.naming import names_matching
from banggiao.views.respelling import suggestions
from banggiao.views.rows import actor_refs, event_lines, passages_of, sources_of, statement_lines
from banggiao.views.said import SORTED
from banggiao.views.where import bounds

if TYPE_CHECKING:
    from banggiao.store import Store

__all__ = ["GROUPS", "SORTS", "Asked", "search"]

TABLES = ("events", "statements", "articles")
GROUPS = ("events", "statements", "articles", "actors")
SORTS = ("relevance", "date")
# Hits are counted, and facets taken, up to here; beyond it the answer says "more than".
COUNTED = 5_000
# Results can be turned over to here; who wants more narrows the question or takes an export.
DEEPEST = 10_000
_N: ColumnElement[int] = literal_column("n")


class Asked(msgspec.Struct, frozen=True):
    """A question with its fields resolved, ready for any of the indexes."""

    query: Query
    conditions: dict[str, Conditions | None]
    low: int
    high: int | None

    def numbers(self, connection: Connection, table: str, where: Expression | None) -> Select[Any]:
        """``SELECT n`` of the rows of ``table`` for which ``where`` holds, within the days asked for."""
        whole = select(METADATA.tables[table].c.n)
        chosen = whole if where is None else matching(connection.dialect.name, table, where)
        if self.low:
            chosen = chosen.where(self.low <= _N)
        return chosen if self.high is None else chosen.where(self.high > _N)

    def all(self, connection: Connection, table: str) -> Select[Any] | None:
        """All rows of ``table`` that answer; None where none can."""
        own = self.conditions[table]
        if own is None:
            return None
        return self.numbers(connection, table, matches(self.query, own.wanted, own.unwanted))

    def order(self, table: str) -> ColumnElement[int]:
        """What to sort rows by: with several fields, each a choice of tags, not by the index itself."""
        own = self.conditions[table]
        return SORTED if own is not None and len(own.wanted) > 1 else _N

    def rungs(self, table: str) -> list[Expression]:
        """The ladder of relevance."""
        own = self.conditions[table]
        return ladder(self.query, own.wanted, own.unwanted) if own else []


def search(
    store: Store,
    *,
    query: str,
    group: str | None = None,
    sort: str = "relevance",
    limit: int = 10,
    offset: int = 0,
    unit: str = "year",
) -> Search:
    """Events, statements, articles and actors that answer to ``query`` (see docs/search.md); bars by ``unit``."""
    _checked("group", group, GROUPS)
    _checked("sort", sort, SORTS)
    if offset + limit > DEEPEST:
        raise QueryError(f"results go as far as {DEEPEST} (narrow the question, or take an export)")
    parsed = parse_query(query)
    with store.read() as connection:
        if parsed.empty:
            return _nothing(parsed, group, sort, limit, offset)
        low, high = bounds(parsed.since, parsed.until)
        conditions = {table: conditions_of(connection, parsed, table) for table in TABLES}
        asked = Asked(parsed, conditions, low, high)
        return _answer(connection, asked, _Window(group, sort, limit, offset, unit))


def _checked(name: str, value: str | None, known: tuple[str, ...]) -> None:
    if value is not None and value not in known:
        raise QueryError(f"{name}: no such value: {value!r} (one of {', '.join(known)})")


class _Window(msgspec.Struct, frozen=True):
    group: str | None
    sort: str
    limit: int
    offset: int
    unit: str = "year"

    def part(self, group: str) -> tuple[int, int]:
        """(limit, offset) of a group: the whole window for the one asked for, none for the others."""
        if self.group is None:
            return self.limit, 0
        return (self.limit, self.offset) if group == self.group else (0, 0)


def _answer(connection: Connection, asked: Asked, window: _Window) -> Search:
    totals = {table: _total(connection, asked.all(connection, table)) for table in TABLES}
    found = {table: _found(connection, asked, table, window) for table in TABLES}
    events = asked.all(connection, "events")
    shown = EMPTY if events is None else facets_and_bars(connection, events, COUNTED, window.unit)
    people, total = _actors(connection, asked.query, *window.part("actors"))
    nothing = not any(totals.values()) and not total
    return Search(
        query=asked.query.text,
        group=window.group,
        sort=window.sort,
        limit=window.limit,
        offset=window.offset,
        counted=COUNTED,
        events=EventHits(**_size(totals["events"]), hits=_events(connection, found["events"], asked.query)),
        statements=StatementHits(
            **_size(totals["statements"]), hits=_statements(connection, found["statements"], asked.query)
        ),
        articles=ArticleHits(**_size(totals["articles"]), hits=_articles(connection, found["articles"], asked.query)),
        actors=ActorHits(total=total, more=False, hits=people),
        facets=shown.facets,
        bars=shown.bars,
        undated=shown.undated,
        sampled=totals["events"] > COUNTED,
        suggestions=suggestions(connection, asked.query) if nothing else (),
    )


def _nothing(query: Query, group: str | None, sort: str, limit: int, offset: int) -> Search:
    """The answer to an empty question."""
    return Search(
        query=query.text, group=group, sort=sort, limit=limit, offset=offset, counted=COUNTED,
        events=EventHits(total=0, more=False, hits=()), statements=StatementHits(total=0, more=False, hits=()),
        articles=ArticleHits(total=0, more=False, hits=()), actors=ActorHits(total=0, more=False, hits=()),
        facets=(), bars=(), undated=0, sampled=False, suggestions=(),
    )  # fmt: skip


def _size(total: int) -> dict[str, Any]:
    return {"total": min(total, COUNTED), "more": total > COUNTED}


def _total(connection: Connection, chosen: Select[Any] | None) -> int:
    """Exact up to ``COUNTED``, one more where there are more."""
    if chosen is None:
        return 0
    some = chosen.limit(COUNTED + 1).subquery()
    return connection.scalar(select(func.count()).select_from(some)) or 0


def _found(connection: Connection, asked: Asked, table: str, window: _Window) -> list[int]:
    limit, offset = window.part(table)
    chosen = asked.all(connection, table)
    if not limit or chosen is None:
        return []
    if window.sort == "date" or not asked.query.words:
        chosen = chosen.order_by(asked.order(table).desc()).limit(limit).offset(offset)
        return list(connection.scalars(chosen))
    return _climb(connection, asked, table, limit, offset)


def _climb(connection: Connection, asked: Asked, table: str, limit: int, offset: int) -> list[int]:
    """The rows from ``offset`` on, down the ladder: a rung is asked only where those above are not enough."""
    found: list[int] = []
    for rung in asked.rungs(table):
        missing = offset + limit - len(found)
        if missing <= 0:
            break
        chosen = asked.numbers(connection, table, rung).order_by(asked.order(table).desc()).limit(missing)
        found += connection.scalars(chosen)
    return found[offset:]


def _events(connection: Connection, numbers: Sequence[int], query: Query) -> tuple[EventHit, ...]:
    lines = event_lines(connection, numbers)
    # Of several reports the one is shown, and is the event's passage here, that has most of the words.
    reported = passages_of(connection, [e.id for e in lines if e.reports > 1]) if query.words else {}
    hits = []
    for line in lines:
        passages = [*([line.passage] if line.passage else ()), *reported.get(line.id, ())]
        best = max(passages, key=lambda p: _weight(p, query), default=None)
        hits.append(EventHit(event=msgspec.structs.replace(line, passage=best), snippet=_snippet(_words(best), query)))
    return tuple(hits)


def _words(passage: Passage | None) -> str:
    return f"{passage.before}{passage.text}{passage.after}" if passage else ""


def _weight(passage: Passage, query: Query) -> int:
    """How many of the question's words a passage has, exact ones twice."""
    return sum(1 + exact for _, _, exact in snippets.marks_in(_words(passage), query.words))


def _statements(connection: Connection, numbers: Sequence[int], query: Query) -> tuple[StatementHit, ...]:
    return tuple(
        StatementHit(statement=s, snippet=_snippet(_words(s.passage), query))
        for s in statement_lines(connection, numbers)
    )


def _articles(connection: Connection, numbers: Sequence[int], query: Query) -> tuple[ArticleHit, ...]:
    columns = articles.c["n", "page", "number", "role", "body"]
    rows = {r.n: r for r in connection.execute(select(*columns).where(articles.c.n.in_(numbers)))} if numbers else {}
    sources = sources_of(connection, ((r.page, r.number) for r in rows.values()))
    return tuple(
        ArticleHit(source=sources[r.page, r.number], role=r.role, snippet=_snippet(r.body, query))
        for n in numbers
        if (r := rows.get(n)) is not None
    )


def _snippet(text: str, query: Query) -> Snippet:
    cut = snippets.snippet(text, query.words)
    marks = tuple(MarkedWords(start=s, end=e, exact=x) for s, e, x in cut.marks)
    return Snippet(text=cut.text, marks=marks, cut_before=cut.cut_before, cut_after=cut.cut_after)


def _actors(connection: Connection, query: Query, limit: int, offset: int) -> tuple[tuple[Any, ...], int]:
    terms = [t.words for t in query.words if not t.negated]
    if not terms:
        return (), 0
    # "Khăm-phăn" was cut into two words; names keep their hyphens.
    spellings = dict.fromkeys((" ".join(map(" ".join, terms)), " ".join(map("-".join, terms))))
    ids = list(dict.fromkeys(i for text in spellings for i in names_matching(connection, text)))
    refs = actor_refs(connection, ids[offset : offset + limit])
    return tuple(refs[i] for i in ids[offset : offset + limit] if i in refs), len(ids)
