"""Paths to pages: every kind of source, and every way in which one can fail."""

from __future__ import annotations

import gzip
import io
import json
import os
import resource
from pathlib import Path

import brotli
import pytest

from banggiao.errors import BadArchive, BadRow, EmptyPage, PageError, PageTooLarge, Unreadable
from banggiao.pages import RawPage, parse
from banggiao.pages.sources import open_pages


def opened(*paths: object, **options: object) -> list[RawPage | PageError]:
    return list(open_pages([str(p) for p in paths], **options))  # type: ignore[arg-type]


def warc(uri: str, body: bytes, *, kind: str = "text/html; charset=utf-8", status: int = 200, extra: str = "") -> bytes:
    http = f"HTTP/1.1 {status} OK\r\nContent-Type: {kind}\r\n{extra}Content-Length: {len(body)}\r\n\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {uri}\r\nWARC-Date: 2025-03-12T00:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


ARCHIVE = b"".join(
    (
        warc("https://bao.example/1", b"<p>one</p>"),
        warc("https://bao.example/2", gzip.compress(b"<p>two</p>"), extra="Content-Encoding: gzip\r\n"),
        warc("https://bao.example/3", brotli.compress(b"<p>three</p>"), extra="Content-Encoding: br\r\n"),
        warc(
            "https://bao.example/4", b"5\r\n<p>fo\r\n6\r\nur</p>\r\n0\r\n\r\n", extra="Transfer-Encoding: chunked\r\n"
        ),
        warc("https://bao.example/x.png", b"\x89PNG", kind="image/png"),
        warc("https://bao.example/gone", b"<p>gone</p>", status=404),
    )
)


