"""Class and id names as weak evidence: each name to a set of bits, each distinct name looked at once."""

from __future__ import annotations

import re
from functools import lru_cache

from banggiao.lexicon.loader import read_toml
from banggiao.pages.walk import Names

__all__ = [
    *("ASIDE", "BODY", "BYLINE", "CAPTION", "COMMENT", "DATE", "HIDDEN", "LEAD", "RELATED", "TITLE"),
    *("class_names", "evidence"),
]

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
_PART = re.compile(r"[a-z]+")


@lru_cache(maxsize=1)
def class_names() -> Names:
    """The words of the data, as ``walk`` finds them in names: "articleBody", "article-body", "entry__article_body"."""
    words: dict[str, int] = {}
    for kind, listed in read_toml("pages.toml")["classes"].items():
        for word in listed:
            bare = "".join(_PART.findall(word.lower()))
            words[bare] = words.get(bare, 0) | _BITS[kind]
    return Names(words, HIDDEN, BODY)


def evidence(text: str) -> int:
    """The bits that ``text`` (names of classes, parted by spaces) speaks for."""
    return class_names().bits(text)
