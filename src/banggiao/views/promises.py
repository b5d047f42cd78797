"""What was proposed, pledged, agreed or invited to, and the later events that answer to it.

Whether a later event fulfils what was said is for the reader: here it is only of the same sides, later, and of the
kind or the topic that the words speak of (``answers.toml`` says which words speak of which kinds).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import msgspec
from sqlalchemy import Connection, Row, func, select

from banggiao.edtf import first_day, last_day
from banggiao.errors import QueryError
from banggiao.lexicon.loader import read_toml
from banggiao.store.ids import after_day, first_of_day
from banggiao.store.schema import event_facets, events, pages, participants, statements
from banggiao.text import fold
from banggiao.views.filters import ANY, Filter
from banggiao.views.kept import kept
from banggiao.views.model import ActorRef, CommitmentLine, EventLine, StatementLine
from banggiao.views.model_lists import Commitments
from banggiao.views.naming import actor_named
from banggiao.views.rows import actor_refs, event_lines, statement_lines, texts
from banggiao.views.said import Said, SaidNumbers, said_numbers

if TYPE_CHECKING:
    from banggiao.store import Store

__all__ = ["ACTS", "STATES", "asked_kinds", "commitment_lines", "commitments", "latest_day"]

ACTS = ("propose", "pledge", "agree", "invite")
STATES = ("open", "due", "overdue", "followed")
# What is asked for by state is looked for among the newest so many; the state of each is worked out when asked.
SEARCHED = 2_000
_BATCH = 200
_ORDINAL = re.compile(r"\blan thu (\d{1,3})\b")
# A later event answers within three years: the usual span of plans of cooperation between parties and ministries.
_ANSWERS_DAYS = 3 * 366
_DUE_DAYS = 60
_FOLLOW_UPS = 5
# Later events of two sides that are looked at for one batch, the earliest first.
_LATER = 1_500


class _Later(msgspec.Struct, frozen=True):
    """A later event, as far as it matters here."""

    n: int
    day: str
    id: str
    type: str
    topics: tuple[str, ...]
    series: str | None
    ordinal: int | None
    country: str | None


def commitments(
    store: Store,
    *,
    where: Filter = ANY,
    state: str | None = None,
    limit: int = 50,
    offset: int = 0,
    today: str | None = None,
) -> Commitments:
    """What was proposed, pledged or agreed between sides, and what followed.

    What a speaker asks of his own country alone is no commitment between sides, and is left to ``statements``.
    With ``state``, ``total`` counts among the newest 2,000.
    """
    if state is not None and state not in STATES:
        raise QueryError(f"state: no such value: {state!r} (one of {', '.join(STATES)})")
    with store.read() as connection:
        said = Said(*_actors(connection, where), acts=ACTS, where=where, between=True)
        chosen = said_numbers(connection, said)
        today = today or latest_day(connection)
        if state is None:
            lines = commitment_lines(connection, chosen.newest(connection, limit, offset), today)
            total = chosen.total(connection)
        else:
            states = kept(connection, ("states", said, today), lambda: _states(connection, chosen, today))
            found = [n for n, known in states if known == state]
            lines, total = commitment_lines(connection, found[offset : offset + limit], today), len(found)
    return Commitments(commitments=tuple(lines), total=total, limit=limit, offset=offset)


def _actors(connection: Connection, where: Filter) -> tuple[ActorRef | None, ActorRef | None]:
    speaker = actor_named(connection, where.actor) if where.actor else None
    return speaker, actor_named(connection, where.other) if where.other else None


def _states(connection: Connection, chosen: SaidNumbers, today: str) -> tuple[tuple[int, str], ...]:
    """The newest statements' numbers, each with its state on the day ``today``."""
    numbers, said = chosen.newest(connection, SEARCHED), statements.c
    states: dict[str, str] = {}
    number_of: dict[str, int] = {}
    for start in range(0, len(numbers), _BATCH):
        batch = numbers[start : start + _BATCH]
        states |= {line.statement.id: line.state for line in commitment_lines(connection, batch, today)}
        number_of |= {row.id: row.n for row in connection.execute(select(said.id, said.n).where(said.n.in_(batch)))}
    return tuple((number_of[id], state) for id, state in states.items())


def latest_day(connection: Connection) -> str:
    """The day up to which the register knows: that of the newest page; the epoch where no page is dated."""
    return connection.scalar(select(func.max(pages.c.published_day))) or "1970-01-01"


def commitment_lines(connection: Connection, numbers: Sequence[int], today: str) -> list[CommitmentLine]:
    """The statements with these numbers as commitments, as they stand on the day ``today``."""
    lines = statement_lines(connection, numbers)
    sides = _sides(connection, lines)
    later = _later(connection, lines, sides)
    answers = {line.id: _answers(line, later.get(_pair(sides[line.id]), ())) for line in lines}
    wanted = {a.n for found in answers.values() for a in found}
    shown = {e.id: e for e in event_lines(connection, sorted(wanted))}
    return [
        _line(line, sides[line.id], [shown[a.id] for a in answers[line.id] if a.id in shown], today) for line in lines
    ]


def _line(said: StatementLine, sides: dict[str, ActorRef], follow_ups: list[EventLine], today: str) -> CommitmentLine:
    return CommitmentLine(
        statement=said,
        state="followed" if follow_ups else _state(said, today),
        sides=tuple(sides.values()),
        follow_ups=tuple(follow_ups),
    )


