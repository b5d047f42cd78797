"""The level of a contact, from the offices of those who met."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from banggiao.lexicon.loader import read_rows
from banggiao.text import fold
from banggiao.views.model import Part

__all__ = ["event_level", "office_level", "part_level"]


@lru_cache(maxsize=1)
def _rules() -> tuple[tuple[re.Pattern[str], int], ...]:
    rows = read_rows("levels.tsv", ("pattern", "level"))
    return tuple((re.compile(fold(r["pattern"])), int(r["level"])) for r in rows)


@lru_cache(maxsize=20_000)
def office_level(title: str) -> int:
    """The level of an office, 1 to 5; 5 for one that no rule knows.

    >>> office_level("Tổng Bí thư"), office_level("Thứ trưởng Bộ Ngoại giao")
    (1, 4)
    """
    folded = fold(title)
    return next((level for pattern, level in _rules() if pattern.search(folded)), 5)


def part_level(titles: Iterable[str]) -> int | None:
    """The highest level among the offices that somebody holds; None without any."""
    return min(map(office_level, titles), default=None)


def event_level(parts: Iterable[Part]) -> int | None:
    """The level of a contact: each side's highest office, and of these the lowest.

    A head of state who receives an ambassador is a contact on the ambassador's level. Sides without any
    office do not count; None where no side has one.
    """
    best: dict[str | None, int] = {}
    for part in parts:
        if part.level is not None:
            best[part.side] = min(part.level, best.get(part.side, part.level))
    return max(best.values(), default=None)
