"""Vietnamese date phrases to EDTF."""

from __future__ import annotations

import msgspec

from banggiao.record import Basis, DayPart

__all__ = ["DatePhrase", "find_dates"]


class DatePhrase(msgspec.Struct, frozen=True):
    """One date phrase: ``text[start:end]`` means ``edtf``.

    Attributes:
        start, end: code-point offsets, end exclusive.
        edtf: EDTF; unknown digits ``X``; an interval as ``A/B``.
        part: part of the day, or None.
        basis: ``text``, or ``relative`` where the publication date was needed.
    """

    start: int
    end: int
    edtf: str
    part: DayPart | None = None
    basis: Basis = "text"


def find_dates(text: str, published: str | None = None) -> list[DatePhrase]:
    """All date phrases of ``text`` in order, none overlapping. ``published`` is EDTF."""
    return []
