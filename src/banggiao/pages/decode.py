"""Bytes to text: unpacked, decoded by what is declared or found, brought back from old fonts."""

from __future__ import annotations

import codecs
import re
import zlib

import brotli

from banggiao.config import MAX_PAGE_BYTES
from banggiao.errors import BadArchive, EmptyPage, NotText, PageTooLarge
from banggiao.pages.legacy import restore

__all__ = ["brotli_bytes", "decode", "looks_like_html", "to_utf8", "unpack"]

_GZIP = b"\x1f\x8b"
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:\-]{2,30})|<\?xml[^>]{0,100}encoding=[\"']([\w.\-]{2,30})",
    re.IGNORECASE,
)
# What browsers read where these are declared (WHATWG Encoding).
_AS = {
    **dict.fromkeys(("iso-8859-1", "latin-1", "latin1", "ascii", "us-ascii"), "cp1252"),
    **dict.fromkeys(("tcvn", "x-user-defined"), "latin-1"),
    **{"gb2312": "gbk", "ks_c_5601-1987": "cp949", "x-sjis": "cp932", "shift_jis": "cp932"},
}
_HTML = re.compile(
    rb"\s*(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|div|p|article|script|table|h1)\b",
    re.IGNORECASE | re.DOTALL,
)
_MARKUP = re.compile(rb"</(?:p|div|a|span|td|li|h[1-6]|body|html)>", re.IGNORECASE)
# Combining tone marks and letters of windows-1258 that windows-1252 has not; in Vietnamese every line holds some.
_TONES_1258 = re.compile(rb"[aeiouyAEIOUY\xe2\xea\xf4\xe3\xf5\xfd\xc2\xca\xd4\xc3\xd5\xdd][\xcc\xd2\xde\xec\xf2]")
_CONTROLS = bytes((*range(9), 11, *range(14, 32), 127))
_SNIFF = 4096


def unpack(data: bytes, source: str = "", *, limit: int = MAX_PAGE_BYTES) -> bytes:
    """``data`` without its gzip or brotli wrapping; unchanged where it has none.

    Raises:
        BadArchive: where a gzip stream is cut or damaged.
        PageTooLarge: where it unpacks to more than ``limit`` bytes.
    """
    if data[:2] == _GZIP:
        return _gunzip(data, source, limit)
    if data and not _textual(data[:_SNIFF]):
        return _unbrotli(data, source, limit)
    return data


def _gunzip(data: bytes, source: str, limit: int) -> bytes:
    stream = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    try:
        plain = stream.decompress(data, limit + 1)
    except zlib.error as error:
        raise BadArchive(f"gzip: {error}", source=source, step="decode", mend="fetch the page again") from error
    if len(plain) > limit:
        raise _too_large(source, limit)
    if not stream.eof:
        raise BadArchive("the gzip stream is cut off", source=source, step="decode", mend="fetch the page again")
    return plain


def _unbrotli(data: bytes, source: str, limit: int) -> bytes:
    plain = brotli_bytes(data, limit)
    if plain is not None and len(plain) > limit:
        raise _too_large(source, limit)
    return plain or data


def brotli_bytes(data: bytes, limit: int) -> bytes | None:
    """What a brotli stream holds, cut off soon after ``limit`` bytes; None where it is none, cut or damaged."""
    stream = brotli.Decompressor()
    try:
        plain = bytearray(stream.process(data, output_buffer_limit=limit + 1))
        while len(plain) <= limit and not stream.is_finished():
            more = stream.process(b"", output_buffer_limit=limit + 1)
            if not more:
                return None
            plain += more
    except brotli.error:
        return None
    return bytes(plain)


def _too_large(source: str, limit: int) -> PageTooLarge:
    return PageTooLarge(
        f"unpacks to more than {limit:,} bytes", source=source, step="decode", mend="raise max_page_bytes"
    )


def _textual(head: bytes) -> bool:
    """Whether bytes are text in some encoding: few controls, no NUL but for UTF-16."""
    if head.startswith(tuple(bom for bom, _ in _BOMS)):
        return True
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return controls <= max(2, len(head) // 50)


def looks_like_html(data: bytes) -> bool:
    """Whether the bytes begin, or go on, as HTML does."""
    head = data[:_SNIFF].lstrip(b"\xef\xbb\xbf")
    return _HTML.match(head) is not None or len(_MARKUP.findall(data[:20_000])) >= 3


def decode(data: bytes, source: str = "", *, charset: str | None = None) -> str:
    """The text of a page's bytes.

    Tried in order: a byte order mark; UTF-8, whatever is declared, since it cannot be mistaken; UTF-8 with a few
    damaged bytes (each becomes U+FFFD); the declared encoding (header, then the page's own); windows-1258 where its
    tone marks stand; windows-1252. Text typed for TCVN3 or VNI fonts is brought back to Unicode.

    Raises:
        EmptyPage: no bytes, or white space only.
        NotText: binary data.
    """
    return _read(data, source, charset)[0]


def to_utf8(data: bytes, source: str = "", *, charset: str | None = None) -> bytes:
    """A page's bytes as UTF-8: what ``decode`` makes of them, encoded; themselves where they are that already."""
    text, kept = _read(data, source, charset)
    return data if kept else text.encode("utf-8", "replace")


def _read(data: bytes, source: str, charset: str | None) -> tuple[str, bool]:
    """The text, and whether the bytes are just that in UTF-8."""
    if not data[:_SNIFF].strip() and not data.strip():
        raise EmptyPage("no bytes", source=source, step="decode", mend="leave the page out")
    for bom, name in _BOMS:
        if data.startswith(bom):
            return data.decode(name, "replace").lstrip("\ufeff"), False
    if not _textual(data[:_SNIFF]) and not _wide(data):
        raise NotText("binary data", source=source, step="decode", mend="give HTML, text, JSONL or WARC")
    if _wide(data):
        return data.decode("utf-16-le" if data[1:2] == b"\0" else "utf-16-be", "replace"), False
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return restore(_not_utf8(data, charset)), False
    meant = restore(text)
    return meant, meant is text


def _wide(data: bytes) -> bool:
    """UTF-16 without a mark: every second byte of the markup is NUL."""
    head = data[:400]
    return len(head) >= 40 and (head[1::2].count(0) > 0.4 * len(head[1::2])) != (
        head[::2].count(0) > 0.4 * len(head[::2])
    )


def _not_utf8(data: bytes, charset: str | None) -> str:
    repaired = data.decode("utf-8", "replace")
    broken = repaired.count("\ufffd")
    whole = len(repaired) - len(repaired.encode("ascii", "ignore")) - broken
    if whole >= 3 * broken and whole > 4:
        return repaired
    for name in (charset, _declared(data)):
        if name and (text := _by_name(data, name)) is not None:
            return text
    return data.decode("cp1258" if len(_TONES_1258.findall(data[:200_000])) >= 5 else "cp1252", "replace")


def _declared(data: bytes) -> str | None:
    found = _DECLARED.search(data[:_SNIFF])
    return next((g.decode("ascii") for g in found.groups() if g), None) if found else None


def _by_name(data: bytes, name: str) -> str | None:
    name = name.strip().strip("\"'").lower()
    name = _AS.get(name, name)
    if name.startswith(("utf-8", "utf8")):
        return None
    if name == "cp1252" and len(_TONES_1258.findall(data[:200_000])) >= 5:
        name = "cp1258"
    try:
        return data.decode(name, "replace")
    except (LookupError, ValueError):
        return None
