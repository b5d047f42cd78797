"""EDTF dates in the words of a reader: "23/11/2024", "23/11 (không rõ năm)", "4–5/12/2025"."""

from __future__ import annotations

import re
from datetime import date

from babel.dates import format_date, format_skeleton

__all__ = ["humane", "period_of"]

_PART = re.compile(r"^(?P<year>[0-9X]{4})(?:-(?P<month>[0-9X]{2})(?:-(?P<day>[0-9X]{2}))?)?(?:T.*)?(?P<doubt>[~?%]?)$")
_WRITTEN = re.compile(r"^(?:(?:(?P<day>\d{1,2})[/.-])?(?P<month>\d{1,2})[/.-])?(?P<year>\d{4})$")
_WORDS = {
    "vi": {"unknown": "{} (không rõ năm)", "about": "khoảng {}", "decade": "thập niên {}0", "century": "thế kỷ {}",
           "quarter": "quý {}/{}", "half": "{1}, nửa {0}", "from": "từ {}", "until": "đến {}", "season": "{1}, mùa {0}",
           "seasons": ("xuân", "hè", "thu", "đông"), "halves": ("đầu năm", "cuối năm")},
    "en": {"unknown": "{} (year unknown)", "about": "about {}", "decade": "{}0s", "century": "century {}",
           "quarter": "Q{} {}", "half": "{} of {}", "from": "from {}", "until": "until {}", "season": "{} {}",
           "seasons": ("spring", "summer", "autumn", "winter"), "halves": ("first half", "second half")},
}  # fmt: skip


def humane(edtf: str | None, language: str) -> str:
    """``edtf`` as a reader of ``language`` writes it; a form that is not known stays as it is, None is ""."""
    if not edtf:
        return ""
    start, slash, end = edtf.partition("/")
    if not slash:
        return _single(start, language)
    words = _WORDS[language]
    if start in ("", ".."):
        return str(words["until"]).format(_single(end, language))
    if end in ("", ".."):
        return str(words["from"]).format(_single(start, language))
    return _interval(start, end, language)


def period_of(text: str) -> str | None:
    """A year, month or day as people write it ("2025", "11/2025", "24/11/2025", or ISO) as EDTF; None for no such.

    >>> period_of("1/5/2025"), period_of("2025-11"), period_of("31/2/2025")
    ('2025-05-01', '2025-11', None)
    """
    text = text.strip()
    if found := _WRITTEN.match(text):
        text = "-".join([found["year"], *(f"{int(part):02}" for part in (found["month"], found["day"]) if part)])
    if not re.fullmatch(r"\d{4}(?:-\d\d){0,2}", text):
        return None
    try:
        date.fromisoformat(text + "-01-01"[len(text) - 4 :] if len(text) < 10 else text)
    except ValueError:
        return None
    return text


def _interval(start: str, end: str, language: str) -> str:
    if len(start) == len(end) == 10 and start[:8] == end[:8] and (start + end).replace("-", "").isdigit():
        rest = f"{int(end[8:])}/{end[5:7]}/{end[:4]}" if language == "vi" else _single(end, language)
        return f"{int(start[8:])}–{rest}"
    return f"{_single(start, language)} – {_single(end, language)}"


def _single(edtf: str, language: str) -> str:
    match = _PART.match(edtf)
    if match is None:
        return edtf
    text = _plain(match["year"], match["month"] or "XX", match["day"] or "XX", language)
    return str(_WORDS[language]["about"]).format(text) if match["doubt"] and text else text


def _plain(year: str, month: str, day: str, language: str) -> str:
    words = _WORDS[language]
    if month.isdigit() and int(month) > 12:
        return _part_of_year(year, int(month), language)
    if year == "XXXX":
        return str(words["unknown"]).format(_day_month(month, day, language)) if month.isdigit() else ""
    if "X" in year:
        known = year.rstrip("X")
        return str(words["decade"]).format(known) if len(known) == 3 else str(words["century"]).format(int(known) + 1)
    return _known_year(year, month, day, language)


def _known_year(year: str, month: str, day: str, language: str) -> str:
    if not month.isdigit():
        return year
    if language == "vi":
        return f"{day}/{month}/{year}" if day.isdigit() else f"{month}/{year}"
    if not day.isdigit():
        return format_skeleton("yMMMM", date(int(year), int(month), 1), locale=language)
    try:
        return format_date(date(int(year), int(month), int(day)), "d MMMM y", locale=language)
    except ValueError:
        return f"{year}-{month}-{day}"


def _day_month(month: str, day: str, language: str) -> str:
    if language == "vi":
        return f"{day}/{month}" if day.isdigit() else f"tháng {int(month)}"
    name = format_date(date(2000, int(month), 1), "MMMM", locale=language)
    return f"{int(day)} {name}" if day.isdigit() else name


def _part_of_year(year: str, code: int, language: str) -> str:
    """Codes of EDTF level 2: 21-24 seasons, 33-36 quarters, 40-41 half-years."""
    words = _WORDS[language]
    if 21 <= code <= 24:
        return str(words["season"]).format(words["seasons"][code - 21], year)
    if 33 <= code <= 36:
        return str(words["quarter"]).format(code - 32, year)
    if code in (40, 41):
        return str(words["half"]).format(words["halves"][code - 40], year)
    return f"{year}-{code}"
