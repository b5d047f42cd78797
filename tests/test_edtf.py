"""EDTF dates as days: every day that comes out is one of the calendar."""

from __future__ import annotations

from datetime import date

import pytest

from banggiao.edtf import first_day, last_day


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2025-11-24", "2025-11-24", "2025-11-24"),
        ("2025-11", "2025-11-01", "2025-11-30"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("2025-33", "2025-01-01", "2025-03-31"),
        ("202X", "2020-01-01", "2029-12-31"),
        ("2025-12-04/2025-12-05", "2025-12-04", "2025-12-05"),
        ("2025-11-24T08:00:00+07:00", "2025-11-24", "2025-11-24"),
        ("XXXX-11-23", None, None),
        ("2025-02-30", "2025-02-01", "2025-02-28"),
        ("2025-11-00", "2025-11-01", "2025-11-30"),
        ("2025-00-10", "2025-01-01", "2025-12-31"),
        ("0000-11-23", None, None),
        ("000X", None, None),
        ("hôm qua", None, None),
        ("", None, None),
        (None, None, None),
    ],
)
def test_bounds(edtf: str | None, first: str | None, last: str | None) -> None:
    assert (first_day(edtf), last_day(edtf)) == (first, last)
    for day in (first, last):
        assert day is None or date.fromisoformat(day)
