"""WARC archives to raw pages: the HTML and text that was fetched with success; everything else is passed over."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Any, BinaryIO, Protocol, cast

from fastwarc.warc import ArchiveIterator

from banggiao.errors import BadArchive, PageError, PageTooLarge
from banggiao.pages.decode import brotli_bytes
from banggiao.pages.model import RawPage

__all__ = ["looks_like_warc", "warc_pages"]

_KINDS = frozenset(("response", "resource", "conversion"))
_TEXTS = ("text/html", "application/xhtml", "text/plain")
_MEND = "fetch the archive again; the records before were read"


class Readable(Protocol):
    """A stream of bytes."""

    def read(self, size: int = -1, /) -> bytes:
        """``size`` bytes, or fewer at the end."""


def looks_like_warc(head: bytes) -> bool:
    """Whether the bytes begin as a WARC file does."""
    return head.startswith(b"WARC/1.")


def warc_pages(stream: Readable, source: str, max_bytes: int) -> Iterator[RawPage | PageError]:
    """Pages of an archive, plain or gzipped; damage is an error after the pages that are whole."""
    try:
        for record in ArchiveIterator(cast(BinaryIO, stream), parse_http=False, fsspec_args=False):
            page = _page(record, source, max_bytes)
            if page is not None:
                yield page
    except (OSError, ValueError, EOFError, zlib.error) as error:
        yield BadArchive(f"WARC: {error}", source=source, step="open", mend=_MEND)


def _page(record: Any, source: str, max_bytes: int) -> RawPage | PageError | None:
    kind = record.headers.get("WARC-Type")
    url = record.headers.get("WARC-Target-URI") or None
    name = f"{source}#{url or record.record_id}"
    if kind is None:
        return BadArchive("a record's head is cut off", source=source, step="open", mend=_MEND)
    if kind not in _KINDS:
        return None
    size = record.content_length
    if size > max_bytes:
        return PageTooLarge(
            f"{size:,} bytes: more than {max_bytes:,}", source=name, step="open", mend="raise max_page_bytes"
        )
    data = record.reader.read(size)
    if len(data) < size:
        return BadArchive("a record is cut off", source=name, step="open", mend=_MEND)
    if kind != "response":
        return _text_page(name, url, record.headers.get("Content-Type") or "", data)
    return _response(name, url, data, max_bytes)


def _response(name: str, url: str | None, data: bytes, max_bytes: int) -> RawPage | PageError | None:
    """The page of an HTTP response that was a success."""
    head, _, body = data.partition(b"\r\n\r\n")
    status, *lines = head.decode("latin-1").split("\r\n")
    fields = {k.strip().lower(): v.strip() for k, _, v in (line.partition(":") for line in lines)}
    if status.split(" ")[1:2] not in (["200"], ["203"]):
        return None
    if (plain := _decoded(body, fields, max_bytes)) is None:
        return BadArchive("a record's body is damaged", source=name, step="open", mend=_MEND)
    return _text_page(name, url, fields.get("content-type", ""), plain)


def _text_page(name: str, url: str | None, content_type: str, body: bytes) -> RawPage | None:
    """The page, if its type is one of text, or not told."""
    kind, _, rest = content_type.lower().partition(";")
    kind = kind.strip()
    if kind and not kind.startswith(_TEXTS):
        return None
    media_type = "text/html" if "html" in kind else "text/plain" if kind else None
    charset = rest.partition("charset=")[2].strip(" \"';") or None
    return RawPage(source=name, data=body, media_type=media_type, url=url, charset=charset)


def _decoded(data: bytes, fields: dict[str, str], max_bytes: int) -> bytes | None:
    """The body without its transfer and content encodings; None where it is damaged."""
    try:
        if "chunked" in fields.get("transfer-encoding", "").lower():
            data = _unchunked(data)
        encoding = fields.get("content-encoding", "").lower()
        if encoding in ("gzip", "x-gzip", "deflate") and data:
            return _inflated(data, max_bytes)
        return brotli_bytes(data, max_bytes) if encoding == "br" and data else data
    except (zlib.error, ValueError):
        return None


def _inflated(data: bytes, max_bytes: int) -> bytes:
    """gzip or zlib, at most ``max_bytes`` and one more: the parser tells what is too large."""
    if data[:2] == b"\x1f\x8b" or data[0] & 0x0F == 8:
        return zlib.decompressobj(wbits=zlib.MAX_WBITS | 32).decompress(data, max_bytes + 1)
    return zlib.decompressobj(wbits=-zlib.MAX_WBITS).decompress(data, max_bytes + 1)


def _unchunked(data: bytes) -> bytes:
    """The chunks joined; a body that was stored without them stays as it is."""
    parts: list[bytes] = []
    at = 0
    while at < len(data):
        end = data.find(b"\r\n", at, at + 20)
        if end < 0:
            return b"".join(parts) if parts else data
        try:
            size = int(data[at:end].split(b";")[0], 16)
        except ValueError:
            return b"".join(parts) if parts else data
        if size == 0:
            break
        parts.append(data[end + 2 : end + 2 + size])
        at = end + 2 + size + 2
    return b"".join(parts)
