"""Statements by speaker, addressee, act, day and the event in which they fell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, get_args

import msgspec
from sqlalchemy import ColumnElement, Connection, Select, func, literal_column, select

from banggiao.errors import NotFound, QueryError
from banggiao.record import Act
from banggiao.search.terms import any_tag
from banggiao.store import schema
from banggiao.store.words import All, Expression, matching, tag
from banggiao.text import fold
from banggiao.views.conditions import said_by, said_to
from banggiao.views.filters import ANY, Filter
from banggiao.views.model import ActorRef, StatementView
from banggiao.views.model_lists import Statements
from banggiao.views.naming import actor_named, country_named
from banggiao.views.records import passage_in, records_of
from banggiao.views.rows import events_by_id, statement_lines
from banggiao.views.where import bounds, spelled

if TYPE_CHECKING:
    from banggiao.store import Store

__all__ = ["SORTED", "Said", "SaidNumbers", "said_numbers", "statement", "statements"]

_ACTS = get_args(Act)
_N: ColumnElement[int] = literal_column("n")
# FTS5 of SQLite 3.40 loses rows of an AND of ORs where it walks them downwards; the sign makes it walk upwards.
SORTED: ColumnElement[int] = literal_column("+n")


class Said(msgspec.Struct, frozen=True):
    """Which statements: of whom, to or before whom, of which acts, and what their event must be."""

    speaker: ActorRef | None = None
    other: ActorRef | None = None
    acts: tuple[str, ...] = ()
    where: Filter = ANY
    between: bool = False  # only what concerns more than one country


class SaidNumbers(msgspec.Struct, frozen=True):
    """``SELECT n`` of statements, each once."""

    chosen: Select[Any]
    matched: bool = False  # by the text index

    def newest(self, connection: Connection, limit: int | None, offset: int = 0) -> list[int]:
        """The numbers, newest first."""
        order = SORTED if self.matched else _N
        return list(connection.scalars(self.chosen.order_by(order.desc()).limit(limit).offset(offset)))

    def total(self, connection: Connection) -> int:
        """How many there are."""
        return connection.scalar(select(func.count()).select_from(self.chosen.subquery())) or 0


def statements(
    store: Store, *, where: Filter = ANY, act: str | None = None, limit: int = 50, offset: int = 0
) -> Statements:
    """Statements, newest first; ``actor`` is the speaker, ``other`` whom it addressed or who was on the other side."""
    with store.read() as connection:
        speaker = actor_named(connection, where.actor) if where.actor else None
        other = actor_named(connection, where.other) if where.other else None
        found = said_numbers(connection, Said(speaker, other, acts_named(act), where))
        return Statements(
            statements=tuple(statement_lines(connection, found.newest(connection, limit, offset))),
            total=found.total(connection),
            limit=limit,
            offset=offset,
        )


def statement(store: Store, *, id: str) -> StatementView:
    """One statement."""
    said = schema.statements.c
    with store.read() as connection:
        row = connection.execute(select(*said["n", "page", "continued", "confidence"]).where(said.id == id)).first()
        if row is None:
            raise NotFound(f"no statement with the id {id!r} (its page may have been read again; search for its words)")
        line = statement_lines(connection, [row.n])[0]
        spans = msgspec.json.decode(row.continued, type=list[tuple[int, int]])
        text = records_of(connection, [row.page])[row.page].text if spans else ""
        return StatementView(
            statement=line,
            event=events_by_id(connection, [line.event]).get(line.event) if line.event else None,
            continued=tuple(passage_in(text, line.passage.source, start, end) for start, end in spans),
            confidence=row.confidence,
        )


def acts_named(act: str | None) -> tuple[str, ...]:
    """The acts in ``act``: none, one, or several with commas between.

    Raises:
        QueryError: for one that is none.
    """
    acts = tuple(a.strip() for a in (act or "").split(",") if a.strip())
    if unknown := [a for a in acts if a not in _ACTS]:
        raise QueryError(f"act: no such value: {unknown[0]!r} (one of {', '.join(_ACTS)})")
    return acts


def said_numbers(connection: Connection, said: Said) -> SaidNumbers:
    """The statements that ``said`` asks for. Fields of its filter other than the actors hold of their events.

    Raises:
        QueryError: for a day that is none.
        NotFound: for an actor or a country that the register does not know.
    """
    low, high = bounds(said.where.since, said.where.until)
    parts = list(_parts(connection, said))
    if parts:
        chosen = matching(connection.dialect.name, "statements", parts[0] if len(parts) == 1 else All(tuple(parts)))
    else:
        chosen = select(schema.statements.c.n)
    if low:
        chosen = chosen.where(low <= _N)
    return SaidNumbers(chosen if high is None else chosen.where(high > _N), matched=bool(parts))


def _parts(connection: Connection, said: Said) -> Iterator[Expression]:
    where = said.where
    if said.speaker is not None:
        yield any_tag(said_by(said.speaker))
    if said.other is not None:
        yield any_tag(said_to(said.other))
    if said.between:
        yield any_tag([tag("between", "sides")])
    if said.acts:
        yield any_tag([tag("act", act) for act in said.acts])
    if where.country:
        yield any_tag([tag("country", country_named(connection, where.country))])
    if where.place:
        yield any_tag([tag("place", fold(where.place))])
    for field in ("topic", "series"):
        if value := getattr(where, field):
            yield any_tag([tag(field, spelled(connection, field, value))])
    for field in ("type", "channel", "outlet", "status"):
        if value := getattr(where, field):
            yield any_tag([tag(field, value)])
