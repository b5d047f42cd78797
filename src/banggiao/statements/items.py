"""A reading unit as a row of items: mentions, words of the lexicon, dates, quotations, punctuation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from banggiao.actors import Mention
from banggiao.lexicon.reporting import Token

__all__ = ["Item", "Unit", "row_of_items"]


class Item(msgspec.Struct, frozen=True):
    """One item: exactly one of ``mention``, ``token``, ``date`` and ``quote`` says what it is."""

    start: int
    end: int
    mention: Mention | None = None
    token: Token | None = None
    date: bool = False
    quote: bool = False

    def is_(self, kind: str) -> bool:
        """Whether the item is a small word of ``kind`` (``adverb``, ``join`` …)."""
        return self.token is not None and kind in self.token.kinds

    def is_mark(self, marks: str) -> bool:
        """Whether the item is one of the punctuation marks ``marks``."""
        return self.token is not None and self.token.mark != "" and self.token.mark in marks


class Unit(msgspec.Struct, frozen=True):
    """A sentence, or several that one quotation holds together, with its items in order.

    Attributes:
        start, end: offsets in the page's text.
        block: index of the block.
        text, lower: the whole page's text; and its lower case in the traditional spelling, of the same length.
    """

    start: int
    end: int
    block: int
    text: str
    lower: str
    items: tuple[Item, ...]

    def adjacent(self, left: int, right: int) -> bool:
        """Whether nothing but white space or a bracket stands between two items, given by index."""
        gap = self.lower[self.items[left].end : self.items[right].start].strip()
        return not gap or (gap[0] == "(" and gap[-1] == ")") or gap in _DASHES

    def opens(self, index: int) -> bool:
        """Whether nothing but a source label ("(TTXVN) -") or a bullet stands before the item."""
        before = self.lower[self.start : self.items[index].start].strip()
        return not before or before[-1] in _LABEL_ENDS


_DASHES = ("-", "–", "—")
_LABEL_ENDS = '-–—|)•*"“'


def row_of_items(
    tokens: Iterable[Token],
    mentions: Sequence[Mention],
    dates: Sequence[tuple[int, int]],
    quotes: Sequence[tuple[int, int]],
) -> tuple[Item, ...]:
    """Items in order: a quotation hides what lies in it, a mention and a date hide the words in them."""
    row = [Item(s, e, quote=True) for s, e in quotes]
    row += _outside((Item(m.phrase_start, m.phrase_end, mention=m) for m in mentions), row)
    row += _outside((Item(s, e, date=True) for s, e in dates), row)
    row += _outside((Item(t.start, t.end, token=t) for t in tokens), row)
    return tuple(sorted(row, key=_start))


def _start(item: Item) -> int:
    return item.start


def _outside(new: Iterable[Item], old: Sequence[Item]) -> list[Item]:
    """Those of ``new`` (in order) that overlap none of ``old``."""
    held = sorted(old, key=_start)
    kept, at = [], 0
    for item in new:
        while at < len(held) and held[at].end <= item.start:
            at += 1
        if at == len(held) or item.end <= held[at].start:
            kept.append(item)
    return kept
