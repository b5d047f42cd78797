"""Years that a phrase leaves out, and the EDTF of one phrase."""

from __future__ import annotations

from itertools import pairwise

from banggiao.dates.chain import Run
from banggiao.dates.model import Anchor, Cue, Item, edtf, valid
from banggiao.record import Basis

__all__ = ["settle"]


def settle(run: Run, anchor: Anchor | None, cue: Cue | None) -> tuple[str, Basis] | None:
    """EDTF and basis of a run; None where the calendar has no such day or the end lies before the beginning.

    A year in the phrase holds for all of it, also across New Year; else the year nearest to the
    publication date; else ``XXXX``.
    """
    items = run.items
    basis: Basis = "text"
    for item in items:
        if item.year is None and item.shift is not None and anchor is not None:
            item.year, basis = anchor.year + item.shift, "relative"
    if all(item.year is None for item in items) and anchor is not None and items[0].month:
        items[0].year, basis = anchor.year_of(items[0].month, items[0].day, cue), "relative"
    _carry(items)
    if not all(valid(i.year, i.month, i.day) for i in items):
        return None
    if len(items) == 1:
        return _edtf(items[0]), basis
    if items[0].year and _order(items[0]) > _order(items[-1]):
        return None
    return f"{_edtf(items[0])}/{_edtf(items[-1])}", basis


def _carry(items: list[Item]) -> None:
    """A known year to its neighbours: back from the end, then on from the beginning."""
    for right, left in pairwise(reversed(items)):
        if left.year is None and right.year is not None:
            left.year = right.year - (_in_year(left) > _in_year(right))
    for left, right in pairwise(items):
        if right.year is None and left.year is not None:
            right.year = left.year + (_in_year(right) < _in_year(left))


def _in_year(item: Item) -> tuple[int, int]:
    return item.month or 0, item.day or 0


def _order(item: Item) -> tuple[int, int, int]:
    return item.year or 0, item.month or 0, item.day or 0


def _edtf(item: Item) -> str:
    return edtf(item.year, item.month, item.day)
