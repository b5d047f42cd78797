"""A reading unit as a row of items: mentions, words of the lexicon, dates, quotations, punctuation."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

import msgspec

from banggiao.actors import Mention
from banggiao.lexicon.reporting import Token

__all__ = ["Item", "Unit", "row_of_items"]


class Item(msgspec.Struct, frozen=True, gc=False):
    """One item: exactly one of ``mention``, ``token``, ``date`` and ``quote`` says what it is.

    ``start`` and ``end`` are offsets in the page's text; a token's own are not.
    """

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


class Unit(msgspec.Struct, frozen=True, gc=False):
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
        """Whether nothing but white space, a bracket or the rest of a name stands between two items, given by index."""
        gap = self.text[self.items[left].end : self.items[right].start].strip()
        if not gap or (gap[0] == "(" and gap[-1] == ")") or gap in _DASHES:
            return True
        return self.items[left].mention is not None and _is_name(gap)

    def opens(self, index: int) -> bool:
        """Whether nothing but a source label ("(TTXVN) -") or a bullet stands before the item."""
        before = self.lower[self.start : self.items[index].start].strip()
        if not before or before in _OPENING_MARKS:
            return True
        remark = before[-1] == ")" and before[0] != "("
        return len(before) <= _LABEL and before[-1] in _LABEL_ENDS and not remark and not self.items[0].quote


_DASHES = ("-", "–", "—")
# Words of the rest of a name after its mention.
MAX_NAME = 3
_LABEL_ENDS = "-–—|)•*+"
_LABEL = 30  # Characters of a label such as "(Chinhphu.vn) -".
_OPENING_MARKS = ('"', "“", "‘", "'")
_BLOT = "\x01"
# Remarks in brackets are no part of the clause around them: "Ông A (phường B, quận C) cho biết …".
_BRACKETED = re.compile(r"\([^()\n]{1,80}\)")


def _is_name(gap: str) -> bool:
    """Whether the words after a mention are the rest of a name: "Công ty A Đắk Lắk" where only "Công ty A" is known."""
    words = gap.split()
    return len(words) <= MAX_NAME and all(word.isalpha() and word[0].isupper() for word in words)


def row_of_items(
    lower: str,
    start: int,
    end: int,
    scan: Callable[[str], Iterator[Token]],
    mentions: Sequence[Mention],
    dates: Sequence[tuple[int, int]],
    quotes: Sequence[tuple[int, int]],
) -> tuple[Item, ...]:
    """Items of ``lower[start:end]`` in order: a quotation hides what lies in it, mention and date the words in them.

    Args:
        scan: finds the lexicon's words in a text, with offsets from its start.
    """
    row = [Item(s, e, quote=True) for s, e in quotes]
    row += _outside((Item(m.phrase_start, m.phrase_end, mention=m) for m in mentions), row)
    row += _outside((Item(s, e, date=True) for s, e in dates), row)
    row.sort(key=_start)
    for token in scan(_masked(lower, start, end, row)):
        at, to = token.start + start, token.end + start
        if "sides" in token.kinds:
            row.append(Item(at, to, mention=Mention(at, to, at, to, (), "group")))
        else:
            row.append(Item(at, to, token=token))
    return tuple(sorted(_without_brackets(row, lower, start, end), key=_start))


def _without_brackets(row: list[Item], lower: str, start: int, end: int) -> list[Item]:
    """Those of ``row`` that stand in no brackets."""
    if lower.find("(", start, end) < 0:
        return row
    spans = [m.span() for m in _BRACKETED.finditer(lower, start, end)]
    return [item for item in row if not any(s < item.start and item.end < e for s, e in spans)]


def _masked(lower: str, start: int, end: int, row: Sequence[Item]) -> str:
    """The text with the items' words blotted out, so that "Tổng Bí thư chúc mừng" holds no "thư chúc mừng"."""
    parts, at = [], start
    for item in row:
        parts += [lower[at : item.start], _BLOT * (min(item.end, end) - item.start)]
        at = item.end
    parts.append(lower[at:end])
    return "".join(parts)


def _start(item: Item) -> int:
    return item.start


def _outside(new: Iterable[Item], old: Sequence[Item]) -> list[Item]:
    """Those of ``new`` (in order) that overlap none of ``old`` and none of those kept before them."""
    held = sorted(old, key=_start) if len(old) > 1 else old
    kept: list[Item] = []
    at = 0
    for item in new:
        while at < len(held) and held[at].end <= item.start:
            at += 1
        free = at == len(held) or item.end <= held[at].start
        if free and not (kept and item.start < kept[-1].end):
            kept.append(item)
    return kept
