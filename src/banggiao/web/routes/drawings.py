"""The network and the map: data for the drawing, a table beside it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from starlette.responses import Response

from banggiao import views
from banggiao.export.geojson import write_geojson
from banggiao.export.gexf import write_gexf
from banggiao.views.model import ActorRef
from banggiao.views.model_lists import Network, NetworkEdge, PlaceMark
from banggiao.web.filters import CODES, chips_of, filter_of, number_of
from banggiao.web.house import House, address, house_of, language_of, render
from banggiao.web.i18n import translations
from banggiao.web.projection import project
from banggiao.web.routes.answers import as_json, written

__all__ = ["router"]

router = APIRouter(include_in_schema=False)
Server = Annotated[House, Depends(house_of)]
NODES = 60  # As many as can be told apart on a screen; the address may ask for up to MOST_NODES.
MOST_NODES = 300


@dataclass(frozen=True)
class Pair:
    """An edge of the network with its two ends, and the address of its events."""

    edge: NetworkEdge
    one: ActorRef
    other: ActorRef
    href: str


def _network(request: Request, server: House) -> Network:
    limit = number_of(request, "limit", NODES, 2, MOST_NODES)
    name = request.query_params.get("name") or None
    return views.network(server.store, name=name, where=filter_of(request), limit=limit)


@router.get("/network")
def network(request: Request, server: Server) -> Response:
    """Who met whom."""
    found = _network(request, server)
    pairs = _pairs(found)
    ngettext = translations(language_of(request)).ngettext
    drawing = _graph(found, pairs, lambda n: ngettext("%(num)s event", "%(num)s events", n) % {"num": n})
    chips = chips_of(request)
    return render(request, "network.html", n=found, edges=pairs, drawing=drawing, chips=chips, codes=CODES)


def _pairs(found: Network) -> list[Pair]:
    actors = {node.actor.id: node.actor for node in found.nodes}
    pairs = [
        Pair(e, actors[e.a], actors[e.b], address("/timeline", {}, actor=e.a, other=e.b))
        for e in found.edges
        if e.a in actors and e.b in actors
    ]
    return sorted(pairs, key=lambda p: -p.edge.events)


def _graph(found: Network, pairs: list[Pair], events: Any) -> dict[str, Any]:
    return {
        "label": found.ego.name if found.ego else "",
        "nodes": [
            {
                "id": n.actor.id,
                "name": n.actor.name,
                "kind": n.actor.kind,
                "events": n.events,
                "distance": n.distance,
                "ego": found.ego is not None,
                "href": address("/network", {}, name=n.actor.id),
                "title": f"{n.actor.name}: {events(n.events)}",
            }
            for n in found.nodes
        ],
        "edges": [
            {
                "source": p.edge.a,
                "target": p.edge.b,
                "events": p.edge.events,
                "href": p.href,
                "title": f"{p.one.name} – {p.other.name}: {events(p.edge.events)}",
            }
            for p in pairs
        ],
    }


@router.get("/network.json")
def network_json(request: Request, server: Server) -> Response:
    """The network as JSON."""
    return as_json(_network(request, server))


@router.get("/network.gexf")
def network_gexf(request: Request, server: Server) -> Response:
    """The network for Gephi and others."""
    found = _network(request, server)
    return written(lambda out: write_gexf(found, out), "application/gexf+xml", "banggiao-network.gexf")


@router.get("/map")
def places(request: Request, server: Server) -> Response:
    """Where events took place."""
    found = views.places(server.store, where=filter_of(request))
    marks = [m for place in found.places if (m := _mark(request, place, found.places[0].events))]
    return render(request, "map.html", p=found, marks=marks, chips=chips_of(request), codes=CODES)


def _mark(request: Request, place: PlaceMark, most: int) -> dict[str, object] | None:
    if place.latitude is None or place.longitude is None:
        return None
    x, y = project(place.longitude, place.latitude)
    return {
        "place": place,
        "x": round(x),
        "y": round(y),
        # By area, so that twice the events look like twice; 36 units are 18 pixels on a wide screen.
        "r": round(max(5.0, 36 * math.sqrt(place.events / max(1, most)))),
        "href": address("/timeline", dict(request.query_params), place=place.name),
    }


@router.get("/map.json")
def places_json(request: Request, server: Server) -> Response:
    """Places as JSON."""
    return as_json(views.places(server.store, where=filter_of(request)))


@router.get("/map.geojson")
def places_geojson(request: Request, server: Server) -> Response:
    """Places for any map program."""
    found = views.places(server.store, where=filter_of(request))
    return written(lambda out: write_geojson(found, out), "application/geo+json", "banggiao-places.geojson")
