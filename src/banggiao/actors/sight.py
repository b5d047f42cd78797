"""A page's text as the parser of phrases sees it: words of the lexicon and capital tokens by offset."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from banggiao.lexicon.automaton import lower_same
from banggiao.lexicon.naming import Naming, Word, WordKind

if TYPE_CHECKING:
    from banggiao.actors.body import Body

__all__ = ["Sight", "is_syllable"]

# One token of a name: a capital letter, then letters with inner hyphens or apostrophes; or an initial with its stop.
# What stands before is asked only where a capital was found, so that all else is passed over at once.
_CAPITAL = "".join(c for c in map(chr, range(0x2000)) if c.isupper())
_TOKEN = re.compile(rf"[{_CAPITAL}](?<![^\W\d_].)[^\W\d_]*(?:[-'’‘`ʼ´][^\W\d_]+)*\.?")

# A Vietnamese syllable, in lower case: at most three initial consonants, vowels, at most two final ones.
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?"
    r"[aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ]{1,3}"
    r"(?:ng|nh|ch|[cmnpt])?"
)


@lru_cache(maxsize=8192)
def is_syllable(token: str) -> bool:
    """Whether ``token`` is spelled as one Vietnamese syllable ("Giang", not "Putin")."""
    return _SYLLABLE.fullmatch(token.lower()) is not None


class Sight:
    """Text, lower-case text, and what begins at each offset.

    Attributes:
        at: for each offset where a word of the lexicon begins, the longest word of each kind and its length.
        token: for each offset where a capital token begins, its end.
        bodies: the bodies read so far, by start, limit and whether within an office.
        points: those of these offsets at which a phrase may begin, in order.
    """

    def __init__(self, text: str, naming: Naming) -> None:
        self.text, self.naming = text, naming
        self.lower = lower_same(text)
        self.at = naming.scan(self.lower)
        self.token: dict[int, int] = {}
        self.bodies: dict[tuple[int, int, bool], Body | None] = {}
        at = self.at
        token = self.token
        for found in _TOKEN.finditer(text):
            start, end = found.span()
            if "-" in found.group():
                end = self._before_office(start, end)
            if text[end - 1] == "." and end - start > 2:
                end -= 1
            token[start] = end
        self.points = sorted({*token, *(start for start, here in at.items() if here.opens)})

    def _before_office(self, start: int, end: int) -> int:
        """Where a token ends that a hyphen without spaces joins to an office ("Niên-Ủy viên")."""
        hyphen = self.text.find("-", start, end)
        while hyphen >= 0:
            here = self.at.get(hyphen + 1)
            if here is not None and any(k in here for k in ("office", "former", "rank")):
                self._after_hyphen(hyphen + 1, end)
                return hyphen
            hyphen = self.text.find("-", hyphen + 1, end)
        return end

    def _after_hyphen(self, start: int, end: int) -> None:
        if self.text[start].isupper():
            self.token[start] = end

    def find(self, start: int, kind: WordKind, limit: int) -> tuple[int, Word] | None:
        """The longest word of ``kind`` that begins at ``start`` and ends by ``limit``."""
        here = self.at.get(start)
        found = here.get(kind) if here else None
        if found is None or start + found[0] > limit:
            return None
        return start + found[0], found[1]

    def capital(self, start: int) -> bool:
        """Whether the character at ``start`` is a capital letter."""
        return start < len(self.text) and self.text[start].isupper()
