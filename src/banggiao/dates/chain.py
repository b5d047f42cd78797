"""Days, months and years in a row: "18, 19 và 20/8" read as items, filled in, and put into phrases."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from banggiao.dates.grammar import Grammar
from banggiao.dates.model import Item, valid
from banggiao.dates.words import Words, follows

__all__ = ["Run", "chain", "day_item", "month_item", "runs", "year_item"]


class Run(NamedTuple):
    """Items that make one phrase: one, or the first and last of an interval."""

    items: list[Item]
    ranged: bool


def _number(word: str, words: dict[str, int]) -> int:
    return int(word) if word.isdigit() else words[" ".join(word.lower().split())]


def _year(digits: str | None) -> int | None:
    if not digits:
        return None
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def day_item(match: re.Match[str], words: Words) -> Item | None:
    """The item of a day pattern, or None where the calendar has no such day."""
    g = match.groupdict()
    month = g["mw"] or g["m"] or g["ms"]
    item = Item(
        match.start(),
        match.end(),
        day=_number(g["d"], words.numbers),
        month=_number(month, words.months) if month else None,
        year=_year(g["yw"] or g["y"] or g["yy"] or g["ys"]),
        separator=_separator(g["mw"], g["sep"] or (g["ms"] and "-")),
    )
    return item if valid(item.year, item.month, item.day) else None


def _separator(word: str | None, sign: str | None) -> str:
    """What stands between day and month: a sign, "tháng", or "giêng" for the month that may be lunar."""
    if word:
        return "giêng" if word.lower() == "giêng" else "tháng"
    return (sign or "").strip()


def month_item(match: re.Match[str], words: Words) -> Item:
    """The item of a month pattern."""
    month = _number(match["m"], words.months)
    return Item(match.start(), match.end(), month=month, year=_year(match["y"]), separator="tháng")


def year_item(match: re.Match[str]) -> Item:
    """The item of a year pattern."""
    return Item(match.start(), match.end(), year=int(match["y"]), separator="năm")


def chain(text: str, first: Item, grammar: Grammar) -> tuple[list[Item], list[bool]]:
    """The items from ``first`` on, and for each joint whether it is a range. Incomplete ends are cut off."""
    items, joints = [first], list[bool]()
    while (step := _next(text, items[-1], grammar)) is not None:
        item, ranged = step
        items.append(item)
        joints.append(ranged)
        if ranged and len(items) > 1 and item.month:
            break
    while len(items) > 1 and items[-1].unit == "day" and items[-1].month is None:
        items.pop()
        joints.pop()
    return items, joints


def _next(text: str, last: Item, grammar: Grammar) -> tuple[Item, bool] | None:
    joint = grammar.joiner.match(text, last.end)
    if joint is None:
        return None
    item = _READERS[last.unit](text, joint.end(), grammar)
    ranged = joint["range"] is not None
    return (item, ranged) if item is not None and _joins(last, item, ranged, joint.group()) else None


def _joins(last: Item, item: Item, ranged: bool, joint: str) -> bool:
    """Whether ``item`` goes on with ``last``: a bare day only before a whole one; a number after a comma not."""
    if last.unit == "day":
        return item.month is not None or (last.month is None and item.start - last.end < 8)
    if last.unit == "month":
        return bool(item.separator) or (last.year is None or item.year is not None)
    return not ranged or (item.year or 0) > (last.year or 0)


def _read_day(text: str, at: int, grammar: Grammar) -> Item | None:
    before = grammar.next_day.match(text, at)
    match = grammar.day.match(text, before.end() if before else at)
    item = day_item(match, grammar.words) if match else None
    if item is not None and before is not None and before["part"]:
        item.part = grammar.words.parts[" ".join(before["part"].lower().split())]
    return item


def _read_month(text: str, at: int, grammar: Grammar) -> Item | None:
    match = grammar.next_month.match(text, at)
    if match is None:
        return None
    item = month_item(match, grammar.words)
    named = "tháng" in match.group().lower()
    item.separator = "tháng" if named else ""
    quantity = follows(text, match.end(), grammar.words.context["not_after"])
    return None if quantity and not (named or item.year) else item


def _read_year(text: str, at: int, grammar: Grammar) -> Item | None:
    match = grammar.next_year.match(text, at)
    return year_item(match) if match else None


_READERS = {"day": _read_day, "month": _read_month, "year": _read_year}


def _fill(items: list[Item]) -> None:
    """Months from the right ("18, 19 và 20/8"), where the item has none."""
    for right, left in pairwise(reversed(items)):
        if left.unit == "day" and left.month is None:
            left.month = right.month
            left.separator = right.separator


def _consecutive(left: Item, right: Item) -> bool:
    if left.unit == "day":
        same = left.month == right.month and (right.day or 0) == (left.day or 0) + 1
        return same or (right.day == 1 and (left.day or 0) >= 28 and left.month != right.month)
    if left.unit == "month":
        return (right.month or 0) == (left.month or 0) + 1
    return False


def runs(items: list[Item], joints: list[bool]) -> Iterator[Run]:
    """The phrases of a chain: ranges, and days or months in a row, become one; others stand apart."""
    _fill(items)
    run, ranged = [items[0]], False
    for item, joint in zip(items[1:], joints, strict=True):
        if joint or _consecutive(run[-1], item):
            run.append(item)
            ranged = ranged or joint
        else:
            yield Run(run, ranged)
            run, ranged = [item], False
    yield Run(run, ranged)
