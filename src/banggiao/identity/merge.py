"""Several reports to one event: what most say, all participants and figures, and what they disagree on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any

import msgspec

from banggiao.edtf import precision
from banggiao.identity.reports import Report, Taker
from banggiao.lexicon import load_lexicon
from banggiao.record import Count, DocumentRef, EventDate, Office, Participant, Place
from banggiao.text import fold

__all__ = ["Joined", "Merged", "merge"]

_PRECISION = {"day": 0, "interval": 1, "no_year": 2, "month": 3, "year": 4, "none": 5}


class Joined(msgspec.Struct, frozen=True):
    """A participant of the merged event: the register's actor, with offices and principals of all reports."""

    actor: str
    role: str
    side: str | None
    lead: bool
    represents: tuple[str, ...]
    offices: tuple[Office, ...]


class Merged(msgspec.Struct, frozen=True):
    """One event made of reports. ``first`` is the report that stands for it; others in order of publication."""

    first: Report
    reports: tuple[Report, ...]
    values: dict[str, Any]
    date: EventDate | None
    place: Place | None
    takers: tuple[Joined, ...]
    topics: tuple[str, ...]
    counts: tuple[tuple[Report, Count], ...]
    documents: tuple[tuple[Report, DocumentRef], ...]
    disagreements: tuple[tuple[str, str, tuple[str, ...]], ...]
    confidence: float


def merge(reports: Iterable[Report]) -> Merged:
    """The event of which all ``reports`` are; the same whatever their order."""
    ordered = sorted(reports, key=lambda r: (r.published or "9999", r.id))
    return Merged(
        first=ordered[0],
        reports=tuple(ordered),
        values=_values(ordered),
        date=_date(ordered),
        place=_place(ordered),
        takers=tuple(_takers(ordered)),
        topics=tuple(dict.fromkeys(t for r in ordered for t in r.event.topics)),
        counts=tuple(_once((r, c) for r in ordered for c in r.event.counts)),
        documents=tuple(_once_named((r, d) for r in ordered for d in r.event.documents)),
        disagreements=tuple(_disagreements(ordered)),
        confidence=_confidence(ordered),
    )


def _most(values: Iterable[Any], rank: Callable[[Any], Any] = lambda value: 0) -> Any:
    """The value of the best rank that most give; among equals the one given first. None is no value."""
    counted = Counter(v for v in values if v is not None)
    return min(counted, key=lambda v: (rank(v), -counted[v])) if counted else None


_PLAIN = ("subtype", "channel", "grade", "plover")


def _values(reports: Sequence[Report]) -> dict[str, Any]:
    values = {name: _most(getattr(r.event, name) for r in reports) for name in _PLAIN}
    values["type"] = _most(r.event.type for r in reports)
    values["status"] = _status(reports)
    values["recalled"] = all(r.event.recalled for r in reports)
    values["series"] = _most(r.event.series.name for r in reports if r.event.series)
    values["ordinal"] = _most(r.event.series.ordinal for r in reports if r.event.series)
    values["occasion"] = _most(r.event.occasion.name for r in reports if r.event.occasion)
    return values


def _status(reports: Sequence[Report]) -> str:
    """What was announced is held or cancelled once a report says so."""
    given = {r.event.status for r in reports}
    return "held" if "held" in given else "cancelled" if "cancelled" in given else "planned"


def _date(reports: Sequence[Report]) -> EventDate | None:
    dates = [r.event.date for r in reports if r.event.date]
    best = _most((d.edtf for d in dates), lambda edtf: _PRECISION[precision(edtf)])
    chosen = [d for d in dates if d.edtf == best]
    return next((d for d in chosen if d.part), chosen[0]) if chosen else None


def _place(reports: Sequence[Report]) -> Place | None:
    """The place that most name; among equals the longer name, which says more."""
    places = [r.event.place for r in reports if r.event.place]
    counted = Counter(fold(p.name) for p in places)
    return min(places, key=lambda p: (-counted[fold(p.name)], p.country is None, -len(p.name), p.name), default=None)


def _takers(reports: Sequence[Report]) -> Iterable[Joined]:
    parts: dict[str, list[tuple[Taker, Participant]]] = {}
    for report in reports:
        for taker, part in zip(report.takers, report.event.participants, strict=True):
            parts.setdefault(taker.actor, []).append((taker, part))
    for actor, given in parts.items():
        yield Joined(
            actor=actor,
            role=_most(t.role for t, _ in given),
            side=_most(t.side for t, _ in given),
            lead=any(p.lead for _, p in given),
            represents=tuple(dict.fromkeys(a for t, _ in given for a in t.represents if a != actor)),
            offices=tuple({fold(o.title): o for _, p in reversed(given) for o in reversed(p.offices)}.values())[::-1],
        )


def _once(counts: Iterable[tuple[Report, Count]]) -> Iterable[tuple[Report, Count]]:
    seen: set[Hashable] = set()
    for report, count in counts:
        key = (fold(count.what), count.value, count.at_least)
        if key not in seen:
            seen.add(key)
            yield report, count


def _once_named(documents: Iterable[tuple[Report, DocumentRef]]) -> Iterable[tuple[Report, DocumentRef]]:
    seen: set[str] = set()
    for report, document in documents:
        if fold(document.title) not in seen:
            seen.add(fold(document.title))
            yield report, document


def _confidence(reports: Sequence[Report]) -> float:
    """Each further outlet halves the doubt of the surest report."""
    outlets = {r.outlet or r.page for r in reports}
    doubt = 1 - max(r.event.confidence for r in reports)
    return round(1 - doubt * 0.5 ** (len(outlets) - 1), 4)


Claim = tuple[str, str, Report]


def _disagreements(reports: Sequence[Report]) -> Iterable[tuple[str, str, tuple[str, ...]]]:
    """Rows of (field, value, ids of reports), for fields on which there is more than one value."""
    by_field: dict[str, dict[str, list[str]]] = {}
    for field, value, report in _claims(reports):
        ids = by_field.setdefault(field, {}).setdefault(value, [])
        if report.id not in ids:
            ids.append(report.id)
    for field, values in sorted(by_field.items()):
        if len(values) > 1:
            yield from ((field, value, tuple(ids)) for value, ids in sorted(values.items()))


def _claims(reports: Sequence[Report]) -> Iterable[Claim]:
    days = {r.event.date.edtf for r in reports if r.event.date and precision(r.event.date.edtf) == "day"}
    for report in reports:
        event = report.event
        yield "type", event.type, report
        if event.date and event.date.edtf in days:
            yield "date", event.date.edtf, report
        if event.grade:
            yield "grade", event.grade, report
        if event.series and event.series.ordinal is not None:
            yield "ordinal", str(event.series.ordinal), report
        for count in event.counts:
            yield f"count:{fold(count.what)}", f"{'>' if count.at_least else ''}{count.value}", report
        yield from ((f"name:{t.actor}", t.name, report) for t in report.takers if t.kind == "person")
    yield from _place_claims(reports)


# A venue lies in a city and a city in a country: only places of one rank can contradict each other.
_TOWNS = frozenset({"capital", "city", "province"})


def _place_claims(reports: Sequence[Report]) -> Iterable[Claim]:
    """Towns that differ, or countries that do."""
    places = load_lexicon().places
    named = [(r, r.event.place) for r in reports if r.event.place]
    if len({p.country for _, p in named if p.country}) > 1:
        yield from (("place", places.country_names.get(p.country, p.name), r) for r, p in named if p.country)
        return
    for report, place in named:
        entry = places.get(place.name)
        if entry is not None and entry.kind in _TOWNS:
            yield "place", entry.name, report
