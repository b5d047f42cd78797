"""What bodies and states do in public, worded as outlets word it: one event each, with its day, country and parts."""

from __future__ import annotations

import pytest
from reading import record_of

CASE = tuple[str, str, str | None, str | None, set[tuple[str, str]]]
CASES: dict[str, CASE] = {
    "a dialogue of many fields": (
        "Ngày 26/8/2023, tại Hà Nội, Thứ trưởng Ngoại giao Trần Văn Khánh và Thứ trưởng Ngoại giao Hoa Kỳ Mary Jones "
        "đã chủ trì Đối thoại chính trị, an ninh và quốc phòng Việt Nam - Hoa Kỳ lần thứ 13.",
        "dialogue", "2023-08-26", "VN", {("Trần Văn Khánh", "chair"), ("Mary Jones", "chair")},
    ),
    "a round of border talks": (
        "Vòng đàm phán cấp Chính phủ về biên giới Việt Nam - Trung Quốc diễn ra tại Bắc Kinh từ 18 đến 20/10/2009.",
        "talks", "2009-10-18/2009-10-20", "CN", {("Việt Nam", "participant"), ("Trung Quốc", "participant")},
    ),
    "a dialogue that is a conference": (
        "Phát biểu tại Đối thoại Shangri-La ở Singapore ngày 3/6/2017, Bộ trưởng Quốc phòng Mỹ John Brown nói "
        "Washington sẽ giữ cam kết.",
        "conference", "2017-06-03", "SG", {("John Brown", "speaker")},
    ),
    "a conference by its short name": (
        "Ngày 1/11/2021, Thủ tướng Trần Văn Minh đã dự COP26 tại Glasgow, Anh.",
        "conference", "2021-11-01", "GB", {("Trần Văn Minh", "attendee")},
    ),
    "a conference without people": (
        "Hội nghị Ngoại trưởng Nhóm G20 ở New Delhi ngày 2/3/2023 kết thúc với bất đồng về Ukraine.",
        "conference", "2023-03-02", "IN", set(),
    ),
    "a numbered conference of states": (
        "Ngày 1/11/2021, tại Glasgow, Anh, Thủ tướng Trần Văn Minh đã dự Hội nghị lần thứ 26 các bên của công ước.",
        "conference", "2021-11-01", "GB", {("Trần Văn Minh", "attendee")},
    ),
    "a numbered conference of a party": (
        "Ngày 10/5/2022, Hội nghị lần thứ năm Ban Chấp hành Trung ương Đảng bế mạc tại Hà Nội.",
        "session", "2022-05-10", "VN", {("Ban Chấp hành Trung ương Đảng", "attendee")},
    ),
    "a month that is part of a name": (
        "Chính phủ họp phiên thường kỳ tháng 3\n\n"
        "Sáng 3/4/2023, Thủ tướng Trần Văn Minh chủ trì phiên họp Chính phủ thường kỳ tháng 3.",
        "session", "2023-04-03", "VN", {("Trần Văn Minh", "chair"), ("Chính phủ", "attendee")},
    ),
    "credentials": (
        "Ngày 5/10/2021, Đại sứ Việt Nam tại Áo Trần Trung Hậu đã trình Quốc thư lên Tổng thống Áo Karl Berger.",
        "appointment", "2021-10-05", "AT", {("Trần Trung Hậu", "appointee"), ("Karl Berger", "appointer")},
    ),
    "many appointed at once": (
        "Chiều 30/9/2021, Chủ tịch nước Trần Văn Minh trao quyết định bổ nhiệm 17 Đại sứ Việt Nam ở nước ngoài.",
        "appointment", "2021-09-30", "VN", {("Trần Văn Minh", "appointer")},
    ),
    "goods on their way": (
        "Ngày 11/9/2024, lô hàng viện trợ đầu tiên của Chính phủ Australia dành cho Việt Nam đã đến sân bay Nội Bài.",
        "aid", "2024-09-11", "VN", {("Chính phủ Australia", "giver"), ("Việt Nam", "recipient")},
    ),
    "money handed to a society": (
        "Ngày 14/9/2008, Đại sứ Trung Quốc Khổng Hữu Hà đã trao cho Hội Chữ thập đỏ Việt Nam số tiền 10.000 USD.",
        "aid", "2008-09-14", None, {("Khổng Hữu Hà", "giver"), ("Hội Chữ thập đỏ Việt Nam", "recipient")},
    ),
    "a treaty ratified in the text": (
        "Chiều 12/11/2018, Quốc hội thông qua Nghị quyết phê chuẩn Hiệp định Đối tác xuyên Thái Bình Dương.",
        "agreement", "2018-11-12", None, {("Quốc hội", "signatory")},
    ),
    "an ambassador summoned": (
        "Malaysia triệu Đại sứ Trung Quốc phản đối tàu khảo sát\n\nNgày 17/4/2020, Bộ Ngoại giao Malaysia đã triệu "
        "Đại sứ Trung Quốc Vương Minh vì vụ việc.",
        "meeting", "2020-04-17", "MY", {("Bộ Ngoại giao Malaysia", "participant"), ("Vương Minh", "participant")},
    ),
    "diplomats expelled": (
        "Mỹ trục xuất 60 nhà ngoại giao Nga\n\n"
        "Tổng thống Mỹ John Brown ngày 26/3/2018 ra lệnh trục xuất 60 nhà ngoại giao Nga.",
        "position", "2018-03-26", None, {("John Brown", "speaker")},
    ),
    "a spokesman's day before his words": (
        "Ngày 25/3/2021, trả lời câu hỏi của phóng viên về Biển Đông, Người phát ngôn Bộ Ngoại giao Trần Thu Hà cho "
        "biết Việt Nam kiên quyết bảo vệ chủ quyền.",
        "position", "2021-03-25", None, {("Trần Thu Hà", "speaker")},
    ),
    "one contact with voters": (
        "Chủ tịch Quốc hội tiếp xúc cử tri Hà Tĩnh\n\nChiều 24/7/2015, Chủ tịch Quốc hội Trần Sinh Hùng cùng Đoàn "
        "đại biểu Quốc hội tỉnh Hà Tĩnh đã tiếp xúc cử tri.",
        "meeting", "2015-07-24", "VN",
        {("Trần Sinh Hùng", "participant"), ("Đoàn đại biểu Quốc hội tỉnh Hà Tĩnh", "participant")},
    ),
}  # fmt: skip
NONE = {
    "dialogue as a means": "Việt Nam ủng hộ giải quyết tranh chấp bằng đối thoại giữa các nước liên quan.",
    "a body, not its summit": "Việt Nam là thành viên APEC từ năm 1998 và luôn coi trọng APEC.",
    "a conference without name or day": "Hội nghị thường diễn ra tại nhiều nước.",
    "three million": "Quỹ dự kiến cần 3 triệu USD, theo Đại sứ Lào Bun Xay.",
}


@pytest.mark.parametrize(("text", "kind", "day", "country", "parts"), CASES.values(), ids=CASES)
def test_a_page_tells_one_event(
    text: str, kind: str, day: str | None, country: str | None, parts: set[tuple[str, str]]
) -> None:
    record = record_of(text)
    names = {a.id: a.name for a in record.actors}
    (event,) = record.events
    assert event.type == kind
    assert (event.date.edtf if event.date else None) == day
    if country is not None:
        assert event.place is not None
        assert event.place.country == country
    assert parts <= {(names[p.actor], p.role) for p in event.participants}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_a_page_tells_none(text: str) -> None:
    assert not record_of(text).events


def test_a_series_whose_name_has_commas() -> None:
    text = CASES["a dialogue of many fields"][0]
    (event,) = record_of(text).events
    assert event.series is not None
    assert (event.series.name, event.series.ordinal) == (
        "Đối thoại chính trị, an ninh và quốc phòng Việt Nam - Hoa Kỳ",
        13,
    )
