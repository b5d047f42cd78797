"""Read a page: pasted text or a file to its record at once; nothing is stored."""

from __future__ import annotations

from typing import Annotated

import msgspec
from fastapi import APIRouter, Depends, File, Form, Request, UploadFile
from starlette.responses import Response

from banggiao.errors import EmptyPage, PageError, PageTooLarge, QueryError
from banggiao.lexicon import load_lexicon
from banggiao.pages import RawPage
from banggiao.read import read
from banggiao.web.house import House, house_of, language_of, render
from banggiao.web.security import check_csrf
from banggiao.web.sheet import sheet_of
from banggiao.web.when import period_of

__all__ = ["router"]

router = APIRouter(include_in_schema=False)
Server = Annotated[House, Depends(house_of)]


@router.get("/read")
def read_form(request: Request) -> Response:
    """The form."""
    return render(request, "read.html", v=None, problem=None)


@router.post("/read", dependencies=[Depends(check_csrf)])
def read_send(
    request: Request,
    server: Server,
    text: Annotated[str, Form()] = "",
    published: Annotated[str, Form()] = "",
    file: Annotated[UploadFile | None, File()] = None,
) -> Response:
    """What the page says."""
    try:
        raw = _raw(text, published, file, server.settings.max_page_bytes)
        record = read(raw, lexicon=load_lexicon(server.settings.lexicon))
    except (PageError, QueryError) as error:
        return render(request, "read.html", status=422, v=None, problem=error)
    return render(request, "read.html", v=sheet_of(record, language_of(request)), problem=None)


def _raw(text: str, published: str, file: UploadFile | None, most: int) -> RawPage:
    if file is not None and file.filename:
        data = file.file.read(most + 1)
        if len(data) > most:
            raise PageTooLarge(f"more than {most} bytes", source=file.filename, step="open", mend="give a part of it")
        return RawPage(source=file.filename, data=data)
    if not text.strip():
        raise EmptyPage("no text and no file", step="open", mend="paste the text or choose a file")
    if published.strip():
        day = period_of(published)
        if day is None:
            raise QueryError(f"published: no day: {published!r} (write 24/11/2025, or leave the field empty)")
        row = msgspec.json.encode({"text": text, "published": day})
        return RawPage(source="pasted", data=row, media_type="application/json")
    return RawPage(source="pasted", data=text.encode(), media_type="text/plain")
