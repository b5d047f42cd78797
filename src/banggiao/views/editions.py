"""Series of events and their editions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import msgspec
from sqlalchemy import Connection, func, select

from banggiao.errors import NotFound
from banggiao.store.ids import day_of, first_of_day
from banggiao.store.schema import events
from banggiao.views.filters import ANY, Filter
from banggiao.views.model import EventLine
from banggiao.views.model_lists import Edition, SeriesLine, SeriesList, SeriesView
from banggiao.views.rows import event_lines
from banggiao.views.where import event_numbers, resolve, spelled

if TYPE_CHECKING:
    from banggiao.store import Store

__all__ = ["series", "series_list"]

_SHOWN = 500
# Events that one edition lists.
_OF_EDITION = 10


def series_list(store: Store, *, where: Filter = ANY) -> SeriesList:
    """All series of events."""
    with store.read() as connection:
        e, number = events.c, func.count()
        dated = func.min(e.n).filter(e.n >= first_of_day("0001-01-01"))
        found = select(e.series, number, dated, func.max(e.n), func.max(e.ordinal)).where(e.series.is_not(None))
        if where != ANY:
            found = found.where(e.n.in_(event_numbers(resolve(connection, where))))
        rows = connection.execute(found.group_by(e.series).order_by(number.desc(), e.series)).all()
    return SeriesList(
        series=tuple(
            SeriesLine(name=r[0], events=r[1], first=_day(r[2]), last=_day(r[3]), highest=r[4]) for r in rows[:_SHOWN]
        ),
        total=len(rows),
    )


def _day(number: int | None) -> str | None:
    return day_of(number) if number is not None else None


def series(store: Store, *, name: str, limit: int = 20, offset: int = 0) -> SeriesView:
    """One series with its editions, the newest first; those without a number by their day.

    An edition lists its newest ten events; ``events_total`` counts all.
    """
    with store.read() as connection:
        known = spelled(connection, "series", name)
        numbered = _numbered(connection, known)
        alone = _alone(connection, known)
        if not (numbered or alone):
            raise NotFound(f"no series called {name!r} (see banggiao series for their names)")
        shown = list(numbered)[offset : offset + limit]
        rest = _without_number(connection, known, limit - len(shown), max(0, offset - len(numbered)))
        newest = _newest(connection, known, shown)
        lines = {e.n: line for e, line in _lines(connection, [*newest, *rest])}
    groups: list[tuple[int | None, list[EventLine], int]] = [
        (o, [lines[e.n] for e in newest if e.ordinal == o], numbered[o]) for o in shown
    ]
    groups += [(None, [lines[e.n]], 1) for e in rest]
    return SeriesView(
        name=known,
        editions=tuple(Edition(ordinal=o, date=g[0].date, events=tuple(g), events_total=n) for o, g, n in groups),
        missing=tuple(sorted(set(range(min(numbered), max(numbered))) - numbered.keys())) if numbered else (),
        events_total=sum(numbered.values()) + alone,
        total=len(numbered) + alone,
        limit=limit,
        offset=offset,
    )


class _Held(msgspec.Struct, frozen=True):
    """An event of a series and the number of its edition."""

    n: int
    ordinal: int | None


def _numbered(connection: Connection, series: str) -> dict[int, int]:
    """The numbers of editions, the highest first, each with how many events there are."""
    e = events.c
    found = select(e.ordinal, func.count()).where(e.series == series, e.ordinal.is_not(None))
    return {row[0]: row[1] for row in connection.execute(found.group_by(e.ordinal).order_by(e.ordinal.desc()))}


def _alone(connection: Connection, series: str) -> int:
    """How many events give no number: each is an edition of its own."""
    e = events.c
    return connection.scalar(select(func.count()).where(e.series == series, e.ordinal.is_(None))) or 0


def _newest(connection: Connection, series: str, ordinals: Sequence[int]) -> list[_Held]:
    """The newest events of each edition."""
    e = events.c
    rank = func.row_number().over(partition_by=e.ordinal, order_by=e.n.desc()).label("rank")
    of = select(e.n, e.ordinal, rank).where(e.series == series, e.ordinal.in_(ordinals)).subquery()
    rows = connection.execute(select(of.c.n, of.c.ordinal).where(of.c.rank <= _OF_EDITION).order_by(of.c.n.desc()))
    return [_Held(row.n, row.ordinal) for row in rows]


def _without_number(connection: Connection, series: str, limit: int, offset: int) -> list[_Held]:
    e = events.c
    found = select(e.n).where(e.series == series, e.ordinal.is_(None)).order_by(e.n.desc())
    return [_Held(n, None) for n in connection.scalars(found.limit(limit).offset(offset))] if limit > 0 else []


def _lines(connection: Connection, held: Sequence[_Held]) -> Iterable[tuple[_Held, EventLine]]:
    return zip(held, event_lines(connection, [e.n for e in held]), strict=True)
