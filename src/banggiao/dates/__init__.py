"""Vietnamese date phrases to EDTF.

``find_dates`` reads days, months, years, ranges, weekdays, relative days, quarters, terms and decades.
The words are data (``lexicon/data/dates.toml``); this room holds the mechanisms.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from banggiao.dates.dateline import with_opening_year
from banggiao.dates.grammar import Grammar
from banggiao.dates.model import Anchor, DatePhrase
from banggiao.dates.reader import Reader
from banggiao.dates.words import load_words

__all__ = ["DatePhrase", "find_dates", "with_opening_year"]


@lru_cache(maxsize=4)
def _grammar(extra: Path | None) -> Grammar:
    return Grammar(load_words(extra))


def find_dates(
    text: str, published: str | None = None, *, start: int = 0, end: int | None = None, extra: Path | None = None
) -> list[DatePhrase]:
    """All date phrases of ``text`` in order, none overlapping.

    Args:
        text: normalised text (NFC); the phrases' offsets are into it, in code points, end exclusive.
        published: publication date in EDTF, with or without a time. Years that the text leaves out are
            those nearest to it; without it they stay ``XXXX``, and "hôm qua" is a phrase only where the text spells
            out such a day elsewhere ("sáng nay, 30/5").
        start, end: only phrases that begin in ``text[start:end]``.
        extra: a folder of additions to the lexicon, with a ``dates.toml`` of its own.

    Raises:
        LexiconError: where a ``dates.toml`` breaks its rules.
    """
    reader = Reader(text, Anchor.of(published), _grammar(extra))
    return list(reader.phrases(start, len(text) if end is None else end))
