"""Answers that are no HTML: a view as JSON, or a list of events in the formats people take away."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import BinaryIO

import msgspec
from fastapi import Request
from starlette.responses import Response

from banggiao.export.atom import write_atom
from banggiao.export.ical import write_ical
from banggiao.export.tables import write_csv
from banggiao.views.model import EventLine
from banggiao.web.house import language_of

__all__ = ["EVENT_FORMATS", "as_json", "events_as", "written"]

EVENT_FORMATS = ("csv", "atom", "ics")
_MEDIA = {"csv": "text/csv; charset=utf-8", "atom": "application/atom+xml", "ics": "text/calendar; charset=utf-8"}


def as_json(answer: object) -> Response:
    """A view's struct as it stands, the same as from the API."""
    return Response(msgspec.json.encode(answer), media_type="application/json")


def written(write: Callable[[BinaryIO], None], media_type: str, filename: str) -> Response:
    """What ``write`` writes, as a file to keep."""
    out = BytesIO()
    write(out)
    headers = {"Content-Disposition": f'attachment; filename="{filename}"'}
    return Response(out.getvalue(), media_type=media_type, headers=headers)


def events_as(request: Request, format: str, events: tuple[EventLine, ...]) -> Response:
    """``events`` as CSV, Atom or iCalendar, in the visitor's language."""
    language = language_of(request)
    writers: dict[str, Callable[[BinaryIO], None]] = {
        "csv": lambda out: write_csv(events, out),
        "atom": lambda out: write_atom(events, out, language, link=str(request.url)),
        "ics": lambda out: write_ical(events, out, language),
    }
    return written(writers[format], _MEDIA[format], f"banggiao-events.{format}")
