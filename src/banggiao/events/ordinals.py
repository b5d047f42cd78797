"""Numbers in a series: "lần thứ XIV", "lần thứ mười lăm", "kỳ họp thứ 7"."""

from __future__ import annotations

import re

__all__ = ["ORDINAL", "numbered", "ordinal"]

_DIGITS = {
    "nhất": 1, "đầu tiên": 1, "hai": 2, "nhì": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7,
    "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_NUMBER = (
    r"(?P<n>\d{1,3}|[IVXLC]{1,7}\b|đầu tiên|(?:hai mươi|ba mươi|bốn mươi|mười)"
    r"(?: (?:mốt|một|hai|ba|tư|bốn|lăm|năm|sáu|bảy|tám|chín))?|nhất|nhì|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín)"
)
ORDINAL = re.compile(r"(?:lần(?: thứ)?|(?<=họp )thứ|(?<=hội )thứ)\s+" + _NUMBER + r"(?!\w)")
# "Đối thoại … Việt Nam - Hoa Kỳ lần thứ 13" has 80 letters between.
_REACH = 140
_APART = re.compile(r"[;:(]|\.(?!\d)|, (?!(?:chính trị|an ninh|quốc phòng|kinh tế|thương mại|ngoại giao)\b)")


def numbered(text: str, lower: str, at: int, end: int) -> bool:
    """Whether a number in a series follows what ends at ``at``, before ``end``: "Đối thoại … lần thứ 13"."""
    found = ORDINAL.search(text, at, min(end, at + _REACH))
    return found is not None and not _APART.search(lower, at, found.start())


def ordinal(word: str) -> int | None:
    """The number that an ordinal names, Arabic, Roman or in words; None where it is none.

    >>> ordinal("XIV"), ordinal("ba"), ordinal("26"), ordinal("mười lăm")
    (14, 3, 26, 15)
    """
    if word.isdigit():
        return int(word)
    lower = word.lower()
    if set(lower) <= set(_ROMAN):
        return _roman(lower)
    if lower in _DIGITS:
        return _DIGITS[lower]
    return _words(lower)


def _roman(lower: str) -> int:
    total = 0
    for this, following in zip(lower, lower[1:] + " ", strict=True):
        value = _ROMAN[this]
        total += -value if following in _ROMAN and _ROMAN[following] > value else value
    return total


def _words(lower: str) -> int | None:
    units = {**_DIGITS, "mốt": 1, "một": 1, "lăm": 5}
    head, _, rest = lower.partition("mươi")
    if rest or lower.endswith("mươi"):
        return units.get(head.strip(), 0) * 10 + units.get(rest.strip(), 0)
    if lower.startswith("mười "):
        return 10 + units.get(lower[5:], 0)
    return None
