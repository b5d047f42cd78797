"""``read()``: one page to its record, the pure composition of the steps."""

from __future__ import annotations

from itertools import islice

import msgspec

from banggiao.actors import find_actors
from banggiao.dates import DatePhrase, find_dates, with_opening_year
from banggiao.events import find_events
from banggiao.events.explain import Reason, explain
from banggiao.lexicon import Lexicon, load_lexicon
from banggiao.pages import Document, RawPage, parse
from banggiao.record import Event, Record
from banggiao.statements import find_statements

__all__ = ["Explained", "explain_page", "read", "read_document"]


class Explained(msgspec.Struct, frozen=True):
    """An event of a page with the reasons for its fields; ``text`` is the page's, into which they point."""

    event: Event
    reasons: list[Reason]
    text: str


def read(raw: RawPage, *, lexicon: Lexicon | None = None) -> Record:
    """The record of one page. Pure: no clock, no network, no database; same bytes, same record.

    Raises:
        PageError: where the bytes are no page (empty, binary, damaged); it names source, step and mend.
    """
    return read_document(parse(raw), lexicon=lexicon)


def read_document(document: Document, *, lexicon: Lexicon | None = None) -> Record:
    """The record of a page that is already taken apart."""
    lexicon = lexicon or load_lexicon()
    cast = find_actors(document, lexicon)
    dates = _dates(document, lexicon)
    events = find_events(document, cast, dates, lexicon)
    return Record(
        page=document.page,
        text=document.text,
        blocks=document.blocks,
        articles=document.articles,
        actors=cast.actors,
        events=events,
        statements=find_statements(document, cast, events, dates, lexicon),
    )


def explain_page(raw: RawPage, *, lexicon: Lexicon | None = None) -> list[Explained]:
    """The events of one page as ``read`` finds them, each with the words and rule behind each field."""
    lexicon = lexicon or load_lexicon()
    document = parse(raw)
    found = explain(document, find_actors(document, lexicon), _dates(document, lexicon), lexicon)
    return [Explained(event, reasons, document.text) for event, reasons in found]


def _dates(document: Document, lexicon: Lexicon) -> dict[int, list[DatePhrase]]:
    """Date phrases by article, each resolved with that article's own publication date."""
    spans: dict[int, list[tuple[int, int]]] = {index: [] for index in range(len(document.articles))}
    for block in document.blocks:
        if block.article is not None:
            spans[block.article].append((block.start, block.end))
    return {index: _article_dates(document, index, own, lexicon) for index, own in spans.items()}


def _article_dates(document: Document, index: int, spans: list[tuple[int, int]], lexicon: Lexicon) -> list[DatePhrase]:
    if not spans:
        return []
    first, last = spans[0][0], spans[-1][1]
    published = document.published(index)
    found = _inside(find_dates(document.text, published, start=first, end=last, extra=lexicon.extra), spans)
    if published is not None:
        return found
    running = ((b.start, b.end) for b in document.blocks if b.article == index and b.kind in ("lead", "paragraph"))
    return with_opening_year(found, document.text, islice(running, _OPENING))


_OPENING = 2  # The lead, and the paragraph with which the article then begins.


def _inside(phrases: list[DatePhrase], spans: list[tuple[int, int]]) -> list[DatePhrase]:
    kept, at = [], 0
    for phrase in phrases:
        while at < len(spans) and spans[at][1] <= phrase.start:
            at += 1
        if at < len(spans) and spans[at][0] <= phrase.start:
            kept.append(phrase)
    return kept
