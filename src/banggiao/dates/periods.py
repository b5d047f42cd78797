"""Half-years, quarters, decades and centuries."""

from __future__ import annotations

import re

from banggiao.dates.model import Anchor
from banggiao.dates.relative import half_year, quarter_year
from banggiao.dates.words import Words
from banggiao.record import Basis

__all__ = ["century", "decade", "half", "quarter"]

_ROMAN = {"I": 1, "V": 5, "X": 10}
_HALF = 6  # months


def roman(numeral: str) -> int:
    """The value of a Roman numeral up to XXXIX."""
    values = [_ROMAN[c] for c in numeral]
    return sum(-v if v < w else v for v, w in zip(values, [*values[1:], 0], strict=True))


def _year(match: re.Match[str] | None, words: Words, anchor: Anchor | None) -> tuple[int | None, Basis]:
    """The year that the phrase names; a shifted or missing one is counted from the publication date."""
    if match is not None and match["y"]:
        return int(match["y"]), "text"
    if anchor is None:
        return None, "text"
    shift = words.shift["year"][match["shift"].lower()] if match is not None and match["shift"] else 0
    return anchor.year + shift, "relative"


def half(match: re.Match[str], words: Words, anchor: Anchor | None) -> tuple[str, Basis] | None:
    """EDTF of "6 tháng đầu năm", "nửa cuối năm nay"."""
    year, basis = _year(match, words, anchor)
    count = match["n"]
    months = _HALF if count is None else int(count) if count.isdigit() else words.numbers[count.lower()]
    value = half_year(year, months, match["side"] == "đầu")
    return (value, basis) if value else None


def quarter(
    match: re.Match[str], tail: re.Match[str] | None, words: Words, anchor: Anchor | None
) -> tuple[str, Basis] | None:
    """EDTF of "quý I/2024", "quý 2 và quý 3 năm 2025"."""
    year, basis = (int(match["y"]), "text") if match["y"] else _year(tail, words, anchor)
    first = _ordinal(match["q"], words)
    return quarter_year(year, first, _ordinal(match["q2"], words) if match["q2"] else first), basis


def _ordinal(word: str, words: Words) -> int:
    if word.isdigit():
        return int(word)
    return roman(word) if set(word) <= set(_ROMAN) else words.numbers[word.lower()]


def decade(match: re.Match[str]) -> tuple[str, Basis] | None:
    """EDTF of a decade: "thập niên 90" is ``199X``; of another century only where the page says so."""
    digits, hundred = match["n"], match["c"]
    if len(digits) == 4:
        return digits[:3] + "X", "text"
    named = hundred is not None and hundred not in ("trước", "này")
    hundreds = _hundreds(hundred) if named else 20 if hundred == "này" else 19
    return f"{hundreds}{digits[0]}X", "text"


def century(match: re.Match[str]) -> tuple[str, Basis]:
    """EDTF of a century: "thế kỷ XX" is ``19XX``."""
    return f"{_hundreds(match['c']):02d}XX", "text"


def _hundreds(numeral: str) -> int:
    return (int(numeral) if numeral.isdigit() else roman(numeral)) - 1
