"""The words that tell parts of a page apart (``lexicon/data/pages.toml``), compiled once.

All questions take one line as it stands on the page; they compare without case, diacritics and the
punctuation around the line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from banggiao.lexicon.loader import read_toml
from banggiao.text import bare, fold

__all__ = ["PageWords", "key", "page_words"]

# A list heading, an agency or a menu word is never longer than this (the longest in the data has 34).
_LONGEST = 60
_END_LONGEST = 40
_SIGNS = 12  # A list's heading has so many signs around it at most ("▶ … (12):").
_AROUND = " \t:.,;|>»›-–—•*+[](){}\"'“”‘’/#"


def key(line: str) -> str:
    """A line as it is compared: folded, bare of punctuation around it."""
    return bare(line, _AROUND)


class _Starts:
    """Words with which a folded line may begin. Few lines begin as any of them does, which two letters tell."""

    __slots__ = ("_heads", "_pattern")

    def __init__(self, words: Iterable[str]) -> None:
        ordered = sorted({fold(w) for w in words}, key=len, reverse=True)
        self._heads = frozenset(w[:2] for w in ordered)
        self._pattern = re.compile(
            "(?:" + "|".join(w if not w[-1].isalnum() else rf"{w}(?!\w)" for w in map(re.escape, ordered)) + ")"
        )

    def match(self, folded: str) -> re.Match[str] | None:
        """The longest of the words with which the line begins."""
        if folded[:2] in self._heads or folded[:1] in self._heads:
            return self._pattern.match(folded)
        return None


class PageWords:
    """What ``pages.toml`` says, ready to be asked."""

    def __init__(self, data: dict[str, Any]) -> None:
        self._headings = {key(line): kind for kind in ("end", "box") for line in data["headings"][kind]}
        self._longest = max(map(len, self._headings)) + _SIGNS
        self._lead_in = _Starts(data["headings"]["lead_in"])
        self._residue = frozenset(map(key, data["residue"]["lines"]))
        self._residue_form = re.compile("|".join(data["residue"]["patterns"]))
        self._residue_start = _Starts(data["residue"]["starts"])
        self._end_start = _Starts(data["residue"]["end"])
        self._caption_start = _Starts(data["captions"]["starts"])
        self.credit = tuple(data["captions"]["credit"])
        self.byline_starts = _Starts(data["bylines"]["starts"])
        self.notes = _Starts(data["bylines"]["notes"])
        self._nobody = frozenset(map(key, data["bylines"]["nobody"]))
        self._agencies = {key(name): kept for name, kept in data["agencies"].items()}

    def heading(self, line: str) -> str | None:
        """ "box" or "end" where the line heads a list of other articles, else None."""
        return self._headings.get(key(line)) if len(line) <= self._longest else None

    def lead_in(self, line: str) -> bool:
        """Whether the line is "Xem thêm: …", the headline of another article behind a lead-in."""
        if line.startswith((">>", "»»")):
            return True
        if ":" not in line[: _LONGEST + 8]:
            return False
        found = self._lead_in.match(fold(line[:_LONGEST]).lstrip(_AROUND))
        return found is not None and ":" in line[: found.end() + 8]

    def residue(self, line: str) -> str | None:
        """ "line" where the line belongs to the page, "end" where it also ends the article, else None."""
        folded = fold(line[:_LONGEST]).strip(" *")
        if len(line) <= _LONGEST and (key(line) in self._residue or self._residue_form.fullmatch(folded)):
            return "line"
        if self._end_start.match(folded):
            return "end"
        return "line" if self._residue_start.match(folded) else None

    def ends(self, line: str) -> bool:
        """Whether no article goes on after the line, by its first words alone ("Bình luận (14)")."""
        return len(line) < _END_LONGEST and self._end_start.match(fold(line)) is not None

    def caption_start(self, line: str) -> bool:
        """Whether the line begins as captions do ("Quang cảnh hội nghị")."""
        return self._caption_start.match(fold(line[:_LONGEST])) is not None

    def agency(self, name: str) -> str | None:
        """The agency or outlet of that name, as it is recorded."""
        return self._agencies.get(key(name)) if len(name) <= _LONGEST else None

    def nobody(self, name: str) -> bool:
        """Whether the sign stands for no person ("PV", "Ban Thời sự")."""
        return key(name) in self._nobody


@lru_cache(maxsize=1)
def page_words() -> PageWords:
    """The words that come with the package."""
    return PageWords(read_toml("pages.toml"))
