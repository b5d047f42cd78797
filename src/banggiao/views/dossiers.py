"""Everything about one actor."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, case, func, select

from banggiao.store.ids import day_of
from banggiao.store.schema import actors, participants, tenures
from banggiao.views.filters import ANY, Filter
from banggiao.views.kept import kept
from banggiao.views.model import ActorDossier, ActorRef, Count, Counterpart, Passage, Source, Tenure
from banggiao.views.naming import actor_named
from banggiao.views.parties import sole_party_country
from banggiao.views.periods import bars_of, days_of
from banggiao.views.rows import actor_refs, event_lines, sources_of, statement_lines, texts
from banggiao.views.said import Said, said_numbers
from banggiao.views.where import Where, counted, event_numbers, facet_of, newest, newest_numbers, resolve

if TYPE_CHECKING:
    from banggiao.store import Store

__all__ = ["MOST_MET", "Met", "counterparts_of", "dossier", "met_of", "people_of", "tenures_of"]

_SHOWN = 30
# Who took part is counted among the newest so many events; an actor with more has the same people in the older ones.
MOST_MET = 5_000
# So many of those met, on each side, hold what any list shows.
_MET_KEPT = 60


def dossier(store: Store, *, name: str, where: Filter = ANY, limit: int = 50) -> ActorDossier:
    """Everything about one actor."""
    with store.read() as connection:
        actor = actor_named(connection, name)
        own = facet_of(actor)
        chosen = resolve(connection, where, own)
        days = kept(connection, ("days", chosen), lambda: days_of(connection, event_numbers(chosen)))
        total = sum(count for _, count in days)
        counts = counted(connection, chosen, "type", "topic", limit=_SHOWN)
        met = met_of(connection, actor, chosen)
        saying = said_numbers(connection, Said(speaker=actor, where=where))
        known = connection.execute(select(actors).where(actors.c.id == actor.id)).one()
        return ActorDossier(
            actor=actor,
            aliases=texts(known.aliases),
            first=known.first_day,
            last=known.last_day,
            pages=known.pages,
            tenures=tenures_of(connection, [actor.id])[actor.id],
            people=people_of(connection, actor, met),
            by_type=tuple(counts["type"]),
            by_year=tuple(Count(key=b.period, count=b.count) for b in bars_of(days, "year")[0]),
            by_topic=tuple(counts["topic"]),
            counterparts=counterparts_of(connection, actor, met),
            events=tuple(event_lines(connection, newest(connection, chosen, limit))),
            events_total=total,
            statements=tuple(statement_lines(connection, saying.newest(connection, limit))),
            statements_total=saying.total(connection),
            met_among=min(total, MOST_MET),
        )


def tenures_of(connection: Connection, actors_: Sequence[str]) -> dict[str, tuple[Tenure, ...]]:
    """Offices of each actor as pages report them: those held before former ones, the one seen last first."""
    t = tenures.c
    last = func.coalesce(t.last_day, "")
    chosen = select(tenures).where(t.actor.in_(actors_))
    rows = connection.execute(chosen.order_by(t.former, last.desc(), t.pages.desc(), t.folded, t.organ_key)).all()
    sources = sources_of(connection, ((r.page, 0) for r in rows))
    organs = actor_refs(connection, (r.organ for r in rows if r.organ))
    found: dict[str, tuple[Tenure, ...]] = dict.fromkeys(actors_, ())
    for row in rows:
        if (source := sources.get((row.page, 0))) is not None:
            organ = organs[row.organ].name if row.organ in organs else None
            found[row.actor] += (_tenure(row, organ, source),)
    return found


def _tenure(row: Row[Any], organ: str | None, source: Source) -> Tenure:
    return Tenure(
        title=row.title,
        organ=organ,
        former=row.former,
        first_seen=row.first_day,
        last_seen=row.last_day,
        pages=row.pages,
        passage=Passage(source=source, start=row.start, end=row.end, text=row.text),
    )


class Met(msgspec.Struct, frozen=True):
    """Somebody who took part in an actor's events: on its side or not, in how many, first and last when."""

    actor: str
    own: bool
    events: int
    first: int
    last: int


def met_of(connection: Connection, actor: ActorRef, chosen: Where) -> list[Met]:
    """Everybody else in the newest events of ``chosen``, those with most events first, cut at what lists show."""
    return kept(connection, ("met", actor.id, chosen), lambda: _met_of(connection, actor, chosen))


def _met_of(connection: Connection, actor: ActorRef, chosen: Where) -> list[Met]:
    of, part = newest_numbers(chosen, MOST_MET).subquery(), participants.c
    own = _own_side(actor).label("own")
    number, first, last = func.count(func.distinct(part.n)), func.min(part.n), func.max(part.n)
    found = (
        select(part.actor, own, number, first, last)
        .select_from(of.join(participants, part.n == of.c.n))
        .where(part.actor != actor.id)
        .group_by(part.actor, own)
    )
    rows = [Met(r[0], bool(r[1]), r[2], r[3], r[4]) for r in connection.execute(found)]
    rows.sort(key=lambda m: (-m.events, -m.last, m.actor))
    ours, others = [m for m in rows if m.own], [m for m in rows if not m.own]
    return ours[:_MET_KEPT] + others[:_MET_KEPT]


def _own_side(actor: ActorRef) -> ColumnElement[int]:
    """1 for who stands on the actor's side: of its country, or on its behalf."""
    part = participants.c
    country = sole_party_country(actor) or actor.country
    own = part.side == country if country else part.represents.contains(f'"{actor.id}"')
    return case((own, 1), else_=0)


def people_of(connection: Connection, actor: ActorRef, met: list[Met], limit: int = 12) -> tuple[ActorRef, ...]:
    """Who acts for a party, a state or an organ: the persons most often on its side, each with the latest office."""
    if actor.kind == "person":
        return ()
    # Bodies stand among them; three times as many hold enough persons.
    own = [m.actor for m in met if m.own][: 3 * limit]
    refs = actor_refs(connection, own)
    people = [refs[i] for i in own if i in refs and refs[i].kind == "person"]
    # Whoever sat on a state's side is its own only where pages give them its country.
    return tuple(p for p in people if actor.kind != "state" or p.country == actor.country)[:limit]


def counterparts_of(
    connection: Connection, actor: ActorRef, met: list[Met], limit: int = 30
) -> tuple[Counterpart, ...]:
    """Whom an actor dealt with: those who are not of its side."""
    others = [m for m in met if not m.own][:limit]
    refs = actor_refs(connection, (m.actor for m in others))
    return tuple(
        Counterpart(actor=refs[m.actor], events=m.events, first=day_of(m.first), last=day_of(m.last))
        for m in others
        if m.actor in refs
    )
