"""Pages and statements after their actors and events are settled: links to them, and the text index."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import msgspec
from sqlalchemy import Connection, and_, delete, select

from banggiao.store import schema
from banggiao.store.indexes import index_rows, unindex_rows
from banggiao.store.pack import from_json
from banggiao.store.rows import change, chunks, fetch, put_new
from banggiao.store.settle_actors import Moves
from banggiao.store.words import tag

__all__ = ["settle_pages", "settle_statements"]

_S = schema.statements.c
_SAID = schema.statement_actors.c


def settle_pages(connection: Connection, new: set[str], moves: Moves) -> None:
    """Tag and index the articles of pages that are ``new``, or on which an actor moved."""
    seen, articles = schema.page_actors.c, schema.articles.c
    moved = {page for (page,) in fetch(connection, select(seen.page).distinct(), seen.form, moves.forms)}
    for group in chunks(sorted(new | moved)):
        actors: dict[str, set[str]] = defaultdict(set)
        for page, actor in connection.execute(select(seen.page, seen.actor).where(seen.page.in_(group))):
            actors[page].add(actor)
        rows = connection.execute(select(schema.articles).where(articles.page.in_(group))).all()
        unindex_rows(connection, "articles", [row.n for row in rows if row.page not in new])
        indexed = [(row.n, row.body, _article_tags(row, actors[row.page])) for row in rows]
        _write_tags(connection, schema.articles, indexed)
        index_rows(connection, "articles", indexed)


def _write_tags(connection: Connection, table: Any, rows: Iterable[tuple[int, str, str]]) -> None:
    change(connection, table, "n", [{"n": n, "tags": tags} for n, _, tags in rows])


def _article_tags(row: Any, actors: Iterable[str]) -> str:
    tags = [tag("role", row.role), *(tag("mention", actor) for actor in sorted(actors))]
    return " ".join([*tags, tag("outlet", row.outlet)] if row.outlet else tags)


def settle_statements(connection: Connection, new: set[str], written: set[str], moves: Moves) -> set[str]:
    """Link statements to their events, tag and index them; returns the actors whose statements these are.

    Args:
        connection: a writing connection.
        new: pages whose statements are not in the index yet.
        written: reports whose events were written anew.
        moves: actors that changed.
    """
    numbers = {n for (n,) in fetch(connection, select(_S.n), _S.page, new)}
    numbers |= {n for (n,) in fetch(connection, select(_S.n), _S.report, written)}
    numbers |= {n for (n,) in fetch(connection, select(_SAID.n).distinct(), _SAID.actor, _touched(moves))}
    touched: set[str] = set()
    for group in chunks(sorted(numbers)):
        touched |= _settle_group(connection, group, new)
    return touched


def _touched(moves: Moves) -> set[str]:
    return moves.actors | {new for _, new in moves.forms.values()}


def _settle_group(connection: Connection, numbers: list[int], new: set[str]) -> set[str]:
    rows = connection.execute(select(schema.statements).where(_S.n.in_(numbers))).all()
    events = _events(connection, rows)
    _write_sides(connection, rows, events)
    said = _said(connection, numbers)
    actors = _actors(connection, {actor for lines in said.values() for _, actor in lines})
    around = _Around(actors, events, _offices(connection, rows), _outlets(connection, rows))
    tagged = [(row, " ".join(sorted(set(_tags(row, said[row.n], around))))) for row in rows]
    stale = [(row, tags) for row, tags in tagged if tags != row.tags or row.page in new]
    unindex_rows(connection, "statements", [row.n for row, _ in stale if row.page not in new])
    _write_tags(connection, schema.statements, [(row.n, "", tags) for row, tags in stale])
    index_rows(connection, "statements", [(row.n, row.text, tags) for row, tags in stale])
    return set(actors)


class _Event:
    """The event of a statement: its row, its facets, and who stands for whom."""

    def __init__(self, row: Any) -> None:
        self.row = row
        self.facets: list[tuple[str, str]] = []
        self.represents: dict[str, list[str]] = {}


def _events(connection: Connection, rows: Iterable[Any]) -> dict[str, _Event]:
    """The events of the statements, by id of report."""
    reports, columns = schema.event_reports.c, schema.events.c
    by_report = {
        row.id: row.event
        for row in fetch(
            connection, select(reports.id, reports.event), reports.id, {r.report for r in rows if r.report}
        )
    }
    events = {
        row.id: _Event(row) for row in fetch(connection, select(schema.events), columns.id, set(by_report.values()))
    }
    by_number = {event.row.n: event for event in events.values()}
    facets, took = schema.event_facets.c, schema.participants.c
    for row in fetch(connection, select(schema.event_facets), facets.n, by_number):
        by_number[row.n].facets.append((row.field, row.value))
    for row in fetch(connection, select(schema.participants), took.n, by_number):
        by_number[row.n].represents[row.actor] = from_json(row.represents)
    return {report: events[event] for report, event in by_report.items() if event in events}


def _write_sides(connection: Connection, rows: Iterable[Any], events: dict[str, _Event]) -> None:
    """Link each statement to its event, and to what its speakers represent there."""
    rows = list(rows)
    connection.execute(
        delete(schema.statement_actors).where(and_(_SAID.n.in_([r.n for r in rows]), _SAID.part == "side"))
    )
    said = _said(connection, [row.n for row in rows])
    sides, moved = [], []
    for row in rows:
        event = events.get(row.report or "")
        id = event.row.id if event else None
        if id != row.event:
            moved.append({"n": row.n, "event": id})
        speakers = [actor for part, actor in said[row.n] if part == "speaker"]
        principals = [p for s in speakers for p in (event.represents.get(s, ()) if event else ())]
        for i, actor in enumerate(dict.fromkeys(p for p in principals if p not in speakers)):
            sides.append({"actor": actor, "n": row.n, "part": "side", "number": i, "form": actor})
    change(connection, schema.statements, "n", moved)
    put_new(connection, schema.statement_actors, sides)


def _said(connection: Connection, numbers: Iterable[int]) -> dict[int, list[tuple[str, str]]]:
    """(part, actor) by statement."""
    found: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for row in fetch(connection, select(schema.statement_actors), _SAID.n, numbers):
        found[row.n].append((row.part, row.actor))
    return found


def _actors(connection: Connection, ids: Iterable[str]) -> dict[str, Any]:
    return {row.id: row for row in fetch(connection, select(schema.actors), schema.actors.c.id, ids)}


def _offices(connection: Connection, rows: Iterable[Any]) -> dict[tuple[str, str], set[str]]:
    """Folded titles by page and actor: the offices in which somebody spoke."""
    given = schema.offices.c
    query = select(given.page, given.actor, given.folded).where(given.former.is_(False))
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in fetch(connection, query, given.page, {row.page for row in rows}):
        found[row.page, row.actor].add(row.folded)
    return found


def _outlets(connection: Connection, rows: Iterable[Any]) -> dict[str, str | None]:
    pages = schema.pages.c
    return {
        row.id: row.outlet
        for row in fetch(connection, select(pages.id, pages.outlet), pages.id, {r.page for r in rows})
    }


class _Around(msgspec.Struct, frozen=True):
    """What tags of statements are made of, beside the statement itself."""

    actors: dict[str, Any]
    events: dict[str, _Event]
    offices: dict[tuple[str, str], set[str]]
    outlets: dict[str, str | None]


# What one may filter statements by that is said of their event.
_OF_EVENT = frozenset({"type", "channel", "series", "place", "status"})


def _tags(row: Any, said: Iterable[tuple[str, str]], around: _Around) -> Iterable[str]:
    yield tag("act", row.act)
    yield from (tag("topic", topic) for topic in from_json(row.topics))
    if outlet := around.outlets.get(row.page):
        yield tag("outlet", outlet)
    for part, id in said:
        yield tag("actor", id)
        yield tag(part, id)
        yield from _tags_of_actor(around.actors.get(id))
        yield from _direction(part, around.actors.get(id))
        if part == "speaker":
            yield from (tag("office", title) for title in around.offices.get((row.page, id), ()))
    event = around.events.get(row.report or "")
    if event is not None:
        yield from (tag(field, value) for field, value in event.facets if field in _OF_EVENT)
        yield from (tag("with", value) for value in _before_whom(event))
        yield from _of_parties(said, event, around.actors)
    if len(_countries(said, event, around.actors)) > 1:
        yield tag("between", "sides")


def _countries(said: Iterable[tuple[str, str]], event: _Event | None, actors: dict[str, Any]) -> set[str]:
    """The countries of who speaks, of whom it is said to, and of the sides of the event."""
    people = (actors.get(id) for _, id in said)
    sides = [value for field, value in event.facets if field == "side"] if event else []
    return {a.country for a in people if a is not None and a.country} | set(sides)


def _before_whom(event: _Event) -> list[str]:
    """Everybody at a meeting of two sides, and the sides; where there are more, only addressees say to whom it was."""
    sides = [value for field, value in event.facets if field == "side"]
    return [value for field, value in event.facets if field == "actor"] + sides if len(sides) <= _TWO else []


_TWO = 2


def _of_parties(said: Iterable[tuple[str, str]], event: _Event, actors: dict[str, Any]) -> Iterable[str]:
    """On the party channel: the countries whose party speaks, and before whose it does."""
    sides = [value for field, value in event.facets if field == "party_side"]
    if not sides:
        return
    speakers = (actors.get(id) for part, id in said if part != "addressee")
    yield from (tag("party_from", a.country) for a in speakers if a is not None and a.country in sides)
    yield from (tag("party_with", side) for side in sides if len(sides) <= _TWO)


def _direction(part: str, actor: Any) -> Iterable[str]:
    """The country from which, and to which, it was said."""
    if actor is not None and actor.country:
        yield tag("to" if part == "addressee" else "from", actor.country)


def _tags_of_actor(actor: Any) -> Iterable[str]:
    if actor is not None and actor.country:
        yield tag("country", actor.country)
    if actor is not None and actor.kind == "party":
        yield tag("party", actor.id)
