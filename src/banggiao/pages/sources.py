"""Paths to raw pages: files, folders, globs, standard input, rows, archives, feeds, addresses.

Effects live here and in ``fetch``, at the edge. What cannot be opened is a ``PageError`` in the stream, never an
exception: the run goes on.
"""

from __future__ import annotations

import gzip
import sys
import zlib
from collections.abc import Iterable, Iterator
from glob import glob, has_magic
from pathlib import Path
from typing import BinaryIO, cast

from banggiao.config import MAX_PAGE_BYTES
from banggiao.errors import BadArchive, EmptyPage, PageError, PageTooLarge, Unreadable
from banggiao.pages.feeds import feed_pages, looks_like_feed
from banggiao.pages.fetch import Fetcher
from banggiao.pages.model import RawPage
from banggiao.pages.rows import json_rows, looks_like_rows, rows
from banggiao.pages.warc import looks_like_warc, warc_pages

__all__ = ["open_pages"]

Opened = RawPage | PageError

_ROWS = frozenset((".jsonl", ".ndjson", ".jsonlines"))
_TYPES = {".html": "text/html", ".htm": "text/html", ".xhtml": "text/html", ".shtml": "text/html", ".txt": "text/plain"}
# What a folder is searched for; a file that is named itself is read whatever it is called.
_IN_FOLDERS = _ROWS | frozenset(_TYPES) | {".warc", ".xml", ".rss", ".atom", ".aspx", ".php", ".md", ""}
_PEEK = 4096


def open_pages(
    paths: Iterable[str],
    *,
    max_bytes: int = MAX_PAGE_BYTES,
    stdin: BinaryIO | None = None,
    fetcher: Fetcher | None = None,
) -> Iterator[Opened]:
    """Pages of everything that ``paths`` names, in order and lazily.

    Args:
        paths: files (HTML, text, JSONL, WARC, feeds; gzipped or not), folders (searched in full, in the order of
            names), globs, ``-`` for standard input, ``http(s)://`` addresses of pages, feeds and sitemaps. The source
            of a row is ``PATH#ID``, or ``PATH#LINE`` where it has no id; of an archived page ``PATH#ADDRESS``.
        max_bytes: larger pages become ``PageTooLarge`` without being read into memory.
        stdin: what ``-`` reads; the process's own standard input by default.
        fetcher: fetches addresses; one is made at the first address by default.
    """
    for path in paths:
        if path == "-":
            yield from _stream(stdin or sys.stdin.buffer, "-", "", max_bytes)
        elif path.startswith(("http://", "https://")):
            fetcher = fetcher or Fetcher(max_bytes=max_bytes)
            yield from fetcher.pages(path)
        else:
            yield from _local(path, max_bytes)


def _local(path: str, max_bytes: int, above: tuple[Path, ...] = ()) -> Iterator[Opened]:
    """The pages at ``path``; ``above`` are the folders it was reached through, so that no link leads round."""
    place = Path(path)
    try:
        if not path:
            yield Unreadable("an empty name", source="''", step="open", mend="name a file, a folder or -")
        elif place.is_dir():
            yield from _folder(place, max_bytes, above)
        elif has_magic(path) and not place.exists():
            yield from _matching(path, max_bytes)
        else:
            yield from _file(place, max_bytes)
    except (OSError, ValueError) as error:
        yield _unreadable(path, error)


def _unreadable(path: str, error: Exception) -> Unreadable:
    reason = getattr(error, "strerror", None) or str(error)
    return Unreadable(reason, source=_shown(path), step="open", mend="check the path and its permissions")


def _shown(path: str) -> str:
    """A path as text: bytes of a name that are no UTF-8 are shown as question marks."""
    return path.encode("utf-8", "replace").decode("utf-8")


def _folder(place: Path, max_bytes: int, above: tuple[Path, ...]) -> Iterator[Opened]:
    here, found = place.resolve(), False
    if here in above:
        return
    for child in sorted(place.iterdir()):
        if child.name.startswith((".", "README", "LICENSE")):  # of the folder, not pages in it
            continue
        if child.is_dir() or _suffix(child) in _IN_FOLDERS:
            found = True
            yield from _local(str(child), max_bytes, (*above, here))
    if not found:
        yield EmptyPage("the folder holds no pages", source=_shown(str(place)), step="open", mend="name another folder")


def _suffix(path: Path) -> str:
    name = path.name.lower()
    return Path(name.removesuffix(".gz")).suffix


def _matching(pattern: str, max_bytes: int) -> Iterator[Opened]:
    names = sorted(glob(pattern, recursive=True))
    if not names:
        yield Unreadable("no file matches", source=pattern, step="open", mend="check the pattern")
    for name in names:
        yield from _local(name, max_bytes)


