"""``parse``: a raw page of any kind to a ``Document``."""

from __future__ import annotations

import hashlib

import msgspec

from banggiao.errors import BadRow, EmptyPage
from banggiao.pages.model import Document, RawPage
from banggiao.record import Article, Block, Page, Published
from banggiao.text import normalize

__all__ = ["parse"]


class Row(msgspec.Struct, frozen=True):
    text: str
    title: str | None = None
    url: str | None = None
    published: str | None = None


def parse(raw: RawPage) -> Document:
    """First sketch: rows and plain text, a line a paragraph. The pages step replaces it."""
    if raw.media_type == "application/json":
        try:
            row = msgspec.json.decode(raw.data, type=Row)
        except msgspec.MsgspecError as error:
            raise BadRow(str(error), source=raw.source, step="parse") from error
    else:
        row = Row(text=raw.data.decode("utf-8", "replace"))
    text = normalize((row.title + "\n" if row.title else "") + row.text)
    if not text.strip():
        raise EmptyPage("no text", source=raw.source, step="parse")
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block("title" if not blocks else "paragraph", at, at + len(line), 0))
        at += len(line) + 1
    page = Page(
        id=hashlib.sha256(raw.data).hexdigest(),
        source=raw.source,
        url=row.url or raw.url,
        media_type=raw.media_type or "text/plain",
        language="vi",
    )
    first = blocks[0]
    published = Published(row.published, "given") if row.published else None
    return Document(page, text, tuple(blocks), (Article("main", title=text[first.start : first.end], published=published),))
