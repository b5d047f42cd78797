"""The rows of ``judgements``: written, undone, listed; what they touch is noted to be derived anew."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, func, insert, select

from banggiao.errors import JudgementError, NotFound
from banggiao.record import Record, decode
from banggiao.store import schema
from banggiao.store.facts import form_of
from banggiao.store.ids import content_id
from banggiao.store.keep import rewrite_page, unsettle
from banggiao.store.pack import from_json, to_json, unpack
from banggiao.store.rows import fetch

__all__ = ["affect", "find", "members", "names_on", "now", "record_of", "sides_of", "write"]


def now() -> str:
    """The time in UTC."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def find(connection: Connection, what: str, id: str) -> str:
    """The present id of an actor, event or statement that has, or had, the id ``id``.

    Raises:
        NotFound: where there is none.
    """
    if what == "actor":
        query = select(schema.forms.c.actor).where(schema.forms.c.id == id)
    elif what == "event":
        query = select(schema.event_reports.c.event).where(schema.event_reports.c.id == id)
    else:
        query = select(schema.statements.c.id).where(schema.statements.c.id == id)
    found = connection.scalar(query)
    if found is None:
        raise NotFound(f"{id}: no such {what} (its page may have changed)")
    return str(found)


def members(connection: Connection, what: str, id: str) -> list[str]:
    """The forms of an actor, or the reports of an event, by its present id."""
    table = schema.forms if what == "actor" else schema.event_reports
    column = table.c.actor if what == "actor" else table.c.event
    return sorted(connection.scalars(select(table.c.id).where(column == id)))


def sides_of(connection: Connection, what: str, target: str, other: str) -> list[list[str]]:
    """What stands on each side of a merge or a parting: all members, or just the two where they are of one."""
    left, right = find(connection, what, target), find(connection, what, other)
    if target == other:
        raise JudgementError(f"{target}: nothing can be merged with or parted from itself")
    if left == right:
        return [[target], [other]]
    return [members(connection, what, left), members(connection, what, right)]


def write(connection: Connection, row: dict[str, Any]) -> Any:
    """Add a judgement to the ledger; returns its row."""
    number = (connection.scalar(select(func.max(schema.judgements.c.number))) or 0) + 1
    value = to_json(row["value"])
    id = content_id("judgement", number, row["kind"], row["what"], row["target"], value, row["author"])
    connection.execute(insert(schema.judgements).values(**row | {"id": id, "number": number, "value": value}))
    return connection.execute(select(schema.judgements).where(schema.judgements.c.id == id)).one()


def affect(connection: Connection, row: Any) -> None:
    """Note what a judgement touches to be derived anew, before it is first settled or after it was undone."""
    value = from_json(row.value)
    ids = {row.target, *(id for side in value.get("sides", ()) for id in side)}
    if row.what == "statement":
        _rewrite_pages(connection, _pages_of_statement(connection, row.target, value))
    elif row.what == "event":
        reports = schema.event_reports.c
        unsettle(connection, "report", ids)
        unsettle(connection, "event", (e for (e,) in fetch(connection, select(reports.event), reports.id, ids)))
    else:
        unsettle(connection, "form", ids)
        _rewrite_pages(connection, value.get("pages", ()))


def _pages_of_statement(connection: Connection, id: str, value: dict[str, Any]) -> list[str]:
    """The page of a statement; a rejected one is in no table, so its page lies in the judgement."""
    found = connection.scalar(select(schema.statements.c.page).where(schema.statements.c.id == id))
    return [str(found or value["page"])]


def _rewrite_pages(connection: Connection, ids: Iterable[str]) -> None:
    for id in ids:
        rewrite_page(connection, id, now())


def names_on(connection: Connection, actor: str, pages: Iterable[str]) -> list[list[str | None]]:
    """(kind, name, country) of an actor as the records of ``pages`` have it.

    Raises:
        JudgementError: where it stands on none of the pages.
    """
    forms = set(members(connection, "actor", actor))
    found = {
        (a.kind, a.name, a.country)
        for page in pages
        for a in record_of(connection, page).actors
        if form_of(a)["id"] in forms
    }
    if not found:
        raise JudgementError(f"{actor}: this actor stands on none of these pages")
    return [list(name) for name in sorted(found, key=str)]


def record_of(connection: Connection, page: str) -> Record:
    """The record of a page, as it was read.

    Raises:
        NotFound: where there is no such page.
    """
    versions = schema.page_versions.c
    packed = connection.scalar(select(versions.record).where(versions.id == page))
    if packed is None:
        raise NotFound(f"{page}: no such page")
    return decode(unpack(packed))
