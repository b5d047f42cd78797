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
def _words() -> tuple[dict[str, int], frozenset[str]]:
    """Each word, its parts run together, with its bits; and the first parts of words of several."""
    found: dict[str, int] = {}
    starts: set[str] = set()
    for name, words in read_toml("pages.toml")["classes"].items():
        for word in words:
            parts = _PART.findall(word.lower())
            bare = "".join(parts)
            found[bare] = found.get(bare, 0) | _BITS[name]
            starts.update(parts[:1] if len(parts) > 1 else ())
    # A name may also part what the data runs together ("article-body" for "articlebody").
    starts.update(w[:n] for w in found for n in range(2, len(w)))
    return found, frozenset(starts)


class _Table(dict[str, int]):
    """Bits of each single name, found once; names that machines make are without number, so the table is bounded."""

    def __missing__(self, name: str) -> int:
        if len(self) >= _TABLE:
            self.clear()
        short = name[:_LONGEST]
        bits = _bits(short.lower())
        if not short.islower():
            bits |= _bits(_HUMP.sub("-", short).lower())
        self[name] = bits
        return bits


def _bits(name: str) -> int:
    words, starts = _words()
    parts = _PART.findall(name)
    bits = 0
    for i, joined in enumerate(parts):
        bits |= words.get(joined, 0)
        for part in parts[i + 1 : i + _MOST_PARTS]:
            if joined not in starts:
                break
            joined += part
            bits |= words.get(joined, 0)
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
