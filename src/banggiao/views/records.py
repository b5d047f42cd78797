"""The records of pages as they came, for what the register keeps only there: all mentions, blocks and passages."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select

from banggiao.record import Record, decode
from banggiao.store.pack import unpack
from banggiao.store.schema import page_versions
from banggiao.text import sentences
from banggiao.views.model import Passage, Source

__all__ = ["passage_in", "records_of"]

# A sentence of context is cut to this many characters on either side: a page without full stops has long ones.
_AROUND = 300


def records_of(connection: Connection, pages: Iterable[str]) -> dict[str, Record]:
    """The records of the current versions of ``pages``, by page id."""
    wanted = select(*page_versions.c["id", "record"]).where(page_versions.c.id.in_(sorted(set(pages))))
    return {row.id: decode(unpack(row.record)) for row in connection.execute(wanted)}


def passage_in(text: str, source: Source, start: int, end: int) -> Passage:
    """``text[start:end]`` with the rest of its paragraph's sentence around it."""
    low = max(text.rfind("\n", 0, start) + 1, start - 4 * _AROUND)
    stop = text.find("\n", end)
    high = min(len(text) if stop < 0 else stop, end + 4 * _AROUND)
    first, last = start, end
    for begin, finish in sentences(text, low, high):
        if begin <= start < finish:
            first = begin
        if begin < end <= finish:
            last = finish
    return Passage(
        source=source,
        start=start,
        end=end,
        text=text[start:end],
        before=text[max(first, start - _AROUND) : start],
        after=text[end : min(last, end + _AROUND)],
    )
