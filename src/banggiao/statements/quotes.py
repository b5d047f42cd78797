"""Quotation marks: which passages are quoted, and which of those are somebody's whole utterance."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from banggiao.text import sentences

__all__ = ["utterances"]

_MARK = re.compile("[\"“”„«»]|‘‘|’’|''")
_OPENING = ("“", "„", "«", "‘‘")
_CLOSING = ("”", "»", "’’")
_BEFORE_OPENING = " \n\t([{:-–—/"
_AFTER_CLOSING = " \n\t)]},.;:!?…-–—/"
# Words that a title or a term in quotation marks seldom reaches; an utterance seldom has fewer.
MIN_WORDS = 4
# Paragraphs over which one quotation is followed to its closing mark.
MAX_BLOCKS = 6
_BEFORE = re.compile(r"[:.!?…\n]\s*[-–—]?\s*$")

Side = Literal["open", "close", "either"]
Spans = list[tuple[int, int]]


def utterances(text: str, blocks: Sequence[tuple[int, int]]) -> Spans:
    """Spans (marks included) of the utterances in ``blocks``, the spans of one article's blocks in order.

    An utterance follows a colon or begins a sentence; other quoted words are terms, titles or parts of
    somebody's reported clause. It may run over several blocks; one that is never closed ends with its sentence.
    """
    found: Spans = []
    for number, (start, end) in enumerate(blocks):
        if found and found[-1][1] > start:
            start = min(found[-1][1], end)
        for opened, closed in _pairs(text, start, end):
            span = (opened, closed if closed >= 0 else _far_end(text, opened, blocks, number))
            if _is_utterance(text, start, *span):
                found.append(span)
    return found


def _pairs(text: str, start: int, end: int) -> Spans:
    """Spans from an opening mark to its closing mark, with what is quoted in them; -1 where one is not closed."""
    spans, opened, depth = Spans(), -1, 0
    for mark in _MARK.finditer(text, start, end):
        side = _side(text, mark.start())
        if opened < 0:
            if side != "close":
                opened, depth = mark.start(), 1
        elif side == "open":
            depth += 1
        else:
            depth -= 1
            if depth <= 0:
                spans.append((opened, mark.end()))
                opened = -1
    if opened >= 0:
        spans.append((opened, -1))
    return spans


def _side(text: str, at: int) -> Side:
    """Which side of a quotation a mark is on; a straight one by what stands around it."""
    if text.startswith(_OPENING, at):
        return "open"
    if text.startswith(_CLOSING, at):
        return "close"
    before = text[at - 1] if at else " "
    end = at + (2 if text.startswith("''", at) else 1)
    after = text[end] if end < len(text) else " "
    opens = before in _BEFORE_OPENING and after not in _AFTER_CLOSING
    closes = after in _AFTER_CLOSING and not before.isspace()
    if opens == closes:
        return "either"
    return "open" if opens else "close"


def _far_end(text: str, opened: int, blocks: Sequence[tuple[int, int]], number: int) -> int:
    """Where a quotation that its block does not close ends: at a closing mark further on, or with its sentence."""
    for start, end in blocks[number + 1 : number + 1 + MAX_BLOCKS]:
        mark = _MARK.search(text, start, end)
        if mark is None:
            continue
        if mark.start() > start and _side(text, mark.start()) != "open":
            return mark.end()
        break
    return next(e for s, e in sentences(text, opened, blocks[number][1]))


def _is_utterance(text: str, start: int, quote_start: int, quote_end: int) -> bool:
    before = text[max(start, quote_start - 6) : quote_start]
    if before.strip() and not _BEFORE.search(before):
        return False
    return text.count(" ", quote_start, quote_end) + 1 >= MIN_WORDS
