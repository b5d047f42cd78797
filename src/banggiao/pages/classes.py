"""Class and id names as weak evidence: each name to a set of bits, each distinct name looked at once."""

from __future__ import annotations

import re
from functools import lru_cache

from banggiao.lexicon.loader import read_toml

__all__ = ["ASIDE", "BODY", "BYLINE", "CAPTION", "COMMENT", "DATE", "HIDDEN", "LEAD", "RELATED", "TITLE", "evidence"]

BODY, LEAD, TITLE, CAPTION, BYLINE, DATE, RELATED, ASIDE, COMMENT = (1 << i for i in range(9))
HIDDEN = 1 << 9  # Not from names: the element's style hides it.
_BITS = {
    "body": BODY,
    "lead": LEAD,
    "title": TITLE,
    "caption": CAPTION,
    "byline": BYLINE,
    "date": DATE,
    "related": RELATED,
    "aside": ASIDE,
    "comment": COMMENT,
}
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_PART = re.compile(r"[a-z]+")
# Names longer than this are machine-made (hashes, utility classes) and say nothing.
_LONGEST = 80
_TABLE = 50_000
_MOST_PARTS = 3  # The longest word of the data has so many parts ("content-detail-sapo").


@lru_cache(maxsize=1)
def _words() -> dict[str, int]:
    """Each word, its parts run together, with its bits."""
    found: dict[str, int] = {}
    for name, words in read_toml("pages.toml")["classes"].items():
        for word in words:
            bare = "".join(_PART.findall(word.lower()))
            found[bare] = found.get(bare, 0) | _BITS[name]
    return found


class _Table(dict[str, int]):
    """Bits of each single name, found once; names that machines make are without number, so the table is bounded."""

    def __missing__(self, name: str) -> int:
        if len(self) >= _TABLE:
            self.clear()
        words = _words()
        bits = 0
        for part in {name[:_LONGEST], _HUMP.sub("-", name[:_LONGEST])}:
            parts = _PART.findall(part.lower())
            for i in range(len(parts)):
                joined = ""
                for piece in parts[i : i + _MOST_PARTS]:
                    joined += piece
                    bits |= words.get(joined, 0)
        self[name] = bits
        return bits


_KNOWN = _Table()
_LINES: dict[str, int] = {}  # Whole class attributes: a page repeats its own.


def evidence(names: str) -> int:
    """The bits that ``names`` (class and id, parted by spaces) speaks for."""
    known = _LINES.get(names)
    if known is not None:
        return known
    bits = 0
    for name in names.split():
        bits |= _KNOWN[name]
    if len(_LINES) >= _TABLE:
        _LINES.clear()
    _LINES[names] = bits
    return bits
