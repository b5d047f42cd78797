"""Words for the details of events (``event_details.toml``), compiled once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import ahocorasick_rs

from banggiao.lexicon.automaton import whole
from banggiao.lexicon.loader import read_toml

__all__ = ["Details", "load_details", "words_pattern"]


def words_pattern(words: Iterable[str]) -> str:
    """A pattern for any of ``words`` (lower case), the longest first."""
    return "|".join(re.escape(w) for w in sorted(set(words), key=len, reverse=True))


class Details:
    """Grades, counted nouns, documents, occasions, topics, channels and scope, as patterns over lower-case text."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.grades = [(g, re.compile(words_pattern(words))) for g, words in data["grades"].items()]
        nouns, least = words_pattern(data["counts"]["nouns"]), words_pattern(data["counts"]["at_least"])
        self.count = re.compile(rf"(?<!\w)(?:({least})\s+)?(\d[\d.]*)\s+({nouns})(?!\w)")
        self.kinds = {word: kind for kind, words in data["documents"].items() for word in words}
        self.document = re.compile(rf"(?<!\w)(?:{words_pattern(self.kinds)})(?!\w)")
        self.occasion = re.compile(rf"(?<!\w)(?:{words_pattern(data['occasion']['before'])})\s+([^,;.()“”\"]+)")
        self.channels = {
            c: re.compile(rf"(?<!\w)(?:{words_pattern(words)})(?!\w)") for c, words in data["channels"].items()
        }
        self.office = re.compile(rf"(?<!\w)(?:{words_pattern(data['scope']['offices'])})(?!\w)")
        self.state_office = re.compile(rf"(?<!\w)(?:{words_pattern(data['scope']['state'])})(?!\w)")
        self._leisure = _automaton(data["scope"]["leisure"])
        self.contexts: dict[str, str] = data["contexts"]
        self._topics = [(word, topic) for topic, words in data["topics"].items() for word in words]
        self._automaton = _automaton([word for word, _ in self._topics])

    def topics(self, lower: str) -> list[tuple[int, str]]:
        """Topics named in lower-case text, each with the offset of the word that shows it."""
        return [
            (start, self._topics[i][1])
            for i, start, end in self._automaton.find_matches_as_indexes(lower)
            if whole(lower, start, end)
        ]

    def leisure(self, lower: str) -> int:
        """How many words of sport, shows and courts stand in lower-case text."""
        return sum(whole(lower, start, end) for _, start, end in self._leisure.find_matches_as_indexes(lower))


def _automaton(words: list[str]) -> ahocorasick_rs.AhoCorasick:
    return ahocorasick_rs.AhoCorasick(words, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)


def load_details(extra: Path | None = None) -> Details:
    """The details of the package and, after them, those of the user's folder ``extra``."""
    return Details(read_toml("event_details.toml", extra))
