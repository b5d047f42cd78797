"""Judgements listed: people's, those that rules made, and pairs that wait for one."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Select, or_, select, true

from banggiao.errors import NotFound
from banggiao.store import schema
from banggiao.store.connect import Store
from banggiao.store.judgement import Candidate, Judgement, What, judgement_of
from banggiao.store.ledger import find, members
from banggiao.store.pack import from_json

__all__ = ["candidates", "list_judgements"]


def list_judgements(
    store: Store, *, what: What | None = None, target: str | None = None, automatic: bool = False, limit: int = 200
) -> list[Judgement]:
    """Judgements, the newest first; undone ones too. With ``automatic``, after them the merges that rules made.

    ``target`` is any id of an actor, event or statement: judgements about all that is one with it are listed.
    """
    with store.read() as connection:
        ids = _all_ids(connection, what, target) if target else None
        column = schema.judgements.c
        query = select(schema.judgements).order_by(column.number.desc()).limit(limit)
        query = query.where(column.what == what) if what else query
        query = query.where(column.target.in_(ids)) if ids else query
        found = [judgement_of(row) for row in connection.execute(query)]
        return found + (_automatic(connection, what, ids, limit - len(found)) if automatic else [])


def _all_ids(connection: Connection, what: str | None, target: str) -> list[str]:
    for kind in (what,) if what else ("actor", "event"):
        if kind in ("actor", "event"):
            try:
                return members(connection, kind, find(connection, kind, target))
            except NotFound:
                continue
    return [target]


def _automatic(connection: Connection, what: str | None, ids: list[str] | None, limit: int) -> list[Judgement]:
    """The least sure first: these are worth a look."""
    kinds = (what,) if what in ("actor", "event") else ("actor", "event") if what is None else ()
    links = schema.links.c
    rows = [
        row
        for kind in kinds
        for row in connection.execute(
            _linked(kind, together=True)
            .where(links.state == "merged", or_(links.a.in_(ids), links.b.in_(ids)) if ids else true())
            .order_by(links.score, links.id)
            .limit(max(0, limit))
        )
    ]
    rows.sort(key=lambda row: (row.score, row.id))
    return [_from_link(row) for row in rows[: max(0, limit)]]


def _linked(kind: str, *, together: bool) -> Select[Any]:
    """Links of actors or of events whose two ends are, or are not, one."""
    links = schema.links
    table = schema.forms if kind == "actor" else schema.event_reports
    one, other = table.alias("one"), table.alias("other")
    joined = links.join(one, one.c.id == links.c.a).join(other, other.c.id == links.c.b)
    group = "actor" if kind == "actor" else "event"
    same = one.c[group] == other.c[group]
    return select(links).select_from(joined).where(links.c.what == kind, same if together else ~same)


def _from_link(row: Any) -> Judgement:
    reasons = tuple(from_json(row.reasons))
    return Judgement(
        id=row.id,
        kind="merge",
        what=row.what,
        target=row.a,
        value={"with": row.b},
        author="banggiao",
        made="",
        score=row.score,
        reasons=reasons,
    )


def candidates(store: Store, *, what: What | None = None, limit: int = 50) -> list[Candidate]:
    """Pairs that may be one and are not, the likeliest first: doubtful ones, and those that something contradicts."""
    kinds = (what,) if what in ("actor", "event") else ("actor", "event")
    links = schema.links.c
    with store.read() as connection:
        rows = [
            row
            for kind in kinds
            for row in connection.execute(
                _linked(kind, together=False)
                .where(links.state != "parted")
                .order_by(links.score.desc(), links.id)
                .limit(limit)
            )
        ]
        rows.sort(key=lambda row: (-row.score, row.id))
        return [_candidate(connection, row) for row in rows[:limit]]


def _candidate(connection: Connection, row: Any) -> Candidate:
    labels = (_label(connection, row.what, row.a), _label(connection, row.what, row.b))
    reasons = tuple(from_json(row.reasons))
    return Candidate(id=row.id, what=row.what, a=row.a, b=row.b, labels=labels, score=row.score, reasons=reasons)


def _label(connection: Connection, what: str, id: str) -> str:
    if what == "actor":
        form = connection.execute(select(schema.forms).where(schema.forms.c.id == id)).one()
        return f"{form.name} ({form.country or '?'})"
    report = connection.execute(select(schema.event_reports).where(schema.event_reports.c.id == id)).one()
    return f"{report.edtf or report.published_day or '?'} {report.type}: {report.before}{report.text}{report.after}"
