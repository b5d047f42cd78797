"""``parse``: a raw page of any kind to a ``Document``. Pure: bytes in, blocks and articles out."""

from __future__ import annotations

import hashlib
from urllib.parse import urlsplit

import msgspec

from banggiao.config import MAX_PAGE_BYTES
from banggiao.errors import BadRow, EmptyPage, PageTooLarge
from banggiao.pages.decode import decode, looks_like_html, unpack
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


class Row(msgspec.Struct, frozen=True):
    """A row of JSONL: a page's text, and what came with it."""

    text: str | None = None
    title: str | None = None
    url: str | None = None
    published: str | None = None
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
    if raw.media_type == "application/json":
        return _row(raw)
    data = unpack(raw.data, raw.source)
    text = decode(data, raw.source, charset=raw.charset)
    kind = raw.media_type or ("text/html" if looks_like_html(data) else "text/plain")
    if kind in _HTML_TYPES:
        return _html(raw, text, _narrow(data, text), raw.url)
    return _plain(raw, Row(text, url=raw.url))


def _narrow(data: bytes, text: str) -> bytes:
    """The page's bytes with a byte for each sign of markup, which those of UTF-16 and UTF-32 are not."""
    return text.encode("utf-8", "replace") if b"\0" in data[:64] else data


def _row(raw: RawPage) -> Document:
    try:
        row = _ROW.decode(raw.data)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise BadRow(str(error), source=raw.source, step="parse", mend="a row is an object with a text") from error
    if row.html is not None and not row.text:
        return _html(raw, row.html, row.html.encode("utf-8", "replace"), row.url or raw.url)
    if row.text is None:
        raise BadRow("no text", source=raw.source, step="parse", mend="a row is an object with a text")
    return _plain(raw, row)


def _plain(raw: RawPage, row: Row) -> Document:
    text, titled = _joined(normalize(row.title or "").strip(), normalize(row.text or ""))
    edtf = to_edtf(row.published)
    given = Published(edtf, "given") if edtf else None
    url = row.url or raw.url
    pieces, facts = label_plain(text, Facts(published=given, url=url), titled=titled, given=given)
    if not pieces:
        raise EmptyPage("no text", source=raw.source, step="parse", mend="leave the page out")
    blocks, articles = gather(text, pieces, facts)
    return Document(_page(raw, url, text, raw.media_type or "text/plain"), text, blocks, articles)


def _html(raw: RawPage, html: str, data: bytes, url: str | None) -> Document:
    read = read_html(tame(html, data), url)
    if not read.pieces:
        raise EmptyPage("no text", source=raw.source, step="parse", mend="leave the page out")
    blocks, articles = gather(read.text, read.pieces, read.facts)
    address = url or read.meta.canonical
    return Document(_page(raw, address, read.text, "text/html"), read.text, blocks, articles)


def _joined(title: str, body: str) -> tuple[str, bool]:
    """The text with the title as its first line, once."""
    title = " ".join(title.split())
    if not title:
        return body, False
    lead = body.lstrip()
    return (lead if lead.split("\n", 1)[0].strip() == title else f"{title}\n{body}"), True


def _page(raw: RawPage, url: str | None, text: str, media_type: str) -> Page:
    return Page(
        id=hashlib.sha256(raw.data).hexdigest(),
        source=raw.source,
        url=url,
        outlet=_host(url),
        media_type=media_type,
        language=language_of(text),
    )


def _host(url: str | None) -> str | None:
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None
