"""One route a view: ``GET /api/<view>`` with the view's own parameters in the query string."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
from fastapi import FastAPI, Query, Response

from banggiao.store import Store
from banggiao.views.catalogue import VIEWS, Parameter, View, signature

__all__ = ["about", "add_views"]

MOST = 500  # Items in one answer; further ones by ``offset``.
_ENCODER = msgspec.json.Encoder()


def about(parameter: Parameter) -> Any:
    """What FastAPI writes of a parameter, and the bounds that it checks."""
    if parameter.kind is int:
        return Query(description=parameter.help, ge=0, le=None if parameter.name == "offset" else MOST)
    return Query(description=parameter.help)


def add_views(api: FastAPI, store_factory: Callable[[], Store]) -> None:
    """Add a route for every view."""
    for view in VIEWS:
        api.get(
            f"/{view.name}",
            summary=view.help,
            operation_id=view.name,
            tags=["views"],
            response_class=Response,
            responses={200: {"content": {"application/json": {"schema": {"x-answer": view.name}}}}},
        )(_route(view, store_factory))


def _route(view: View, store_factory: Callable[[], Store]) -> Callable[..., Response]:
    def answer(**values: Any) -> Response:
        given = {n: tuple(v) if isinstance(v, list) else v for n, v in values.items()}
        return Response(_ENCODER.encode(view(store_factory(), given)), media_type="application/json")

    answer.__signature__ = signature(view.parameters, about)  # type: ignore[attr-defined]
    answer.__name__ = view.name
    return answer
