"""Who said what: reported and direct speech."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from banggiao.actors import Cast
from banggiao.dates import DatePhrase
from banggiao.lexicon import Lexicon
from banggiao.pages.model import Document
from banggiao.record import Event, Statement
from banggiao.statements.build import build

__all__ = ["find_statements"]


def find_statements(
    document: Document,
    cast: Cast,
    events: Sequence[Event],
    dates: Mapping[int, Sequence[DatePhrase]],
    lexicon: Lexicon,
) -> tuple[Statement, ...]:
    """Statements of all articles of ``document``, ids "s1", "s2" … in the order of the text.

    Args:
        document: the page taken apart.
        cast: its actors and their mentions.
        events: its events, for the occasion at which something was said.
        dates: its date phrases by article, for the date by which something is promised.
        lexicon: the reporting verbs and the topics.
    """
    return build(document, cast, events, dates, lexicon)
