"""Where events took place, with coordinates from the lexicon."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Row, func, select

from banggiao.lexicon.loader import read_rows
from banggiao.store.ids import day_of, first_of_day
from banggiao.store.schema import events
from banggiao.text import fold
from banggiao.views.filters import ANY, Filter
from banggiao.views.model import Count
from banggiao.views.model_lists import PlaceMark, Places
from banggiao.views.where import event_numbers, resolve

if TYPE_CHECKING:
    from banggiao.store import Store

__all__ = ["places"]

# What pages put before the name of a place, and a table of names leaves out.
_BEFORE = ("thu do ", "thanh pho ", "tp. ", "tp ", "tinh ")
Point = tuple[float, float]


def places(store: Store, *, where: Filter = ANY) -> Places:
    """Where events took place."""
    with store.read() as connection:
        rows = _rows(connection, where)
    named = [r for r in rows if r.place is not None]
    countries: dict[str, int] = {}
    for row in rows:
        if row.place_country:
            countries[row.place_country] = countries.get(row.place_country, 0) + row.events
    return Places(
        places=tuple(map(_mark, named)),
        countries=tuple(Count(key=k, count=n) for k, n in sorted(countries.items(), key=lambda c: (-c[1], c[0]))),
        unplaced=sum(r.events for r in rows if r.place is None),
    )


def _rows(connection: Connection, where: Filter) -> list[Row[Any]]:
    e, number = events.c, func.count().label("events")
    dated = func.min(e.n).filter(e.n >= first_of_day("0001-01-01")).label("first")
    found = select(e.place, e.place_country, number, dated, func.max(e.n).label("last"))
    if where != ANY:
        of = event_numbers(resolve(connection, where)).subquery()
        found = found.join(of, of.c.n == e.n)
    return list(
        connection.execute(found.group_by(e.place, e.place_country).order_by(number.desc(), e.place, e.place_country))
    )


def _mark(row: Row[Any]) -> PlaceMark:
    point, precision = _point(row.place, row.place_country)
    return PlaceMark(
        name=row.place,
        country=row.place_country,
        latitude=point[0] if point else None,
        longitude=point[1] if point else None,
        precision=precision,
        events=row.events,
        first=day_of(row.first) if row.first is not None else None,
        last=day_of(row.last),
    )


def _point(place: str, country: str | None) -> tuple[Point | None, str]:
    known, capitals = _table()
    plain = fold(place)
    plain = next((plain.removeprefix(b) for b in _BEFORE if plain.startswith(b)), plain)
    if (point := known.get((plain, country))) or (country is None and (point := known.get((plain, None)))):
        return point, "place"
    if country is not None and (point := capitals.get(country)):
        return point, "country"
    return None, "unknown"


@lru_cache(maxsize=1)
def _table() -> tuple[dict[tuple[str, str | None], Point], dict[str, Point]]:
    """Points by (folded name, country), each also without its country, and the capitals' points by country."""
    known: dict[tuple[str, str | None], Point] = {}
    capitals: dict[str, Point] = {}
    for row in read_rows("coordinates.tsv", ("name", "country", "kind", "latitude", "longitude", "aliases")):
        point = (float(row["latitude"]), float(row["longitude"]))
        for name in (row["name"], *filter(None, row["aliases"].split("|"))):
            known[fold(name), row["country"]] = point
            known.setdefault((fold(name), None), point)
        if row["kind"] == "capital":
            capitals[row["country"]] = point
    return known, capitals
