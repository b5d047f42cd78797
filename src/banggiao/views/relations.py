"""What two actors, parties or countries have had to do with each other."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import Connection, func, select

from banggiao.store.ids import DAY_BITS, day_of, first_of_day
from banggiao.store.schema import documents, event_facets
from banggiao.views.filters import ANY, Filter
from banggiao.views.kept import kept
from banggiao.views.model import ActorRef, CommitmentLine, Count, DocumentLine, Relation, RelationSide, YearLevel
from banggiao.views.naming import actor_named
from banggiao.views.periods import day_column
from banggiao.views.promises import ACTS, commitment_lines, latest_day
from banggiao.views.rows import documents_of, event_lines, statement_lines
from banggiao.views.said import Said, said_numbers
from banggiao.views.where import Where, counted, event_numbers, facet_of, holding, is_wide, newest, resolve

if TYPE_CHECKING:
    from banggiao.store import Store

__all__ = ["documents_in", "levels_by_year", "relation"]

_SHOWN = 30
_DOCUMENTS = 50
_PROPOSALS = 20


def relation(
    store: Store, *, a: str, b: str, where: Filter = ANY, limit: int = 50, today: str | None = None
) -> Relation:
    """What two actors, parties or countries have had to do with each other."""
    with store.read() as connection:
        one, other = actor_named(connection, a), actor_named(connection, b)
        chosen = resolve(connection, where, facet_of(one), facet_of(other))
        years = levels_by_year(connection, chosen)
        counts = counted(connection, chosen, "channel", "topic", limit=_SHOWN)
        return Relation(
            a=one,
            b=other,
            first=_end(connection, chosen, last=False),
            last=_end(connection, chosen, last=True),
            events=tuple(event_lines(connection, newest(connection, chosen, limit))),
            events_total=sum(y.events for y in years),
            by_year=years,
            by_channel=tuple(counts["channel"]),
            topics=tuple(counts["topic"]),
            documents=tuple(documents_in(connection, chosen, _DOCUMENTS)),
            sides=(_side(connection, one, other, where, limit), _side(connection, other, one, where, limit)),
            proposals=tuple(_proposals(connection, one, other, where, today or latest_day(connection))),
        )


def _end(connection: Connection, chosen: Where, *, last: bool) -> str | None:
    """The first or the last day of the dated events."""
    of = event_numbers(chosen).subquery()
    dated = select(of.c.n).where(of.c.n >= first_of_day("0001-01-01"))
    n = connection.scalar(dated.order_by(of.c.n.desc() if last else of.c.n).limit(1))
    return day_of(n) if n is not None else None


def levels_by_year(connection: Connection, chosen: Where) -> tuple[YearLevel, ...]:
    """Events, types and the highest level of each year, the newest year first, undated ones last."""
    return kept(connection, ("levels", chosen), lambda: _levels_by_year(connection, chosen))


def _levels_by_year(connection: Connection, chosen: Where) -> tuple[YearLevel, ...]:
    of, kind, level = event_numbers(chosen).subquery(), event_facets.alias("kind"), event_facets.alias("level")
    day = day_column(of.c.n)
    rows = connection.execute(
        select(day, kind.c.value, func.min(level.c.value), func.count())
        .select_from(
            of.join(kind, (kind.c.n == of.c.n) & (kind.c.field == "type")).outerjoin(
                level, (level.c.n == of.c.n) & (level.c.field == "level")
            )
        )
        .group_by(day, kind.c.value)
    )
    types: defaultdict[str, Counter[str]] = defaultdict(Counter)
    best: dict[str, int] = {}
    for ordinal, type_, highest, count in rows:
        when = (day_of(ordinal << DAY_BITS) or "XXXX")[:4]
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
    n = documents.c.n
    # Of a wide choice most events have no document: there each document is asked for its event's facets instead.
    held = holding(n, chosen) if is_wide(connection, chosen) else n.in_(event_numbers(chosen))
    found = list(connection.scalars(select(n).where(held).distinct().order_by(n.desc()).limit(limit)))
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
