"""Series of events and their editions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

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


def series(store: Store, *, name: str) -> SeriesView:
    """One series with its editions, the newest first; those without a number by their year."""
    with store.read() as connection:
        known = spelled(connection, "series", name)
        chosen = select(events.c.n).where(events.c.series == known).order_by(events.c.n.desc())
        lines = event_lines(connection, list(connection.scalars(chosen)))
    if not lines:
        raise NotFound(f"no series called {name!r} (see banggiao series for their names)")
    editions = _editions(lines)
    numbers = {e.ordinal for e in editions if e.ordinal is not None}
    missing = sorted(set(range(min(numbers), max(numbers))) - numbers) if numbers else []
    return SeriesView(name=known, editions=tuple(editions), missing=tuple(missing))


def _editions(lines: list[EventLine]) -> list[Edition]:
    """Events of one number are one edition; events without a number are each one of its own."""
    groups: dict[int | str, list[EventLine]] = {}
    for line in lines:
        groups.setdefault(line.ordinal if line.ordinal is not None else line.id, []).append(line)
    found = [Edition(ordinal=g[0].ordinal, date=g[0].date, events=tuple(g)) for g in groups.values()]
    return sorted(found, key=lambda e: (e.ordinal is None, -(e.ordinal or 0)))
