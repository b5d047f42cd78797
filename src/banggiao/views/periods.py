"""Counts by year, month or day, from the sortable numbers alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, literal_column, select

from banggiao.errors import QueryError
from banggiao.store.ids import DAY_BITS, day_of
from banggiao.views.model import Bar

__all__ = ["UNITS", "bars_of", "day_column", "days_of"]

# How much of an ISO day names the period.
UNITS = {"year": 4, "month": 7, "day": 10}


def day_column(number: ColumnElement[int]) -> ColumnElement[int]:
    """The ordinal of a number's day, in SQL."""
    # Written into the statement: PostgreSQL shifts a bigint only by an integer, and a bound value would be a bigint.
    return number.op(">>")(literal_column(str(DAY_BITS)))


def days_of(connection: Connection, numbers: Select[Any]) -> list[tuple[str | None, int]]:
    """(ISO day or None, rows) of a select of numbers, days in order."""
    of = numbers.subquery()
    day = day_column(of.c.n)
    rows = connection.execute(select(day, func.count()).group_by(day).order_by(day))
    return [(day_of(ordinal << DAY_BITS), count) for ordinal, count in rows]


def bars_of(days: Iterable[tuple[str | None, int]], unit: str) -> tuple[tuple[Bar, ...], int]:
    """Bars of one ``unit`` in order, and the number of undated rows.

    Raises:
        QueryError: for a unit that is none.
    """
    if unit not in UNITS:
        raise QueryError(f"unit: no such value: {unit!r} (one of {', '.join(UNITS)})")
    bars: Counter[str] = Counter()
    undated = 0
    for day, count in days:
        if day is None:
            undated += count
        else:
            bars[day[: UNITS[unit]]] += count
    return tuple(Bar(period=p, count=n) for p, n in sorted(bars.items())), undated
