"""The level of an office and of a contact (``levels.tsv``): 1 the highest, 5 the lowest."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from banggiao.lexicon.loader import read_rows
from banggiao.text import fold

__all__ = ["contact_level", "highest", "office_level"]


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


def highest(titles: Iterable[str]) -> int | None:
    """The highest level among the offices that somebody holds; None without any."""
    return min(map(office_level, titles), default=None)


def contact_level(sides: Iterable[tuple[str | None, int | None]]) -> int | None:
    """The level of a contact from (side, level) of those who met: each side's highest, and of these the lowest.

    A head of state who receives an ambassador is a contact on the ambassador's level. Sides without any
    office do not count; None where no side has one.
    """
    best: dict[str | None, int] = {}
    for side, level in sides:
        if level is not None:
            best[side] = min(level, best.get(side, level))
    return max(best.values(), default=None)
