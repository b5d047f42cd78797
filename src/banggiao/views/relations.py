"""What two actors, parties or countries have had to do with each other."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import Connection, func, select

from banggiao.store.ids import day_of
from banggiao.store.schema import documents, event_facets
from banggiao.views.filters import ANY, Filter
from banggiao.views.model import ActorRef, CommitmentLine, Count, DocumentLine, Relation, RelationSide, YearLevel
from banggiao.views.naming import actor_named
from banggiao.views.promises import ACTS, commitment_lines, latest_day
from banggiao.views.rows import documents_of, event_lines, statement_lines
from banggiao.views.said import Said, said_numbers
from banggiao.views.where import Where, counted, event_numbers, facet_of, newest, resolve, total_of

if TYPE_CHECKING:
    from banggiao.store import Store

__all__ = ["documents_in", "levels_by_year", "relation"]

_DOCUMENTS = 50
_PROPOSALS = 20


def relation(
    store: Store, *, a: str, b: str, where: Filter = ANY, limit: int = 50, today: str | None = None
) -> Relation:
    """What two actors, parties or countries have had to do with each other."""
    with store.read() as connection:
        one, other = actor_named(connection, a), actor_named(connection, b)
        chosen = resolve(connection, where, facet_of(one), facet_of(other))
        first, last = _ends(connection, chosen)
        return Relation(
            a=one,
            b=other,
            first=first,
            last=last,
            events=tuple(event_lines(connection, newest(connection, chosen, limit))),
            events_total=total_of(connection, chosen),
            by_year=levels_by_year(connection, chosen),
            by_channel=_counts(connection, chosen, "channel"),
            topics=_counts(connection, chosen, "topic"),
            documents=tuple(documents_in(connection, chosen, _DOCUMENTS)),
            sides=(_side(connection, one, other, where, limit), _side(connection, other, one, where, limit)),
            proposals=tuple(_proposals(connection, one, other, where, today or latest_day(connection))),
        )


def _ends(connection: Connection, chosen: Where) -> tuple[str | None, str | None]:
    """The first and the last day of the dated events."""
    of = event_numbers(chosen).subquery()
    low = connection.scalar(select(func.min(of.c.n)).where(of.c.n >= 1 << 41))
    high = connection.scalar(select(func.max(of.c.n)))
    return (day_of(low) if low else None), (day_of(high) if high else None)


def _counts(connection: Connection, chosen: Where, field: str) -> tuple[Count, ...]:
    return tuple(Count(key=key, count=count) for key, count in counted(connection, chosen, field, 30))


def levels_by_year(connection: Connection, chosen: Where) -> tuple[YearLevel, ...]:
    """Events, types and the highest level of each year, the newest year first, undated ones last."""
    of, facet = event_numbers(chosen).subquery(), event_facets
    year, kind, level = facet.alias("year"), facet.alias("kind"), facet.alias("level")
    rows = connection.execute(
        select(year.c.value, kind.c.value, func.min(level.c.value), func.count(func.distinct(of.c.n)))
        .select_from(
            of.join(kind, (kind.c.n == of.c.n) & (kind.c.field == "type"))
            .outerjoin(year, (year.c.n == of.c.n) & (year.c.field == "year"))
            .outerjoin(level, (level.c.n == of.c.n) & (level.c.field == "level"))
        )
        .group_by(year.c.value, kind.c.value)
    )
    types: defaultdict[str, Counter[str]] = defaultdict(Counter)
    best: dict[str, int] = {}
    for when, type_, highest, count in rows:
        when = when or "XXXX"
        types[when][type_] += count
        if highest is not None:
            best[when] = min(int(highest), best.get(when, 9))
    years = sorted(types, key=lambda y: "0000" if y == "XXXX" else y, reverse=True)
    return tuple(_year(y, types[y], best.get(y)) for y in years)


def _year(year: str, types: Counter[str], level: int | None) -> YearLevel:
    by_type = tuple(Count(key=k, count=n) for k, n in sorted(types.items(), key=lambda t: (-t[1], t[0])))
    return YearLevel(year=year, events=types.total(), level=level, by_type=by_type)


def documents_in(connection: Connection, chosen: Where, limit: int) -> list[DocumentLine]:
    """Documents of the events of ``chosen``, newest first."""
    of = event_numbers(chosen).subquery()
    numbers = select(documents.c.n).join(of, of.c.n == documents.c.n).distinct()
    found = list(connection.scalars(numbers.order_by(documents.c.n.desc()).limit(limit)))
    return documents_of(connection, found)[:limit]


def _side(connection: Connection, speaker: ActorRef, other: ActorRef, where: Filter, limit: int) -> RelationSide:
    found = said_numbers(connection, Said(speaker=speaker, other=other, where=where))
    return RelationSide(
        actor=speaker,
        statements=tuple(statement_lines(connection, found.newest(connection, limit))),
        statements_total=found.total(connection),
    )


def _proposals(
    connection: Connection, one: ActorRef, other: ActorRef, where: Filter, today: str
) -> list[CommitmentLine]:
    numbers = {
        n
        for speaker, listener in ((one, other), (other, one))
        for n in said_numbers(connection, Said(speaker, listener, ACTS, where)).newest(connection, _PROPOSALS)
    }
    return commitment_lines(connection, sorted(numbers, reverse=True)[:_PROPOSALS], today)
