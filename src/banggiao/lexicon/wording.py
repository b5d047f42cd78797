"""Small words around an actor or a verb: prepositions, conjunctions, auxiliaries (``event_cues.toml``)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

__all__ = ["Wording"]

_BRACKETS = re.compile(r"\([^()]{0,80}\)")
_LONGEST_JOIN = 110  # With an aside of 80 letters in brackets.
# "Tại chùa Tam Chúc, tỉnh Hà Nam": what follows such a word is where the place before it lies.
_ADMINISTRATIVE = r"tỉnh|thành phố|tp\.?|thủ đô|bang|huyện|quận|thị xã"
_AROUND = " \t\n\r\f\v:“\"'("
_SPACES = re.compile(r"\s+")


def _alternatives(words: Iterable[str]) -> str:
    """One pattern for ``words``, the longest first."""
    ordered = sorted(set(words), key=len, reverse=True)
    return "|".join(_SPACES.sub(r"\\s+", re.escape(w).replace(r"\ ", " ")) for w in ordered)


class Wording:
    """The word lists of ``event_cues.toml``, compiled once; all take lower-case text."""

    def __init__(self, preps: Mapping[str, list[str]], wording: Mapping[str, list[str]]) -> None:
        self._slots = {word: slot for slot, words in preps.items() for word in words}
        self._last_words = {word.rstrip(_AROUND).split()[-1] for word in (*self._slots, *wording["filler"])}
        filler = rf"(?:\s(?:{_alternatives(wording['filler'])}|\d+))*"
        self._prep = re.compile(rf"(?:^|[^\w])({_alternatives(self._slots)}){filler}[\s:“\"'(]*$")
        self._and = re.compile(rf"\s*(?:{_alternatives(wording['and'])})[\s:]*$")
        self._comma = re.compile(rf"\s*(?:{_alternatives(wording['comma'])})\s*$")
        self._lead = re.compile(rf"\s*(?:{_alternatives(wording['lead'])})\s*$")
        aux = _alternatives(wording["aux"])
        self._aux = re.compile(rf"[\s,“\"]*(?:(?:{aux})[\s,:]+)*$")
        self._acting = re.compile(rf"\s*(?:{aux})\b")
        self._destination = re.compile(rf"[\s,]*(?:(?:{_alternatives(wording['destination'])})[\s,]+)*$")
        self._at = re.compile(
            rf"(?:^|[\s,(–-])(?:tại|ở)\s+(?:(?:{_alternatives(wording['venue'])})\s(?:[^,;.()]{{0,40}}\s)?"
            rf"|(?:{_alternatives(wording['venue'])})\s[^,;.()]{{2,40}},\s|[^,;.()]{{3,50}},\s(?:{_ADMINISTRATIVE})\s)?$"
        )
        visited = r"\s+(?:(?:lại|các|một số|cụm|ngôi|khu|một)\s+)*"
        self._monument = re.compile(rf"{visited}(?:{_alternatives(wording['monument'])})(?!\w)")
        self._site = re.compile(rf"{visited}(?:{_alternatives(wording['site'])})(?!\w)")
        self._generic = re.compile(rf"(?<!\w)(?:{_alternatives(wording['generic'])})(?!\w)")

    def prep(self, before: str) -> str:
        """The slot named by the word with which ``before`` ends, or ""."""
        before = before.rstrip(_AROUND)
        last = len(before)
        while last and before[last - 1].isalnum():
            last -= 1
        if before[last:] not in self._last_words and not before[-1:].isdigit():
            return ""  # Most phrases have none before them, which is told sooner by the last word alone.
        found = self._prep.search(before)
        return self._slots[_SPACES.sub(" ", found.group(1))] if found else ""

    def join(self, gap: str) -> str:
        """How two phrases are joined over ``gap``: "and", "lead" (the first leads the second), "comma" or ""."""
        if len(gap) > _LONGEST_JOIN:
            return ""
        gap = self.plain(gap)
        if self._lead.match(gap):
            return "lead"
        if self._and.match(gap):
            return "and"
        return "comma" if self._comma.match(gap) else ""

    def adjoins(self, gap: str) -> bool:
        """Whether only auxiliaries stand between a subject and its verb."""
        return self._aux.match(gap + " ") is not None

    def leads_to(self, gap: str) -> bool:
        """Whether only words such as "chính thức", "tới thủ đô" stand between a visit and its place."""
        return self._destination.match(gap + " ") is not None

    def locates(self, before: str) -> bool:
        """Whether ``before`` ends with "tại", "ở", perhaps and the head of a place's name."""
        # Neither word stands before most places, which is told sooner than that the pattern fits nowhere.
        return ("tại" in before or "ở" in before) and self._at.search(before) is not None

    def acting(self, after: str) -> bool:
        """Whether ``after`` begins with an auxiliary, so that what stands before it is a subject."""
        return self._acting.match(after) is not None

    def generic(self, text: str) -> bool:
        """Whether ``text`` names a counterpart by its kind only ("lãnh đạo một số bộ")."""
        return self._generic.search(text) is not None

    def monument(self, after: str) -> bool:
        """Whether a monument is what ``after`` a word for a visit stands first."""
        return self._monument.match(after) is not None

    def site(self, after: str) -> bool:
        """Whether a factory, a school, a ship … is what ``after`` a word for a visit stands first."""
        return self._site.match(after) is not None

    @staticmethod
    def plain(text: str) -> str:
        """``text`` without short asides in brackets."""
        return _BRACKETS.sub(" ", text) if "(" in text else text
