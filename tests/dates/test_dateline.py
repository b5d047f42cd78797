"""The year of undated articles, from the day that opens them."""

from __future__ import annotations

import pytest

from banggiao.dates import find_dates, with_opening_year

# id, the opening, what follows, the dates of what follows
ROWS = [
    ("day", "Ngày 4/6/2007, đoàn về nước.", "Ngày 2/6, đoàn tới.", ["2007-06-02"]),
    ("after a dateline", "(TTX) - Sáng 4/6/2007, đoàn về nước.", "Ngày 2/6, đoàn tới.", ["2007-06-02"]),
    ("a journey's days", "Ông A thăm Lào từ ngày 4 đến 6/6/2007.", "Ngày 5/6, ông tới.", ["2007-06-05"]),
    ("over New Year", "Ngày 4/1/2007, đoàn về nước.", "Ngày 30/12, đoàn tới.", ["2006-12-30"]),
    ("a range over New Year", "Ngày 4/1/2007, họp.", "Từ 30/12 đến 2/1, đoàn đi.", ["2006-12-30/2007-01-02"]),
    ("yesterday", "Ông A đã đến Hà Nội hôm qua, 4/6/2007, để dự họp.", "Ngày 5/6, ông về.", ["2007-06-05"]),
    ("too far", "Ngày 4/6/2007, đoàn về nước.", "Ngày 2/10, đoàn tới.", ["XXXX-10-02"]),
    ("a day of long ago", "Theo hiệp định ký ngày 4/6/2007, đoàn đi.", "Ngày 2/6, đoàn tới.", ["XXXX-06-02"]),
    ("no year", "Ngày 4/6, đoàn về nước.", "Ngày 2/6, đoàn tới.", ["XXXX-06-02"]),
    ("a leap day", "Ngày 4/3/2007, đoàn về nước.", "Ngày 29/2, đoàn tới.", ["XXXX-02-29"]),
    ("a year of its own", "Ngày 4/6/2007, đoàn về nước.", "Ngày 2/6/1999, ký kết.", ["1999-06-02"]),
]


@pytest.mark.parametrize(("opening", "after", "days"), [r[1:] for r in ROWS], ids=[r[0] for r in ROWS])
def test_year_of_the_opening(opening: str, after: str, days: list[str]) -> None:
    text = f"{opening}\n{after}"
    found = with_opening_year(find_dates(text), text, [(0, len(opening))])
    assert [p.edtf for p in found if p.start > len(opening)] == days
