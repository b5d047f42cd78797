"""The tables of date phrases, and how right ``find_dates`` is on one of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from banggiao.dates import DatePhrase, find_dates

_HERE = Path(__file__).parent


class Row(NamedTuple):
    """A sentence and the phrases in it: the words, EDTF, part of the day."""

    id: str
    published: str | None
    text: str
    expected: list[tuple[str, str, str | None]]


class Result(NamedTuple):
    """What was found in one row: how many phrases are right, missed or false."""

    row: Row
    right: int
    missed: list[str]
    false: list[str]

    @property
    def is_right(self) -> bool:
        return not self.missed and not self.false


def rows(name: str) -> Iterator[Row]:
    lines = [s for s in (_HERE / name).read_text(encoding="utf-8").split("\n") if s and not s.startswith("#")]
    for line in lines[1:]:
        id_, _form, published, text, expected = line.split("\t")
        yield Row(id_, published or None, text, [_phrase(p) for p in expected.split("|") if p])


def _phrase(cell: str) -> tuple[str, str, str | None]:
    words, _, value = cell.rpartition("=")
    edtf, _, part = value.partition("@")
    return words, edtf, part or None


def judge(row: Row) -> Result:
    """A phrase is right where EDTF, part and the words agree; one that stands on nothing expected is false."""
    found = find_dates(row.text, row.published)
    right = [e for e in row.expected if any(_same(row.text, e, f) for f in found)]
    false = [f for f in found if not any(_same(row.text, e, f) for e in row.expected)]
    missed = [f"{w}={e}@{p}" for w, e, p in row.expected if (w, e, p) not in right]
    return Result(row, len(right), missed, [f"{row.text[f.start : f.end]}={f.edtf}@{f.part}" for f in false])


def _same(text: str, expected: tuple[str, str, str | None], found: DatePhrase) -> bool:
    words, edtf, part = expected
    passage = text[found.start : found.end]
    return (edtf, part) == (found.edtf, found.part) and (words in passage or passage in words)


def figures(name: str) -> tuple[float, float]:
    """The share of rows that are wholly right, and of found phrases that are false."""
    results = [judge(row) for row in rows(name)]
    right, false = sum(r.right for r in results), sum(len(r.false) for r in results)
    return sum(r.is_right for r in results) / len(results), false / max(1, right + false)
