"""Date phrases: two tables of sentences with pinned floors, the calendar behind them, and what bad input does."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from phrase_table import Row, figures, judge, rows

from banggiao import find_dates
from banggiao.dates.model import Anchor, edtf
from banggiao.dates.words import load_words
from banggiao.errors import LexiconError

# Measured on 25 November 2026: the first half 1.000 and 0.000, the second 0.974 and 0.015. Only ever tightened.
FLOORS = {"first.tsv": (1.0, 0.0), "second.tsv": (0.97, 0.016)}


@pytest.mark.parametrize("row", list(rows("first.tsv")), ids=lambda row: row.id)
def test_first_half(row: Row) -> None:
    result = judge(row)
    assert (result.missed, result.false) == ([], [])


@pytest.mark.parametrize("name", list(FLOORS))
def test_tables_stay_above_their_floors(name: str) -> None:
    right, false = figures(name)
    assert right >= FLOORS[name][0]
    assert false <= FLOORS[name][1]


def test_tables_are_large_enough_and_apart() -> None:
    first, second = list(rows("first.tsv")), list(rows("second.tsv"))
    assert len(first) + len(second) >= 200
    assert min(len(first), len(second)) >= 100
    assert not {r.text for r in first} & {r.text for r in second}


YEARS = [
    ("2024-12-28", 1, 5, None, 2025),
    ("2025-01-03", 12, 28, None, 2024),
    ("2024-11-15", 3, None, None, 2024),
    ("2024-11-15", 1, None, None, 2025),
    ("2024-02-15", 11, None, None, 2023),
    ("2024-11-15", 10, None, "future", 2025),
    ("2024-11-15", 12, 20, "past", 2023),
    ("2023-05-05", 2, 29, None, 2024),
    ("2024", 11, 23, None, 2024),
]


@pytest.mark.parametrize(("published", "month", "day", "cue", "year"), YEARS)
def test_the_nearest_year(published: str, month: int, day: int | None, cue: str | None, year: int) -> None:
    anchor = Anchor.of(published)
    assert anchor is not None
    assert anchor.year_of(month, day, cue) == year  # type: ignore[arg-type]


@pytest.mark.parametrize("published", ["", "hôm qua", "XXXX-11-23", "2024-13-45", "0001-01-01"])
def test_a_publication_date_that_is_none_is_not_used(published: str) -> None:
    assert [p.edtf for p in find_dates("Chiều 23/11, hôm qua", published)] == ["XXXX-11-23"]


def test_a_publication_time_counts_as_its_day() -> None:
    (phrase,) = find_dates("hôm qua", "2024-03-01T00:10:00+07:00")
    assert (phrase.edtf, phrase.basis) == ("2024-02-29", "relative")


KINDS = [
    ("Nghị quyết nhiệm kỳ 2020-2025 nêu rõ", "period"),
    ("hợp tác từ năm 2011 đến nay", "period"),
    ("kéo dài đến ngày 24/3", "when"),
    ("dự lễ Quốc khánh 2/9.", "occasion"),
    ("hội đàm ngày 2/9.", "when"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_what_a_date_is_for(text: str, kind: str) -> None:
    (phrase,) = find_dates(text)
    assert phrase.kind == kind


def test_phrases_lie_in_order_and_never_overlap() -> None:
    text = "\n".join(row.text for name in FLOORS for row in rows(name))
    ends = [0]
    for phrase in find_dates(text, "2024-11-24"):
        assert ends[-1] <= phrase.start < phrase.end <= len(text)
        ends.append(phrase.end)
    assert len(ends) > 200


def test_a_stretch_of_the_text_keeps_its_offsets() -> None:
    text = "ngày 1/2; ngày 3/4; ngày 5/6"
    whole = find_dates(text)
    assert find_dates(text, start=10, end=18) == [whole[1]]


def test_impossible_days_are_no_dates() -> None:
    assert find_dates("ngày 31/11/2024, ngày 29/2/2023, ngày 45/13") == []


def test_an_unknown_year_is_written_out() -> None:
    assert edtf(None, 2, 9) == "XXXX-02-09"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hôm nay (30-5), lễ đón diễn ra. Tối qua, ông đã đến. Ngày mai ông về nước.", ["05-30", "05-29", "05-31"]),
        ("Chiều nay hai bên hội đàm. Ngày mai, 1/5, ông về nước.", ["04-30", "05-01"]),
        ("Chiều nay hai bên hội đàm. Năm nay, 30 nước tham dự.", []),
        ("Thời gian qua, 10/12 nước đồng ý. Sáng nay, các nước họp.", []),
    ],
)
def test_a_day_spelled_out_tells_the_others_of_a_page_without_a_date(text: str, expected: list[str]) -> None:
    assert [p.edtf for p in find_dates(text)] == [f"XXXX-{day}" for day in expected]


def test_words_can_be_added(tmp_path: Path) -> None:
    (tmp_path / "dates.toml").write_text('[days]\n"bữa qua" = -1\n', encoding="utf-8")
    (phrase,) = find_dates("Bữa qua, đoàn tới nơi.", "2024-11-24", extra=tmp_path)
    assert phrase.edtf == "2024-11-23"


@pytest.mark.parametrize("bad", ['[parts]\n"xế" = "dusk"\n', '[days]\n"bữa qua" = "x"\n', "parts = 3\n"])
def test_a_bad_table_is_named(tmp_path: Path, bad: str) -> None:
    (tmp_path / "dates.toml").write_text(bad, encoding="utf-8")
    with pytest.raises(LexiconError, match=r"dates\.toml"):
        load_words(tmp_path)


PIECES = (
    "ngày tháng năm 5 12 31 29 2 / - . , và đến từ 2024 1999 hôm qua nay thứ Ba Chủ nhật tuần trước tới quý IV thế kỷ X"
)
PIECES += (
    " thập niên 90 những các sáng rạng mồng ( ) cùng hôm sau Giêng mười hai đầu cuối nửa 6 24/7 30/2 2024-02-30 00 \n"
)


def test_no_row_of_words_breaks_it() -> None:
    chance = random.Random(5)
    words = PIECES.split(" ")
    for number in range(3000):
        text = ("" if number % 2 else " ").join(chance.choice(words) for _ in range(12))
        for published in (None, "2024-02-29", "1000-01-01", "2999-12-31"):
            assert all(0 <= p.start < p.end <= len(text) for p in find_dates(text, published))


def test_time_grows_with_length() -> None:
    """Many triggers without a date are no trap: ten thousand of them are read in well under a second each."""
    assert find_dates("từ ngày và tháng, năm đến 5 và 6, " * 10_000) == []
