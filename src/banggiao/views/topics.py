"""Topics by the words that people use for them."""

from __future__ import annotations

from functools import lru_cache

from banggiao.lexicon.loader import read_toml
from banggiao.text import fold

__all__ = ["topic_code"]


@lru_cache(maxsize=1)
def _codes() -> dict[str, str]:
    """Folded words to the topic's code, from the words by which events are given their topics."""
    topics = read_toml("event_details.toml")["topics"]
    return {fold(word): code for code, words in reversed(topics.items()) for word in (*words, code)}


def topic_code(word: str) -> str | None:
    """The code of a topic named by its code or one of its words; None where it is none.

    >>> topic_code("Giáo dục"), topic_code("education")
    ('education', 'education')
    """
    return _codes().get(fold(word))
