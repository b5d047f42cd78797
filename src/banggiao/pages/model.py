"""A page before and after it is taken apart: ``RawPage`` (bytes as they came) and ``Document`` (text and blocks)."""

from __future__ import annotations

from functools import cached_property

from banggiao.record import Article, Block, BlockKind, Page
from banggiao.text import old_tone, sentences

__all__ = ["READ_KINDS", "Document", "RawPage", "Sentence"]

import msgspec

# The kinds of block in which actors, events and statements are looked for.
READ_KINDS: frozenset[BlockKind] = frozenset({"title", "lead", "paragraph", "subheading", "caption", "link"})


class RawPage(msgspec.Struct, frozen=True, kw_only=True):
    """One page as it came: its bytes, and what came with them.

    Attributes:
        source: the page as named to the user: a path, ``PATH#ID`` for a row, or a URL.
        data: the body's bytes; for a JSONL row, the row's own bytes (they make the page's id).
        media_type: ``text/html``, ``text/plain`` or ``application/json`` (a JSONL row); None to sniff.
        url: the address it was fetched from, where known.
        charset: the encoding that came with it (HTTP header), where known.
    """

    source: str
    data: bytes
    media_type: str | None = None
    url: str | None = None
    charset: str | None = None


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """One sentence of a block. ``block`` and ``article`` are indexes; ``kind`` is the block's."""

    start: int
    end: int
    block: int
    article: int | None
    kind: BlockKind


class Document:
    """A page taken apart: its text once, its blocks in order, its articles.

    ``spelled`` is ``text`` with every tone mark in its traditional place, of the same length: the
    lexicon is matched against it, and offsets hold in both.
    """

    def __init__(self, page: Page, text: str, blocks: tuple[Block, ...], articles: tuple[Article, ...]) -> None:
        self.page, self.text, self.blocks, self.articles = page, text, blocks, articles

    @cached_property
    def spelled(self) -> str:
        """``text`` in the traditional spelling, of the same length."""
        return old_tone(self.text)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Sentences of all blocks that are read, in the order of the page."""
        return tuple(
            Sentence(s, e, i, b.article, b.kind)
            for i, b in enumerate(self.blocks)
            if b.kind in READ_KINDS
            for s, e in sentences(self.text, b.start, b.end)
        )

    def article_sentences(self, article: int) -> tuple[Sentence, ...]:
        """The sentences of one article, in order."""
        return tuple(s for s in self.sentences if s.article == article)

    def published(self, article: int) -> str | None:
        """The article's publication date (EDTF), or None."""
        found = self.articles[article].published if article < len(self.articles) else None
        return found.edtf if found else None
