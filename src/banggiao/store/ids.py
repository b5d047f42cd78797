"""Ids from content, and numbers that sort by day."""

from __future__ import annotations

from datetime import date
from hashlib import blake2b

__all__ = ["DAY_BITS", "after_day", "content_id", "day_of", "first_of_day", "number"]

# 22 bits hold the ordinal of any day up to the year 9999, 41 bits of hash keep two rows of one day apart.
DAY_BITS = 41
_MASK = (1 << DAY_BITS) - 1


def content_id(*parts: object) -> str:
    """16 hexadecimal digits made of ``parts``; the same parts give the same id everywhere.

    >>> content_id("person", "Tô Lâm", "VN") == content_id("person", "Tô Lâm", "VN")
    True
    """
    joined = "\x1f".join("" if part is None else str(part) for part in parts)
    return blake2b(joined.encode("utf-8"), digest_size=8).hexdigest()


def number(day: str | None, id: str) -> int:
    """The sortable number (column ``n``) of a row with the hexadecimal ``id`` on the ISO ``day`` (None: undated)."""
    return first_of_day(day) | (int(id, 16) & _MASK)


def first_of_day(day: str | None) -> int:
    """The smallest ``n`` of a day; 0 for undated rows. ``n >= first_of_day(since)`` is "since"."""
    return date.fromisoformat(day).toordinal() << DAY_BITS if day else 0


def after_day(day: str) -> int:
    """The first ``n`` after a day: ``n < after_day(until)`` is "until"."""
    return (date.fromisoformat(day).toordinal() + 1) << DAY_BITS


def day_of(n: int) -> str | None:
    """The ISO day of a number; None where it is undated.

    >>> day_of(number("2025-11-24", "00ff"))
    '2025-11-24'
    """
    ordinal = n >> DAY_BITS
    return date.fromordinal(ordinal).isoformat() if ordinal else None
