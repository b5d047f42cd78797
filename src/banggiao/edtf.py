"""EDTF dates (ISO 8601-2) as days: for sorting, bars, calendars and tables."""

from __future__ import annotations

import calendar
import re

__all__ = ["day", "first_day", "last_day", "precision", "year"]

_DATE = re.compile(r"^(\d{4}|[\dX]{4})(?:-(\d\d|XX))?(?:-(\d\d|XX))?")
_DECADE, _CENTURY = re.compile(r"^\d{3}X"), re.compile(r"^\d{2}XX")
# ISO 8601-2, 4.8: quarters are 33 to 36, semesters 40 and 41; as (first month, last month).
_PARTS = {33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12), 40: (1, 6), 41: (7, 12)}


def first_day(edtf: str | None) -> str | None:
    """The first ISO day of a date or interval; None without a year.

    >>> first_day("2025-12"), first_day("XXXX-11-23")
    ('2025-12-01', None)
    """
    return _bound(_end(edtf, 0), last=False) if edtf else None


def last_day(edtf: str | None) -> str | None:
    """The last ISO day of a date or interval; None without a year.

    >>> last_day("2025-12-04/2025-12-05"), last_day("2024-02"), last_day("2024-03-21/..")
    ('2025-12-05', '2024-02-29', '2024-03-21')
    """
    return _bound(_end(edtf, -1), last=True) if edtf else None


def _end(edtf: str, place: int) -> str:
    """The first or the last of an interval's ends that is known: an open end (``..``) says nothing."""
    return ([end for end in edtf.split("/") if end not in ("", "..")] or [""])[place]


def _bound(date: str, *, last: bool) -> str | None:
    if date.startswith("000"):
        return None
    if _DECADE.match(date):
        return f"{date[:3]}9-12-31" if last else f"{date[:3]}0-01-01"
    found = _DATE.match(date)
    if found is None or not found[1].isdigit():
        return None
    number, month, day_ = int(found[1]), found[2], found[3]
    if not month or month == "XX":
        return f"{found[1]}-12-31" if last else f"{found[1]}-01-01"
    if int(month) in _PARTS:
        month, day_ = f"{_PARTS[int(month)][last]:02}", None
    if not 1 <= int(month) <= 12:
        return f"{found[1]}-12-31" if last else f"{found[1]}-01-01"
    length = calendar.monthrange(number, int(month))[1]
    # A day that the month does not have says no more than the month.
    if not day_ or day_ == "XX" or not 1 <= int(day_) <= length:
        day_ = f"{length:02}" if last else "01"
    return f"{found[1]}-{month}-{day_}"


def day(edtf: str | None) -> str | None:
    """The ISO day where the date is one day, else None."""
    first = first_day(edtf)
    return first if first is not None and first == last_day(edtf) else None


def year(edtf: str | None) -> str:
    """The year of a date's first day, ``XXXX`` where it has none."""
    return (first_day(edtf) or "XXXX")[:4]


def precision(edtf: str | None) -> str:
    """``day``, ``interval``, ``month``, ``year``, ``no_year`` (day or month known, year not) or ``none``."""
    if not edtf:
        return "none"
    if first_day(edtf) is None:
        return "no_year"
    if "/" in edtf:
        return "interval"
    return {4: "year", 7: "month"}.get(len(edtf.split("T")[0]), "day") if "X" not in edtf else _vague(edtf)


def _vague(edtf: str) -> str:
    return "month" if edtf[5:7].isdigit() else "year"
