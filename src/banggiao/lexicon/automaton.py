"""Many literal words at once: one Aho-Corasick automaton over lower-case text, at word boundaries only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Generic, TypeVar

import ahocorasick_rs

__all__ = ["Automaton", "flat", "lower_same", "whole"]

Value = TypeVar("Value")


# What is no letter, no digit and not a space yet.
_MARK = re.compile(r"[^\w ]|_")


def lower_same(text: str) -> str:
    """``text`` in lower case, of the same length also where one letter's lower case has two (``İ``)."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


@lru_cache(maxsize=4)  # Three automata in turn are asked about each page.
def flat(lower: str) -> str:
    """Lower-case text with a space before it, one after it, and one for each mark in it."""
    return " " + _MARK.sub(" ", lower) + " "


def whole(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` begins and ends no word midway."""
    return not (start and text[start - 1].isalnum()) and not (end < len(text) and text[end].isalnum())


class Automaton(Generic[Value]):
    """Words and what they mean. Marks in a word match any one mark or a space ("Timor-Leste", "Timor Leste")."""

    def __init__(self, words: Mapping[str, Value]) -> None:
        meanings: dict[str, Value] = {}
        for word, value in words.items():
            meanings.setdefault(flat(word.lower()).rstrip(), value)
        self._values = list(meanings.values())
        self._automaton = ahocorasick_rs.AhoCorasick(list(meanings), implementation=None)

    def starts(self, hay: str) -> dict[int, Value]:
        """The meaning of the longest match at each offset of the text where one begins."""
        values = self._values
        # Matches come in the order of their ends, so that the longest at a start comes last.
        return {
            start: values[index]
            for index, start, end in self._automaton.find_matches_as_indexes(hay, overlapping=True)
            if hay[end] == " "
        }

    def longest(self, text: str, lower: str | None = None) -> Iterator[tuple[int, int, Value]]:
        """The longest match at each start, in the order of the text; matches may still overlap."""
        hay, values = flat(lower if lower is not None else lower_same(text)), self._values
        # Matches come in the order of their ends, so that the longest at a start comes last.
        best = {
            start: (end - 1, values[index])
            for index, start, end in self._automaton.find_matches_as_indexes(hay, overlapping=True)
            if hay[end] == " "
        }
        for start in sorted(best):
            end, value = best[start]
            yield start, end, value
