"""Domestic news: elections and the meeting that held them, resolutions, inspections, exhibitions, movements."""

from __future__ import annotations

import pytest
from reading import named, record_of, types_in

ELECTION = (
    "Bà Lê Thị Hoa làm Bí thư Tỉnh ủy\n\n"
    "Bà Lê Thị Hoa, Phó Chủ tịch Hội đồng nhân dân tỉnh, được bầu làm Bí thư Tỉnh ủy Hà Nam.\n\n"
    "Ngày 5/6/2024, Tỉnh ủy Hà Nam tổ chức hội nghị kiện toàn chức danh Bí thư Tỉnh ủy.\n\n"
)
EARLIER_POST = "Ngày 2/5/2022, Bộ Chính trị điều động bà Lê Thị Hoa giữ chức Phó Trưởng ban Dân vận Trung ương.\n"
LETTER = "Nhân dịp năm mới, Bộ trưởng Bộ Công an Trần Văn Minh có Thư chúc mừng toàn thể cán bộ, chiến sĩ."
RESOLUTION = "Ngày 4/3/2022, Ủy ban Thường vụ Quốc hội ban hành Nghị quyết số 12 về tổ chức bộ máy."
INSPECTION = (
    "Sáng 13/5/2024, Đoàn kiểm tra của Ban Tổ chức Trung ương triển khai Quyết định kiểm tra đối với Tỉnh ủy Hà Nam.\n"
)
EXHIBITION = "Chiều 2/7/2024, Bảo tàng Hồ Chí Minh phối hợp với Đại sứ quán Belarus tổ chức trưng bày triển lãm ảnh."
CONSUL = (
    "Bộ Ngoại giao trao quyết định bổ nhiệm Tổng Lãnh sự\n\n"
    "Chiều 6/3/2024, Thứ trưởng Ngoại giao Lê Thị Thu trao Quyết định bổ nhiệm Tổng Lãnh sự cho ông Hoàng Minh Sơn.\n"
)
COUNCIL = "Ngày 11/10/2022, Đại hội đồng Liên hợp quốc đã bầu Việt Nam làm thành viên Hội đồng Nhân quyền."
AGREED = "Quốc hội Lào ngày 24/10/2023 nhất trí bầu ông Bun Xay làm Thủ tướng."
DISMISSED = "Quốc hội Lào ngày 24/10/2023 miễn nhiệm chức Bộ trưởng Quốc phòng của ông Bun Xay."
WITNESSED = "Thủ tướng Trần Văn Minh chứng kiến việc ký kết một số văn kiện giữa các bộ, ngành hai nước."
SO_CALLED = "Israel nói về Liban\n\n“Chúng tôi sẽ đáp trả Israel”, tổ chức Hezbollah ngày 18/9/2024 ra tuyên bố."
TELLING = {
    "consent told as done": ("appointment", AGREED),
    "member of a council": ("appointment", COUNCIL),
    "witnessed": ("agreement", WITNESSED),
    "body named after its kind": ("position", SO_CALLED),
    "election": ("appointment", ELECTION),
    "resolution": ("agreement", RESOLUTION),
    "letter to all of a force": ("message", LETTER),
    "inspection": ("meeting", INSPECTION),
    "exhibition": ("conference", EXHIBITION),
    "movement": ("position", "Hamas ra tuyên bố về Dải Gaza\n\nHamas ngày 18/9/2024 ra tuyên bố về Israel."),
}
SILENT = {
    "resolution without a day": (
        "agreement",
        "Ủy ban Thường vụ Quốc hội thường ban hành Nghị quyết về tổ chức bộ máy.",
    ),
    "letter to nobody": ("message", "Nhân dịp năm mới, Bộ trưởng Bộ Công an Trần Văn Minh có Thư chúc mừng."),
    "inspection is due": ("meeting", "Tỉnh ủy Hà Nam cần triển khai Quyết định kiểm tra."),
    "exhibition centre": ("conference", "Đại sứ quán Belarus tham gia hoạt động tại Trung tâm triển lãm Giảng Võ."),
    "firm at home": ("position", "Công ty Hoa Mai ra tuyên bố về Israel\n\nCông ty Hoa Mai ngày 18/9 ra tuyên bố."),
}


@pytest.mark.parametrize("case", TELLING)
def test_wording_tells_its_event(case: str) -> None:
    kind, text = TELLING[case]
    assert kind in types_in(text)


@pytest.mark.parametrize("case", SILENT)
def test_neighbours_tell_none(case: str) -> None:
    kind, text = SILENT[case]
    assert kind not in types_in(text)


def test_election_takes_day_and_body_of_its_meeting() -> None:
    record = record_of(ELECTION)
    (event,) = [e for e in record.events if e.type == "appointment"]
    assert event.date is not None
    assert event.date.edtf == "2024-06-05"
    assert named(record, event, "appointer") == ["Tỉnh ủy Hà Nam"]
    assert named(record, event, "appointee") == ["Lê Thị Hoa"]


def test_headline_that_names_the_office_alone() -> None:
    (event,) = record_of(CONSUL).events
    assert event.type == "appointment"
    assert event.date is not None
    assert event.date.edtf == "2024-03-06"


def test_whose_post_it_was_is_dismissed() -> None:
    record = record_of(DISMISSED)
    (event,) = record.events
    assert named(record, event, "appointee") == ["Bun Xay"]


def test_state_elected_is_the_appointee() -> None:
    record = record_of(COUNCIL)
    (event,) = [e for e in record.events if e.type == "appointment"]
    assert named(record, event, "appointee") == ["Việt Nam"]


def test_another_post_is_another_appointment() -> None:
    record = record_of(ELECTION + EARLIER_POST)
    days = {e.date.edtf for e in record.events if e.type == "appointment" and e.date is not None}
    assert days == {"2024-06-05", "2022-05-02"}


def test_two_meetings_leave_an_election_without_a_day() -> None:
    two = ELECTION + "Ngày 6/6/2024, Ban Tổ chức Trung ương tổ chức hội thảo về công tác cán bộ.\n"
    (event,) = [e for e in record_of(two).events if e.type == "appointment"]
    assert event.date is None


def test_office_to_be_taken_is_nobody_else_elected() -> None:
    text = (
        "Ông Trần Văn Minh được giới thiệu làm Bí thư Tỉnh ủy Hà Nam\n\n"
        "Bí thư Tỉnh ủy Hà Nam Lê Văn Nam phát biểu sáng 5/6/2024.\n"
    )
    record = record_of(text)
    appointees = [n for e in record.events if e.type == "appointment" for n in named(record, e, "appointee")]
    assert appointees == ["Trần Văn Minh"]
