"""Events as points on a line of time: for drawings over more events than a list shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from banggiao.store.ids import DAY_BITS, day_of
from banggiao.store.schema import events
from banggiao.views.filters import ANY, Filter
from banggiao.views.model import Answer
from banggiao.views.periods import day_column
from banggiao.views.where import event_numbers, resolve

if TYPE_CHECKING:
    from banggiao.store import Store

__all__ = ["Moment", "moments"]


class Moment(Answer, frozen=True):
    """Events of one type that begin on one day."""

    day: str
    type: str
    count: int


def moments(store: Store, *, where: Filter = ANY) -> tuple[Moment, ...]:
    """Days with events, by type; undated events are on none. Read as many rows as there are events."""
    with store.read() as connection:
        of = event_numbers(resolve(connection, where)).subquery()
        day = day_column(of.c.n)
        kind, number = events.c.type, func.count()
        counted = select(day, kind, number).select_from(of.join(events, events.c.n == of.c.n))
        rows = connection.execute(counted.group_by(day, kind).order_by(day, kind)).all()
    return tuple(Moment(day=d, type=t, count=c) for n, t, c in rows if (d := day_of(n << DAY_BITS)) is not None)
