"""A ``Filter`` as conditions on the register: ranges of ``event_facets`` and of ``n``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec
from sqlalchemy import Connection, Select, and_, func, literal_column, or_, select
from sqlalchemy.sql.elements import ColumnElement

from banggiao.search import first_iso, last_iso
from banggiao.store.ids import after_day, first_of_day
from banggiao.store.schema import event_facets, events
from banggiao.text import fold, old_tone
from banggiao.views.filters import Filter
from banggiao.views.kept import kept
from banggiao.views.model import ActorRef, Count
from banggiao.views.naming import actor_named, country_named
from banggiao.views.parties import sole_party_country
from banggiao.views.topics import topic_code

__all__ = [
    "Facet",
    "Where",
    "bounds",
    "checked_days",
    "counted",
    "event_numbers",
    "facet_of",
    "holding",
    "is_wide",
    "newest",
    "newest_numbers",
    "resolve",
    "with_facet",
]

# Counting the rows of a facet stops here: enough to tell which facet is the narrowest.
_ENOUGH = 2_000
# Every event has a status: the facets that stand for "all events" where nothing else narrows.
_EVERY = ("held", "planned", "cancelled")


class Facet(msgspec.Struct, frozen=True):
    """A condition on ``event_facets``: any of ``values`` in ``field``, or any of ``also`` (field, value)."""

    field: str
    values: tuple[str, ...]
    also: tuple[tuple[str, str], ...] = ()

    def on(self, columns: Any) -> ColumnElement[bool]:
        """The condition on the columns of ``event_facets`` or of an alias of it."""
        some = columns.value == self.values[0] if len(self.values) == 1 else columns.value.in_(self.values)
        own = and_(columns.field == self.field, some)
        others = [and_(columns.field == field, columns.value == value) for field, value in self.also]
        return or_(own, *others) if others else own

    @property
    def single(self) -> bool:
        """Whether no event can meet it twice."""
        return len(self.values) == 1 and not self.also


class Where(msgspec.Struct, frozen=True):
    """A filter with its names resolved: facets that must all hold, and bounds of ``n`` (end exclusive)."""

    facets: tuple[Facet, ...] = ()
    low: int = 0
    high: int | None = None


def checked_days(since: str | None, until: str | None) -> tuple[str | None, str | None]:
    """The first ISO day of ``since`` and the last of ``until``, each a year, a month or a day.

    Raises:
        QueryError: for a day that is none.
    """
    return (first_iso("since", since) if since else None), (last_iso("until", until) if until else None)


def bounds(since: str | None, until: str | None) -> tuple[int, int | None]:
    """The range of ``n`` of days from ``since`` to ``until``; undated rows are in it only without ``since``/``until``.

    Raises:
        QueryError: for a day that is none.
    """
    first, last = checked_days(since, until)
    low = first_of_day(first)
    high = after_day(last) if last else None
    # Undated rows lie below every day.
    return (max(low, first_of_day("0001-01-01")) if high is not None else low), high


def facets_of(connection: Connection, where: Filter) -> Iterable[Facet]:
    """The facets of ``where``.

    Raises:
        NotFound: for an actor that the register does not know.
    """
    for name in (where.actor, where.other):
        if name:
            yield facet_of(actor_named(connection, name))
    if where.country:
        yield Facet("country", (country_named(connection, where.country),))
    if where.place:
        yield Facet("place", (fold(where.place),))
    for field in ("type", "channel", "status", "outlet"):
        if value := getattr(where, field):
            yield Facet(field, (value,))
    for field in ("topic", "series"):
        if value := getattr(where, field):
            yield Facet(field, (spelled(connection, field, value),))


def facet_of(actor: ActorRef) -> Facet:
    """An actor as a facet; a state stands for all who act on its side, its one party for them on the party channel."""
    if actor.kind == "state" and actor.country:
        return Facet("side", (actor.country,))
    country = sole_party_country(actor)
    return Facet("actor", (actor.id,), (("party_side", country),) if country else ())


def spelled(connection: Connection, field: str, value: str) -> str:
    """``value`` as the register spells it, in whatever case and marks it was asked for."""
    known = select(event_facets.c.value).where(event_facets.c.field == field)
    if connection.scalar(known.where(event_facets.c.value == value).limit(1)) is not None:
        return value
    if field == "topic" and (code := topic_code(value)):
        return code
    plain = fold(old_tone(value))
    return next((v for v in connection.scalars(known.distinct()) if fold(v) == plain), value)


def resolve(connection: Connection, where: Filter, *own: Facet) -> Where:
    """``where`` with its names resolved, and the facets ``own`` beside it; the narrowest facet first.

    Raises:
        QueryError: for a day that is none.
        NotFound: for an actor that the register does not know.
    """
    low, high = bounds(where.since, where.until)
    return narrowed(connection, Where((*own, *facets_of(connection, where)), low, high))


def with_facet(where: Where, facet: Facet) -> Where:
    """``where`` with one condition more."""
    return msgspec.structs.replace(where, facets=(facet, *where.facets))


def narrowed(connection: Connection, where: Where) -> Where:
    """``where`` with the facet of the fewest events first: it drives the query."""
    if len(where.facets) < 2:
        return where
    return msgspec.structs.replace(where, facets=tuple(sorted(where.facets, key=lambda f: _size(connection, f))))


def _size(connection: Connection, facet: Facet) -> int:
    some = select(literal_column("1")).where(facet.on(event_facets.c)).limit(_ENOUGH).subquery()
    return connection.scalar(select(func.count()).select_from(some)) or 0


def is_wide(connection: Connection, where: Where) -> bool:
    """Whether even the narrowest facet (it stands first) holds of many events."""
    return not where.facets or _size(connection, where.facets[0]) >= _ENOUGH


def holding(number: ColumnElement[int], where: Where) -> ColumnElement[bool]:
    """Whether ``where`` holds of the event ``number``: for a few events where ``event_numbers`` gives many."""
    chosen = [number >= where.low] if where.high is None else [number >= where.low, number < where.high]
    return and_(*chosen, *(_facet_holds(number, facet, i) for i, facet in enumerate(where.facets)))


def _facet_holds(number: ColumnElement[int], facet: Facet, place: int) -> ColumnElement[bool]:
    again = event_facets.alias(f"f{place}")
    return select(literal_column("1")).select_from(again).where(again.c.n == number, facet.on(again.c)).exists()


def event_numbers(where: Where) -> Select[Any]:
    """``SELECT n`` of the events for which ``where`` holds, each once, in no order."""
    first, *others = where.facets or (Facet("status", _EVERY),)
    chosen = select(event_facets.c.n).where(first.on(event_facets.c), event_facets.c.n >= where.low)
    if where.high is not None:
        chosen = chosen.where(event_facets.c.n < where.high)
    for place, facet in enumerate(others):
        chosen = chosen.where(_facet_holds(event_facets.c.n, facet, place))
    return chosen if first.single or not where.facets else chosen.distinct()


def newest(connection: Connection, where: Where, limit: int | None, offset: int = 0) -> list[int]:
    """The numbers of the events for which ``where`` holds, newest first; undated ones last."""
    chosen = newest_numbers(where, limit)
    return list(connection.scalars(chosen.offset(offset) if offset else chosen))


def newest_numbers(where: Where, limit: int | None) -> Select[Any]:
    """``SELECT n`` of the newest events for which ``where`` holds, newest first."""
    if where.facets:
        return event_numbers(where).order_by(event_facets.c.n.desc()).limit(limit)
    return select(events.c.n).where(holding(events.c.n, where)).order_by(events.c.n.desc()).limit(limit)


def counted(connection: Connection, where: Where, *fields: str, limit: int | None = None) -> dict[str, list[Count]]:
    """Values of facets' fields among the events for which ``where`` holds, the most frequent first."""
    return kept(connection, ("counted", where, fields, limit), lambda: _counted(connection, where, fields, limit))


def _counted(
    connection: Connection, where: Where, fields: tuple[str, ...], limit: int | None
) -> dict[str, list[Count]]:
    facet: Any = event_facets
    number = func.count()
    found: Any = select(facet.c.field, facet.c.value, number)
    if where.facets or where.low or where.high is not None:
        of = event_numbers(where).subquery()
        facet = event_facets.alias("counted")
        found = select(facet.c.field, facet.c.value, number).select_from(of.join(facet, facet.c.n == of.c.n))
    found = found.where(facet.c.field.in_(fields)).group_by(facet.c.field, facet.c.value)
    rows = sorted(connection.execute(found), key=lambda r: (-r[2], r[1]))
    return {f: [Count(key=r[1], count=r[2]) for r in rows if r[0] == f][:limit] for f in fields}
