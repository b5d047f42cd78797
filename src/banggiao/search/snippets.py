"""The words of a question in the original text: where they stand, and the stretch worth showing.

``fold`` maps one character to one, so what is found in folded text stands at the same offsets in the original.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from banggiao.search.query import WordTerm
from banggiao.text import fold, old_tone

__all__ = ["Snippet", "marks_in", "snippet"]

_SHOWN = 260  # Two lines of a result; longer passages are cut around the first mark.
_LEAD = 80  # What stands before the first mark of a cut text.


class Snippet(msgspec.Struct, frozen=True):
    """A stretch of text and where the words stand in it: (start, end, exact), offsets into ``text``."""

    text: str
    marks: tuple[tuple[int, int, bool], ...]
    cut_before: bool = False
    cut_after: bool = False


def marks_in(text: str, terms: Sequence[WordTerm]) -> list[tuple[int, int, bool]]:
    """Where the terms stand in ``text``: (start, end, exact spelling), in order, none overlapping."""
    pattern = _pattern(terms)
    if pattern is None:
        return []
    exact = old_tone(text).lower() if len(text.lower()) == len(text) else text
    wanted = {" ".join(t.words) for t in terms}
    found = []
    for match in pattern.finditer(fold(text)):
        start, end = match.span()
        words = " ".join(re.findall(r"[^\W_]+", exact[start:end]))
        found.append((start, end, words in wanted))
    return found


def _pattern(terms: Sequence[WordTerm]) -> re.Pattern[str] | None:
    """One pattern for all terms, longer ones first; words of a phrase may have anything but words between them."""
    ordered = sorted((t for t in terms if not t.negated), key=lambda t: -len(t.folded))
    parts = [r"[\W_]+".join(map(re.escape, t.folded)) + (r"[^\W_]*" if t.prefix else "") for t in ordered]
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(parts)})(?![^\W_])") if parts else None


def snippet(text: str, terms: Sequence[WordTerm], shown: int = _SHOWN) -> Snippet:
    """The part of ``text`` around the densest marks, at most some ``shown`` characters, cut between words."""
    marks = marks_in(text, terms)
    if len(text) <= shown:
        return Snippet(text, tuple(marks))
    start = _window(marks, shown)
    low = text.rfind(" ", 0, start) + 1 if start else 0
    high = text.find(" ", low + shown)
    high = len(text) if high < 0 else high
    inside = tuple((s - low, e - low, x) for s, e, x in marks if s >= low and e <= high)
    return Snippet(text[low:high], inside, low > 0, high < len(text))


def _window(marks: Sequence[tuple[int, int, bool]], shown: int) -> int:
    """Where to begin: a little before the stretch with most marks, exact ones counting double."""
    best, start, weight, last = -1, 0, 0, 0
    for first, (begin, _, _) in enumerate(marks):
        while last < len(marks) and marks[last][1] <= begin + shown - _LEAD:
            weight += 1 + marks[last][2]
            last += 1
        if weight > best:
            best, start = weight, begin
        weight -= 1 + marks[first][2]
    return max(0, start - _LEAD)
