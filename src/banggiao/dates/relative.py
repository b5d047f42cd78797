"""Days, weeks, months, quarters and years counted from the day of publication."""

from __future__ import annotations

import re
from datetime import timedelta

from banggiao.dates.model import Anchor, days_from, edtf, move_month
from banggiao.dates.words import Words

__all__ = ["half_year", "quarter_year", "relative_day", "shifted", "weekday"]

# Days of a week by its third: Monday and Tuesday, Wednesday and Thursday, Saturday and Sunday.
_THIRDS = {"đầu": (0, 2), "giữa": (2, 2), "cuối": (5, 2), None: (0, 7)}
_NEXT = {"tới": 1, "sau": 1}
_LAST = {"vừa qua": -1, "vừa rồi": -1, "trước": -1}


def relative_day(anchor: Anchor | None, shift: int) -> str | None:
    """EDTF of the day ``shift`` days after publication."""
    here = anchor.date if anchor else None
    return (here + timedelta(days=shift)).isoformat() if here else None


def weekday(day: int, week: int | None, near: str | None, ahead: bool, anchor: Anchor | None) -> str | None:
    """EDTF of a weekday (Monday is 0).

    ``week`` counts calendar weeks from the one of publication; ``near`` is the word after the weekday;
    without both it is the last such day, or the next one where the clause looks ``ahead``.
    """
    here = anchor.date if anchor else None
    if here is None:
        return None
    monday = here - timedelta(days=here.weekday())
    if near == "này":
        week = 0
    if week is not None:
        return (monday + timedelta(days=7 * week + day)).isoformat()
    since = (here.weekday() - day) % 7
    if near in _NEXT:
        return (here + timedelta(days=7 - since)).isoformat()
    if near in _LAST:
        return (here - timedelta(days=since or 7)).isoformat()
    return (here + timedelta(days=(7 - since) % 7 if ahead else -since)).isoformat()


def shifted(match: re.Match[str], words: Words, anchor: Anchor | None) -> str | None:
    """EDTF of "tuần trước", "tháng tới", "quý này", "năm ngoái" with their thirds and halves."""
    if anchor is None:
        return None
    third = (match["third"] or "").strip().lower() or None
    if match["next_year"]:
        return edtf(anchor.year + 1)
    if match["past_week"]:
        return _week(anchor, -1, third) if third else _past_week(anchor)
    unit = next(u for u in ("week", "month", "quarter", "year") if match[u])
    by = words.shift[unit][" ".join(match[unit].lower().split())]
    return _SHIFTS[unit](anchor, by, third)


def _past_week(anchor: Anchor) -> str | None:
    return days_from(anchor.date - timedelta(days=7), 7) if anchor.date else None


def _week(anchor: Anchor, by: int, third: str | None) -> str | None:
    here = anchor.date
    if here is None:
        return None
    first, count = _THIRDS.get(third, (0, 7))
    return days_from(here - timedelta(days=here.weekday()) + timedelta(days=7 * by + first), count)


def _month(anchor: Anchor, by: int, third: str | None) -> str | None:
    return edtf(*move_month(anchor.year, anchor.month, by)) if anchor.month else None


def _quarter(anchor: Anchor, by: int, third: str | None) -> str | None:
    if not anchor.month:
        return None
    year, month = move_month(anchor.year, (anchor.month - 1) // 3 * 3 + 1, 3 * by)
    return quarter_year(year, month // 3 + 1, month // 3 + 1)


def _year(anchor: Anchor, by: int, third: str | None) -> str | None:
    year = anchor.year + by
    if third in ("nửa đầu", "nửa cuối"):
        return half_year(year, 6, third.endswith("đầu"))
    return edtf(year)


_SHIFTS = {"week": _week, "month": _month, "quarter": _quarter, "year": _year}


def quarter_year(year: int | None, first: int, last: int) -> str:
    """EDTF interval of the months from one quarter to another."""
    return f"{edtf(year, 3 * first - 2)}/{edtf(year, 3 * last)}"


def half_year(year: int | None, months: int, beginning: bool) -> str | None:
    """EDTF interval of the first or last ``months`` months of a year."""
    if not 1 <= months <= 12:
        return None
    first, last = (1, months) if beginning else (13 - months, 12)
    return f"{edtf(year, first)}/{edtf(year, last)}"
