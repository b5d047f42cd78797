"""``POST /api/read``: one page to its record; nothing is stored."""

from __future__ import annotations

from typing import Annotated

from fastapi import FastAPI, Query, Request, Response
from starlette.concurrency import run_in_threadpool

from banggiao.config import Settings
from banggiao.errors import PageTooLarge
from banggiao.lexicon import load_lexicon
from banggiao.pages import RawPage
from banggiao.read import read
from banggiao.record import encode

__all__ = ["add_reading"]

# What the page step understands; anything else is left to it to sniff.
_KNOWN = ("text/html", "text/plain", "application/json")
_BODY = {"content": {kind: {"schema": {"type": "string"}} for kind in _KNOWN}, "required": True}


def add_reading(api: FastAPI, settings: Settings) -> None:
    """Add ``POST /read``."""

    @api.post(
        "/read",
        summary="The record of the page in the body; nothing is stored.",
        operation_id="read",
        tags=["reading"],
        response_class=Response,
        responses={200: {"content": {"application/json": {"schema": {"x-answer": "read"}}}}},
        openapi_extra={"requestBody": _BODY},
    )
    async def read_page(
        request: Request, url: Annotated[str | None, Query(description="The page's address.")] = None
    ) -> Response:
        data = await _body(request, settings.max_page_bytes)
        kind, _, rest = request.headers.get("content-type", "").partition(";")
        charset = rest.partition("charset=")[2].strip(' "') or None
        media_type = kind if kind in _KNOWN else None
        raw = RawPage(source=url or "posted", data=data, media_type=media_type, url=url, charset=charset)
        record = await run_in_threadpool(read, raw, lexicon=load_lexicon(settings.lexicon))
        return Response(encode(record), media_type="application/json")


async def _body(request: Request, most: int) -> bytes:
    """The body, refused as soon as it is longer than ``most`` bytes."""
    data = bytearray()
    async for chunk in request.stream():
        data += chunk
        if len(data) > most:
            raise PageTooLarge(f"more than {most} bytes", source="posted", step="open", mend="send a part of it")
    return bytes(data)
