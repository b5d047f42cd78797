"""The year of an undated article whose opening says it: "Ngày 4/6/2007, …" makes "ngày 2/6" below one of 2007."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from msgspec import structs

from banggiao.dates.model import DatePhrase

__all__ = ["with_opening_year"]

# Further off than two months a day may well be of another year, as it may with a publication date.
_REACH = 60
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_UNKNOWN = re.compile(r"XXXX-(\d\d)-(\d\d)(?:/XXXX-(\d\d)-(\d\d))?")
# "Hôm qua, 05/11/2015", "chiều nay (5/11/2015)": a day counted from that of publication.
_NOW = re.compile(r"(?i:hôm qua|hôm nay|sáng nay|chiều nay|tối nay|trưa nay|tối qua|chiều qua)\b")
_NOW_REACH = 14
# What may stand before a day that opens an article: "(TTXVN) - ", "Hà Nội, ".
_DATELINE = re.compile(r"[^.;]{0,40}[-–—,:)] ?|\W*")


def with_opening_year(phrases: Sequence[DatePhrase], text: str, opening: Iterable[tuple[int, int]]) -> list[DatePhrase]:
    """``phrases`` of an article without a publication date, with the year of its opening day where they lack one.

    Args:
        phrases: in the order of the text.
        text: the page's.
        opening: the spans of the article's first blocks of running text.
    """
    day = next((d for span in opening if (d := _opening_day(phrases, text, *span)) is not None), None)
    return [p if day is None else _dated(p, day) for p in phrases]


def _opening_day(phrases: Sequence[DatePhrase], text: str, start: int, end: int) -> date | None:
    """The first full day of a block, where it begins the block or is a journey's ("từ ngày 15 đến 17/6/2023")."""
    for phrase in phrases:
        days = _DAY.findall(phrase.edtf)
        if start <= phrase.start < end and phrase.kind == "when" and days:
            told = len(days) == 2 or _NOW.search(text, max(start, phrase.start - _NOW_REACH), phrase.end)
            return _date(*days[0]) if told or _DATELINE.fullmatch(text, start, phrase.start) else None
    return None


def _dated(phrase: DatePhrase, near: date) -> DatePhrase:
    found = _UNKNOWN.fullmatch(phrase.edtf)
    if found is None or phrase.kind != "when":
        return phrase
    month, day, last_month, last_day = found.groups()
    years = (near.year - 1, near.year, near.year + 1)
    days = [d for year in years if (d := _date(year, month, day)) is not None and abs(d - near).days <= _REACH]
    if not days:
        return phrase
    first = min(days, key=lambda d: abs(d - near))
    if last_month is None:
        return structs.replace(phrase, edtf=first.isoformat())
    year = first.year + int((last_month, last_day) < (month, day))
    return structs.replace(phrase, edtf=f"{first}/{year}-{last_month}-{last_day}")


def _date(year: int | str, month: int | str, day: int | str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None  # 29 February in most years
