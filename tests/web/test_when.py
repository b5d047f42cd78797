"""Dates as people read and write them."""

from __future__ import annotations

import pytest

from banggiao.web.when import humane, period_of


@pytest.mark.parametrize(
    ("edtf", "vietnamese", "english"),
    [
        pytest.param(None, "", "", id="none"),
        pytest.param("2024-11-23", "23/11/2024", "23 November 2024", id="day"),
        pytest.param("2024-11", "11/2024", "November 2024", id="month"),
        pytest.param("2024", "2024", "2024", id="year"),
        pytest.param("XXXX-11-23", "23/11 (không rõ năm)", "23 November (year unknown)", id="no year"),
        pytest.param("2025-12-04/2025-12-05", "4–5/12/2025", "4–5 December 2025", id="days of a month"),
        pytest.param(
            "2025-11-28/2025-12-02", "28/11/2025 – 02/12/2025", "28 November 2025 – 2 December 2025", id="days"
        ),
        pytest.param("2024-03-21/..", "từ 21/03/2024", "from 21 March 2024", id="open end"),
        pytest.param("../2024", "đến 2024", "until 2024", id="open start"),
        pytest.param("199X", "thập niên 1990", "1990s", id="decade"),
        pytest.param("2024-33", "quý 1/2024", "Q1 2024", id="quarter"),
        pytest.param("2024-11-23T08:00:00Z", "23/11/2024", "23 November 2024", id="moment"),
        pytest.param("gone", "gone", "gone", id="no date stays"),
        pytest.param("2024-13-45", "2024-13", "2024-13", id="no such month"),
    ],
)
def test_humane(edtf: str | None, vietnamese: str, english: str) -> None:
    assert (humane(edtf, "vi"), humane(edtf, "en")) == (vietnamese, english)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2025", "2025"),
        (" 11/2025 ", "2025-11"),
        ("24/11/2025", "2025-11-24"),
        ("1.5.2025", "2025-05-01"),
        ("24-11-2025", "2025-11-24"),
        ("2025-11", "2025-11"),
        ("2025-11-24", "2025-11-24"),
        ("31/2/2025", None),
        ("13/2025", None),
        ("0000", None),
        ("hôm qua", None),
        ("", None),
    ],
)
def test_period_of(text: str, edtf: str | None) -> None:
    assert period_of(text) == edtf
