"""From names on pages to actors of the register: comparing, grouping, and what follows for the rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import msgspec
from sqlalchemy import Connection, Table, func, select, update

from banggiao.identity.actors import DOUBTFUL, SAME, Form, choose, compare_forms, contradict
from banggiao.identity.cluster import Link, cluster
from banggiao.store import schema
from banggiao.store.actor_rows import write_actors
from banggiao.store.ids import content_id
from banggiao.store.pack import to_json
from banggiao.store.rows import add, change, drop, fetch
from banggiao.store.verdicts import Verdicts

__all__ = ["Moves", "link_row", "load_forms", "merged_links", "pairs_of", "settle_actors", "spread"]


class Moves(msgspec.Struct, frozen=True):
    """What settling actors changed.

    Attributes:
        forms: (old, new) actor by form that moved.
        actors: actors that are new, or are shown otherwise, or are gone.
    """

    forms: dict[str, tuple[str, str]]
    actors: set[str]


def settle_actors(connection: Connection, dirty: Iterable[str], words: Verdicts) -> Moves:
    """Group the forms that ``dirty`` ones may belong with, and write who they are."""
    live = _clear_gone(connection, set(dirty))
    _compare(connection, live, words)
    members = _together(connection, spread(connection, "actor", live | _named(words, live), words))
    forms = load_forms(connection, members)
    links = merged_links(connection, "actor", forms, words)
    groups = cluster(forms, links, lambda a, b: words.parted(a, b) or contradict(forms[a], forms[b]))
    chosen = [(choose([forms[id] for id in group]), group) for group in groups]
    moved = _assign(connection, {id: actor.id for actor, group in chosen for id in group})
    shown = write_actors(connection, [(actor, [forms[id] for id in group]) for actor, group in chosen], words)
    left = {old for old, _ in moved.values()} - {actor.id for actor, _ in chosen}
    drop(connection, schema.actors, schema.actors.c.id, left)
    drop(connection, schema.actor_names, schema.actor_names.c.actor, left)
    drop(connection, schema.tenures, schema.tenures.c.actor, left)
    return Moves(moved, shown | left)


def _together(connection: Connection, members: set[str]) -> set[str]:
    """``members`` and all forms that were of one actor with them."""
    forms = schema.forms.c
    actors = {a for (a,) in fetch(connection, select(forms.actor).distinct(), forms.id, members)}
    return members | {id for (id,) in fetch(connection, select(forms.id), forms.actor, actors)}


def _named(words: Verdicts, live: set[str]) -> set[str]:
    """Forms that a person merged with or parted from a live one."""
    return {id for link in words.merged if live & {link.a, link.b} for id in (link.a, link.b)}


def _clear_gone(connection: Connection, dirty: set[str]) -> set[str]:
    """Forget the forms that stand on no page any more; returns the others."""
    on_pages = schema.page_actors.c
    live = {f for (f,) in fetch(connection, select(on_pages.form).distinct(), on_pages.form, dirty)}
    gone = dirty - live
    forms = schema.forms.c
    actors = {a for (a,) in fetch(connection, select(forms.actor).distinct(), forms.id, gone)}
    live |= {id for (id,) in fetch(connection, select(forms.id), forms.actor, actors)} - gone
    drop(connection, schema.forms, schema.forms.c.id, gone)
    drop(connection, schema.form_keys, schema.form_keys.c.form, gone)
    drop(connection, schema.links, schema.links.c.a, gone)
    drop(connection, schema.links, schema.links.c.b, gone)
    return live


def load_forms(connection: Connection, ids: Iterable[str]) -> dict[str, Form]:
    """The forms with what the register knows of them, by id."""
    wanted = list(ids)
    on_pages, given = schema.page_actors.c, schema.offices.c
    pages = {
        row.form: row.pages
        for row in fetch(
            connection,
            select(on_pages.form, func.count(on_pages.page.distinct()).label("pages")).group_by(on_pages.form),
            on_pages.form,
            wanted,
        )
    }
    offices: dict[str, set[str]] = defaultdict(set)
    for row in fetch(connection, select(given.form, given.folded).distinct(), given.form, wanted):
        offices[row.form].add(row.folded)
    return {
        row.id: Form(
            row.id, row.kind, row.name, row.country, row.part, pages.get(row.id, 0), frozenset(offices.get(row.id, ()))
        )
        for row in fetch(connection, select(schema.forms), schema.forms.c.id, wanted)
    }


def _compare(connection: Connection, live: set[str], words: Verdicts) -> None:
    """Compare each live form with those that share a key, and write the links anew."""
    pairs = pairs_of(connection, schema.form_keys, "form", live)
    forms = load_forms(connection, {id for pair in pairs for id in pair})
    for side in (schema.links.c.a, schema.links.c.b):
        drop(connection, schema.links, side, live)
    rows = []
    for a, b in sorted(pairs):
        score, reasons = compare_forms(forms[a], forms[b])
        if score >= DOUBTFUL:
            rows.append(link_row("actor", a, b, score, reasons, words))
    add(connection, schema.links, rows)


def pairs_of(connection: Connection, keys: Table, column: str, live: Iterable[str]) -> set[tuple[str, str]]:
    """Pairs of ids that share a key in the table ``keys``, of which at least one is ``live``; smaller id first."""
    mine, other = keys.alias("mine"), keys.alias("other")
    ids = (mine.c[column].label("one"), other.c[column].label("another"))
    shared = select(*ids).select_from(mine.join(other, mine.c.key == other.c.key)).distinct()
    found = fetch(connection, shared.where(mine.c[column] != other.c[column]), mine.c[column], live)
    return {(min(row.one, row.another), max(row.one, row.another)) for row in found}


def link_row(what: str, a: str, b: str, score: float, reasons: tuple[str, ...], words: Verdicts) -> dict[str, object]:
    """A row of ``links``."""
    state = "merged" if score >= SAME else "doubtful"
    return {
        "id": content_id("link", what, a, b),
        "what": what,
        "a": a,
        "b": b,
        "score": round(score, 4),
        "reasons": to_json(reasons),
        "state": "parted" if words.parted(a, b) else state,
    }


def spread(connection: Connection, what: str, start: Iterable[str], words: Verdicts) -> set[str]:
    """All ids that merged links and people's merges lead to from ``start``."""
    found, edge = set(start), set(start)
    by_word: dict[str, set[str]] = defaultdict(set)
    for link in words.merged:
        by_word[link.a].add(link.b)
        by_word[link.b].add(link.a)
    while edge:
        reached = {id for one in edge for id in by_word.get(one, ())}
        reached |= _neighbours(connection, what, edge)
        edge = reached - found
        found |= edge
    return found


