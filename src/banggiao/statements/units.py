"""Reading units: the sentences of a page's blocks, held together where one quotation spans several."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise

from banggiao.actors import Cast
from banggiao.dates import DatePhrase
from banggiao.lexicon.reporting import Reporting
from banggiao.pages.model import Document, Sentence
from banggiao.record import BlockKind
from banggiao.statements.items import Unit, row_of_items
from banggiao.statements.officials import Officials
from banggiao.statements.quotes import utterances

__all__ = ["STATEMENT_KINDS", "units_of"]

# A headline sums up what the text says again with its speaker; a subheading likewise.
STATEMENT_KINDS: frozenset[BlockKind] = frozenset({"lead", "paragraph", "caption"})


def units_of(
    document: Document,
    article: int,
    cast: Cast,
    dates: Mapping[int, Sequence[DatePhrase]],
    reporting: Reporting,
    lower: str,
    officials: Officials,
) -> Iterator[Unit]:
    """The units of one article in order, each with its items."""
    phrases = [(d.start, d.end) for d in dates.get(article, ())]
    starts = [s for s, _ in phrases]
    parts = [s for s in document.article_sentences(article) if s.kind in STATEMENT_KINDS]
    quotes = utterances(document.text, _spans_of_blocks(parts))
    for start, end, block in _merged(document.text, parts, quotes):
        items = row_of_items(
            lower,
            start,
            end,
            reporting.scan,
            cast.within(start, end),
            phrases[bisect_left(starts, start) : bisect_left(starts, end)],
            [q for q in quotes if start <= q[0] < end],
        )
        yield Unit(start, end, block, document.text, lower, officials.marked(items, start, end))


def _spans_of_blocks(parts: list[Sentence]) -> list[tuple[int, int]]:
    return [(held[0].start, held[-1].end) for _, group in groupby(parts, _block) if (held := list(group))]


def _block(sentence: Sentence) -> int:
    return sentence.block


def _merged(text: str, parts: list[Sentence], quotes: list[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    """Start, end and first block of sentences, joined where one quotation holds them or its speaker follows it."""
    if not parts:
        return
    start, end, block, at = parts[0].start, parts[0].end, parts[0].block, 0
    for before, sentence in pairwise(parts):
        while at < len(quotes) and quotes[at][1] <= end - 2:
            at += 1
        if at < len(quotes) and quotes[at][0] < end and _joined(text, quotes[at][1], before, sentence):
            end = sentence.end
            continue
        yield start, end, block
        start, end, block = sentence.start, sentence.end, sentence.block
    yield start, end, block


def _joined(text: str, quote_end: int, before: Sentence, sentence: Sentence) -> bool:
    return sentence.start < quote_end or (text[sentence.start] in "-–—," and before.block == sentence.block)