def _state(said: StatementLine, today: str) -> str:
    """Past its date only if the date came after what was said: a year in the name of a treaty is no date for it."""
    end, day = last_day(said.due), first_day(said.date)
    if end is None or day is None or end < day:
        return "open"
    if end < today:
        return "overdue"
    soon = (date.fromisoformat(today) + timedelta(days=_DUE_DAYS)).isoformat()
    return "due" if end <= soon else "open"


def _sides(connection: Connection, lines: Sequence[StatementLine]) -> dict[str, dict[str, ActorRef]]:
    """For each statement its sides: by country (or, without one, by id), each with its first actor."""
    seated = _seated(connection, {line.event for line in lines if line.event})
    found = {}
    for line in lines:
        people = [*line.speakers, *line.addressees, *seated.get(line.event or "", ())]
        sides: dict[str, ActorRef] = {}
        for actor in people:
            sides.setdefault(actor.country or actor.id, actor)
        found[line.id] = sides
    return found


def _seated(connection: Connection, ids: Iterable[str]) -> dict[str, list[ActorRef]]:
    """The participants of events by id, each under the country of its side."""
    wanted, part = sorted(ids), participants.c
    took = select(events.c.id.label("event"), part.actor, part.side).join(events, events.c.n == part.n)
    rows = [
        row
        for start in range(0, len(wanted), _BATCH)
        for row in connection.execute(
            took.where(events.c.id.in_(wanted[start : start + _BATCH])).order_by(part.n, part.number)
        )
    ]
    refs = actor_refs(connection, (r.actor for r in rows))
    found: dict[str, list[ActorRef]] = {}
    for row in rows:
        if (actor := refs.get(row.actor)) is not None:
            seat = msgspec.structs.replace(actor, country=row.side or actor.country)
            found.setdefault(row.event, []).append(seat)
    return found


def _pair(sides: dict[str, ActorRef]) -> tuple[str, str] | None:
    """The two sides; None where there are not exactly two countries, so that nobody can be said to answer."""
    countries = sorted(key for key, actor in sides.items() if key == actor.country)
    return (countries[0], countries[1]) if len(countries) == 2 else None


def _later(
    connection: Connection, lines: Sequence[StatementLine], sides: dict[str, dict[str, ActorRef]]
) -> dict[tuple[str, str] | None, list[_Later]]:
    """Events of each pair of sides after the first of its statements, the earliest first."""
    first: dict[tuple[str, str], str] = {}
    for line in lines:
        pair, day = _pair(sides[line.id]), last_day(line.date)
        if pair and day:
            first[pair] = min(day, first.get(pair, day))
    return {pair: _after(connection, pair, day) for pair, day in sorted(first.items())}


def _after(connection: Connection, pair: tuple[str, str], day: str) -> list[_Later]:
    one, other = event_facets.alias("one"), event_facets.alias("other")
    until = date.fromisoformat(day) + timedelta(days=2 * _ANSWERS_DAYS)
    both = (
        select(*events.c["n", "id", "type", "topics", "series", "ordinal", "first_day", "place_country"])
        .select_from(one.join(other, other.c.n == one.c.n).join(events, events.c.n == one.c.n))
        .where(one.c.field == "side", one.c.value == pair[0], other.c.field == "side", other.c.value == pair[1])
        .where(one.c.n >= after_day(day), one.c.n < first_of_day(until.isoformat()))
    )
    rows = connection.execute(both.order_by(one.c.n).limit(_LATER))
    return [_later_of(row) for row in rows]


def _later_of(row: Row[Any]) -> _Later:
    return _Later(row.n, row.first_day, row.id, row.type, texts(row.topics), row.series, row.ordinal, row.place_country)


def _answers(said: StatementLine, later: Iterable[_Later]) -> list[_Later]:
    day = last_day(said.date)
    if day is None:
        return []
    end = (date.fromisoformat(day) + timedelta(days=_ANSWERS_DAYS)).isoformat()
    within = [e for e in later if day < e.day <= end]
    words = fold(said.text)
    # Who speaks of a standing series means its next edition, not another conference or dialogue.
    named = {e.series for e in within if e.series and fold(e.series) in words}
    if named:
        return [e for e in within if e.series in named and _same_number(e, words)][:_FOLLOW_UPS]
    kinds = asked_kinds(said)
    return [e for e in within if _answering(said, e, kinds)][:_FOLLOW_UPS]


def _same_number(event: _Later, words: str) -> bool:
    numbers = {int(n) for n in _ORDINAL.findall(words)}
    return not numbers or event.ordinal is None or event.ordinal in numbers


def _answering(said: StatementLine, event: _Later, kinds: frozenset[str]) -> bool:
    if event.series is not None:
        return False
    if said.act == "invite" and event.type == "visit":
        # A visit to whoever invited; the other way round it answers nothing.
        return event.country is None or event.country in {a.country for a in said.speakers}
    if kinds:
        return event.type in kinds
    return bool(set(said.topics) & set(event.topics))


def asked_kinds(said: StatementLine) -> frozenset[str]:
    """The types of event that the words of a statement speak of."""
    text = fold(said.text)
    found = {kind for pattern, kinds in _words() if pattern.search(text) for kind in kinds}
    return frozenset(found | {"visit"} if said.act == "invite" else found)


@lru_cache(maxsize=1)
def _words() -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    rows = read_toml("answers.toml")["answer"]
    return tuple((_pattern(r["words"]), tuple(r["types"])) for r in rows)


def _pattern(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(re.escape(fold(w)) for w in words)})\b")
