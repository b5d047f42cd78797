"""Events by time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from banggiao.views.filters import ANY, Filter
from banggiao.views.model import Timeline
from banggiao.views.periods import bars_of, days_of
from banggiao.views.rows import event_lines
from banggiao.views.where import event_numbers, newest, resolve

if TYPE_CHECKING:
    from banggiao.store import Store

__all__ = ["timeline"]


def timeline(store: Store, *, where: Filter = ANY, unit: str = "year", limit: int = 50, offset: int = 0) -> Timeline:
    """Events by time, newest first, with counts by year, month or day."""
    with store.read() as connection:
        chosen = resolve(connection, where)
        days = days_of(connection, event_numbers(chosen))
        bars, undated = bars_of(days, unit)
        lines = event_lines(connection, newest(connection, chosen, limit, offset))
    total = sum(count for _, count in days)
    return Timeline(unit=unit, bars=bars, undated=undated, events=tuple(lines), total=total, limit=limit, offset=offset)
