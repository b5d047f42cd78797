"""The rows of merged events: the event, who took part, what one can filter by, figures, texts, disagreements."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Table, select

from banggiao.edtf import first_day, last_day
from banggiao.identity.merge import Joined, Merged
from banggiao.identity.reports import Report
from banggiao.lexicon.levels import contact_level, highest
from banggiao.store import schema
from banggiao.store.ids import number
from banggiao.store.indexes import index_rows, unindex_rows
from banggiao.store.mend import mended
from banggiao.store.pack import to_json
from banggiao.store.rows import add, drop, fetch, free_numbers
from banggiao.store.verdicts import Verdicts
from banggiao.store.words import tag
from banggiao.text import fold

__all__ = ["Known", "drop_events", "write_events"]

_PARTS = (schema.participants, schema.event_facets, schema.documents, schema.counts, schema.disagreements)


class Known:
    """What writing events needs to look up: actors, and the reports' rows."""

    def __init__(self, connection: Connection, reports: Sequence[Report]) -> None:
        actors = {id for r in reports for t in r.takers for id in (t.actor, *t.represents)}
        self.actors = {a.id: a for a in fetch(connection, select(schema.actors), schema.actors.c.id, actors)}
        self.organs = self._organs(connection, reports)
        rows = schema.event_reports.c
        wanted = {r.id for r in reports} | {r.part_of for r in reports if r.part_of}
        self.reports = {r.id: r for r in fetch(connection, select(schema.event_reports), rows.id, wanted)}

    def _organs(self, connection: Connection, reports: Sequence[Report]) -> dict[str, Any]:
        """The actors that are organs of offices, by form."""
        parts = (p for r in reports for p in r.event.participants)
        forms = {o.organ for p in parts for o in p.offices if o.organ and not o.former}
        joined = select(schema.forms.c.id.label("form"), schema.actors.c.id, schema.actors.c.kind).join(
            schema.actors, schema.actors.c.id == schema.forms.c.actor
        )
        return {row.form: row for row in fetch(connection, joined, schema.forms.c.id, forms)}

    def organs_of(self, taker: Joined) -> list[Any]:
        """What somebody holds an office of: whoever holds one acts for it."""
        forms = (o.organ for o in taker.offices if o.organ and not o.former)
        return [self.organs[form] for form in forms if form in self.organs]

    def named(self, ids: Iterable[str]) -> list[Any]:
        """The actors of ``ids`` that are known."""
        return [self.actors[id] for id in ids if id in self.actors]


def drop_events(connection: Connection, ids: Iterable[str]) -> None:
    """Take events with all their parts away."""
    columns = schema.events.c
    numbers = [n for (n,) in fetch(connection, select(columns.n), columns.id, ids)]
    unindex_rows(connection, "events", numbers)
    for table in (*_PARTS, schema.events):
        drop(connection, table, table.c.n, numbers)


def write_events(connection: Connection, merged: Iterable[Merged], known: Known, words: Verdicts) -> None:
    """Write events, as people mended them; not those that they rejected."""
    held = [m for m in merged if not words.rejected.intersection(r.id for r in m.reports)]
    held = [mended(m, words.mends(r.id for r in m.reports)) for m in held]
    rows = [_event(m, known) for m in held]
    free_numbers(connection, schema.events, rows)
    parts: dict[Table, list[dict[str, Any]]] = {table: [] for table in _PARTS}
    for one, row in zip(held, rows, strict=True):
        facets = sorted(set(_facets(one, known, row)))
        row["tags"] = " ".join(tag(field, value) for field, value in facets)
        parts[schema.event_facets] += [{"field": f, "value": v, "n": row["n"]} for f, v in facets]
        _add_parts(parts, row["n"], one, known)
    add(connection, schema.events, rows)
    for table, lines in parts.items():
        add(connection, table, lines)
    index_rows(connection, "events", [(row["n"], row["search"], row["tags"]) for row in rows])


def _add_parts(parts: dict[Table, list[dict[str, Any]]], n: int, one: Merged, known: Known) -> None:
    parts[schema.participants] += [_participant(n, i, t) for i, t in enumerate(one.takers)]
    parts[schema.documents] += [_document(n, i, d, r, known) for i, (r, d) in enumerate(one.documents)]
    parts[schema.counts] += [_count(n, i, c, r, known) for i, (r, c) in enumerate(one.counts)]
    parts[schema.disagreements] += [
        {"n": n, "field": f, "value": v, "reports": to_json(ids)} for f, v, ids in one.disagreements
    ]


