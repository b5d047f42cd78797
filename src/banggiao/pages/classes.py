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
# Names longer than this are machine-made (hashes, utility classes) and say nothing.
_LONGEST = 200


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[int, re.Pattern[str]], ...]:
    data = read_toml("pages.toml")["classes"]
    found = []
    for name, bit in _BITS.items():
        words = "|".join(sorted(map(_word, data[name]), key=len, reverse=True))
        found.append((bit, re.compile(rf"(?:^|[\s\-_\d])(?:{words})(?:$|[\s\-_\d])")))
    return tuple(found)


def _word(name: str) -> str:
    return re.sub(r"[-_]", "[-_]?", re.escape(name).replace(r"\-", "-"))


@lru_cache(maxsize=8192)
def evidence(names: str) -> int:
    """The bits that ``names`` (class and id, parted by a space) speaks for."""
    if len(names) > _LONGEST:
        names = names[:_LONGEST]
    spaced = _HUMP.sub("-", names).lower() + " " + names.lower()
    return sum(bit for bit, pattern in _patterns() if pattern.search(spaced))
