"""The briefing: choose a counterpart and a span, leave out, put in order, print or take away."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from starlette.responses import RedirectResponse, Response

from banggiao import views
from banggiao.export.briefing_docx import write_briefing_docx
from banggiao.views.model_lists import Briefing
from banggiao.web.filters import CODES, filter_of
from banggiao.web.house import House, address, house_of, language_of, render
from banggiao.web.i18n import LANGUAGES
from banggiao.web.routes.answers import as_json, written

__all__ = ["router"]

router = APIRouter(include_in_schema=False)
Server = Annotated[House, Depends(house_of)]
HOME = "Việt Nam"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def _briefing(request: Request, server: House) -> Briefing:
    query = request.query_params
    where = filter_of(request)
    language = query.get("language", "")
    return views.briefing(
        server.store,
        name=query["name"],
        home=query.get("home") or HOME,
        language=language if language in LANGUAGES else language_of(request),
        since=where.since,
        until=where.until,
        leave_out=tuple(query.getlist("leave_out")),
        order=tuple(key for part in query.getlist("order") for key in part.split(",") if key),
    )


@router.get("/briefing")
def briefing(request: Request, server: Server) -> Response:
    """A briefing with its numbered sources."""
    if placed := _placed(request):
        return RedirectResponse(placed, 303)
    named = request.query_params.get("name", "").strip()
    found = _briefing(request, server) if named else None
    left_out = request.query_params.getlist("leave_out")
    return render(
        request,
        "briefing.html",
        b=found,
        left_out=left_out,
        editing=bool(request.query_params.get("edit")),
        codes=CODES,
    )


def _placed(request: Request) -> str | None:
    """The form gives each section a place; the address that is kept and sent names the sections in order."""
    query = request.query_params
    places = {key[3:]: value for key, value in query.items() if key.startswith("at-")}
    if not places:
        return None
    keys = sorted(places, key=lambda key: int(places[key]) if places[key].isdigit() else 99)
    kept = {n: query[n] for n in ("name", "home", "since", "until", "language", "edit") if n in query}
    return address("/briefing", kept, order=",".join(keys), leave_out=query.getlist("leave_out") or None)


@router.get("/briefing.json")
def briefing_json(request: Request, server: Server) -> Response:
    """A briefing as JSON."""
    return as_json(_briefing(request, server))


@router.get("/briefing.docx")
def briefing_docx(request: Request, server: Server) -> Response:
    """A briefing as a document to edit and print."""
    found = _briefing(request, server)
    return written(lambda out: write_briefing_docx(found, out), DOCX, "banggiao-briefing.docx")