def _file(place: Path, max_bytes: int) -> Iterator[Opened]:
    suffix, source = _suffix(place), _shown(str(place))
    with place.open("rb") as stream:
        packed = stream.read(2) == b"\x1f\x8b"
        stream.seek(0)
        if packed and suffix == ".warc":
            yield from _archive(stream, source, max_bytes)
        elif packed:
            with gzip.open(stream) as unpacked:
                yield from _guarded(cast(BinaryIO, unpacked), source, suffix, max_bytes)
        else:
            yield from _stream(stream, source, suffix, max_bytes)


def _archive(stream: BinaryIO, source: str, max_bytes: int) -> Iterator[Opened]:
    """A packed archive. Its reader takes a member that is cut for the end of the file; unpacking it once more,
    a small part of the cost of reading its pages, tells."""
    told = False
    for page in _stream(stream, source, ".warc", max_bytes):
        told = told or isinstance(page, BadArchive)
        yield page
    if not told:
        stream.seek(0)
        with gzip.open(stream) as unpacked:
            yield from _guarded_end(cast(BinaryIO, unpacked), source)


def _guarded_end(stream: BinaryIO, source: str) -> Iterator[Opened]:
    try:
        while stream.read(1 << 20):
            pass
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        yield BadArchive(f"gzip: {error}", source=source, step="open", mend="fetch or pack the file again")


def _guarded(stream: BinaryIO, source: str, suffix: str, max_bytes: int) -> Iterator[Opened]:
    """A gzip stream may be cut anywhere: what was whole is read, and the damage is told."""
    try:
        yield from _stream(stream, source, suffix, max_bytes)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        yield BadArchive(f"gzip: {error}", source=source, step="open", mend="fetch or pack the file again")


def _stream(stream: BinaryIO, source: str, suffix: str, max_bytes: int) -> Iterator[Opened]:
    head = stream.read(_PEEK)
    if suffix == ".warc" or looks_like_warc(head):
        yield from warc_pages(_Joined(head, stream), source, max_bytes)
    elif suffix in _ROWS or (suffix in ("", ".json", ".txt") and looks_like_rows(head, suffix)):
        yield from rows(_Joined(head, stream), source, max_bytes)
    else:
        yield from _whole(head, stream, source, suffix, max_bytes)


def _whole(head: bytes, stream: BinaryIO, source: str, suffix: str, max_bytes: int) -> Iterator[Opened]:
    """One page that is read in one piece, or a file of JSON or of a feed, which hold several."""
    size = _size(stream)
    data = head if size is not None and size > max_bytes else head + stream.read(max_bytes + 1 - len(head))
    if len(data) > max_bytes or (size is not None and size > max_bytes):
        told = f"{size:,} bytes" if size else "the page"
        yield PageTooLarge(
            f"{told}: more than {max_bytes:,}", source=source, step="open", mend="raise max_page_bytes or split it"
        )
    elif suffix == ".json":
        yield from json_rows(data, source)
    elif looks_like_feed(data[:_PEEK]):
        yield from feed_pages(data, source)
    else:
        yield RawPage(source=source, data=data, media_type=_TYPES.get(suffix))


def _size(stream: BinaryIO) -> int | None:
    """The size of a plain file; None of a pipe or an unpacked stream."""
    if isinstance(stream, gzip.GzipFile):
        return None
    try:
        at = stream.tell()
        size = stream.seek(0, 2)
        stream.seek(at)
    except (OSError, ValueError, AttributeError):
        return None
    return size


class _Joined:
    """A stream whose first bytes were looked at already."""

    def __init__(self, head: bytes, stream: BinaryIO) -> None:
        self._head, self._stream, self._at = head, stream, 0

    def tell(self) -> int:
        """How many bytes were read."""
        return self._at

    def read(self, size: int = -1) -> bytes:
        """``size`` bytes, or fewer at the end; all for -1."""
        taken = self._head if size < 0 else self._head[:size]
        self._head = self._head[len(taken) :]
        if len(taken) != size:
            taken += self._stream.read(size - len(taken) if size >= 0 else -1)
        self._at += len(taken)
        return taken

    def readline(self, limit: int = -1) -> bytes:
        """One line with its end, or ``limit`` bytes of it."""
        if not self._head:
            return self._stream.readline(limit)
        cut = self._head.find(b"\n") + 1
        if cut:
            return self.read(cut if limit < 0 else min(cut, limit))
        if 0 <= limit <= len(self._head):
            return self.read(limit)
        head, self._head = self._head, b""
        return head + self._stream.readline(limit - len(head) if limit >= 0 else -1)
