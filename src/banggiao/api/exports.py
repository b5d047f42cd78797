"""``GET /api/export/<format>``: the exports, with the filter in the query string."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

from fastapi import FastAPI
from starlette.responses import StreamingResponse

from banggiao.api.viewing import about
from banggiao.export import FORMATS, Format
from banggiao.store import Store
from banggiao.views.catalogue import signature

__all__ = ["add_exports"]

_IN_MEMORY = 4 * 1024 * 1024  # A larger export goes through a file on disk on its way.
_CHUNK = 64 * 1024


def add_exports(api: FastAPI, store_factory: Callable[[], Store]) -> None:
    """Add a route for every format."""
    for form in FORMATS:
        api.get(
            f"/export/{form.name}",
            summary=form.help,
            operation_id=f"export_{form.name}",
            tags=["export"],
            response_class=StreamingResponse,
            responses={200: {"content": {form.media_type: {"schema": {"type": "string"}}}}},
        )(_route(form, store_factory))


def _route(form: Format, store_factory: Callable[[], Store]) -> Callable[..., StreamingResponse]:
    def answer(**values: Any) -> StreamingResponse:
        # Written whole before the first byte is sent: an error is then an error, not a file that breaks off.
        held: BinaryIO = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # type: ignore[assignment]  # noqa: SIM115
        form(store_factory(), held, {n: tuple(v) if isinstance(v, list) else v for n, v in values.items()})
        held.seek(0)
        name = f'attachment; filename="banggiao-{form.name}.{form.extension}"'
        return StreamingResponse(_chunks(held), media_type=form.media_type, headers={"Content-Disposition": name})

    answer.__signature__ = signature(form.parameters, about)  # type: ignore[attr-defined]
    answer.__name__ = f"export_{form.name}"
    return answer


def _chunks(held: BinaryIO) -> Iterator[bytes]:
    with held:
        while chunk := held.read(_CHUNK):
            yield chunk
