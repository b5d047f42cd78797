"""Whether what a page tells of is still to come, or recalled from an earlier time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from banggiao.events.scene import Scene
from banggiao.record import EventDate

__all__ = ["Clock"]

# What a page tells of more than 60 days before its publication is recalled (the gold's own limit).
_RECENT = timedelta(days=60)
_NEAR_MONTHS = 2
_LAST_YEAR = re.compile(r"năm (?:ngoái|trước|kia)")
_SINCE = re.compile(r"(?<!\w)hồi $")
_MONTH = re.compile(r"(?:\d{4}|XXXX)-\d\d")
_YEARLESS = re.compile(r"XXXX-(\d\d)-\d\d")
_YEAR_LENGTH = len("2024")


class Clock:
    """The time from which an article tells: its publication date, or else what its own dates give.

    Args:
        view: the article's sentences.
        published: EDTF of its publication, or None.
    """

    def __init__(self, view: Sequence[Scene], published: str | None) -> None:
        self._dated = published is not None
        told = [d.edtf for scene in view for d in scene.dates]
        self.now = published or _latest(told)
        # Pages leave out the year of the days that they are about.
        self._months = set() if published else {int(m[1]) for t in told if (m := _YEARLESS.match(t))}

    def is_coming(self, edtf: str) -> bool:
        """Whether ``edtf`` begins after the day of publication."""
        first = edtf.partition("/")[0]
        if self.now is None or "X" in first or len(first) < 10 or len(self.now) < 10:
            return False
        return first > self.now[:10]

    def is_recalled(self, scene: Scene, when: EventDate) -> bool:
        """Whether ``when`` lies more than sixty days back, or is of another year than the article's days."""
        edtf, start = when.edtf, when.evidence.start
        if _LAST_YEAR.search(scene.lower, start, when.evidence.end):
            return True
        if not self._dated and _MONTH.fullmatch(edtf) and _SINCE.search(scene.lower, scene.start, start):
            return True
        if not self._dated and (len(edtf) == _YEAR_LENGTH or self._of_another_year(edtf)):
            return True
        return _is_past(edtf, self.now)

    def _of_another_year(self, edtf: str) -> bool:
        """A date with its year is of another one where the article's own days have none, unless it lies beside them."""
        if edtf.startswith(("X", ".")) or not edtf[5:7].isdigit() or not self._months:
            return False
        month = int(edtf[5:7])
        return min(min(abs(month - m), 12 - abs(month - m)) for m in self._months) > _NEAR_MONTHS


def _latest(told: Sequence[str]) -> str | None:
    """The latest day or month that a page without a date of its own gives with its year."""
    ends = [t.rpartition("/")[2] for t in told]
    return max((t for t in ends if len(t) >= 7 and "X" not in t and "." not in t), default=None)


def _is_past(edtf: str, now: str | None) -> bool:
    """Whether ``edtf`` ends more than sixty days before ``now``."""
    last = edtf.rpartition("/")[2] or edtf
    if now is None or "X" in last:
        return False
    try:
        day = date.fromisoformat((now + "-01-01")[:10])
        then = date.fromisoformat((last + "-12-31")[:10] if len(last) == _YEAR_LENGTH else (last + "-28")[:10])
    except ValueError:
        return False
    return day - then > _RECENT
