"""Everything for which a filter holds, in batches: for exports of any size."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import Connection, Select, select

from banggiao.store.schema import event_reports, events
from banggiao.views.filters import ANY, Filter
from banggiao.views.model import EventLine, Source, StatementLine
from banggiao.views.model_lists import PageView
from banggiao.views.naming import actor_named
from banggiao.views.rows import event_lines, sources_of, statement_lines
from banggiao.views.said import Said, said_numbers
from banggiao.views.sheets import page
from banggiao.views.where import Where, event_numbers, newest_numbers, resolve

if TYPE_CHECKING:
    from banggiao.store import Store

__all__ = ["iter_events", "iter_pages", "iter_sources", "iter_statements", "reporting"]

T = TypeVar("T")
_BATCH = 500


def iter_events(store: Store, *, where: Filter = ANY) -> Iterator[EventLine]:
    """Events, newest first."""
    with store.read() as connection:
        chosen = event_numbers(resolve(connection, where))
        yield from _batches(connection, chosen, event_lines)


def iter_statements(store: Store, *, where: Filter = ANY) -> Iterator[StatementLine]:
    """Statements, newest first; ``where.actor`` is the speaker, ``where.other`` whom it concerns."""
    with store.read() as connection:
        speaker = actor_named(connection, where.actor) if where.actor else None
        other = actor_named(connection, where.other) if where.other else None
        said = said_numbers(connection, Said(speaker, other, where=where))
        if said.matched:
            numbers = said.newest(connection, None)
            for at in range(0, len(numbers), _BATCH):
                yield from statement_lines(connection, numbers[at : at + _BATCH])
        else:
            yield from _batches(connection, said.chosen, statement_lines)


def _batches(
    connection: Connection, chosen: Select[Any], lines: Callable[[Connection, list[int]], list[T]]
) -> Iterator[T]:
    """Rows by number downwards; each batch goes on below the last, so that no list of all is held."""
    of = chosen.subquery()
    below: int | None = None
    while True:
        batch = select(of.c.n).order_by(of.c.n.desc()).limit(_BATCH)
        numbers = list(connection.scalars(batch if below is None else batch.where(of.c.n < below)))
        if not numbers:
            return
        yield from lines(connection, numbers)
        below = numbers[-1]


def iter_sources(store: Store, *, where: Filter = ANY) -> Iterator[Source]:
    """The articles that report the events for which ``where`` holds, each once, by publication and id."""
    with store.read() as connection:
        keys = reporting(connection, resolve(connection, where))
        for start in range(0, len(keys), _BATCH):
            some = keys[start : start + _BATCH]
            found = sources_of(connection, some)
            yield from (found[key] for key in some if key in found)


def reporting(connection: Connection, where: Where, newest: int | None = None) -> list[tuple[str, int]]:
    """The articles, as (page, number), that report events for which ``where`` holds, by publication.

    ``newest``: only those that report the newest so many events.
    """
    numbers = event_numbers(where) if newest is None else newest_numbers(where, newest)
    reports, of = event_reports.c, numbers.subquery()
    found = (
        select(reports.page, reports.article, reports.published_day)
        .select_from(of.join(events, events.c.n == of.c.n).join(event_reports, reports.event == events.c.id))
        .distinct()
    )
    rows = connection.execute(found).all()
    return [(r.page, r.article) for r in sorted(rows, key=lambda r: (r.published_day or "9999", r.page, r.article))]


def iter_pages(store: Store, *, where: Filter = ANY) -> Iterator[PageView]:
    """The pages that report the events for which ``where`` holds, each once."""
    with store.read() as connection:
        ids = list(dict.fromkeys(page_id for page_id, _ in reporting(connection, resolve(connection, where))))
    for id in ids:
        yield page(store, id=id)
