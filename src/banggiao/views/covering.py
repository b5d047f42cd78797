"""Which outlets and days were read, so that absence means something."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, Connection, func, select

from banggiao.store.schema import failures, pages
from banggiao.views.kept import kept
from banggiao.views.model import Count
from banggiao.views.model_lists import Coverage, DayCount, OutletLine
from banggiao.views.where import checked_days

if TYPE_CHECKING:
    from banggiao.store import Store

__all__ = ["coverage"]


def coverage(store: Store, *, since: str | None = None, until: str | None = None) -> Coverage:
    """Which outlets and days were read."""
    first, last = checked_days(since, until)
    day = pages.c.published_day
    inside = [day >= first] if first else []
    inside += [day <= last] if last else []
    with store.read() as connection:
        outlets, days, undated = kept(connection, ("coverage", first, last), lambda: _pages(connection, inside))
        return Coverage(
            outlets=outlets,
            days=days,
            days_without=_without(days, first, last),
            undated=undated,
            failures=_failures(connection),
        )


def _pages(
    connection: Connection, inside: list[ColumnElement[bool]]
) -> tuple[tuple[OutletLine, ...], tuple[DayCount, ...], int]:
    """What the pages read say: the part of the answer that holds until the register changes."""
    undated = connection.scalar(select(func.count()).select_from(pages).where(pages.c.published_day.is_(None))) or 0
    return _outlets(connection, inside), _days(connection, inside), undated


def _outlets(connection: Connection, inside: list[ColumnElement[bool]]) -> tuple[OutletLine, ...]:
    p, number = pages.c, func.count()
    days = func.count(func.distinct(p.published_day))
    found = select(p.outlet, number, func.sum(p.events), days, func.min(p.published_day), func.max(p.published_day))
    rows = connection.execute(found.where(*inside).group_by(p.outlet).order_by(number.desc(), p.outlet))
    return tuple(
        OutletLine(outlet=r[0] or "", pages=r[1], events=int(r[2] or 0), days=r[3], first=r[4], last=r[5]) for r in rows
    )


def _days(connection: Connection, inside: list[ColumnElement[bool]]) -> tuple[DayCount, ...]:
    day = pages.c.published_day
    found = select(day, func.count()).where(day.is_not(None), *inside).group_by(day).order_by(day)
    return tuple(DayCount(day=row[0], pages=row[1]) for row in connection.execute(found))


def _without(days: tuple[DayCount, ...], first: str | None, last: str | None) -> int:
    """Days of the span without any page; the span is the one asked for, else from the first page to the last."""
    low = first or (days[0].day if days else None)
    high = last or (days[-1].day if days else None)
    if low is None or high is None or high < low:
        return 0
    return (date.fromisoformat(high) - date.fromisoformat(low)).days + 1 - len(days)


def _failures(connection: Connection) -> tuple[Count, ...]:
    number = func.count()
    rows = connection.execute(
        select(failures.c.code, number).group_by(failures.c.code).order_by(number.desc(), failures.c.code)
    )
    return tuple(Count(key=row[0], count=row[1]) for row in rows)
