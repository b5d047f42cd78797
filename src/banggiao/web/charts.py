"""Bars over a line of time: every period in its place, each a link that narrows the list to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from banggiao.views.model import Bar

__all__ = ["FINER", "UNITS", "Chart", "Column", "chart_of", "unit_of"]

UNITS = ("year", "month", "day")
FINER = {"year": "month", "month": "day", "day": "day"}
# As many columns as stand apart on a narrow screen, and as many labels as fit beneath them.
MOST = 42
LABELS = 6
Link = Callable[[str | None, str | None], str]


@dataclass(frozen=True)
class Column:
    """A period with its events; ``share`` is the height, 0 to 100; ``labelled``: its name stands beneath."""

    period: str
    count: int
    share: float
    href: str
    labelled: bool


@dataclass(frozen=True)
class Beyond:
    """Events before the first column or after the last."""

    count: int
    href: str


@dataclass(frozen=True)
class Chart:
    """Columns in order, and what lies beyond them."""

    unit: str
    columns: tuple[Column, ...]
    earlier: Beyond | None
    later: Beyond | None
    most: int


def unit_of(given: str, since: str | None, until: str | None) -> str:
    """The unit asked for; without one, that which parts the span: days of a month, months of a year or two."""
    if given in UNITS:
        return given
    if not since or not until:
        return "year"
    days = (date.fromisoformat(until) - date.fromisoformat(since)).days
    return "day" if days <= 40 else "month" if days <= 740 else "year"


def chart_of(bars: Sequence[Bar], unit: str, link: Link) -> Chart | None:
    """Columns for ``bars`` (in order), gaps filled; None where there are fewer than two.

    Where there are more than ``MOST`` periods, the stretch of them with most events is shown, the latest of equals.

    Args:
        bars: counts by period, in order.
        unit: year, month or day, that of the bars.
        link: gives the address of the list from one period to another; None is an open end.
    """
    if len(bars) < 2:
        return None
    counts = {bar.period: bar.count for bar in bars}
    periods = list(_periods(bars[0].period, bars[-1].period, unit))
    start = _busiest([counts.get(p, 0) for p in periods], MOST)
    shown = periods[start : start + MOST]
    most = max(counts.get(p, 0) for p in shown)
    step = -(-len(shown) // LABELS)
    columns = tuple(
        Column(p, n, round(100 * n / most, 1), link(p, p), (len(shown) - 1 - i) % step == 0)
        for i, p in enumerate(shown)
        for n in (counts.get(p, 0),)
    )
    before = sum(n for p, n in counts.items() if p < shown[0])
    after = sum(n for p, n in counts.items() if p > shown[-1])
    earlier = Beyond(before, link(None, _step(shown[0], unit, -1))) if before else None
    later = Beyond(after, link(_step(shown[-1], unit, 1), None)) if after else None
    return Chart(unit, columns, earlier, later, most)


def _busiest(counts: list[int], width: int) -> int:
    """Where the stretch of ``width`` counts with the largest sum begins; the latest of equals."""
    if len(counts) <= width:
        return 0
    total = best = sum(counts[:width])
    start = 0
    for at in range(1, len(counts) - width + 1):
        total += counts[at + width - 1] - counts[at - 1]
        if total >= best:
            best, start = total, at
    return start


def _periods(first: str, last: str, unit: str) -> Iterator[str]:
    at = first
    while at <= last:
        yield at
        at = _step(at, unit, 1)


def _step(period: str, unit: str, by: int) -> str:
    """The period ``by`` units later."""
    if unit == "day":
        return date.fromordinal(date.fromisoformat(period).toordinal() + by).isoformat()
    if unit == "year":
        return f"{int(period) + by:04}"
    months = int(period[:4]) * 12 + int(period[5:7]) - 1 + by
    return f"{months // 12:04}-{months % 12 + 1:02}"
