"""Reading units: the sentences of a page's blocks, held together where one quotation spans several."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from banggiao.actors import Cast
from banggiao.dates import DatePhrase
from banggiao.lexicon.reporting import Reporting
from banggiao.pages.model import Document, Sentence
from banggiao.record import BlockKind
from banggiao.statements.items import Unit, row_of_items
from banggiao.statements.quotes import utterances

__all__ = ["STATEMENT_KINDS", "lower_of", "units_of"]

# A headline sums up what the text says again with its speaker; a subheading likewise.
STATEMENT_KINDS: frozenset[BlockKind] = frozenset({"lead", "paragraph", "caption"})


def lower_of(document: Document) -> str:
    """The page's text in lower case and the traditional spelling, of the same length as the text."""
    lower = document.spelled.lower()
    if len(lower) == len(document.text):
        return lower
    # A rare letter's lower case is longer ("İ").
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in document.spelled)


def units_of(
    document: Document,
    article: int,
    cast: Cast,
    dates: Mapping[int, Sequence[DatePhrase]],
    reporting: Reporting,
    lower: str,
) -> Iterator[Unit]:
    """The units of one article in order, each with its items."""
    phrases = [(d.start, d.end) for d in dates.get(article, ())]
    starts = [s for s, _ in phrases]
    for block, sentences in _by_block(document, article):
        quotes = utterances(document.text, sentences[0].start, sentences[-1].end)
        for start, end in _merged(document.text, sentences, quotes):
            items = row_of_items(
                lower,
                start,
                end,
                reporting.scan,
                cast.within(start, end),
                phrases[bisect_left(starts, start) : bisect_left(starts, end)],
                [q for q in quotes if start <= q[0] < end],
            )
            yield Unit(start, end, block, document.text, lower, items)


def _by_block(document: Document, article: int) -> Iterator[tuple[int, list[Sentence]]]:
    block, held = -1, list[Sentence]()
    for sentence in document.article_sentences(article):
        if sentence.kind not in STATEMENT_KINDS:
            continue
        if sentence.block != block and held:
            yield block, held
            held = []
        block = sentence.block
        held.append(sentence)
    if held:
        yield block, held


def _merged(text: str, sentences: list[Sentence], quotes: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spans of sentences, joined across a boundary that lies within a quotation or before its attribution."""
    start, end, at = sentences[0].start, sentences[0].end, 0
    for sentence in sentences[1:]:
        while at < len(quotes) and quotes[at][1] <= end - 2:
            at += 1
        if at < len(quotes) and quotes[at][0] < end and _joined(text, quotes[at][1], sentence):
            end = sentence.end
            continue
        yield start, end
        start, end = sentence.start, sentence.end
    yield start, end


def _joined(text: str, quote_end: int, sentence: Sentence) -> bool:
    return sentence.start < quote_end or text[sentence.start] in "-–—,"
