"""Search: grouped results, facets, bars, suggestions; the same answer as JSON, CSV, Atom and iCalendar."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Request
from starlette.responses import RedirectResponse, Response

from banggiao import views
from banggiao.errors import QueryError
from banggiao.search import parse_query
from banggiao.views.model_search import Search
from banggiao.web.charts import chart_of, unit_of
from banggiao.web.filters import TAKEN, number_of
from banggiao.web.house import House, address, house_of, language_of, render
from banggiao.web.routes.answers import as_json, events_as
from banggiao.web.terms import question_chips, question_facets, with_days
from banggiao.web.when import period_of

__all__ = ["router"]

router = APIRouter(include_in_schema=False)
Server = Annotated[House, Depends(house_of)]
SearchFormat = Literal["json", "csv", "atom", "ics"]
GROUPS = ("events", "statements", "articles", "actors")
# Hits of each group where all are shown, and of one group alone.
FEW, MANY = 6, 30


def _question(request: Request) -> str:
    return request.query_params.get("q", "").strip()


def _spanned(request: Request, question: str) -> str | None:
    """The form beside the results gives days of their own; the address that is kept holds them in the question."""
    days = {name: request.query_params.get(name, "").strip() for name in ("since", "until")}
    if not any(days.values()):
        return None
    since, until = (_period(name, text) for name, text in days.items())
    kept = {n: v for n, v in request.query_params.items() if n not in ("since", "until", "offset", "unit")}
    return address("/search", kept, q=with_days(question, since, until))


def _period(name: str, text: str) -> str | None:
    period = period_of(text)
    if text and period is None:
        raise QueryError(f"{name}: no day: {text!r} (write 2025, 11/2025 or 24/11/2025; or 2025-11-24)")
    return period


def _search(request: Request, server: House, **window: Any) -> Search:
    """The view's answer to the query string; ``window`` stands before what it says."""
    query, question = request.query_params, _question(request)
    parsed = parse_query(question)
    group = query.get("group") or None
    asked = {
        "group": group,
        "sort": query.get("sort") or "relevance",
        "limit": number_of(request, "limit", MANY if group else FEW, 1, 200),
        "offset": number_of(request, "offset", 0, 0, TAKEN),
        "unit": unit_of(query.get("unit", ""), parsed.since, parsed.until),
    }
    return views.search(server.store, query=question, **(asked | window))


@router.get("/search")
def search(request: Request, server: Server) -> Response:
    """What answers to a question."""
    question, language = _question(request), language_of(request)
    if spanned := _spanned(request, question):
        return RedirectResponse(spanned, 303)
    if not question:
        return render(request, "search.html", s=None, chips=[], examples=views.overview(server.store))
    found, values = _search(request, server), dict(request.query_params)
    parsed = parse_query(question)
    unit = unit_of(values.get("unit", ""), parsed.since, parsed.until)

    def narrowed(since: str | None, until: str | None) -> str:
        return address("/search", values, q=with_days(question, since, until), unit=None, offset=None)

    return render(
        request,
        "search.html",
        s=found,
        unit=unit,
        chips=question_chips(question, found.facets, language, values),
        facets=question_facets(question, found.facets, language, values),
        chart=chart_of(found.bars, unit, narrowed),
    )


@router.get("/search.{format}")
def search_as(request: Request, format: SearchFormat, server: Server) -> Response:
    """The same answer as JSON; its events as CSV, Atom or iCalendar."""
    if format == "json":
        return as_json(_search(request, server))
    found = _search(request, server, group="events", limit=TAKEN, offset=0)
    return events_as(request, format, tuple(hit.event for hit in found.events.hits))
