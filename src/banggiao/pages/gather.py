"""Labelled pieces of a page to its blocks and articles: the last step of every kind of page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from banggiao.pages.lines import Byline, agency_of_lead, byline, cut_off
from banggiao.pages.published import date_line
from banggiao.record import Article, Block, BlockKind, Published

__all__ = ["Facts", "Piece", "gather"]


class Piece(msgspec.Struct, gc=False):
    """A block that is not final: its kind and article may still change."""

    kind: BlockKind
    start: int
    end: int
    article: int | None = None


class Facts(msgspec.Struct, kw_only=True):
    """What is known of an article besides its blocks (metadata, a row's fields, datelines)."""

    role: str = "main"
    title: str | None = None
    lead: str | None = None
    agency: str | None = None
    authors: tuple[str, ...] = ()
    published: Published | None = None
    modified: Published | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    url: str | None = None


def gather(text: str, pieces: Iterable[Piece], facts: Sequence[Facts]) -> tuple[tuple[Block, ...], tuple[Article, ...]]:
    """Blocks in the order of the page and the articles they make; what the page says wins over ``facts``."""
    blocks = tuple([Block(p.kind, p.start, p.end, p.article) for p in pieces if p.end > p.start])
    members: list[list[Block]] = [[] for _ in facts]
    for block in blocks:
        if block.article is not None:
            members[block.article].append(block)
    return blocks, tuple(_article(text, own, known) for own, known in zip(members, facts, strict=True))


def _article(text: str, blocks: list[Block], known: Facts) -> Article:
    def words(kind: str) -> list[str]:
        return [text[b.start : b.end] for b in blocks if b.kind == kind]

    authors, agency = _signed(words("byline"))
    titles = words("title") or words("link")
    lead = next(iter(words("lead")), None) or known.lead
    return Article(
        "teaser" if known.role == "teaser" else "main",
        title=_fullest(titles) or known.title,
        lead=lead,
        agency=agency or known.agency or agency_of_lead(lead or ""),
        authors=authors or known.authors,
        published=known.published,
        modified=known.modified,
        captions=tuple(dict.fromkeys(words("caption"))),
        section=known.section,
        tags=known.tags,
        url=known.url,
    )


def _fullest(titles: list[str]) -> str | None:
    whole = [t for t in titles if not cut_off(t)]
    return next(iter(whole or titles), None)


def _beside_date(line: str) -> Byline | None:
    dated = date_line(line)
    return byline(dated.rest) if dated is not None and dated.rest else None


def _signed(lines: list[str]) -> tuple[tuple[str, ...], str | None]:
    authors: dict[str, None] = {}
    agency: str | None = None
    for line in lines:
        if found := byline(line) or _beside_date(line):
            authors.update(dict.fromkeys(found.authors))
            agency = agency or found.agency
    return tuple(authors), agency
