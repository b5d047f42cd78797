"""iCalendar (RFC 5545): one all-day entry an event that has a day or an interval."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import BinaryIO

from banggiao.edtf import first_day, last_day, precision
from banggiao.views.model import EventLine
from banggiao.views.words import event_label, word

__all__ = ["write_ical"]

_STATUS = {"held": "CONFIRMED", "planned": "TENTATIVE", "cancelled": "CANCELLED"}
_ESCAPE = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


def _fold(line: str) -> Iterator[bytes]:
    """The line in pieces of at most 75 octets, cut between characters, led by a space from the second on."""
    piece, size = "", 0
    for char in line:
        width = len(char.encode())
        if size + width > 75:
            yield piece.encode() + b"\r\n"
            piece, size = " ", 1
        piece, size = piece + char, size + width
    yield piece.encode() + b"\r\n"


def _compact(day: str, days: int = 0) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).strftime("%Y%m%d")


def _entry(event: EventLine, language: str) -> Iterator[tuple[str, str]]:
    first, last, passage = first_day(event.date) or "", last_day(event.date) or "", event.passage
    published = first_day(passage.source.published) if passage else None
    yield "BEGIN", "VEVENT"
    yield "UID", f"{event.id}@banggiao"
    # The stamp is the report's day, not the clock's: the same register gives the same file.
    yield "DTSTAMP", f"{_compact(published or first)}T000000Z"
    yield "DTSTART;VALUE=DATE", _compact(first)
    yield "DTEND;VALUE=DATE", _compact(last, 1)
    yield "SUMMARY", event_label(event, language).translate(_ESCAPE)
    yield "STATUS", _STATUS[event.status]
    yield "CATEGORIES", word(language, "type", event.type).translate(_ESCAPE)
    if event.place:
        yield "LOCATION", event.place.translate(_ESCAPE)
    if passage:
        note = f"{passage.before}{passage.text}{passage.after}\n{passage.source.outlet or passage.source.path}"
        yield "DESCRIPTION", note.translate(_ESCAPE)
        if passage.source.url:
            yield "URL", passage.source.url
    yield "END", "VEVENT"


def write_ical(events: Iterable[EventLine], out: BinaryIO, language: str = "vi") -> None:
    """A calendar of ``events``; those known only to the month or year, or without one, are left out."""
    _lines(out, (("BEGIN", "VCALENDAR"), ("VERSION", "2.0"), ("PRODID", "-//banggiao//register//VI")))
    for event in events:
        first, last = first_day(event.date), last_day(event.date)
        if precision(event.date) in ("day", "interval") and first and last and first <= last:
            _lines(out, _entry(event, language))
    _lines(out, (("END", "VCALENDAR"),))


def _lines(out: BinaryIO, pairs: Iterable[tuple[str, str]]) -> None:
    for name, value in pairs:
        out.writelines(_fold(f"{name}:{value}"))
