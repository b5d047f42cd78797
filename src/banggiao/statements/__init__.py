"""Who said what: reported and direct speech."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from banggiao.actors import Cast
from banggiao.dates import DatePhrase
from banggiao.lexicon import Lexicon
from banggiao.pages.model import Document
from banggiao.record import Event, Statement

__all__ = ["find_statements"]


def find_statements(
    document: Document,
    cast: Cast,
    events: Sequence[Event],
    dates: Mapping[int, Sequence[DatePhrase]],
    lexicon: Lexicon,
) -> tuple[Statement, ...]:
    """Statements of all articles of ``document``, ids "s1", "s2" …"""
    return ()
