"""Everything about one actor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Connection, func, select

from banggiao.store.ids import day_of
from banggiao.store.schema import actors, participants, tenures
from banggiao.views.filters import ANY, Filter
from banggiao.views.model import ActorDossier, ActorRef, Count, Counterpart, Passage, Tenure
from banggiao.views.naming import actor_named
from banggiao.views.parties import sole_party_country
from banggiao.views.periods import bars_of, days_of
from banggiao.views.rows import actor_refs, event_lines, sources_of, statement_lines, texts
from banggiao.views.said import Said, said_numbers
from banggiao.views.where import Where, counted, event_numbers, facet_of, newest, resolve

if TYPE_CHECKING:
    from banggiao.store import Store

__all__ = ["counterparts_of", "dossier", "people_of", "tenures_of"]

_SHOWN = 30


def dossier(store: Store, *, name: str, where: Filter = ANY, limit: int = 50) -> ActorDossier:
    """Everything about one actor."""
    with store.read() as connection:
        actor = actor_named(connection, name)
        own = facet_of(actor)
        chosen = resolve(connection, where, own)
        days = days_of(connection, event_numbers(chosen))
        saying = said_numbers(connection, Said(speaker=actor, where=where))
        known = connection.execute(select(actors).where(actors.c.id == actor.id)).one()
        return ActorDossier(
            actor=actor,
            aliases=texts(known.aliases),
            first=known.first_day,
            last=known.last_day,
            pages=known.pages,
            tenures=tenures_of(connection, actor.id),
            people=people_of(connection, actor, chosen),
            by_type=_counts(connection, chosen, "type"),
            by_year=tuple(Count(key=b.period, count=b.count) for b in bars_of(days, "year")[0]),
            by_topic=_counts(connection, chosen, "topic"),
            counterparts=counterparts_of(connection, actor, chosen),
            events=tuple(event_lines(connection, newest(connection, chosen, limit))),
            events_total=sum(count for _, count in days),
            statements=tuple(statement_lines(connection, saying.newest(connection, limit))),
            statements_total=saying.total(connection),
        )


def _counts(connection: Connection, chosen: Where, field: str) -> tuple[Count, ...]:
    return tuple(Count(key=key, count=count) for key, count in counted(connection, chosen, field, _SHOWN))


def tenures_of(connection: Connection, actor: str) -> tuple[Tenure, ...]:
    """Offices as pages report them, the one seen last first."""
    last = func.coalesce(tenures.c.last_day, "")
    chosen = select(tenures).where(tenures.c.actor == actor)
    rows = connection.execute(
        chosen.order_by(tenures.c.former, last.desc(), tenures.c.pages.desc(), tenures.c.folded)
    ).all()
    sources = sources_of(connection, ((r.page, 0) for r in rows))
    organs = actor_refs(connection, (r.organ for r in rows if r.organ))
    return tuple(
        Tenure(
            title=r.title,
            organ=organs[r.organ].name if r.organ in organs else None,
            former=r.former,
            first_seen=r.first_day,
            last_seen=r.last_day,
            pages=r.pages,
            passage=Passage(source=sources[r.page, 0], start=r.start, end=r.end, text=r.text),
        )
        for r in rows
        if (r.page, 0) in sources
    )


def people_of(connection: Connection, actor: ActorRef, chosen: Where, limit: int = 12) -> tuple[ActorRef, ...]:
    """Who acts for a party, a state or an organ: the persons most often on its side, each with the latest office."""
    if actor.kind == "person":
        return ()
    of, who, part = event_numbers(chosen).subquery(), actors.c, participants.c
    country = actor.country if actor.kind == "state" else sole_party_country(actor)
    mine = part.side == country if country else part.represents.contains(f'"{actor.id}"')
    number = func.count(func.distinct(part.n))
    found = (
        select(part.actor)
        .select_from(of.join(participants, part.n == of.c.n).join(actors, who.id == part.actor))
        .where(mine, who.kind == "person")
        .group_by(part.actor)
        .order_by(number.desc(), part.actor)
        .limit(limit)
    )
    ids = list(connection.scalars(found))
    refs = actor_refs(connection, ids)
    return tuple(refs[i] for i in ids)


def counterparts_of(connection: Connection, actor: ActorRef, chosen: Where, limit: int = 30) -> tuple[Counterpart, ...]:
    """Whom an actor dealt with in the events of ``chosen``: those of other sides, and unnamed sides by name."""
    of, part = event_numbers(chosen).subquery(), participants.c
    number, first, last = func.count(func.distinct(part.n)), func.min(part.n), func.max(part.n)
    found = (
        select(part.actor, number, first, last)
        .select_from(of.join(participants, part.n == of.c.n))
        .where(part.actor != actor.id)
        .group_by(part.actor)
        .order_by(number.desc(), last.desc(), part.actor)
    )
    if actor.country:
        found = found.where((part.side != actor.country) | part.side.is_(None))
    rows = connection.execute(found.limit(limit)).all()
    refs = actor_refs(connection, (row[0] for row in rows))
    return tuple(
        Counterpart(actor=refs[row[0]], events=row[1], first=day_of(row[2]), last=day_of(row[3]))
        for row in rows
        if row[0] in refs
    )
