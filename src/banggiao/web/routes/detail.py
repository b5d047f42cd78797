"""One thing a page: an event, an actor, a relation, a series, a source page."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Request
from starlette.responses import Response

from banggiao import views
from banggiao.views.model_lists import PageView
from banggiao.web.filters import chips_of, filter_of
from banggiao.web.house import House, house_of, render
from banggiao.web.marks import sections
from banggiao.web.routes.answers import as_json, events_as

__all__ = ["router"]

router = APIRouter(include_in_schema=False)
Server = Annotated[House, Depends(house_of)]
# Where a mark's fact opens, by the kind of mark.
OPENS = {
    "actor": "/actors/",
    "participant": "/actors/",
    "office": "/actors/",
    "event": "/events/",
    "date": "/events/",
    "place": "/events/",
    "document": "/events/",
    "statement": "/statements/",
    "cue": "/statements/",
}


@router.get("/events/{id}.json")
def event_json(id: str, server: Server) -> Response:
    """An event as JSON."""
    return as_json(views.event(server.store, id=id))


@router.get("/events/{id}.ics")
def event_ics(request: Request, id: str, server: Server) -> Response:
    """An event for a calendar."""
    return events_as(request, "ics", (views.event(server.store, id=id).event,))


@router.get("/events/{id}")
def event(request: Request, id: str, server: Server) -> Response:
    """An event."""
    return render(request, "event.html", v=views.event(server.store, id=id))


@router.get("/actors/{id}.json")
def actor_json(request: Request, id: str, server: Server) -> Response:
    """A dossier as JSON."""
    return as_json(views.dossier(server.store, name=id, where=filter_of(request)))


@router.get("/actors/{id}")
def actor(request: Request, id: str, server: Server) -> Response:
    """An actor's dossier."""
    dossier = views.dossier(server.store, name=id, where=filter_of(request), limit=20)
    return render(request, "actor.html", d=dossier, chips=chips_of(request))


@router.get("/relation.json")
def relation_json(request: Request, a: str, b: str, server: Server) -> Response:
    """A relation as JSON."""
    return as_json(views.relation(server.store, a=a, b=b, where=filter_of(request)))


@router.get("/relation")
def relation(request: Request, server: Server, a: str = "", b: str = "") -> Response:
    """What two actors have had to do with each other."""
    found = views.relation(server.store, a=a, b=b, where=filter_of(request), limit=30) if a and b else None
    return render(request, "relation.html", r=found)


@router.get("/series/{name:path}.json")
def series_json(name: str, server: Server) -> Response:
    """A series as JSON."""
    return as_json(views.series(server.store, name=name))


@router.get("/series/{name:path}")
def series(request: Request, name: str, server: Server) -> Response:
    """A series with its editions."""
    return render(request, "series_one.html", s=views.series(server.store, name=name))


@router.get("/pages/{id}.json")
def page_json(id: str, server: Server) -> Response:
    """A page with its marks as JSON."""
    return as_json(views.page(server.store, id=id))


@router.get("/pages/{id}")
def page(request: Request, id: str, server: Server) -> Response:
    """A source page, every fact marked."""
    view = views.page(server.store, id=id)
    cut = sections(view.text, view.blocks, view.marks)
    return render(request, "source.html", v=view, sections=cut, open=OPENS, live=_live(view))


def _live(view: PageView) -> str | None:
    """The live page at the first marked passage: a text fragment of its first words (WICG URL fragment text)."""
    url = view.source.url
    if not url or not url.startswith(("http://", "https://")):
        return None
    event = next((mark for mark in view.marks if mark.kind == "event"), None)
    words = view.text[event.start : event.end].split()[:8] if event else []
    fragment = quote(" ".join(words), safe="").replace("-", "%2D")
    return url + ("" if "#" in url else f"#:~:text={fragment}" if words else "")
