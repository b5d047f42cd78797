"""Judgements as gold: what was read of a passage, and what a person says is right."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, select

from banggiao.store import schema
from banggiao.store.facts import report_event
from banggiao.store.pack import from_json

__all__ = ["gold_of"]


def gold_of(connection: Connection, row: Any) -> Iterator[dict[str, Any]]:
    """One object for each passage that a judgement is about; merges and partings give one for the pair."""
    value = from_json(row.value)
    head = {"judgement": row.kind, "what": row.what, "author": row.author, "made": row.made, "note": row.note}
    if row.kind in ("merge", "part") or row.what == "actor":
        yield head | {"target": _named(connection, row.what, row.target), "value": _pair(connection, row.what, value)}
    elif row.what == "event":
        for report in _reports(connection, row.target):
            yield head | _passage(connection, report) | _event(connection, report, row.kind, value)
    else:
        found = connection.execute(select(schema.statements).where(schema.statements.c.id == row.target)).one_or_none()
        place = _passage(connection, found) if found is not None else {"page": value.get("page")}
        yield head | place | {"id": row.target, "right": _right(row.kind, value)}


def _pair(connection: Connection, what: str, value: dict[str, Any]) -> dict[str, Any]:
    shown = {name: given for name, given in value.items() if name in ("field", "to", "pages", "reports")}
    return shown | ({"with": _named(connection, what, value["with"])} if "with" in value else {})


def _named(connection: Connection, what: str, id: str) -> dict[str, Any]:
    if what == "actor":
        form = connection.execute(select(schema.forms).where(schema.forms.c.id == id)).one_or_none()
        return {"id": id, "name": form.name, "kind": form.kind, "country": form.country} if form else {"id": id}
    report = connection.execute(select(schema.event_reports).where(schema.event_reports.c.id == id)).one_or_none()
    return {"id": id} | (_passage(connection, report) if report is not None else {})


def _reports(connection: Connection, id: str) -> list[Any]:
    reports = schema.event_reports.c
    event = select(reports.event).where(reports.id == id).scalar_subquery()
    return list(connection.execute(select(schema.event_reports).where(reports.event == event).order_by(reports.id)))


def _passage(connection: Connection, row: Any) -> dict[str, Any]:
    pages = schema.pages.c
    page = connection.execute(select(pages.source, pages.url).where(pages.id == row.page)).one()
    return {
        "page": row.page,
        "source": page.source,
        "url": page.url,
        "start": row.start,
        "end": row.end,
        "text": row.text,
    }


def _event(connection: Connection, report: Any, kind: str, value: dict[str, Any]) -> dict[str, Any]:
    event = report_event(report.data)
    forms = schema.forms.c
    names = {
        row.id: row.name
        for row in connection.execute(
            select(forms.id, forms.name).where(forms.id.in_([p.actor for p in event.participants]))
        )
    }
    read = {
        "type": event.type,
        "date": event.date.edtf if event.date else None,
        "place": event.place.name if event.place else None,
        "participants": [[names.get(p.actor, p.actor), p.role] for p in event.participants],
    }
    return {"id": report.id, "read": read, "right": _right(kind, value)}


def _right(kind: str, value: dict[str, Any]) -> Any:
    """What is right: as read (True), nothing of the kind (False), or the mended field."""
    if kind == "mend":
        return {name: value[name] for name in ("field", "actor", "to") if name in value}
    return kind == "confirm"
