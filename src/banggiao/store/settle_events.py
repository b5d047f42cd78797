"""From reports on pages to events of the register: comparing, grouping, and the events' rows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, select

from banggiao.identity.cluster import cluster
from banggiao.identity.merge import merge
from banggiao.identity.reports import DOUBTFUL, Report, Taker, compare_reports, differ, report_keys
from banggiao.store import schema
from banggiao.store.event_rows import Known, drop_events, write_events
from banggiao.store.facts import report_event
from banggiao.store.rows import add, change, drop, fetch
from banggiao.store.settle_actors import link_row, merged_links, pairs_of, spread
from banggiao.store.verdicts import Verdicts
from banggiao.store.words import folded_tokens

__all__ = ["load_reports", "settle_events"]

_R = schema.event_reports.c


def settle_events(connection: Connection, dirty: set[str], gone: set[str], words: Verdicts) -> set[str]:
    """Group the reports that ``dirty`` ones may belong with, and write their events anew.

    Args:
        connection: a writing connection.
        dirty: reports that are new, or whose actors changed.
        gone: events that lost a report, or are to be written anew.
        words: people's judgements about events.

    Returns:
        Ids of the reports whose events were written.
    """
    dirty = dirty | {id for (id,) in fetch(connection, select(_R.id), _R.event, gone)}
    dirty = {id for (id,) in fetch(connection, select(_R.id), _R.id, dirty)}
    _compare(connection, dirty, words)
    named = {id for link in words.merged if dirty & {link.a, link.b} for id in (link.a, link.b)}
    members = spread(connection, "event", dirty | named, words)
    # Whoever was of one event with these may not be any more.
    before = {event for (event,) in fetch(connection, select(_R.event).distinct(), _R.id, members)} | gone
    members |= {id for (id,) in fetch(connection, select(_R.id), _R.event, before)}
    reports = load_reports(connection, members)
    links = merged_links(connection, "event", reports, words)
    groups = cluster(reports, links, lambda a, b: words.parted(a, b) or differ(reports[a], reports[b]))
    merged = [merge(reports[id] for id in group) for group in groups]
    moved = _assign(connection, merged_ids(merged))
    drop_events(connection, before | {m.first.id for m in merged})
    children = _children(connection, moved)
    known = Known(connection, [r for m in merged for r in m.reports])
    write_events(connection, merged, known, words)
    if children:
        return set(reports) | settle_events(connection, set(), children - {m.first.id for m in merged}, words)
    return set(reports)


def merged_ids(merged: Iterable[Any]) -> dict[str, str]:
    """The event of each report."""
    return {report.id: one.first.id for one in merged for report in one.reports}


def _assign(connection: Connection, events: dict[str, str]) -> set[str]:
    """Write the event of each report; returns the reports that moved."""
    known = {row.id: row.event for row in fetch(connection, select(_R.id, _R.event), _R.id, events)}
    moved = {id for id, event in events.items() if known.get(id) != event}
    change(connection, schema.event_reports, "id", [{"id": id, "event": events[id]} for id in sorted(moved)])
    return moved


def _children(connection: Connection, moved: set[str]) -> set[str]:
    """Events of which some report lies within a report that moved."""
    return {event for (event,) in fetch(connection, select(_R.event).distinct(), _R.part_of, moved)}


def _compare(connection: Connection, dirty: set[str], words: Verdicts) -> None:
    """Give dirty reports their keys, compare each with those that share one, and write the links anew."""
    drop(connection, schema.report_keys, schema.report_keys.c.report, dirty)
    for side in (schema.links.c.a, schema.links.c.b):
        drop(connection, schema.links, side, dirty)
    reports = load_reports(connection, dirty)
    keys = [{"key": key, "report": id} for id, report in reports.items() for key in report_keys(report)]
    add(connection, schema.report_keys, keys)
    pairs = pairs_of(connection, schema.report_keys, "report", dirty)
    reports |= load_reports(connection, {id for pair in pairs for id in pair} - set(reports))
    rows = []
    for a, b in sorted(pairs):
        score, reasons = compare_reports(reports[a], reports[b])
        if score >= DOUBTFUL:
            rows.append(link_row("event", a, b, score, reasons, words))
    add(connection, schema.links, rows)


def load_reports(connection: Connection, ids: Iterable[str]) -> dict[str, Report]:
    """Reports with the register's actors in place of the pages', by id, in order of id."""
    rows = sorted(fetch(connection, select(schema.event_reports), _R.id, ids), key=lambda row: row.id)
    events = {row.id: report_event(row.data) for row in rows}
    wanted = {id for e in events.values() for p in e.participants for id in (p.actor, *p.represents)}
    forms, actors = schema.forms.c, schema.actors.c
    known_as = select(forms.id, forms.name, forms.actor, actors.kind, actors.country)
    joined = known_as.join(schema.actors, actors.id == forms.actor)
    known = {row.id: row for row in fetch(connection, joined, forms.id, wanted)}
    return {
        row.id: Report(
            id=row.id,
            page=row.page,
            article=row.article,
            outlet=row.outlet,
            event=events[row.id],
            takers=tuple(_taker(part, known) for part in events[row.id].participants),
            first_day=row.first_day,
            last_day=row.last_day,
            published=row.published_day,
            words=frozenset(folded_tokens(f"{row.before}{row.text}{row.after}")),
            part_of=row.part_of,
        )
        for row in rows
    }


def _taker(part: Any, forms: dict[str, Any]) -> Taker:
    form = forms[part.actor]
    principals = [forms[id] for id in part.represents]
    side = form.country or next((p.country for p in principals if p.country), None)
    represents = tuple(dict.fromkeys(p.actor for p in principals))
    return Taker(form.actor, form.name, form.kind, part.role, side, represents)
