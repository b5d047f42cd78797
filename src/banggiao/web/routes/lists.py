"""Lists: the start page, the timeline, statements, commitments, series, coverage, completion."""

from __future__ import annotations

from collections import Counter
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Request
from starlette.responses import JSONResponse, Response

from banggiao import views
from banggiao.views.edtf import first_day
from banggiao.views.model import Bar, Timeline
from banggiao.views.words import word
from banggiao.web.filters import CODES, TAKEN, chips_of, filter_of, window_of
from banggiao.web.house import House, house_of, language_of, render
from banggiao.web.i18n import translations
from banggiao.web.routes.answers import as_json, events_as

__all__ = ["router"]

router = APIRouter(include_in_schema=False)
Server = Annotated[House, Depends(house_of)]
TimelineFormat = Literal["json", "csv", "atom", "ics"]
UNITS = ("year", "month", "day")


@router.get("/")
def start(request: Request, server: Server) -> Response:
    """The register at a glance."""
    return render(request, "start.html", o=views.overview(server.store))


def _timeline(request: Request, server: House, **window: int) -> Timeline:
    unit = request.query_params.get("unit", "year")
    unit = unit if unit in UNITS else "year"
    return views.timeline(server.store, where=filter_of(request), unit=unit, **window)


@router.get("/timeline")
def timeline(request: Request, server: Server) -> Response:
    """Events by time."""
    found = _timeline(request, server, **window_of(request))
    drawing = _drawing(found, language_of(request))
    return render(request, "timeline.html", t=found, chips=chips_of(request), codes=CODES, drawing=drawing)


def _drawing(found: Timeline, language: str) -> dict[str, Any]:
    """What the script draws: a dot for each listed event with a year, a row for each type."""
    dots = [{"day": day, "type": e.type} for e in found.events if (day := first_day(e.date))]
    kinds = Counter(dot["type"] for dot in dots)
    types = [{"key": key, "label": word(language, "type", key)} for key, _ in kinds.most_common()]
    return {"dots": dots, "types": types, "label": translations(language).gettext("Events by date")}


@router.get("/timeline.{format}")
def timeline_as(request: Request, format: TimelineFormat, server: Server) -> Response:
    """The same events as JSON, CSV, Atom or iCalendar."""
    if format == "json":
        return as_json(_timeline(request, server, **window_of(request)))
    return events_as(request, format, _timeline(request, server, **window_of(request, TAKEN, TAKEN)).events)


@router.get("/statements")
def statements(request: Request, server: Server) -> Response:
    """Statements."""
    found = views.statements(server.store, where=filter_of(request), **window_of(request))
    return render(request, "statements.html", s=found, chips=chips_of(request), codes=CODES)


@router.get("/statements.json")
def statements_json(request: Request, server: Server) -> Response:
    """Statements as JSON."""
    return as_json(views.statements(server.store, where=filter_of(request), **window_of(request)))


@router.get("/commitments")
def commitments(request: Request, server: Server, state: str = "") -> Response:
    """What was proposed, pledged or agreed, and what followed."""
    found = views.commitments(
        server.store, where=filter_of(request), state=state or None, **window_of(request)
    )
    return render(request, "commitments.html", c=found, codes=CODES)


@router.get("/commitments.json")
def commitments_json(request: Request, server: Server, state: str = "") -> Response:
    """Commitments as JSON."""
    where = filter_of(request)
    return as_json(views.commitments(server.store, where=where, state=state or None, **window_of(request)))


@router.get("/series")
def series(request: Request, server: Server) -> Response:
    """All series."""
    return render(request, "series.html", s=views.series_list(server.store, where=filter_of(request)))


@router.get("/coverage")
def coverage(request: Request, server: Server) -> Response:
    """Which outlets and days were read."""
    where = filter_of(request)
    found = views.coverage(server.store, since=where.since, until=where.until)
    months: Counter[str] = Counter()
    for day in found.days:
        months[day.day[:7]] += day.pages
    bars = tuple(Bar(period=month, count=n) for month, n in sorted(months.items()))
    return render(request, "coverage.html", c=found, months=bars, codes=CODES)


@router.get("/coverage.json")
def coverage_json(request: Request, server: Server) -> Response:
    """Coverage as JSON."""
    where = filter_of(request)
    return as_json(views.coverage(server.store, since=where.since, until=where.until))


@router.get("/suggest")
def suggest(request: Request, server: Server, q: str = "") -> Response:
    """Actors whose names go on from what was typed, with their office."""
    found = views.complete(server.store, text=q[:100], limit=8)
    language = language_of(request)
    return JSONResponse(
        {
            "actors": [
                {"id": a.id, "name": a.name, "note": a.office or word(language, "kind", a.kind)}
                for a in found.actors
            ]
        }
    )
