"""One thing a page: an event, an actor, a statement, a relation, a series, a source page."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import quote

import msgspec
from fastapi import APIRouter, Depends, Request
from starlette.responses import Response

from banggiao import views
from banggiao.store.originals import original
from banggiao.views.model_lists import PageView
from banggiao.views.moments import moments
from banggiao.web.filters import chips_of, filter_of, window_of
from banggiao.web.house import House, house_of, language_of, render
from banggiao.web.marks import sections
from banggiao.web.mending import actor_form, event_form, statement_form
from banggiao.web.routes.answers import as_json, events_as
from banggiao.web.routes.lists import MOST_DRAWN, drawing_of

__all__ = ["router"]

router = APIRouter(include_in_schema=False)
Server = Annotated[House, Depends(house_of)]
# Editions that the page of a series lists at once.
EDITIONS = 20
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
    found = views.event(server.store, id=id)
    return render(request, "event.html", v=found, **event_form(request, server.store, found))


@router.get("/actors/{id}.json")
def actor_json(request: Request, id: str, server: Server) -> Response:
    """A dossier as JSON."""
    return as_json(views.dossier(server.store, name=id, where=filter_of(request)))


@router.get("/actors/{id}")
def actor(request: Request, id: str, server: Server) -> Response:
    """An actor's dossier."""
    dossier = views.dossier(server.store, name=id, where=filter_of(request), limit=20)
    form = actor_form(request, server.store, dossier)
    return render(request, "actor.html", d=dossier, chips=chips_of(request), **form)


@router.get("/statements/{id}.json")
def statement_json(id: str, server: Server) -> Response:
    """A statement as JSON."""
    return as_json(views.statement(server.store, id=id))


@router.get("/statements/{id}")
def statement(request: Request, id: str, server: Server) -> Response:
    """A statement."""
    found = views.statement(server.store, id=id)
    return render(request, "statement.html", v=found, **statement_form(request, server.store, id))


@router.get("/relation.json")
def relation_json(request: Request, a: str, b: str, server: Server) -> Response:
    """A relation as JSON."""
    return as_json(views.relation(server.store, a=a, b=b, where=filter_of(request)))


@router.get("/relation")
def relation(request: Request, server: Server, a: str = "", b: str = "") -> Response:
    """What two actors have had to do with each other."""
    if not (a.strip() and b.strip()):
        return render(request, "relation.html", r=None, drawing=None)
    where = filter_of(request)
    found = views.relation(server.store, a=a, b=b, where=where, limit=30)
    shared = msgspec.structs.replace(where, actor=found.a.id, other=found.b.id)
    points = moments(server.store, where=shared) if found.events_total <= MOST_DRAWN else ()
    drawing = drawing_of(points, language_of(request))
    return render(request, "relation.html", r=found, drawing=drawing)


@router.get("/series/{name:path}.json")
def series_json(request: Request, name: str, server: Server) -> Response:
    """A series as JSON."""
    return as_json(views.series(server.store, name=name, **window_of(request, EDITIONS)))


@router.get("/series/{name:path}")
def series(request: Request, name: str, server: Server) -> Response:
    """A series with its editions."""
    found = views.series(server.store, name=name, **window_of(request, EDITIONS, EDITIONS))
    return render(request, "series_one.html", s=found)


@router.get("/pages/{id}.json")
def page_json(id: str, server: Server) -> Response:
    """A page with its marks as JSON."""
    return as_json(views.page(server.store, id=id))


# What a kept page is called when it is taken away; whatever it is, no browser opens it in our name.
_ENDINGS = {"text/html": "html", "text/plain": "txt", "application/json": "json", "application/jsonl": "json"}
_INERT = {"Content-Security-Policy": "default-src 'none'; sandbox", "X-Content-Type-Options": "nosniff"}


@router.get("/pages/{id}/original")
def page_original(id: str, server: Server) -> Response:
    """The bytes as they came, as a file to keep: never rendered here, whatever they hold."""
    kept = original(server.store, id)
    ending = _ENDINGS.get(kept.media_type.split(";")[0].strip(), "bin")
    headers = {"Content-Disposition": f'attachment; filename="banggiao-{id[:12]}.{ending}"', **_INERT}
    return Response(kept.data, media_type="application/octet-stream", headers=headers)


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
