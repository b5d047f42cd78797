"""Publication dates: from the page's own line, from metadata, or given with a row; all to EDTF.

The forms are those of Vietnamese pages ("Thứ ba, ngày 16/04/2024 17:27 (GMT+7)", "Cập nhật: 03-12-2024 |
13:28:29", "20:38 27/04/2024"), ISO 8601, RFC 2822 and English ones ("Tue 4 Mar 2025"). A time without a zone stays
without one.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from functools import lru_cache
from typing import NamedTuple

from banggiao.text import fold

__all__ = ["DateLine", "date_line", "days_between", "find_date", "to_edtf"]

_VI_MONTHS = {
    **{"gieng": 1, "mot": 1, "hai": 2, "ba": 3, "tu": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9},
    **{"muoi": 10, "muoi mot": 11, "muoi hai": 12, "chap": 12},
}
_VI = "|".join(sorted(_VI_MONTHS, key=len, reverse=True))
_DAY = (
    r"(?P<d>\d{1,2})\s*(?P<sep>[/.\-–])\s*(?P<m>\d{1,2})\s*(?P=sep)\s*(?P<y>(?:19|20)\d\d)(?!\d)"
    r"|(?P<d8>\d{1,2})/(?P<m8>\d{1,2})/(?P<y8>[0-3]\d)(?=\s*[,|–-]?\s*\d{1,2}:\d\d)"
    r"|ngay\s+(?P<d2>\d{1,2})\s+thang\s+(?P<m2>\d{1,2})(?:,|\s+nam)?\s+(?P<y2>(?:19|20)\d\d)"
    r"|(?P<d4>\d{1,2})\s+thang\s+(?P<m4>\d{1,2}),?\s+(?:nam\s+)?(?P<y4>(?:19|20)\d\d)"
    rf"|(?P<d7>\d{{1,2}})\s+thang\s+(?P<vi>{_VI}),?\s+(?:nam\s+)?(?P<y7>(?:19|20)\d\d)"
    r"|(?P<y3>(?:19|20)\d\d)(?P<sep3>[.\-/])(?P<m3>\d{1,2})(?P=sep3)(?P<d3>\d{1,2})(?!\d)"
    r"|(?P<d5>\d{1,2})(?:st|nd|rd|th)?\s+(?P<en>[a-z]{3,9})\.?,?\s+(?P<y5>(?:19|20)\d\d)"
    r"|(?P<en6>[a-z]{3,9})\.?\s+(?P<d6>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<y6>(?:19|20)\d\d)"
)
_CLOCK = (
    r"(?<![\d:])(?P<h>[01]?\d|2[0-3])\s*(?::|h|g|gio)\s*(?P<mi>[0-5]\d)(?::(?P<s>[0-5]\d))?(?:['’′]|\s*ph(?:ut)?\b)?"
    r"(?:\s*(?P<half>am|pm|sa|ch)\b)?"
)
_ZONE = r"[(\[]?\s*(?:gmt|utc)\s*(?P<zone>[+\-]\s*\d{1,2}(?::?\d\d)?)?\s*[)\]]?|(?P<offset>[+\-]\d\d:\d\d)(?!\d)"
_WEEKDAY = (
    r"\b(?:thu\s+(?:hai|ba|tu|nam|sau|bay|[2-7])|chu\s*nhat|cn|t[2-7]"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)\b"
)
_LABEL = (
    r"\b(?:cap nhat(?: luc| lan cuoi)?|dang luc|ngay dang|ngay xuat ban|xuat ban|thoi gian|luc|dang ngay|phat hanh"
    r"|published(?: on| at)?|updated(?: on| at)?|last modified|posted(?: on)?|date|on|ngay)\b"
)
_DAY_RE, _CLOCK_RE, _ZONE_RE = re.compile(rf"(?<![\d/.\-])(?:{_DAY})"), re.compile(_CLOCK), re.compile(_ZONE)
_AROUND_RE = re.compile(rf"{_WEEKDAY}|{_LABEL}|(?:gmt|utc)\s*[+\-]?\s*\d*")
_UPDATED = re.compile(r"\b(?:cap nhat|updated|last modified)\b")
_MAYBE = re.compile("(?:19|20)[0-9][0-9]|/[0-9][0-9]?/[0-3]")  # Cheap to look for, and every full date has one.
_GAP = " \t,;:|-–—()[]•·/\u00b7."
_MONTHS = {
    m: i for i, m in enumerate(("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1)
}
_ISO = re.compile(
    r"\s*(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?",
    re.IGNORECASE,
)
_RFC = re.compile(r"\s*(?:[A-Za-z]{3},\s*)?\d{1,2} [A-Za-z]{3} \d{4} \d\d:\d\d")
# What .NET writes with American settings; in Vietnamese ones the halves of the day are "SA" and "CH".
_AMERICAN = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4} \d{1,2}:\d\d(?::\d\d)? [AP]M)")
# A line with a date is a dateline when little else stands on it; the longest seen with two authors has 95.
_LONGEST = 160


class DateLine(NamedTuple):
    """A date with its span in the line, whether it is one of updating, and the line without it."""

    edtf: str
    start: int
    end: int
    updated: bool
    rest: str


def find_date(line: str) -> DateLine | None:
    """The first full date in ``line``, with the time and zone beside it."""
    folded = fold(line)
    day = _DAY_RE.search(folded)
    if day is None or (edtf := _day(day)) is None:
        return None
    start, end = day.span()
    clock = _clock_near(folded, start, end)
    if clock is not None:
        edtf += _time(clock, folded)
        start, end = min(start, clock.start()), max(end, clock.end())
    zone = _zone_at(folded, end)
    if zone is not None:
        end = zone.end()
    return DateLine(edtf, start, end, _UPDATED.search(folded[:start]) is not None, _rest(line, folded, start, end))


def date_line(line: str) -> DateLine | None:
    """``find_date`` where the line is a dateline: short, with a clock, a weekday or nothing else on it."""
    if len(line) > _LONGEST or _MAYBE.search(line) is None:
        return None
    return _date_line(line)


@lru_cache(maxsize=4096)
def _date_line(line: str) -> DateLine | None:
    found = find_date(line)
    if found is None or len(found.rest) > 90:
        return None
    # "ngày" alone marks nothing: any sentence may hold a date.
    marked = "T" in found.edtf or any(m.group() != "ngay" for m in _AROUND_RE.finditer(fold(line)))
    return found if marked or not found.rest else None


def _clock_near(folded: str, start: int, end: int) -> re.Match[str] | None:
    after = _CLOCK_RE.search(folded, end, end + 24)
    if after is not None and not folded[end : after.start()].strip(_GAP + "luc"):
        return after
    for before in _CLOCK_RE.finditer(folded, max(0, start - 32), start):
        gap = _AROUND_RE.sub("", folded[before.end() : start])
        if not gap.strip(_GAP):
            return before
    return None


def _day(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    name = groups["en"] or groups["en6"]
    month = _MONTHS.get(name[:3], 0) if name else _VI_MONTHS.get(groups["vi"] or "", 0)
    numbers = {
        k: next((int(v) for n, v in groups.items() if n[0] == k and n not in ("s", "sep") and v and v.isdigit()), 0)
        for k in "dmy"
    }
    year = numbers["y"] + 2000 if numbers["y"] < 100 else numbers["y"]
    if numbers["m"] > 12 >= numbers["d"]:  # "11/25/2025": systems with American settings.
        return _valid(year, numbers["d"], numbers["m"])
    return _valid(year, month or numbers["m"], numbers["d"])


def _valid(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _time(clock: re.Match[str], folded: str) -> str:
    hour, half = int(clock["h"]), clock["half"]
    if half in ("pm", "ch") and hour < 12:
        hour += 12
    elif half in ("am", "sa") and hour == 12:
        hour = 0
    zone = _zone_at(folded, clock.end()) or _ZONE_RE.search(folded)
    # An offset by itself is one only behind the clock: elsewhere it may be the end of a range of hours.
    offset = zone and (zone["zone"] or (zone["offset"] if zone.start() >= clock.end() else None))
    return f"T{hour:02d}:{clock['mi']}:{clock['s'] or '00'}" + _zone(offset)


def _zone_at(folded: str, end: int) -> re.Match[str] | None:
    """The zone that stands at ``end``, but for spaces."""
    return _ZONE_RE.match(folded, end + len(folded[end:]) - len(folded[end:].lstrip()))


def _zone(text: str | None) -> str:
    if not text:
        return ""
    sign, digits = text[0], re.sub(r"\D", "", text)
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "00")
    return f"{sign}{int(hours):02d}:{minutes}"


def _rest(line: str, folded: str, start: int, end: int) -> str:
    """The line without the date and the words around it ("Thứ ba, ngày", "Cập nhật:")."""
    head, tail = line[:start], line[end:]
    words = [m.start() for m in _AROUND_RE.finditer(folded, 0, start)]
    at = start
    while words and not _AROUND_RE.sub("", folded[words[-1] : at]).strip(_GAP):
        at = words.pop()
    head = line[:at]
    if not _AROUND_RE.sub("", fold(tail)).strip(_GAP):
        tail = ""
    return (head.rstrip(_GAP.replace(")", "")) + " " + tail.lstrip(_GAP)).strip()


def days_between(one: str, other: str) -> int:
    """Days between two EDTF dates, their clocks left aside; months of 31 days will do for nearness."""
    return abs(_ordinal(one) - _ordinal(other))


def _ordinal(edtf: str) -> int:
    year, month, day = (int(n) if n.isdigit() else 1 for n in edtf[:10].split("-"))
    return year * 372 + month * 31 + day


def to_edtf(value: str | None) -> str | None:
    """A date of metadata or of a row (ISO 8601, RFC 2822, Unix seconds, Vietnamese forms) as EDTF, or None."""
    if not value or len(value) > 80:
        return None
    if iso := _ISO.match(value):
        return _iso(iso)
    if re.fullmatch(r"\s*\d{10}(?:\d{3})?\s*", value):
        return datetime.fromtimestamp(int(value.strip()[:10]), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    if _RFC.match(value) and (exact := _rfc(value)):
        return exact
    if american := _AMERICAN.fullmatch(value.strip()):
        value = "{1}/{0}/{2}".format(*american.groups())
    found = find_date(value)
    return found.edtf if found else None


def _iso(iso: re.Match[str]) -> str | None:
    day = _valid(int(iso[1]), int(iso[2]), int(iso[3]))
    if day is None or iso[4] is None:
        return day
    zone = (iso[7] or "").upper()
    if len(zone) == 5:
        zone = zone[:3] + ":" + zone[3:]
    return f"{day}T{iso[4]}:{iso[5]}:{iso[6] or '00'}{zone}" if int(iso[4]) < 24 and int(iso[5]) < 60 else day


def _rfc(value: str) -> str | None:
    try:
        return parsedate_to_datetime(value).isoformat()
    except (ValueError, TypeError, IndexError):
        return None
