"""Bytes to text: encodings, old fonts, damage, wrappings."""

from __future__ import annotations

import gzip
import unicodedata

import brotli
import pytest

from banggiao.errors import BadArchive, EmptyPage, NotText, PageTooLarge
from banggiao.pages.decode import decode, looks_like_html, unpack
from banggiao.pages.legacy import _table, restore

WORDS = "đoàn đại biểu của tỉnh và các ngành được mời đến thăm trong ngày, với những nội dung mới cho người dân."


def windows_1258(text: str) -> bytes:
    """As windows-1258 writes Vietnamese: letters, then combining tones."""
    out = b""
    for char in text:
        marks = unicodedata.normalize("NFD", char)
        tone = "".join(m for m in marks if m in "\u0300\u0301\u0303\u0309\u0323")
        out += (unicodedata.normalize("NFC", "".join(m for m in marks if m not in tone)) + tone).encode("cp1258")
    return out


def typed(text: str, font: str) -> str:
    keys = {letter: codes for codes, letter in reversed(_table(font).items())}
    return "".join(keys.get(char, char) for char in text)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(WORDS.encode(), id="UTF-8"),
        pytest.param(b"\xef\xbb\xbf" + WORDS.encode(), id="UTF-8 with a mark"),
        pytest.param(WORDS.encode("utf-16"), id="UTF-16"),
        pytest.param(("<html>" + WORDS).encode("utf-16-le"), id="UTF-16 without a mark"),
        pytest.param(windows_1258(WORDS), id="windows-1258"),
        pytest.param(b"<meta charset=windows-1258>" + windows_1258(WORDS), id="windows-1258 declared"),
        pytest.param(typed(WORDS, "tcvn3").encode(), id="TCVN3 font"),
        pytest.param(typed(WORDS, "vni").encode(), id="VNI font"),
        pytest.param(typed(WORDS, "tcvn3").encode("latin-1"), id="TCVN3 bytes"),
        pytest.param(WORDS.encode().decode("latin-1").encode(), id="UTF-8 twice"),
    ],
)
def test_the_same_words_come_out(data: bytes) -> None:
    assert unicodedata.normalize("NFC", decode(data)).endswith(WORDS)


def test_a_damaged_byte_costs_one_letter() -> None:
    data = WORDS.encode()
    assert decode(data.replace(b" ", b"\xff ", 1)).replace("\ufffd", "") == WORDS


def test_the_header_is_asked_before_the_pages_own_word() -> None:
    assert decode("Привет, мир".encode("cp1251"), charset="windows-1251") == "Привет, мир"
    assert decode(b"<meta charset='koi8-r'>" + "Привет".encode("koi8-r")).endswith("Привет")


def test_text_in_unicode_is_left_alone() -> None:
    for text in ("Il était une fois à Paris, où l'été fut long.", "Größe und Straße", "® ¸ µ " * 9, WORDS):
        assert restore(text) == text


def test_markup_in_old_fonts_keeps_its_tags() -> None:
    html = f"<p class='a'>{typed(WORDS, 'tcvn3')} &lt;b&gt;</p>"
    assert restore(html) == f"<p class='a'>{WORDS} &lt;b&gt;</p>"


@pytest.mark.parametrize(
    "packed",
    [gzip.compress(WORDS.encode()), brotli.compress(WORDS.encode()), WORDS.encode()],
    ids=["gzip", "brotli", "plain"],
)
def test_wrappings(packed: bytes) -> None:
    assert unpack(packed) == WORDS.encode()


@pytest.mark.parametrize(
    ("data", "error"),
    [
        pytest.param(gzip.compress(WORDS.encode())[:-9], BadArchive, id="a cut gzip stream"),
        pytest.param(b"\x1f\x8b" + b"no gzip at all", BadArchive, id="no gzip stream"),
        pytest.param(gzip.compress(b"x" * 5000), PageTooLarge, id="a small file that unpacks to a large one"),
    ],
)
def test_wrappings_that_fail(data: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        unpack(data, "s", limit=4000)


@pytest.mark.parametrize(
    ("data", "error"),
    [(b"", EmptyPage), (b"\x89PNG\r\n\x1a\n" + bytes(range(32)) * 40, NotText)],
    ids=["empty", "binary"],
)
def test_bytes_that_are_no_text(data: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        decode(data, "s")


@pytest.mark.parametrize(
    ("data", "html"),
    [
        (b"<!DOCTYPE html><p>x", True),
        (b"\xef\xbb\xbf<html>", True),
        (b"<!-- made by --> <div>x</div>", True),
        (b"x</p>y</p>z</div>", True),
        (b"Hai ben < ba ben", False),
        (b"{}", False),
    ],
)
def test_html_is_told_from_text(data: bytes, html: bool) -> None:
    assert looks_like_html(data) is html
