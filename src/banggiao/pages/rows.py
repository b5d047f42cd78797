"""JSON lines to raw pages, one row a page, without reading more than a row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol

import msgspec

from banggiao.errors import BadRow, PageError, PageTooLarge
from banggiao.pages.model import RawPage

__all__ = ["Lines", "json_rows", "looks_like_rows", "rows"]


class Lines(Protocol):
    """A stream of lines."""

    def readline(self, limit: int = -1, /) -> bytes:
        """One line with its end, or ``limit`` bytes of it."""


class _Named(msgspec.Struct, frozen=True, gc=False):
    id: str | int | None = None


_NAMED = msgspec.json.Decoder(_Named)
_MEND = "a row is a JSON object with a text, on one line"


def looks_like_rows(head: bytes, suffix: str = "") -> bool:
    """Whether a file begins with a row: a whole object on its first line."""
    first, _, rest = head.lstrip(b"\xef\xbb\xbf").lstrip().partition(b"\n")
    if not first.startswith(b"{"):
        return False
    if not rest and suffix == ".json":
        return False
    return first.rstrip().endswith(b"}") or (len(first) > 1000 and b'"text"' in first)


def rows(stream: Lines, source: str, max_bytes: int) -> Iterator[RawPage | PageError]:
    """Rows of a stream; each bad one is an error in its place, named by its line."""
    number = 0
    while line := stream.readline(max_bytes + 2):
        number += 1
        if len(line) > max_bytes and not line.endswith(b"\n"):
            while (rest := stream.readline(1 << 20)) and not rest.endswith(b"\n"):
                pass
            yield PageTooLarge(
                f"a row of more than {max_bytes:,} bytes",
                source=f"{source}#{number}",
                step="open",
                mend="raise max_page_bytes",
            )
        elif number == 1 and line.startswith(b"\xef\xbb\xbf"):
            yield from _row(line[3:].strip(), source, number)
        elif bare := line.strip():
            yield from _row(bare, source, number)


def _row(line: bytes, source: str, number: int) -> Iterator[RawPage | PageError]:
    try:
        name = _NAMED.decode(line).id
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        yield BadRow(f"no row: {error}", source=f"{source}#{number}", step="open", mend=_MEND)
        return
    yield RawPage(
        source=f"{source}#{name if name not in (None, '') else number}", data=line, media_type="application/json"
    )


def json_rows(data: bytes, source: str) -> Iterator[RawPage | PageError]:
    """Rows of a JSON file: an array of objects, or one object."""
    try:
        whole: Any = msgspec.json.decode(data)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        yield BadRow(f"no JSON: {error}", source=source, step="open", mend=_MEND)
        return
    for number, item in enumerate(whole if isinstance(whole, list) else [whole], 1):
        yield from _row(msgspec.json.encode(item), source, number)
