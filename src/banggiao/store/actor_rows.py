"""The rows of actors: who they are, under which names, in which offices, and how much there is of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, and_, func, select

from banggiao.identity.actors import Chosen, Form
from banggiao.lexicon.levels import office_level
from banggiao.store import schema
from banggiao.store.ids import day_of, first_of_day
from banggiao.store.pack import to_json
from banggiao.store.rows import add, change, chunks, drop, fetch
from banggiao.store.verdicts import Verdicts
from banggiao.text import fold

__all__ = ["tally", "write_actors"]

# Suffixes of longer names than this are of no use to anyone who types the beginning of one.
_MOST_SUFFIXES = 8
_COUNTED = {
    "pages": 0,
    "events": 0,
    "statements": 0,
    "first_day": None,
    "last_day": None,
    "office": None,
    "organ": None,
}


def write_actors(connection: Connection, groups: Sequence[tuple[Chosen, list[Form]]], words: Verdicts) -> set[str]:
    """Write who each group of forms is; returns the actors that are new or shown otherwise than before."""
    columns = schema.actors.c
    before = {
        row.id: (row.kind, row.name, row.country)
        for row in fetch(connection, select(schema.actors), columns.id, [c.id for c, _ in groups])
    }
    rows = [_actor(chosen, forms, words) for chosen, forms in groups]
    new = [row for row in rows if row["id"] not in before]
    add(connection, schema.actors, [row | _COUNTED | {"first_seen": ""} for row in new])
    change(connection, schema.actors, "id", [row for row in rows if row["id"] in before])
    drop(connection, schema.actor_names, schema.actor_names.c.actor, [row["id"] for row in rows])
    add(
        connection,
        schema.actor_names,
        [n for row, (_, forms) in zip(rows, groups, strict=True) for n in _names(row, forms)],
    )
    return {row["id"] for row in rows if before.get(row["id"]) != (row["kind"], row["name"], row["country"])}


def _actor(chosen: Chosen, forms: Sequence[Form], words: Verdicts) -> dict[str, Any]:
    shown: dict[str, Any] = {"kind": chosen.kind, "name": chosen.name, "country": chosen.country}
    shown |= {value["field"]: value["to"] for value in words.mends([f.id for f in forms])}
    pages: Counter[str] = Counter()
    for form in forms:
        pages[form.name] += form.pages
    others = sorted((n for n in pages if n != shown["name"]), key=lambda n: (-pages[n], n))
    return {"id": chosen.id, **shown, "folded": fold(shown["name"]), "aliases": to_json(others)}


def _names(row: dict[str, Any], forms: Sequence[Form]) -> list[dict[str, Any]]:
    """Each spelling from each of its words on, with the pages that spell it so."""
    pages: Counter[tuple[str, str]] = Counter()
    for name, count in [(f.name, f.pages) for f in forms] + [(row["name"], 0)]:
        folded = fold(name).split()
        for at in range(min(len(folded), _MOST_SUFFIXES)):
            pages[" ".join(folded[at:]), name] += count
    return [{"folded": f, "actor": row["id"], "name": n, "pages": count} for (f, n), count in sorted(pages.items())]


def tally(connection: Connection, actors: Iterable[str]) -> None:
    """Count anew what there is of ``actors``, and their offices over time."""
    for group in chunks(sorted(actors), 200):
        known = [id for (id,) in connection.execute(select(schema.actors.c.id).where(schema.actors.c.id.in_(group)))]
        tenures = _write_tenures(connection, known)
        counts = _counts(connection, known)
        rows = [{"id": id} | counts[id] | _office(tenures[id]) for id in known]
        change(connection, schema.actors, "id", rows)


def _counts(connection: Connection, actors: list[str]) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {id: dict(_COUNTED) | {"first_seen": ""} for id in actors}
    for id, pages, seen, first, last in connection.execute(_pages_of(actors)):
        found[id] |= {"pages": pages, "first_seen": seen, "first_day": first, "last_day": last}
    for id, events in connection.execute(_events_of(actors)):
        found[id] |= {"events": events}
    for id, first, last in connection.execute(_dated_events_of(actors)):
        found[id] |= {"first_day": day_of(first), "last_day": day_of(last)}
    for id, statements in connection.execute(_statements_of(actors)):
        found[id] |= {"statements": statements}
    return found


def _pages_of(actors: list[str]) -> Any:
    seen, pages = schema.page_actors.c, schema.pages.c
    return (
        select(
            seen.actor,
            func.count(seen.page.distinct()),
            func.min(pages.first_seen),
            func.min(seen.day),
            func.max(seen.day),
        )
        .select_from(schema.page_actors.join(schema.pages, pages.id == seen.page))
        .where(seen.actor.in_(actors))
        .group_by(seen.actor)
    )


def _events_of(actors: list[str]) -> Any:
    took = schema.participants.c
    return select(took.actor, func.count(took.n.distinct())).where(took.actor.in_(actors)).group_by(took.actor)


def _dated_events_of(actors: list[str]) -> Any:
    took = schema.participants.c
    dated = and_(took.actor.in_(actors), took.n >= first_of_day("0001-01-01"))
    return select(took.actor, func.min(took.n), func.max(took.n)).where(dated).group_by(took.actor)


def _statements_of(actors: list[str]) -> Any:
    said = schema.statement_actors.c
    spoken = and_(said.actor.in_(actors), said.part == "speaker")
    return select(said.actor, func.count(said.n.distinct())).where(spoken).group_by(said.actor)


def _write_tenures(connection: Connection, actors: list[str]) -> dict[str, list[dict[str, Any]]]:
    drop(connection, schema.tenures, schema.tenures.c.actor, actors)
    rows = _tenures(connection, actors)
    add(connection, schema.tenures, rows)
    by_actor: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        by_actor[row["actor"]].append(row)
    return by_actor


def _tenures(connection: Connection, actors: list[str]) -> list[dict[str, Any]]:
    """One row for each office of each actor, from what pages give, oldest report first."""
    given, forms = schema.offices.c, schema.forms.c
    query = (
        select(schema.offices, forms.actor.label("organ_actor"))
        .select_from(schema.offices.outerjoin(schema.forms, forms.id == given.organ))
        .where(given.actor.in_(actors))
    )
    tenures: dict[tuple[Any, ...], dict[str, Any]] = {}
    pages: dict[tuple[Any, ...], set[str]] = defaultdict(set)
    rows = sorted(connection.execute(query), key=lambda r: (r.day or "", r.page, r.start, r.local))
    for row in rows:
        key = (row.actor, row.folded, row.organ_actor or "", row.former)
        pages[key].add(row.page)
        first = tenures[key]["first_day"] if key in tenures else None
        tenures[key] = _tenure(row, first or row.day, len(pages[key]))
    return [tenures[key] for key in sorted(tenures)]


def _tenure(row: Any, first: str | None, pages: int) -> dict[str, Any]:
    return {
        "actor": row.actor,
        "folded": row.folded,
        "organ_key": row.organ_actor or "",
        "former": row.former,
        "title": row.title,
        "organ": row.organ_actor,
        "first_day": first,
        "last_day": row.day,
        "pages": pages,
        "page": row.page,
        "start": row.start,
        "end": row.end,
        "text": row.text,
    }


# Days before the last report of any of somebody's offices in which the others count as held too.
_LATELY = 120


def _office(tenures: list[dict[str, Any]]) -> dict[str, Any]:
    """The latest office: of those reported lately the highest, of equals the last reported, then by most pages."""
    held = [t for t in tenures if not t["former"]]
    latest = max((t["last_day"] or "" for t in held), default="")
    since = (date.fromisoformat(latest) - timedelta(_LATELY)).isoformat() if latest else ""
    recent = [t for t in held if (t["last_day"] or "") >= since]
    best = min(
        recent, key=lambda t: (office_level(t["title"]), _before(t, latest), -t["pages"], t["title"]), default=None
    )
    return {"office": best["title"], "organ": best["organ"]} if best else {"office": None, "organ": None}


def _before(tenure: dict[str, Any], latest: str) -> int:
    """Days from an office's last report to the last of all."""
    day = tenure["last_day"]
    return (date.fromisoformat(latest) - date.fromisoformat(day)).days if day else 0
