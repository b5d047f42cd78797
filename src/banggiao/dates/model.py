"""What a date phrase is: ``DatePhrase`` as given out, and the parts it is made of while it is read."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Literal

import msgspec

from banggiao.record import Basis, DayPart

__all__ = ["Anchor", "Cue", "DatePhrase", "Item", "Kind", "days_from", "edtf", "move_month", "valid"]

Kind = Literal["when", "period", "occasion"]
Cue = Literal["past", "future"]

_EDTF = re.compile(r"([12]\d{3})(?:-(\d\d)(?:-(\d\d))?)?")


class DatePhrase(msgspec.Struct, frozen=True, gc=False):
    """One date phrase: ``text[start:end]`` means ``edtf``.

    Attributes:
        start, end: code-point offsets, end exclusive.
        edtf: EDTF; unknown digits ``X``; an interval as ``A/B``, an open one as ``A/..`` or ``../B``.
        part: part of the day, or None.
        basis: ``text``, or ``relative`` where the publication date was needed.
        kind: ``when`` (says when something is), ``period`` (a term, a plan, a span of years), or
            ``occasion`` (a day that is kept: Quốc khánh 2/9, a birthday).
    """

    start: int
    end: int
    edtf: str
    part: DayPart | None = None
    basis: Basis = "text"
    kind: Kind = "when"


class Item(msgspec.Struct, gc=False):
    """One day, month or year as it stands on the page, before what it leaves out is filled in."""

    start: int
    end: int
    day: int | None = None
    month: int | None = None
    year: int | None = None
    part: DayPart | None = None
    separator: str = ""
    shift: int | None = None

    @property
    def unit(self) -> str:
        """``day``, ``month`` or ``year``: the finest part that is named."""
        return "day" if self.day else "month" if self.month else "year"


class Anchor(msgspec.Struct, frozen=True, gc=False):
    """The publication date, as far as it is known. Years are found nearest to it."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def of(cls, published: str | None) -> Anchor | None:
        """From EDTF with or without a time; None where not even the year is given."""
        match = _EDTF.match(published or "")
        if not match:
            return None
        year, month, day = (int(g) if g else None for g in match.groups())
        return cls(year or 1, month, day) if year and valid(year, month, day) else None

    @property
    def date(self) -> date | None:
        """The day, where it is known."""
        return date(self.year, self.month, self.day) if self.month and self.day else None

    def year_of(self, month: int, day: int | None, cue: Cue | None) -> int:
        """The year in which a month, or a day of it, lies nearest to the anchor.

        Pages leave out the year of what lies in the calendar year of publication; a month in another
        year must be nearer by ``_MONTH_HANDICAP`` days, a day by ``_DAY_HANDICAP``, to be meant. ``cue``
        (tới, vừa qua) shuts out one side.
        """
        if self.month is None:
            return self.year
        here = date(self.year, self.month, self.day or 15)
        handicap = _DAY_HANDICAP if day else _MONTH_HANDICAP

        def cost(year: int) -> tuple[int, int]:
            away = (date(year, month, min(day or (self.day or 15), 28)) - here).days
            wrong = (cue == "past" and away > 0) or (cue == "future" and away < 0)
            return abs(away) + handicap * (year != self.year) + 9999 * wrong, year

        # Four years on either side, for 29 February.
        years = [y for y in range(self.year - 4, self.year + 5) if valid(y, month, day)]
        return min(years, key=cost) if years else self.year


# Chosen on sentences of our own: published in November, "hồi tháng 3" is this year's March and "tháng 1"
# next year's January; published in February, "tháng 11" is last year's.
_MONTH_HANDICAP = 130
_DAY_HANDICAP = 60


def valid(year: int | None, month: int | None, day: int | None) -> bool:
    """Whether the calendar has that day; without a year, whether some year has it."""
    if month is None or day is None:
        return month is None or 1 <= month <= 12
    try:
        date(year or 2000, month, day)
    except ValueError:
        return False
    return True


def edtf(year: int | None, month: int | None = None, day: int | None = None) -> str:
    """EDTF of a year, month or day; an unknown year is ``XXXX``.

    >>> edtf(None, 11, 23)
    'XXXX-11-23'
    """
    parts = [f"{year:04d}" if year else "XXXX"]
    parts += [f"{n:02d}" for n in (month, day) if n]
    return "-".join(parts)


def days_from(first: date, count: int) -> str:
    """EDTF interval of ``count`` days from ``first``; one day is no interval."""
    last = first + timedelta(days=count - 1)
    return first.isoformat() if count == 1 else f"{first.isoformat()}/{last.isoformat()}"


def move_month(year: int, month: int, by: int) -> tuple[int, int]:
    """The month that lies ``by`` months away."""
    months = year * 12 + month - 1 + by
    return months // 12, months % 12 + 1
