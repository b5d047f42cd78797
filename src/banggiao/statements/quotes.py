"""Quotation marks: which passages of a block are quoted, and which of those are somebody's whole utterance."""

from __future__ import annotations

import re

__all__ = ["utterances"]

_MARK = re.compile('["“”„«»]')
_OPENING = "“„«"
_CLOSING = "”»"
# Words that a title or a term in quotation marks seldom reaches; an utterance seldom has fewer.
MIN_WORDS = 4
_BEFORE = re.compile(r"[:.!?…\n]\s*[-–—]?\s*$")


def utterances(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans (marks included) of the utterances in ``text[start:end]``, one block.

    An utterance follows a colon or begins a sentence; other quoted words are terms, titles or parts of
    somebody's reported clause. One that is not closed in the block runs to the block's end.
    """
    return [(s, e) for s, e in _pairs(text, start, end) if _is_utterance(text, start, s, e)]


def _pairs(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans from an opening mark to its closing mark; a quotation within one is part of it."""
    spans, opened, depth = [], -1, 0
    for mark in _MARK.finditer(text, start, end):
        opening = _opens(text, mark.start(), opened >= 0)
        if opening and opened < 0:
            opened, depth = mark.start(), 1
        elif opening and mark.group() in _OPENING:
            depth += 1
        elif opened >= 0:
            depth -= 1
            if depth <= 0:
                spans.append((opened, mark.end()))
                opened = -1
    if opened >= 0:
        spans.append((opened, end))
    return spans


def _opens(text: str, at: int, inside: bool) -> bool:
    mark = text[at]
    if mark in _OPENING:
        return True
    return mark not in _CLOSING and not inside


def _is_utterance(text: str, start: int, quote_start: int, quote_end: int) -> bool:
    before = text[max(start, quote_start - 6) : quote_start]
    if before.strip() and not _BEFORE.search(before):
        return False
    return text.count(" ", quote_start, quote_end) + 1 >= MIN_WORDS