def _neighbours(connection: Connection, what: str, edge: set[str]) -> set[str]:
    links = schema.links.c
    merged = select(links.a, links.b).where(links.what == what, links.state != "doubtful")
    reached: set[str] = set()
    for side in (links.a, links.b):
        reached |= {id for row in fetch(connection, merged, side, edge) for id in (row.a, row.b)}
    return reached


def merged_links(connection: Connection, what: str, known: Iterable[str], words: Verdicts) -> list[Link]:
    """Links, of rules and of people, by which those of ``known`` are held to be one."""
    ids = set(known)
    links = schema.links.c
    query = select(links.a, links.b, links.score).where(links.what == what, links.state == "merged")
    found = [Link(row.a, row.b, row.score) for row in fetch(connection, query, links.a, ids) if row.b in ids]
    return found + [link for link in words.merged if link.a in ids and link.b in ids]


def _assign(connection: Connection, actors: dict[str, str]) -> dict[str, tuple[str, str]]:
    """Write the actor of each form wherever it stands; returns (old, new) by form that moved."""
    forms = schema.forms.c
    before = {row.id: row.actor for row in fetch(connection, select(forms.id, forms.actor), forms.id, actors)}
    moved = {id: (before[id], actor) for id, actor in sorted(actors.items()) if before[id] != actor}
    rows = [{"form": form, "actor": actor} for form, (_, actor) in moved.items()]
    for table in (schema.page_actors, schema.offices):
        change(connection, table, "form", rows)
    change(connection, schema.forms, "id", [{"id": row["form"], "actor": row["actor"]} for row in rows])
    said = schema.statement_actors
    for form, (old, actor) in moved.items():
        connection.execute(update(said).where(said.c.actor == old, said.c.form == form).values(actor=actor))
    return moved
