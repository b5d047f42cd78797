"""Single lines: credits, bylines, dates, words of the page, names of classes."""

from __future__ import annotations

import pytest

from banggiao.pages.classes import ASIDE, BODY, BYLINE, CAPTION, COMMENT, DATE, LEAD, RELATED, evidence
from banggiao.pages.language import language_of
from banggiao.pages.lines import agency_of_lead, byline, credited, names
from banggiao.pages.published import date_line, to_edtf
from banggiao.pages.wording import page_words


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Hai bên ký kết. Ảnh: TTXVN", True),
        ("Hai bên ký kết - Ảnh: M.H.", True),
        ("(Ảnh: Minh Họa/TTXVN)", True),
        ("Hai bên ký kết (Nguồn: VOV)", True),
        ("Ảnh VGP/Minh Họa", True),
        ("Cảnh quay từ mạng xã hội. Chụp màn hình", True),
        ("Ông nói: hai bên sẽ còn gặp lại nhau", False),
        ("Thời gian: 8 giờ sáng", False),
        ("Tin, ảnh: Minh Họa", False),
        ("Ảnh: " + "dài " * 200, False),
    ],
)
def test_a_credit_makes_a_caption(line: str, expected: bool) -> None:
    assert credited(line) is expected


@pytest.mark.parametrize(
    ("line", "authors", "agency"),
    [
        ("Minh Họa", ("Minh Họa",), None),
        ("Minh Họa - Hoàng Mẫu", ("Minh Họa", "Hoàng Mẫu"), None),
        ("Minh Họa/TTXVN", ("Minh Họa",), "TTXVN"),
        ("Minh Họa (tổng hợp)", ("Minh Họa",), None),
        ("Minh Họa (Theo AFP, Reuters)", ("Minh Họa",), "AFP"),
        ("Theo báo Nhân Dân", (), "Báo Nhân Dân"),
        ("(TTXVN/Vietnam+)", (), "TTXVN"),
        ("Nguồn: baomau.vn", (), "baomau.vn"),
        ("Biên dịch: Minh Họa", ("Minh Họa",), None),
        ("Ban Thời sự", (), None),
        ("TS. Minh Họa", ("Minh Họa",), None),
    ],
)
def test_bylines(line: str, authors: tuple[str, ...], agency: str | None) -> None:
    found = byline(line)
    assert found is not None
    assert (found.authors, found.agency) == (authors, agency)


@pytest.mark.parametrize(
    "line",
    [
        "Cơ hội đầu tư",
        "Theo ông Minh, hai bên đã thống nhất",
        "Tin thể thao trong ngày",
        "12345",
        "Hai bên nhất trí.",
        "",
        "A",
    ],
)
def test_lines_that_are_no_byline(line: str) -> None:
    assert byline(line) is None


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("Minh Họa;Hoàng Mẫu", ("Minh Họa", "Hoàng Mẫu")),
        ("Theo Hồ Mẫu", ("Hồ Mẫu",)),
        ("VnExpress", ()),
        ("baomau.vn", ()),
        ("TTXVN", ()),
        ("", ()),
        ("admin", ()),
        ("By Jane Doe and John Roe", ("Jane Doe", "John Roe")),
    ],
)
def test_an_author_field_names_people_only(field: str, expected: tuple[str, ...]) -> None:
    assert names(field) == expected


@pytest.mark.parametrize(
    ("lead", "agency"),
    [
        ("Theo TTXVN, đoàn đã đến thăm.", "TTXVN"),
        ("(Chinhphu.vn) - Sáng nay, đoàn đã đến thăm.", "VGP"),
        ("VOV.VN - Sáng nay, đoàn đã đến thăm.", "VOV"),
        ("Theo ông Minh, đoàn đã đến thăm.", None),
    ],
)
def test_the_agency_with_which_a_lead_opens(lead: str, agency: str | None) -> None:
    assert agency_of_lead(lead) == agency


@pytest.mark.parametrize(
    ("line", "edtf"),
    [
        ("Thứ Ba, 12/03/2024 - 08:05 (GMT+7)", "2024-03-12T08:05:00+07:00"),
        ("08:05 | 12/03/2024", "2024-03-12T08:05:00"),
        ("Thứ Ba, 12 tháng 3, 2024", "2024-03-12"),
        ("ngày 12 tháng 3 năm 2024 8h05", "2024-03-12T08:05:00"),
        ("12-3-2024 8:05 CH", "2024-03-12T20:05:00"),
        ("Đăng ngày 12/03/2024 bởi Minh Họa", "2024-03-12"),
        ("Tue 12 Mar 2024", "2024-03-12"),
        ("March 12, 2024 8:05 PM", "2024-03-12T20:05:00"),
        ("2024-03-12 08:05", "2024-03-12T08:05:00"),
    ],
)
def test_datelines(line: str, edtf: str) -> None:
    found = date_line(line)
    assert found is not None
    assert found.edtf == edtf


@pytest.mark.parametrize(
    "line",
    [
        "Hai bên gặp nhau ngày 12/3/2024 tại trụ sở",
        "32/13/2024",
        "Chiều 12/3",
        "Quyết định số 12/2024/QĐ",
        "",
        "31/2/2024",
    ],
)
def test_lines_that_are_no_dateline(line: str) -> None:
    assert date_line(line) is None


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        ("2024-03-12T08:05:09+07:00", "2024-03-12T08:05:09+07:00"),
        ("2024-03-12T08:05:09.123Z", "2024-03-12T08:05:09Z"),
        ("2024-03-12T08:05+0700", "2024-03-12T08:05:00+07:00"),
        ("2024-03-12", "2024-03-12"),
        ("Tue, 12 Mar 2024 08:05:09 +0700", "2024-03-12T08:05:09+07:00"),
        ("3/12/2024", "2024-12-03"),
        ("1710205509", "2024-03-12T01:05:09Z"),
        ("hôm nay", None),
        ("2024-02-31", None),
        (None, None),
        ("9" * 100, None),
    ],
)
def test_dates_of_metadata(value: str | None, edtf: str | None) -> None:
    assert to_edtf(value) == edtf


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Tin liên quan:", "box"),
        (">> ĐỌC THÊM", "box"),
        ("Các tin khác", "end"),
        ("Most read", "end"),
        ("Hai bên liên quan gặp nhau", None),
    ],
)
def test_headings_of_lists(line: str, kind: str | None) -> None:
    assert page_words().heading(line) == kind


@pytest.mark.parametrize(
    ("names", "bits"),
    [
        ("detail-sapo", LEAD),
        ("PhotoCMS_Caption", CAPTION),
        ("articleBody", BODY),
        ("RelatedOneNews", RELATED),
        ("box-comment", COMMENT),
        ("post-author", BYLINE),
        ("publish-date", DATE),
        ("css-1x2y3z", 0),
        ("", 0),
    ],
)
def test_names_of_classes_speak(names: str, bits: int) -> None:
    assert evidence(names) & bits == bits
    assert bits or evidence(names) == 0


def test_a_word_within_a_word_does_not_speak() -> None:
    assert evidence("headline-shadow") & ASIDE == 0


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Hai bên nhất trí tăng cường hợp tác trong thời gian tới.", "vi"),
        ("Hai ben nhat tri tang cuong hop tac cua nhan dan hai nuoc", "vi"),
        ("The two sides have agreed that the talks were useful for both.", "en"),
        ("双方一致同意加强合作", "zh"),
        ("12345", None),
    ],
)
def test_languages(text: str, language: str | None) -> None:
    assert language_of(text) == language
