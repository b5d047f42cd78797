"""Initials in names: "V. Putin", "Ng. V. Hùng", "George H. W. Bush"."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

import msgspec

from banggiao.text import fold

__all__ = ["Fit", "fit_initials"]

# One letter, with or without a full stop; several with full stops; a short beginning with one ("Ng.", "Th.").
# A single I, O, U or Y without a full stop is a syllable (U Thant, I Miêng Pắc).
_INITIAL = re.compile(r"^[A-ZĐ]\.$|^[A-HJ-NP-TV-XZĐ]$|^(?:[A-ZĐ]\.)+[A-ZĐ]?\.?$|^[A-ZĐ][a-z]{1,2}\.$")


class Fit(msgspec.Struct, frozen=True):
    """How two names with initials go together.

    Attributes:
        verdict: ``fit``; ``extra``: one side has an initial more, the rest is to be compared; ``other``.
        spare: whether some whole word of one side has nothing opposite.
        left, right: the whole words of each side.
    """

    verdict: str
    spare: bool
    left: tuple[str, ...]
    right: tuple[str, ...]


def fit_initials(
    left: Sequence[str],
    right: Sequence[str],
    same: Callable[[str, str], bool],
    heard: Mapping[str, Sequence[str]] = MappingProxyType({}),
) -> Fit | None:
    """How the initials of two names fit; None where there are none.

    Args:
        left, right: words of the names.
        same: whether two whole words are one.
        heard: what an initial of a transcription stands for, where one of the names is one.
    """
    mine, theirs = _parted(left), _parted(right)
    if not mine[1] and not theirs[1]:
        return None
    rest = _unmatched(mine[0], theirs[0], same)
    both = _without_common(mine[1], theirs[1])
    left_over, spare_right = _opened(both[0], rest[1], heard)
    right_over, spare_left = _opened(both[1], rest[0], heard)
    verdict = _verdict(mine, theirs, (left_over, right_over), (spare_left, spare_right), len(mine[0]) - len(rest[0]))
    if verdict == "extra" and (rest[0] or rest[1]) and not (spare_left or spare_right):
        # Every word found its initial; a further one, after the first, stands for a name that the other leaves out.
        verdict = "fit" if _first_fits(both[0], rest[1], heard) and _first_fits(both[1], rest[0], heard) else "other"
    return Fit(verdict, bool(spare_left or spare_right), tuple(mine[0]), tuple(theirs[0]))


Parted = tuple[list[str], list[str]]


def _parted(words: Sequence[str]) -> Parted:
    """(whole words, beginnings) of a name."""
    whole = [word for word in words if not _INITIAL.match(word)]
    letters = [part for word in words if _INITIAL.match(word) for part in _beginnings(word)]
    return whole, letters


def _beginnings(word: str) -> list[str]:
    parts = [fold(part) for part in word.split(".") if part]
    return [parts[0]] if len(parts) == 1 else parts


def _unmatched(left: Sequence[str], right: Sequence[str], same: Callable[[str, str], bool]) -> Parted:
    """The whole words of each side that have none opposite."""
    open_right = list(right)
    open_left = []
    for word in left:
        match = next((other for other in open_right if same(word, other)), None)
        if match is None:
            open_left.append(word)
        else:
            open_right.remove(match)
    return open_left, open_right


def _without_common(left: Sequence[str], right: Sequence[str]) -> Parted:
    rest = list(right)
    own = []
    for letters in left:
        if letters in rest:
            rest.remove(letters)
        else:
            own.append(letters)
    return own, rest


def _begins(word: str, letters: str, heard: Mapping[str, Sequence[str]]) -> bool:
    return fold(word).startswith((letters, *heard.get(letters, ())))


def _opened(letters: Sequence[str], words: Sequence[str], heard: Mapping[str, Sequence[str]]) -> Parted:
    """(beginnings that begin none of ``words``, words that none begins)."""
    rest = list(words)
    over = []
    for beginning in letters:
        match = next((word for word in rest if _begins(word, beginning, heard)), None)
        if match is None:
            over.append(beginning)
        else:
            rest.remove(match)
    return over, rest


def _first_fits(letters: Sequence[str], words: Sequence[str], heard: Mapping[str, Sequence[str]]) -> bool:
    return not letters or not words or any(_begins(word, letters[0], heard) for word in words)


def _verdict(left: Parted, right: Parted, over: Parted, spare: Parted, shared: int) -> str:
    if not shared or (spare[0] and spare[1]) or (over[0] and over[1]):
        return "other"
    for (whole, letters), own, opposite, theirs in (
        (left, over[0], spare[1], right[1]),
        (right, over[1], spare[0], left[1]),
    ):
        # An initial that begins no word opposite is one more only beside a whole name, or opposite none.
        if own and (theirs or (opposite and len(whole) < len(letters) + 1)):
            return "other"
    return "extra" if over[0] or over[1] else "fit"
