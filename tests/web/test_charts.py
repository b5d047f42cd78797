"""Bars over time: every period in its place."""

from __future__ import annotations

import pytest

from banggiao.views.model import Bar
from banggiao.web.charts import MOST, Chart, chart_of, unit_of


def link(since: str | None, until: str | None) -> str:
    return f"{since or ''}..{until or ''}"


def chart(unit: str, **counts: int) -> Chart:
    bars = [Bar(period=p.strip("_").replace("_", "-"), count=n) for p, n in sorted(counts.items())]
    found = chart_of(bars, unit, link)
    assert found
    return found


def test_gaps_are_filled() -> None:
    found = chart("month", _2024_11=2, _2025_02=4)
    assert [c.period for c in found.columns] == ["2024-11", "2024-12", "2025-01", "2025-02"]
    assert [c.share for c in found.columns] == [50, 0, 0, 100]
    assert found.columns[0].href == "2024-11..2024-11"


def test_days_cross_months() -> None:
    found = chart("day", _2024_02_28=1, _2024_03_01=1)
    assert [c.period for c in found.columns] == ["2024-02-28", "2024-02-29", "2024-03-01"]


def test_far_outliers_stand_beyond() -> None:
    found = chart("year", _1900=1, _2020=5, _2024=5, _2099=1)
    assert found.earlier
    assert found.later
    assert len(found.columns) == MOST
    assert {c.period for c in found.columns if c.count} == {"2020", "2024"}
    assert (found.earlier.count, found.later.count) == (1, 1)
    assert found.earlier.href.startswith("..")
    assert found.later.href.endswith("..")


@pytest.mark.parametrize("bars", [[], [Bar(period="2024", count=3)]], ids=["none", "one"])
def test_too_few_for_a_chart(bars: list[Bar]) -> None:
    assert chart_of(bars, "year", link) is None


@pytest.mark.parametrize(
    ("given", "since", "until", "unit"),
    [
        ("month", None, None, "month"),
        ("nonsense", None, None, "year"),
        ("", "2024-01-01", "2024-01-31", "day"),
        ("", "2024-01-01", "2024-12-31", "month"),
        ("", "2010-01-01", "2024-12-31", "year"),
        ("", "2024-01-01", None, "year"),
    ],
)
def test_unit(given: str, since: str | None, until: str | None, unit: str) -> None:
    assert unit_of(given, since, until) == unit
