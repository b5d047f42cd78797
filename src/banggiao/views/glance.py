"""The register at a glance, and what is new in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import Column, ColumnElement, Connection, Row, Select, func, select

from banggiao.store.ids import day_of, first_of_day
from banggiao.store.schema import actors, articles, events, pages, statements
from banggiao.views.kept import kept
from banggiao.views.model import ActorRef, Count
from banggiao.views.model_lists import New, Overview, PageLine
from banggiao.views.periods import bars_of, days_of
from banggiao.views.rows import actor_refs, event_lines, sources_of
from banggiao.views.where import Where, counted, event_numbers, newest

if TYPE_CHECKING:
    from banggiao.store import Store

__all__ = ["new", "overview"]

_SHOWN = 10
# How many examples of each kind the start page offers: what people ask for most, first.
_EXAMPLES = {"state": 4, "party": 3, "person": 4, "international": 1, "organ": 1}


def overview(store: Store) -> Overview:
    """The register at a glance."""
    with store.read() as connection:
        return kept(connection, "overview", lambda: _overview(connection))


def _overview(connection: Connection) -> Overview:
    days = days_of(connection, event_numbers(Where()))
    counts = counted(connection, Where(), "type", "channel", "country", "topic", limit=30)
    return Overview(
        pages=_rows(connection, pages.c.id),
        articles=_rows(connection, articles.c.n),
        events=sum(count for _, count in days),
        statements=_rows(connection, statements.c.n),
        actors=_rows(connection, actors.c.id),
        first=_end(connection, last=False),
        last=_end(connection, last=True),
        outlets=_outlets(connection),
        types=tuple(counts["type"]),
        channels=tuple(counts["channel"]),
        countries=tuple(counts["country"]),
        topics=tuple(counts["topic"]),
        years=bars_of(days, "year")[0],
        examples=tuple(_examples(connection)),
        newest=tuple(event_lines(connection, newest(connection, Where(), _SHOWN))),
        pages_newest=_newest_pages(connection),
    )


def _rows(connection: Connection, column: Column[Any]) -> int:
    return connection.scalar(select(func.count(column))) or 0


def _end(connection: Connection, *, last: bool) -> str | None:
    number = events.c.n
    dated = select(number).where(number >= first_of_day("0001-01-01"))
    n = connection.scalar(dated.order_by(number.desc() if last else number).limit(1))
    return day_of(n) if n is not None else None


def _outlets(connection: Connection, limit: int = 30) -> tuple[Count, ...]:
    number = func.count()
    found = select(pages.c.outlet, number).where(pages.c.outlet.is_not(None)).group_by(pages.c.outlet)
    rows = connection.execute(found.order_by(number.desc(), pages.c.outlet).limit(limit))
    return tuple(Count(key=row[0], count=row[1]) for row in rows)


def _examples(connection: Connection) -> list[ActorRef]:
    """Actors with most events, of several kinds; the register's own country is left out as nobody's counterpart."""
    ids: list[str] = []
    for kind, most in _EXAMPLES.items():
        of_kind = select(actors.c.id).where(actors.c.kind == kind, actors.c.events > 0)
        ids += connection.scalars(of_kind.order_by(actors.c.events.desc(), actors.c.id).limit(most))
    refs = actor_refs(connection, ids)
    return [refs[i] for i in ids]


def _newest_pages(connection: Connection) -> tuple[PageLine, ...]:
    dated = select(pages).where(pages.c.published_day.is_not(None))
    rows = connection.execute(dated.order_by(pages.c.published_day.desc(), pages.c.id.desc()).limit(_SHOWN))
    return _page_lines(connection, rows.all())


def _page_lines(connection: Connection, found: Sequence[Row[Any]]) -> tuple[PageLine, ...]:
    main = _main_articles(connection, [r.id for r in found])
    sources = sources_of(connection, [(r.id, main.get(r.id, 0)) for r in found])
    return tuple(
        PageLine(
            source=sources[r.id, main.get(r.id, 0)],
            first_seen=r.first_seen,
            state="changed" if r.versions > 1 else "new",
            events=r.events,
            statements=r.statements,
        )
        for r in found
    )


def _main_articles(connection: Connection, ids: list[str]) -> dict[str, int]:
    """The number of each page's main article."""
    main = select(articles.c.page, func.min(articles.c.number)).where(articles.c.role == "main")
    rows = connection.execute(main.where(articles.c.page.in_(ids)).group_by(articles.c.page))
    return {row[0]: row[1] for row in rows}


def new(store: Store, *, since: str, limit: int = 50) -> New:
    """What came into the register since a day, the latest day first."""
    with store.read() as connection:
        return kept(connection, ("new", since, limit), lambda: _new(connection, since, limit))


def _new(connection: Connection, since: str, limit: int) -> New:
    seen = func.coalesce(pages.c.changed_seen, pages.c.first_seen)
    fresh = select(pages.c.id).where((pages.c.first_seen >= since) | (pages.c.changed_seen >= since))
    newest_day = (_day(seen).desc(), func.coalesce(pages.c.published_day, "").desc(), pages.c.id)
    reported = select(events.c.n).where(events.c.first_seen >= since)
    latest = reported.order_by(_day(events.c.first_seen).desc(), events.c.n.desc())
    numbers = connection.scalars(latest.limit(limit))
    people = select(actors.c.id).where(actors.c.first_seen >= since)
    order = (_day(actors.c.first_seen).desc(), actors.c.events.desc(), actors.c.id)
    refs = actor_refs(connection, ids := list(connection.scalars(people.order_by(*order).limit(limit))))
    return New(
        since=since,
        pages=_page_lines(connection, _pages(connection, fresh.order_by(*newest_day).limit(limit))),
        pages_total=_total(connection, fresh),
        events=tuple(event_lines(connection, list(numbers))),
        events_total=_total(connection, reported),
        actors=tuple(refs[i] for i in ids),
        actors_total=_total(connection, people),
    )


def _pages(connection: Connection, chosen: Select[Any]) -> list[Row[Any]]:
    """The pages whose ids ``chosen`` gives, in its order: sorting whole rows would take long."""
    ids = list(connection.scalars(chosen))
    rows = {row.id: row for row in connection.execute(select(pages).where(pages.c.id.in_(ids)))}
    return [rows[id] for id in ids]


def _day(moment: ColumnElement[str]) -> ColumnElement[str]:
    """The day of a moment: within one run of reading, the order of pages says nothing."""
    return func.substr(moment, 1, 10)


def _total(connection: Connection, chosen: Select[Any]) -> int:
    return connection.scalar(select(func.count()).select_from(chosen.subquery())) or 0
