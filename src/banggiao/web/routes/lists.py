"""Lists: the start page, what is new, the timeline, statements, commitments, series, coverage, completion."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any, Literal, get_args

from fastapi import APIRouter, Depends, Request
from starlette.responses import JSONResponse, Response

from banggiao import views
from banggiao.errors import QueryError
from banggiao.record import Act
from banggiao.views.model import Bar, Timeline
from banggiao.views.model_lists import Commitments, Coverage, New, Statements
from banggiao.views.moments import Moment, moments
from banggiao.views.words import word
from banggiao.web.charts import FINER, Link, chart_of, unit_of
from banggiao.web.filters import CODES, TAKEN, chips_of, filter_of, window_of
from banggiao.web.house import House, address, house_of, language_of, render
from banggiao.web.i18n import translations
from banggiao.web.routes.answers import as_json, events_as
from banggiao.web.when import period_of

__all__ = ["MOST_DRAWN", "drawing_of", "router"]

router = APIRouter(include_in_schema=False)
Server = Annotated[House, Depends(house_of)]
TimelineFormat = Literal["json", "csv", "atom", "ics"]
NEW_DAYS = 7
# Beyond this many events points on a line run into each other, and reading them would take too long.
MOST_DRAWN = 20_000


def _since(request: Request) -> str:
    """The day asked for, else a week ago (UTC, as pages' first days are kept)."""
    given = request.query_params.get("since", "")
    if not given:
        return (datetime.now(UTC) - timedelta(days=NEW_DAYS)).date().isoformat()
    period = period_of(given)
    if period is None:
        raise QueryError(f"since: no day: {given!r} (write 2025, 11/2025 or 24/11/2025; or 2025-11-24)")
    return period


@router.get("/")
def start(request: Request, server: Server) -> Response:
    """The register at a glance."""
    found = views.overview(server.store)
    fresh = views.new(server.store, since=_since(request), limit=1)
    chart = chart_of(found.years, "year", _narrow("/timeline", {}, "year"))
    return render(request, "start.html", o=found, fresh=fresh, chart=chart)


def _new(request: Request, server: House) -> New:
    return views.new(server.store, since=_since(request), limit=window_of(request)["limit"])


@router.get("/new")
def new(request: Request, server: Server) -> Response:
    """What came into the register since a day."""
    return render(request, "new.html", n=_new(request, server))


@router.get("/new.{format}")
def new_as(request: Request, format: TimelineFormat, server: Server) -> Response:
    """The same as JSON; its events as CSV, Atom or iCalendar."""
    found = _new(request, server)
    return as_json(found) if format == "json" else events_as(request, format, found.events)


def _narrow(path: str, query: dict[str, object], unit: str) -> Link:
    """Links that keep the list's conditions and narrow its days."""
    finer = FINER[unit] if unit != FINER[unit] else None
    return lambda since, until: address(path, query, since=since, until=until, unit=finer, offset=None)


def _timeline(request: Request, server: House, **window: int) -> Timeline:
    where = filter_of(request)
    unit = unit_of(request.query_params.get("unit", ""), where.since, where.until)
    return views.timeline(server.store, where=where, unit=unit, **window)


@router.get("/timeline")
def timeline(request: Request, server: Server) -> Response:
    """Events by time."""
    found = _timeline(request, server, **window_of(request))
    points = moments(server.store, where=filter_of(request)) if found.total <= MOST_DRAWN else ()
    chart = chart_of(found.bars, found.unit, _narrow("/timeline", dict(request.query_params), found.unit))
    drawing = drawing_of(points, language_of(request))
    return render(request, "timeline.html", t=found, chips=chips_of(request), codes=CODES, chart=chart, drawing=drawing)


def drawing_of(points: Iterable[Moment], language: str) -> dict[str, Any] | None:
    """What the script draws: a dot for each day with events, a row for each type; None for fewer than two days."""
    kinds: Counter[str] = Counter()
    dots, days = [], set()
    for point in points:
        dots.append({"day": point.day, "type": point.type, "count": point.count})
        days.add(point.day)
        kinds[point.type] += point.count
    if len(days) < 2:
        return None
    types = [{"key": key, "label": word(language, "type", key)} for key, _ in kinds.most_common()]
    return {"dots": dots, "types": types, "label": translations(language).gettext("Events by date")}


@router.get("/timeline.{format}")
def timeline_as(request: Request, format: TimelineFormat, server: Server) -> Response:
    """The same events as JSON, CSV, Atom or iCalendar."""
    if format == "json":
        return as_json(_timeline(request, server, **window_of(request)))
    return events_as(request, format, _timeline(request, server, **window_of(request, TAKEN, TAKEN)).events)


# The conditions that lists of statements take.
SAID = ("actor", "other", "topic", "since", "until")


def _statements(request: Request, server: House) -> Statements:
    act = request.query_params.get("act") or None
    return views.statements(server.store, where=filter_of(request), act=act, **window_of(request))


@router.get("/statements")
def statements(request: Request, server: Server) -> Response:
    """Statements."""
    found = _statements(request, server)
    chips = chips_of(request, ("act", *SAID))
    return render(request, "statements.html", s=found, chips=chips, codes=CODES, acts=get_args(Act))


@router.get("/statements.json")
def statements_json(request: Request, server: Server) -> Response:
    """Statements as JSON."""
    return as_json(_statements(request, server))


def _commitments(request: Request, server: House) -> Commitments:
    state, window = request.query_params.get("state") or None, window_of(request)
    where = filter_of(request)
    return views.commitments(server.store, where=where, state=state, limit=window["limit"], offset=window["offset"])


@router.get("/commitments")
def commitments(request: Request, server: Server) -> Response:
    """What was proposed, pledged or agreed, and what followed."""
    found = _commitments(request, server)
    return render(request, "commitments.html", c=found, chips=chips_of(request, ("state", *SAID)), codes=CODES)


@router.get("/commitments.json")
def commitments_json(request: Request, server: Server) -> Response:
    """Commitments as JSON."""
    return as_json(_commitments(request, server))


@router.get("/series")
def series(request: Request, server: Server) -> Response:
    """All series."""
    found = views.series_list(server.store, where=filter_of(request))
    return render(request, "series.html", s=found, chips=chips_of(request))


@router.get("/series.json")
def series_json(request: Request, server: Server) -> Response:
    """All series as JSON."""
    return as_json(views.series_list(server.store, where=filter_of(request)))


def _coverage(request: Request, server: House) -> Coverage:
    where = filter_of(request)
    return views.coverage(server.store, since=where.since, until=where.until)


@router.get("/coverage")
def coverage(request: Request, server: Server) -> Response:
    """Which outlets and days were read."""
    found, where = _coverage(request, server), filter_of(request)
    unit = unit_of("", where.since, where.until)
    digits = {"year": 4, "month": 7, "day": 10}[unit]
    pages: Counter[str] = Counter()
    for day in found.days:
        pages[day.day[:digits]] += day.pages
    bars = [Bar(period=period, count=n) for period, n in sorted(pages.items())]
    chart = chart_of(bars, unit, _narrow("/coverage", {}, "day"))
    return render(request, "coverage.html", c=found, chips=chips_of(request, ("since", "until")), chart=chart)


@router.get("/coverage.json")
def coverage_json(request: Request, server: Server) -> Response:
    """Coverage as JSON."""
    return as_json(_coverage(request, server))


@router.get("/suggest")
def suggest(request: Request, server: Server, q: str = "") -> Response:
    """Actors whose names go on from what was typed, with their office."""
    found = views.complete(server.store, text=q[:100], limit=8)
    language = language_of(request)
    names = [{"id": a.id, "name": a.name, "note": a.office or word(language, "kind", a.kind)} for a in found.actors]
    return JSONResponse({"actors": names})
