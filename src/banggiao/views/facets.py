"""Facets and bars of the events that answer to a question."""

from __future__ import annotations

from typing import Any

import msgspec
from sqlalchemy import Connection, Select, func, literal_column, select

from banggiao.store.schema import event_facets
from banggiao.views.model import Bar
from banggiao.views.model_search import Facet, FacetValue
from banggiao.views.periods import bars_of, days_of
from banggiao.views.rows import actor_refs

__all__ = ["EMPTY", "Facets", "facets_and_bars"]

# In the order in which they are shown, with the number of values that are.
SHOWN = {"type": 16, "country": 12, "channel": 6, "actor": 12, "topic": 12, "series": 8, "outlet": 10, "status": 3}


class Facets(msgspec.Struct, frozen=True):
    """Facets, bars and the number of undated events."""

    facets: tuple[Facet, ...] = ()
    bars: tuple[Bar, ...] = ()
    undated: int = 0


EMPTY = Facets()


def facets_and_bars(connection: Connection, chosen: Select[Any], most: int, unit: str) -> Facets:
    """Counted among the newest ``most`` events of ``chosen`` (``SELECT n``); bars by ``unit``."""
    newest = chosen.order_by(literal_column("n").desc()).limit(most)
    rows = _counts(connection, newest)
    names = {i: ref.name for i, ref in actor_refs(connection, (v for f, v, _ in rows if f == "actor")).items()}
    facets = []
    for field in SHOWN:
        values = [_value(field, value, count, names) for f, value, count in rows if f == field]
        if values:
            facets.append(Facet(field=field, values=tuple(values)))
    bars, undated = bars_of(days_of(connection, newest), unit)
    return Facets(tuple(facets), bars, undated)


def _counts(connection: Connection, newest: Select[Any]) -> list[tuple[str, str, int]]:
    """(field, value, events), the most frequent values of each field first."""
    of, facet, number = newest.cte("newest"), event_facets.c, func.count()
    joined = select(facet.field, facet.value, number).select_from(of.join(event_facets, facet.n == of.c.n))
    rows = connection.execute(joined.where(facet.field.in_(list(SHOWN))).group_by(facet.field, facet.value)).all()
    best: list[tuple[str, str, int]] = []
    for field, most in SHOWN.items():
        of_field = sorted((r for r in rows if r[0] == field), key=lambda r: (-r[2], r[1]))
        best += [(r[0], r[1], r[2]) for r in of_field[:most]]
    return best


def _value(field: str, value: str, count: int, names: dict[str, str]) -> FacetValue:
    label = names.get(value, value)
    plain = value if field == "actor" or value.replace(".", "").isalnum() else f'"{value}"'
    return FacetValue(value=value, label=label, term=f"{field}:{plain}", count=count)
