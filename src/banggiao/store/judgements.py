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
from typing import Any, Literal

import msgspec
from sqlalchemy import Connection, or_, select, update

from banggiao.errors import JudgementError, NotFound
from banggiao.store import schema
from banggiao.store.connect import Store
from banggiao.store.gold import gold_of
from banggiao.store.ledger import affect, find, members, names_on, now, sides_of, write
from banggiao.store.mend import check_value
from banggiao.store.pack import from_json
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

Kind = Literal["merge", "part", "confirm", "reject", "mend"]
What = Literal["actor", "event", "statement"]
ACTOR_FIELDS = ("name", "kind", "country")
EVENT_FIELDS = (
    "type",
    "subtype",
    "status",
    "date",
    "place",
    "country",
    "channel",
    "grade",
    "series",
    "ordinal",
    "occasion",
    "role",
)
STATEMENT_FIELDS = ("act", "due", "speakers", "addressees")


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """One judgement. ``undone`` is the time at which it was taken back, None while it holds.

    ``score`` and ``reasons`` are those of an automatic merge; a person's judgement has neither.
    """

    id: str
    kind: Kind
    what: What
    target: str
    value: dict[str, Any]
    author: str
    made: str
    note: str = ""
    undone: str | None = None
    undone_by: str | None = None
    score: float | None = None
    reasons: tuple[str, ...] = ()


class Candidate(msgspec.Struct, frozen=True, kw_only=True):
    """A pair that may be one: for a person to decide. ``a`` and ``b`` are ids, ``labels`` what to show for them."""

    id: str
    what: What
    a: str
    b: str
    labels: tuple[str, str]
    score: float
    reasons: tuple[str, ...]


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
    return _judgement(written)


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


def _judgement(row: Any) -> Judgement:
    hidden = ("sides", "names", "page")
    value = {name: given for name, given in from_json(row.value).items() if name not in hidden}
    fields = {name: getattr(row, name) for name in ("id", "kind", "what", "target", "author", "note", "made")}
    return Judgement(**fields, value=value, undone=row.undone, undone_by=row.undone_by)


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
        return _judgement(connection.execute(select(schema.judgements).where(column.id == id)).one())


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
        found = [_judgement(row) for row in connection.execute(query)]
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
    links = schema.links.c
    query = select(schema.links).where(links.state == "merged").order_by(links.score, links.id)
    query = query.where(links.what == what) if what else query
    query = query.where(or_(links.a.in_(ids), links.b.in_(ids))) if ids else query
    rows = [row for row in connection.execute(query) if _same(connection, row)]
    return [_from_link(row) for row in rows[: max(0, limit)]]


def _same(connection: Connection, link: Any) -> bool:
    """Whether the two that a link joins are one: contradictions may keep them apart."""
    return find(connection, link.what, link.a) == find(connection, link.what, link.b)


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
    links = schema.links.c
    query = select(schema.links).where(links.state != "parted").order_by(links.score.desc(), links.id)
    with store.read() as connection:
        rows = connection.execute(query.where(links.what == what) if what else query)
        apart = [row for row in rows if not _same(connection, row)][:limit]
        return [_candidate(connection, row) for row in apart]


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


def export_gold(store: Store) -> Iterator[dict[str, Any]]:
    """What people confirmed, rejected or mended: page, passage, what was read and what is right."""
    with store.read() as connection:
        rows = connection.execute(
            select(schema.judgements).where(schema.judgements.c.undone.is_(None)).order_by(schema.judgements.c.number)
        ).all()
        for row in rows:
            yield from gold_of(connection, row)
