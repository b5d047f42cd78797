"""Bringing up to date what the register makes of its pages, after pages or judgements changed."""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert, select

from banggiao.store import schema
from banggiao.store.actor_rows import tally
from banggiao.store.rows import fetch
from banggiao.store.settle_actors import Moves, settle_actors
from banggiao.store.settle_events import settle_events
from banggiao.store.settle_pages import settle_pages, settle_statements
from banggiao.store.verdicts import verdicts

__all__ = ["settle"]


def settle(connection: Connection) -> None:
    """Derive what is unsettled: actors, then events, then what is said and searched; the rest stays as it is."""
    waiting = _waiting(connection)
    if not any(waiting.values()):
        return
    moves = settle_actors(connection, waiting["form"], verdicts(connection, "actor"))
    changed = _reports_of(connection, moves)
    before = _takers(connection, waiting["event"])
    written = settle_events(connection, waiting["report"] | changed, waiting["event"], verdicts(connection, "event"))
    settle_pages(connection, waiting["page"], moves)
    spoken = settle_statements(connection, waiting["page"], written, moves)
    after = _takers(connection, _events_of(connection, written))
    actors = _actors_of(connection, waiting["form"]) | moves.actors | before | after | spoken
    actors |= _holders(connection, moves)
    tally(connection, actors)
    connection.execute(delete(schema.unsettled))
    _stamp(connection)


def _stamp(connection: Connection) -> None:
    """Count the times that the register was settled: answers kept in memory hold as long as this number does."""
    meta = schema.meta.c
    before = connection.scalar(select(meta.value).where(meta.key == "settled"))
    connection.execute(delete(schema.meta).where(meta.key == "settled"))
    connection.execute(insert(schema.meta).values(key="settled", value=str(int(before or 0) + 1)))


def _waiting(connection: Connection) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {"form": set(), "report": set(), "event": set(), "page": set(), "statement": set()}
    for what, id in connection.execute(select(schema.unsettled.c.what, schema.unsettled.c.id)):
        found[what].add(id)
    return found


def _reports_of(connection: Connection, moves: Moves) -> set[str]:
    """Reports whose participants moved to another actor, or are shown otherwise."""
    actors = moves.actors | {old for old, _ in moves.forms.values()}
    took, events, reports = schema.participants.c, schema.events.c, schema.event_reports.c
    facets = schema.event_facets.c
    shown = select(facets.n).distinct().where(facets.field == "actor")
    numbers = {n for (n,) in fetch(connection, shown, facets.value, actors)}
    numbers |= {n for (n,) in fetch(connection, select(took.n).distinct(), took.actor, actors)}
    ids = {id for (id,) in fetch(connection, select(events.id), events.n, numbers)}
    return {id for (id,) in fetch(connection, select(reports.id), reports.event, ids)}


def _events_of(connection: Connection, written: set[str]) -> set[str]:
    reports = schema.event_reports.c
    return {event for (event,) in fetch(connection, select(reports.event).distinct(), reports.id, written)}


def _takers(connection: Connection, ids: set[str]) -> set[str]:
    events, took = schema.events.c, schema.participants.c
    query = select(took.actor).distinct().select_from(schema.participants.join(schema.events, events.n == took.n))
    return {actor for (actor,) in fetch(connection, query, events.id, ids)}


def _holders(connection: Connection, moves: Moves) -> set[str]:
    """Whoever holds an office of an organ that moved."""
    offices = schema.offices.c
    return {actor for (actor,) in fetch(connection, select(offices.actor).distinct(), offices.organ, moves.forms)}


def _actors_of(connection: Connection, ids: set[str]) -> set[str]:
    forms = schema.forms.c
    return {actor for (actor,) in fetch(connection, select(forms.actor).distinct(), forms.id, ids)}
