"""WARC archives to raw pages: the HTML and text that was fetched with success; everything else is passed over."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Any, BinaryIO, Protocol, cast

import brotli
from fastwarc.warc import ArchiveIterator, WarcRecordType

from banggiao.errors import BadArchive, PageError, PageTooLarge
from banggiao.pages.model import RawPage

__all__ = ["looks_like_warc", "warc_pages"]

_KINDS = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
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
        for record in ArchiveIterator(
            cast(BinaryIO, stream), record_types=_KINDS, parse_http=True, auto_decode="none", fsspec_args=False
        ):
            page = _page(record, source, max_bytes)
            if page is not None:
                yield page
    except (OSError, ValueError, EOFError, AttributeError, zlib.error) as error:
        yield BadArchive(f"WARC: {error}", source=source, step="open", mend=_MEND)


def _page(record: Any, source: str, max_bytes: int) -> RawPage | PageError | None:
    url = record.headers.get("WARC-Target-URI") or None
    name = f"{source}#{url or record.record_id}"
    http = record.http_headers
    if http is None and record.record_type == WarcRecordType.response:
        return BadArchive("a record is cut off", source=name, step="open", mend=_MEND)
    if http is not None and http.status_code not in (200, 203, None):
        return None
    kind = (record.http_content_type or record.headers.get("Content-Type") or "").split(";")[0].strip().lower()
    if kind and not kind.startswith(_TEXTS):
        return None
    size = record.content_length
    if size > max_bytes:
        return PageTooLarge(
            f"{size:,} bytes: more than {max_bytes:,}", source=name, step="open", mend="raise max_page_bytes"
        )
    data = record.reader.read(size + 1)
    if len(data) < size:
        return BadArchive("a record is cut off", source=name, step="open", mend=_MEND)
    body = _decoded(data, http, max_bytes)
    if body is None:
        return BadArchive("a record's body is damaged", source=name, step="open", mend=_MEND)
    media_type = "text/html" if "html" in kind else "text/plain" if kind else None
    return RawPage(source=name, data=body, media_type=media_type, url=url, charset=record.http_charset or None)


def _decoded(data: bytes, http: Any, max_bytes: int) -> bytes | None:
    """The body without its transfer and content encodings; None where it is damaged."""
    if http is None:
        return data
    fields = {str(k).lower(): str(v).lower() for k, v in http.items()}
    try:
        if "chunked" in fields.get("transfer-encoding", ""):
            data = _unchunked(data)
        encoding = fields.get("content-encoding", "").strip()
        if encoding in ("gzip", "x-gzip", "deflate") and data:
            return _inflated(data, max_bytes)
        return bytes(brotli.decompress(data)) if encoding == "br" and data else data
    except (zlib.error, brotli.error, ValueError):
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