def _event(merged: Merged, known: Known) -> dict[str, Any]:
    edtf = merged.date.edtf if merged.date else None
    place, values = merged.place, merged.values
    # Where only the country is known, its code stands for the place's name; that is no name to show.
    name = place.name if place and place.name != place.country else None
    parents = (known.reports[r.part_of].event for r in merged.reports if r.part_of in known.reports)
    return {
        "n": number(first_day(edtf), merged.first.id),
        "id": merged.first.id,
        **{name: values[name] for name in ("type", "subtype", "status", "recalled", "channel", "grade")},
        **{name: values[name] for name in ("series", "ordinal", "occasion")},
        "edtf": edtf,
        "first_day": first_day(edtf),
        "last_day": last_day(edtf),
        "date_part": merged.date.part if merged.date else None,
        "date_basis": merged.date.basis if merged.date else None,
        "place": name,
        "place_folded": fold(name) if name else None,
        "place_country": place.country if place else None,
        "topics": to_json(merged.topics),
        "part_of": next((p for p in parents if p != merged.first.id), None),
        "plover": to_json(values["plover"]) if values["plover"] else None,
        "reports": len(merged.reports),
        "disagreements": len({field for field, _, _ in merged.disagreements}),
        "confidence": merged.confidence,
        "report": merged.first.id,
        "search": _search(merged, known),
        "first_seen": min(known.reports[r.id].first_seen for r in merged.reports),
    }


def _search(merged: Merged, known: Known) -> str:
    """Everything one may look for an event by, a line each."""
    lines = [known.reports[r.id].text for r in merged.reports]
    for taker in merged.takers:
        lines += [a.name for a in known.named((taker.actor, *taker.represents))]
        lines += [o.title for o in taker.offices]
    values = merged.values
    place = merged.place.name if merged.place and merged.place.name != merged.place.country else None
    lines += [v for v in (values["series"], values["occasion"], place) if v]
    lines += [d.title for _, d in merged.documents] + list(merged.topics)
    return "\n".join(dict.fromkeys(lines))


def _participant(n: int, number: int, taker: Joined) -> dict[str, Any]:
    return {
        "n": n,
        "number": number,
        "actor": taker.actor,
        "role": taker.role,
        "side": taker.side,
        "lead": taker.lead,
        "represents": to_json(taker.represents),
        "offices": to_json([{"title": o.title, "former": o.former} for o in taker.offices]),
    }


def _facets(merged: Merged, known: Known, row: dict[str, Any]) -> Iterable[tuple[str, str]]:
    for taker in merged.takers:
        actors = known.named((taker.actor, *taker.represents))
        acting = (*actors, *known.organs_of(taker))
        yield from (("actor", a.id) for a in acting)
        yield from (("party", a.id) for a in acting if a.kind == "party")
        yield from (("office", fold(o.title)) for o in taker.offices if not o.former)
        yield from (("country", c) for c in {taker.side, *(a.country for a in actors)} if c)
        yield from (("side", c) for c in (taker.side,) if c)
        yield from (("party_side", c) for c in (taker.side,) if c and row["channel"] == "party")
    for field in ("type", "channel", "series", "status"):
        if row[field]:
            yield field, row[field]
    if row["place_country"]:
        yield "country", row["place_country"]
    if row["place_folded"]:
        yield "place", row["place_folded"]
    yield from (("topic", topic) for topic in merged.topics)
    yield from (("outlet", r.outlet) for r in merged.reports if r.outlet)
    yield "year", (row["first_day"] or "XXXX")[:4]
    level = contact_level((t.side, highest(o.title for o in t.offices if not o.former)) for t in merged.takers)
    yield from (("level", str(found)) for found in (level,) if found)


def _where(report: Report, start: int, end: int) -> dict[str, Any]:
    return {"page": report.page, "article": report.article, "start": start, "end": end}


def _document(n: int, number: int, document: Any, report: Report, known: Known) -> dict[str, Any]:
    around = {"text": document.title, "before": "", "after": ""}
    where = _where(report, document.start, document.end)
    return {"n": n, "number": number, "title": document.title, "kind": document.kind, **where, **around}


def _count(n: int, number: int, count: Any, report: Report, known: Known) -> dict[str, Any]:
    what = {"what": count.what, "value": count.value, "at_least": count.at_least, "text": ""}
    return {"n": n, "number": number, "report": report.id, **what, "start": count.start, "end": count.end}
