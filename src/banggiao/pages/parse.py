"""``parse``: a raw page of any kind to a ``Document``. Pure: bytes in, blocks and articles out."""

from __future__ import annotations

import hashlib
from typing import Any
from urllib.parse import urlsplit

import msgspec

from banggiao.config import MAX_PAGE_BYTES
from banggiao.errors import BadRow, EmptyPage, PageTooLarge
from banggiao.pages.decode import decode, looks_like_html, to_utf8, unpack
from banggiao.pages.gather import Facts, gather
from banggiao.pages.html import read_html
from banggiao.pages.language import language_of
from banggiao.pages.model import Document, RawPage
from banggiao.pages.plain import label_plain
from banggiao.pages.published import to_edtf
from banggiao.pages.tame import tame
from banggiao.record import Page, Published
from banggiao.text import normalize

__all__ = ["Row", "parse"]


class Row(msgspec.Struct, frozen=True, gc=False):
    """A row of JSONL: a page's text, and what came with it.

    Of what came with it, only what can be used is: a title or an address that is no text is left out.
    """

    text: str | None = None
    title: Any = None
    url: Any = None
    published: Any = None
    html: str | None = None


_HTML_TYPES = frozenset(("text/html", "application/xhtml+xml"))
_ROW = msgspec.json.Decoder(Row)


def parse(raw: RawPage) -> Document:
    """A page taken apart.

    Raises:
        PageError: ``EmptyPage``, ``NotText``, ``PageTooLarge``, ``BadRow`` or ``BadArchive``.
    """
    if len(raw.data) > MAX_PAGE_BYTES:
        reason = f"{len(raw.data):,} bytes, more than {MAX_PAGE_BYTES:,}"
        raise PageTooLarge(reason, source=raw.source, step="parse", mend="raise max_page_bytes or split the page")
    kind = (raw.media_type or "").partition(";")[0].strip().lower()
    if kind == "application/json":
        return _row(raw)
    data = unpack(raw.data, raw.source)
    if kind in _HTML_TYPES or (not kind and looks_like_html(data)):
        return _html(raw, to_utf8(data, raw.source, charset=raw.charset), Facts(url=raw.url))
    return _plain(raw, Row(decode(data, raw.source, charset=raw.charset), url=raw.url))


def _row(raw: RawPage) -> Document:
    try:
        row = _ROW.decode(raw.data)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise BadRow(str(error), source=raw.source, step="parse", mend="a row is an object with a text") from error
    if row.html is not None and not row.text:
        return _html(raw, row.html.encode("utf-8", "replace"), _given(raw, row))
    if row.text is None:
        raise BadRow("no text", source=raw.source, step="parse", mend="a row is an object with a text")
    return _plain(raw, row)


def _given(raw: RawPage, row: Row) -> Facts:
    """What came with the page: its address and its date."""
    published, url = row.published, row.url
    edtf = to_edtf(str(published)) if isinstance(published, str | int) else None
    return Facts(
        published=Published(edtf, "given") if edtf else None, url=url if url and isinstance(url, str) else raw.url
    )


def _plain(raw: RawPage, row: Row) -> Document:
    title = row.title if isinstance(row.title, str) else ""
    text, titled = _joined(normalize(title).strip(), normalize(row.text or ""))
    given = _given(raw, row)
    pieces, facts = label_plain(text, given, titled=titled, given=given.published)
    if not pieces:
        raise EmptyPage("no text", source=raw.source, step="parse", mend="leave the page out")
    blocks, articles = gather(text, pieces, facts)
    return Document(_page(raw, given.url, text, "text/plain"), text, blocks, articles)


def _html(raw: RawPage, html: bytes, given: Facts) -> Document:
    read = read_html(tame(html), given.url)
    if not read.pieces:
        raise EmptyPage("no text", source=raw.source, step="parse", mend="leave the page out")
    if read.facts and read.facts[0].role == "main" and read.facts[0].published is None:
        read.facts[0].published = given.published
    blocks, articles = gather(read.text, read.pieces, read.facts)
    page = _page(raw, given.url or read.meta.canonical, read.text, "text/html", site=read.meta.site)
    return Document(page, read.text, blocks, articles)


def _joined(title: str, body: str) -> tuple[str, bool]:
    """The text with the title as its first line, once."""
    title = " ".join(title.split())
    if not title:
        return body, False
    lead = body.lstrip()
    return (lead if lead.split("\n", 1)[0].strip() == title else f"{title}\n{body}"), True


def _page(raw: RawPage, url: str | None, text: str, media_type: str, *, site: str | None = None) -> Page:
    return Page(
        id=hashlib.sha256(raw.data).hexdigest(),
        source=raw.source,
        url=url,
        outlet=_host(url) or site,
        media_type=media_type,
        language=language_of(text),
    )


def _host(url: str | None) -> str | None:
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None
