"""``read()``: one page to its record, the pure composition of the steps."""

from __future__ import annotations

from banggiao.actors import find_actors
from banggiao.dates import DatePhrase, find_dates
from banggiao.events import find_events
from banggiao.lexicon import Lexicon, load_lexicon
from banggiao.pages import Document, RawPage, parse
from banggiao.record import Record
from banggiao.statements import find_statements

__all__ = ["read", "read_document"]


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
    dates = _dates(document)
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


def _dates(document: Document) -> dict[int, list[DatePhrase]]:
    """Date phrases by article, each resolved with that article's own publication date."""
    found: dict[int, list[DatePhrase]] = {}
    by_published: dict[str | None, list[DatePhrase]] = {}
    for index in range(len(document.articles)):
        published = document.published(index)
        if published not in by_published:
            by_published[published] = find_dates(document.text, published)
        spans = [(b.start, b.end) for b in document.blocks if b.article == index]
        found[index] = _inside(by_published[published], spans)
    return found


def _inside(phrases: list[DatePhrase], spans: list[tuple[int, int]]) -> list[DatePhrase]:
    kept, at = [], 0
    for phrase in phrases:
        while at < len(spans) and spans[at][1] <= phrase.start:
            at += 1
        if at < len(spans) and spans[at][0] <= phrase.start:
            kept.append(phrase)
    return kept
