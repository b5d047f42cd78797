"""The application that answers under ``/api``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from banggiao.api.docs import add_docs
from banggiao.api.exports import add_exports
from banggiao.api.failures import as_error
from banggiao.api.reading import add_reading
from banggiao.api.schema import openapi
from banggiao.api.viewing import add_views
from banggiao.config import Settings
from banggiao.errors import BanggiaoError
from banggiao.store import Store

__all__ = ["create_api"]


def create_api(store_factory: Callable[[], Store], settings: Settings, *, dependencies: Sequence[Any] = ()) -> FastAPI:
    """An ASGI application to mount at ``/api``; it writes nothing.

    Args:
        store_factory: gives the open register; called once for each request.
        settings: as loaded.
        dependencies: FastAPI dependencies for every route (who may read).
    """
    api = FastAPI(
        title="Banggiao",
        version="1",
        description="Questions to a register of diplomacy. Read-only; a posted page is read and not stored.",
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        dependencies=list(dependencies),
    )
    for kind in (BanggiaoError, RequestValidationError, HTTPException, Exception):
        api.add_exception_handler(kind, as_error)
    add_views(api, store_factory)
    add_exports(api, store_factory)
    add_reading(api, settings)
    add_docs(api)
    api.openapi = lambda: openapi(api)  # type: ignore[method-assign]
    return api
