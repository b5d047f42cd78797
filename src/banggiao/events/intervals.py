"""Whether EDTF dates may be one, or follow each other closely."""

from __future__ import annotations

from datetime import date, timedelta

__all__ = ["edtf_overlap", "one_stay", "soon_after"]


def edtf_overlap(a: str, b: str) -> bool:
    """Whether two EDTF dates may be one: equal, one a part of the other, or within its interval."""
    (a1, a2), (b1, b2) = _ends(a), _ends(b)
    if "X" in a or "X" in b:
        a1, a2, b1, b2 = a1[5:], a2[5:], b1[5:], b2[5:]  # Without a year: by month and day.
    size = min(len(a1), len(b1), len(a2), len(b2))
    return a1[:size] <= b2[:size] and b1[:size] <= a2[:size]


def _ends(edtf: str) -> tuple[str, str]:
    first, _, last = edtf.partition("/")
    return first, last or first


# From the day one leaves home, or arrives, to the first official day of the visit.
_ARRIVAL_DAYS = 4


def one_stay(a: str, b: str) -> bool:
    """Whether the days of two journeys follow each other so closely that they are one."""
    first, second = sorted((a, b), key=lambda e: e[5:])
    return soon_after(first.rpartition("/")[2], second.partition("/")[0], _ARRIVAL_DAYS)


def soon_after(day: str, other: str, days: int) -> bool:
    """Whether ``other`` is the same day as ``day`` or at most ``days`` later (EDTF days, a year left out alike)."""
    if day.startswith("X") or other.startswith("X"):
        day, other = f"2000{day[4:]}", f"2000{other[4:]}"
    try:
        gap = date.fromisoformat(other) - date.fromisoformat(day)
    except ValueError:
        return False
    return timedelta(0) <= gap <= timedelta(days)
