"""People's judgements: merge, part, confirm, reject, mend. Each has an author and a time, and can be undone.

A judgement stands beside the records and is applied to what is derived from them, so it survives reading the
pages again and a rebuild. Automatic merges are listed with the same struct (``author`` is ``banggiao``, with a
score); undoing one is a person's ``part``.

| kind | what | value | meaning |
|---|---|---|---|
| ``merge`` | actor, event | ``{"with": ID}`` | both are one |
| ``part`` | actor, event | ``{"with": ID}`` | the two are not one, whatever the rules say |
| ``part`` | actor | ``{"pages": [ID, ...]}`` | on these pages the name is somebody else's |
| ``part`` | event | ``{"reports": [ID, ...]}`` | these reports are of another event |
| ``confirm`` | actor, event, statement | ``{}`` | it is as it stands there |
| ``reject`` | event, statement | ``{}`` | there is no such fact: it leaves every view |
| ``mend`` | actor | ``{"field": F, "to": V}`` | F: name, kind, country |
| ``mend`` | event | ``{"field": F, "to": V}`` | F: see ``EVENT_FIELDS``; date is EDTF |
| ``mend`` | event | ``{"field": "role", "actor": ID, "to": ROLE}`` | a participant's role; None: took no part |
| ``mend`` | statement | ``{"field": F, "to": V}`` | F: act, due (EDTF), speakers, addressees (lists of actor ids) |
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, select, update

from banggiao.errors import JudgementError, NotFound
from banggiao.store import schema
from banggiao.store.connect import Store
from banggiao.store.gold import gold_of
from banggiao.store.judgement import (
    ACTOR_FIELDS,
    EVENT_FIELDS,
    STATEMENT_FIELDS,
    Candidate,
    Judgement,
    Kind,
    What,
    judgement_of,
)
from banggiao.store.ledger import affect, find, members, names_on, now, sides_of, write
from banggiao.store.listing import candidates, list_judgements
from banggiao.store.mend import check_value
from banggiao.store.settle import settle

__all__ = [
    "ACTOR_FIELDS",
    "EVENT_FIELDS",
    "STATEMENT_FIELDS",
    "Candidate",
    "Judgement",
    "Kind",
    "What",
    "candidates",
    "export_gold",
    "judge",
    "list_judgements",
    "redo",
    "undo",
]


def judge(
    store: Store,
    *,
    kind: Kind,
    what: What,
    target: str,
    value: dict[str, Any] | None = None,
    author: str,
    note: str = "",
) -> Judgement:
    """Make a judgement, and derive anew what it touches.

    Raises:
        NotFound: where there is no ``target`` or no such id in ``value``.
        JudgementError: where kind, what and value do not fit the table above, or an actor is merged with itself.
    """
    with store.write() as connection:
        settle(connection)
        find(connection, what, target)
        checked = _checked(connection, kind, what, target, dict(value or {}))
        row = {"kind": kind, "what": what, "target": target, "value": checked, "author": author, "note": note}
        written = write(connection, row | {"made": now(), "undone": None, "undone_by": None})
        affect(connection, written)
        settle(connection)
    return judgement_of(written)


def _checked(connection: Connection, kind: str, what: str, target: str, value: dict[str, Any]) -> dict[str, Any]:
    """``value`` if it fits, with what has to be remembered beside it."""
    if kind in ("merge", "part") and what != "statement" and set(value) == {"with"}:
        return value | {"sides": sides_of(connection, what, target, value["with"])}
    if kind == "part" and what == "actor" and set(value) == {"pages"}:
        actor = find(connection, what, target)
        return value | {"names": names_on(connection, actor, value["pages"])}
    if kind == "part" and what == "event" and set(value) == {"reports"}:
        return value | {"sides": _parted_reports(connection, target, value["reports"])}
    if kind == "confirm" or (kind == "reject" and what != "actor"):
        return _page(connection, what, target)
    if kind == "mend":
        return _mended(connection, what, target, value)
    raise JudgementError(f"{kind} of a {what} with {sorted(value)}: there is no such judgement (see docs/store.md)")


def _parted_reports(connection: Connection, target: str, reports: list[str]) -> list[list[str]]:
    others = sorted(set(members(connection, "event", find(connection, "event", target))) - set(reports))
    if not reports or not others:
        raise JudgementError(f"{target}: some of its reports are to be parted from some others")
    return [sorted(reports), others]


def _page(connection: Connection, what: str, target: str) -> dict[str, Any]:
    """Where a statement stands: once rejected, it is in no table."""
    if what != "statement":
        return {}
    page = connection.scalar(select(schema.statements.c.page).where(schema.statements.c.id == target))
    return {"page": page}


def _mended(connection: Connection, what: str, target: str, value: dict[str, Any]) -> dict[str, Any]:
    known = {"actor": ACTOR_FIELDS, "event": EVENT_FIELDS, "statement": STATEMENT_FIELDS}[what]
    field = value.get("field")
    if field not in known or "to" not in value or ("actor" in value) != (field == "role"):
        raise JudgementError(f"{field}: no field of a {what} that can be mended (they are {', '.join(known)})")
    check_value(what, str(field), value["to"])
    for id in [value["actor"]] if field == "role" else value["to"] if field in ("speakers", "addressees") else []:
        find(connection, "actor", id)
    return value | _page(connection, what, target)


def undo(store: Store, id: str, *, author: str) -> Judgement:
    """Take a judgement back; of an automatic merge's id: part the two. The judgement that was undone or made.

    Raises:
        NotFound: where there is no such judgement.
        JudgementError: where it is undone already.
    """
    with store.read() as connection:
        link = connection.execute(select(schema.links).where(schema.links.c.id == id)).one_or_none()
    if link is not None:
        return judge(store, kind="part", what=link.what, target=link.a, value={"with": link.b}, author=author)
    return _set_undone(store, id, {"undone": now(), "undone_by": author})


def redo(store: Store, id: str, *, author: str) -> Judgement:
    """Let a judgement that was undone hold again.

    Raises:
        NotFound: where there is no such judgement.
        JudgementError: where it holds already.
    """
    return _set_undone(store, id, {"undone": None, "undone_by": author})


def _set_undone(store: Store, id: str, values: dict[str, str | None]) -> Judgement:
    column = schema.judgements.c
    with store.write() as connection:
        row = connection.execute(select(schema.judgements).where(column.id == id)).one_or_none()
        if row is None:
            raise NotFound(f"{id}: no such judgement (banggiao merge --list shows them)")
        if (row.undone is None) == (values["undone"] is None):
            raise JudgementError(f"{id}: it {'holds' if row.undone is None else 'is undone'} already")
        connection.execute(update(schema.judgements).where(column.id == id).values(**values))
        affect(connection, row)
        settle(connection)
        return judgement_of(connection.execute(select(schema.judgements).where(column.id == id)).one())


def export_gold(store: Store) -> Iterator[dict[str, Any]]:
    """What people confirmed, rejected or mended: page, passage, what was read and what is right."""
    with store.read() as connection:
        rows = connection.execute(
            select(schema.judgements).where(schema.judgements.c.undone.is_(None)).order_by(schema.judgements.c.number)
        ).all()
        for row in rows:
            yield from gold_of(connection, row)