def test_files_of_each_kind(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>x")
    (tmp_path / "b.txt").write_text("x")
    (tmp_path / "c.txt.gz").write_bytes(gzip.compress(b"packed"))
    pages = opened(tmp_path / "a.html", tmp_path / "b.txt", tmp_path / "c.txt.gz")
    assert [(Path(p.source).name, p.media_type) for p in pages if isinstance(p, RawPage)] == [
        ("a.html", "text/html"),
        ("b.txt", "text/plain"),
        ("c.txt.gz", "text/plain"),
    ]
    assert isinstance(pages[2], RawPage)
    assert pages[2].data == b"packed"


def test_rows_are_named_by_id_or_line_and_bad_ones_stand_in_their_place(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text('\ufeff{"id":"a","text":"x"}\nno json\n\n{"text":"y"}\n[1]\n{"id":7,"text":"z"}')
    found = [(p.source.removeprefix(str(path)), type(p)) for p in opened(path)]
    assert found == [("#a", RawPage), ("#2", BadRow), ("#4", RawPage), ("#5", BadRow), ("#7", RawPage)]


def test_rows_packed_in_an_array_or_unnamed(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('[{"text":"x","id":"k"},{"text":"y"}]')
    (tmp_path / "b").write_text('{"text":"x"}\n{"text":"y"}\n')
    assert [p.source.rsplit("/", 1)[1] for p in opened(tmp_path / "a.json", tmp_path)] == [
        "a.json#k",
        "a.json#2",
        "b#1",
        "b#2",
    ]


def test_a_folder_is_searched_in_full_and_in_order(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("b.html", "a.txt", "sub/c.html", ".hidden.html", "picture.png"):
        (tmp_path / name).write_text("x")
    assert [str(Path(p.source).relative_to(tmp_path)) for p in opened(tmp_path)] == ["a.txt", "b.html", "sub/c.html"]


def test_globs(tmp_path: Path) -> None:
    for name in ("a.html", "b.html", "c.txt"):
        (tmp_path / name).write_text("x")
    assert [Path(p.source).name for p in opened(tmp_path / "*.html")] == ["a.html", "b.html"]


@pytest.mark.parametrize(
    ("data", "sources"),
    [
        (b'{"text":"x"}\n{"text":"y","id":"k"}', ["-#1", "-#k"]),
        (b"<p>x</p>", ["-"]),
        (ARCHIVE, [f"-#https://bao.example/{n}" for n in range(1, 5)]),
    ],
    ids=["rows", "a page", "an archive"],
)
def test_standard_input(data: bytes, sources: list[str]) -> None:
    assert [p.source for p in opened("-", stdin=io.BytesIO(data))] == sources


def test_a_pipe_that_cannot_be_sought() -> None:
    reader, writer = os.pipe()
    os.write(writer, b"<p>x</p>")
    os.close(writer)
    with os.fdopen(reader, "rb") as stream:
        assert [p.source for p in opened("-", stdin=stream)] == ["-"]


@pytest.mark.parametrize("packed", [False, True], ids=["plain", "gzip"])
def test_archives(tmp_path: Path, packed: bool) -> None:
    path = tmp_path / ("crawl.warc.gz" if packed else "crawl.warc")
    path.write_bytes(gzip.compress(ARCHIVE) if packed else ARCHIVE)
    pages = [p for p in opened(path) if isinstance(p, RawPage)]
    assert [p.data for p in pages] == [b"<p>one</p>", b"<p>two</p>", b"<p>three</p>", b"<p>four</p>"]
    assert (pages[0].url, pages[0].charset, pages[0].source) == (
        "https://bao.example/1",
        "utf-8",
        f"{path}#https://bao.example/1",
    )


@pytest.mark.parametrize(
    ("name", "data"),
    [
        pytest.param(
            "a.warc",
            warc("https://bao.example/1", b"<p>one</p>") + warc("https://bao.example/2", b"<p>two</p>")[:-60],
            id="a cut archive",
        ),
        pytest.param(
            "a.warc.gz",
            gzip.compress(warc("https://bao.example/1", b"<p>one</p>" * 500) * 3)[:-40],
            id="a cut packed archive",
        ),
        pytest.param("a.warc", b"WARC/1.0\r\nno header", id="no archive"),
        pytest.param("a.jsonl.gz", gzip.compress(b'{"text":"x"}\n' * 5000)[:-20], id="cut packed rows"),
        pytest.param(
            "a.warc", warc("https://bao.example/1", b"no gzip", extra="Content-Encoding: gzip\r\n"), id="a damaged body"
        ),
    ],
)
def test_damage_is_a_row_after_what_was_whole(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    found = opened(tmp_path / name)
    assert isinstance(found[-1], BadArchive)
    assert all(isinstance(p, RawPage) for p in found[:-1])


@pytest.mark.parametrize("path", ["none.html", "*.none", "sub/none"], ids=["no file", "no match", "no folder"])
def test_paths_that_lead_nowhere(tmp_path: Path, path: str) -> None:
    found = opened(tmp_path / path)
    assert [type(p) for p in found] == [Unreadable]
    assert str(tmp_path / path) in str(found[0])


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_may_not_be_read(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0)
    assert [type(p) for p in opened(closed)] == [Unreadable]


def test_an_empty_folder_is_said_to_be_empty(tmp_path: Path) -> None:
    assert [type(p) for p in opened(tmp_path)] == [EmptyPage]


def test_a_large_file_is_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert [type(p) for p in opened(path)] == [PageTooLarge]
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50 * 1024  # KB


def test_a_long_row_is_refused_and_the_next_is_read(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(json.dumps({"text": "x" * 5000}) + '\n{"id":"b","text":"y"}\n')
    assert [(p.source.rsplit("#")[-1], type(p)) for p in opened(path, max_bytes=1000)] == [
        ("1", PageTooLarge),
        ("b", RawPage),
    ]


FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Báo Mẫu</title>
<item><title>Đoàn &amp; bạn</title><link>https://bao.example/1</link>
<description><![CDATA[<p>Sáng nay, đoàn đã đến.</p><p>Chiều, đoàn về.</p>]]></description>
<pubDate>Wed, 12 Mar 2025 10:45:00 +0700</pubDate></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Một tin</title><link rel="alternate" href="https://bao.example/2"/>
<summary>Tóm tắt của tin.</summary><published>2025-03-12T10:45:00+07:00</published></entry></feed>"""


@pytest.mark.parametrize(
    ("text", "url", "title"),
    [(FEED, "https://bao.example/1", "Đoàn & bạn"), (ATOM, "https://bao.example/2", "Một tin")],
    ids=["RSS", "Atom"],
)
def test_a_feed_in_a_file_is_read_for_what_it_says(tmp_path: Path, text: str, url: str, title: str) -> None:
    (tmp_path / "feed.xml").write_text(text)
    (page,) = opened(tmp_path / "feed.xml")
    assert isinstance(page, RawPage)
    main = parse(page).articles[0]
    assert (main.url, main.title) == (url, title)
    assert main.published is not None
    assert main.published.edtf == "2025-03-12T10:45:00+07:00"


def test_links_that_lead_round_are_followed_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "up").symlink_to(tmp_path)
    (tmp_path / "self").symlink_to(".")
    assert [Path(p.source).name for p in opened(tmp_path)] == ["a.txt"]


def test_a_name_that_is_no_utf8_can_be_told(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"na\xffme.txt")).write_text("x")
    (page,) = opened(tmp_path)
    assert page.source.encode().endswith(b"na?me.txt")


def test_an_empty_name_is_no_folder() -> None:
    assert [type(p) for p in opened("")] == [Unreadable]


@pytest.mark.parametrize("name", ["deep.json", "deep.jsonl"])
def test_json_of_a_great_depth_is_a_bad_row(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text('{"a":' * 100_000)
    assert [type(p) for p in opened(tmp_path / name)] == [BadRow]


@pytest.mark.parametrize("cut", [20, 100, 200], ids=str)
def test_a_packed_archive_that_is_cut_anywhere_says_so(tmp_path: Path, cut: int) -> None:
    members = [gzip.compress(warc(f"https://bao.example/{i}", b"<p>one</p>")) for i in range(3)]
    (tmp_path / "cut.warc.gz").write_bytes(b"".join(members)[:-cut])
    *whole, last = opened(tmp_path / "cut.warc.gz")
    assert [type(p) for p in whole] == [RawPage, RawPage]
    assert isinstance(last, BadArchive)
