"""Writing a page's facts, and taking them away again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, delete, select, update

from banggiao.identity.keys import form_keys as keys_of
from banggiao.record import Record, decode
from banggiao.store import schema
from banggiao.store.facts import Facts, page_facts, published_day
from banggiao.store.indexes import unindex_rows
from banggiao.store.mend import mended_statement
from banggiao.store.pack import storable, unpack
from banggiao.store.rows import add, drop, fetch, free_numbers, put_new
from banggiao.store.verdicts import parts_of, verdicts

__all__ = ["forget_facts", "keep_facts", "rewrite_page", "unsettle"]

Seen = dict[str, str]


def unsettle(connection: Connection, what: str, ids: Iterable[str | None]) -> None:
    """Note that ``ids`` are to be derived anew: ``form``, ``report`` or ``event``."""
    put_new(connection, schema.unsettled, [{"what": what, "id": id} for id in sorted({i for i in ids if i})])


def keep_facts(connection: Connection, record: Record, root: str, now: str, seen: Seen) -> dict[str, Any]:
    """Write what a record says; returns the columns of ``pages`` that follow from it.

    Args:
        connection: a writing connection.
        record: the page's record.
        root: ``pages.root``.
        now: the time, for what was never seen before.
        seen: first times of facts that the page gave before, by id, from ``forget_facts``.
    """
    facts = page_facts(record, root, parts=parts_of(connection, record))
    _mend_statements(connection, facts)
    actors = _keep_forms(connection, facts.forms)
    for row in (*facts.page_actors, *facts.offices, *facts.statement_actors):
        row["actor"] = actors.get(row["form"], row["actor"])
    add(connection, schema.page_actors, facts.page_actors)
    add(connection, schema.offices, facts.offices)
    for row in (*facts.reports, *facts.statements):
        row["first_seen"] = seen.get(row["id"], now)
    add(connection, schema.event_reports, facts.reports)
    free_numbers(connection, schema.articles, facts.articles)
    add(connection, schema.articles, [storable(row) for row in facts.articles])
    _keep_statements(connection, facts.statements, facts.statement_actors)
    # Articles and statements enter the text index when they are settled, with their actors.
    unsettle(connection, "page", [record.page.id])
    unsettle(connection, "form", (row["form"] for row in facts.page_actors))
    unsettle(connection, "report", (row["id"] for row in facts.reports))
    main = next((a for a in record.articles if a.role == "main"), None)
    columns = {
        "title": main.title if main else None,
        "published": main.published.edtf if main and main.published else None,
        "published_day": published_day(record, len(record.articles)),
        "articles": len(facts.articles),
        "events": len(facts.reports),
        "statements": len(facts.statements),
    }
    return storable(columns)


def _mend_statements(connection: Connection, facts: Facts) -> None:
    """Leave out statements that people rejected, and mend those that they mended."""
    words = verdicts(connection, "statement")
    gone = {row["n"] for row in facts.statements if row["id"] in words.rejected}
    facts.statements = [row for row in facts.statements if row["n"] not in gone]
    facts.statement_actors = [row for row in facts.statement_actors if row["n"] not in gone]
    for row in facts.statements:
        if mends := words.mends([row["id"]]):
            said = [actor for actor in facts.statement_actors if actor["n"] == row["n"]]
            others = [actor for actor in facts.statement_actors if actor["n"] != row["n"]]
            mended_statement(row, said, mends)
            facts.statement_actors = others + said


def rewrite_page(connection: Connection, page: str, now: str) -> None:
    """Write a page's facts anew from its record, as judgements have it."""
    root = connection.scalar(select(schema.pages.c.root).where(schema.pages.c.id == page))
    packed = connection.scalar(select(schema.page_versions.c.record).where(schema.page_versions.c.id == page))
    if root is None or packed is None:
        return
    seen = forget_facts(connection, page)
    counted = keep_facts(connection, decode(unpack(packed)), str(root), now, seen)
    connection.execute(update(schema.pages).where(schema.pages.c.id == page).values(**counted))


def _keep_forms(connection: Connection, forms: list[dict[str, Any]]) -> dict[str, str]:
    """Write forms that are new; returns the actor of each, its own id for a new one."""
    columns = schema.forms.c
    known = {
        r.id: r.actor
        for r in fetch(connection, select(columns.id, columns.actor), columns.id, [f["id"] for f in forms])
    }
    new = [form for form in forms if form["id"] not in known]
    add(connection, schema.forms, new)
    rows = [{"key": k, "form": f["id"]} for f in new for k in keys_of(f["kind"], f["name"], f["country"])]
    add(connection, schema.form_keys, rows)
    return known | {form["id"]: form["actor"] for form in new}


def _keep_statements(connection: Connection, rows: list[dict[str, Any]], actors: list[dict[str, Any]]) -> None:
    before = [row["n"] for row in rows]
    free_numbers(connection, schema.statements, rows)
    moved = {old: row["n"] for old, row in zip(before, rows, strict=True)}
    add(connection, schema.statements, rows)
    add(connection, schema.statement_actors, [actor | {"n": moved[actor["n"]]} for actor in actors])


def forget_facts(connection: Connection, page: str) -> Seen:
    """Take away what the page said; returns when its events and statements were first seen."""
    reports, statements, mentions = schema.event_reports.c, schema.statements.c, schema.page_actors.c
    gone = connection.execute(select(reports.id, reports.event, reports.first_seen).where(reports.page == page)).all()
    said = connection.execute(
        select(statements.id, statements.n, statements.first_seen).where(statements.page == page)
    ).all()
    unsettle(connection, "event", (row.event for row in gone))
    unsettle(connection, "form", connection.scalars(select(mentions.form).where(mentions.page == page)))
    numbers = [row.n for row in said]
    _unindex(connection, page, numbers)
    drop(connection, schema.statement_actors, schema.statement_actors.c.n, numbers)
    ids = [row.id for row in gone]
    drop(connection, schema.report_keys, schema.report_keys.c.report, ids)
    for side in (schema.links.c.a, schema.links.c.b):
        drop(connection, schema.links, side, ids)
    for table in (schema.statements, schema.event_reports, schema.offices, schema.page_actors, schema.articles):
        connection.execute(delete(table).where(table.c.page == page))
    return {row.id: row.first_seen for row in (*gone, *said)}


def _unindex(connection: Connection, page: str, numbers: list[int]) -> None:
    """Rows that were never settled are not in the index yet."""
    waiting = select(schema.unsettled.c.id).where(schema.unsettled.c.what == "page", schema.unsettled.c.id == page)
    if connection.execute(waiting).first() is not None:
        return
    unindex_rows(connection, "statements", numbers)
    articles = schema.articles.c
    unindex_rows(connection, "articles", list(connection.scalars(select(articles.n).where(articles.page == page))))
