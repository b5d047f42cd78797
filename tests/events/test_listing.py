"""Lists of those who attend: one row a wording, with those who must be added to the event."""

from __future__ import annotations

import pytest
from staged import Staged

AN = "{Chủ tịch nước *Trần An*|p|VN}"
BUN = "{Thủ tướng Lào *Bun Xay*|p|LA}"
CAN = "{Bộ trưởng *Phan Cần*|p|VN}"
DUNG = "{Thứ trưởng *Vũ Dung*|p|VN}"
KHAM = "{Đại sứ *Kham Tay*|p|LA}"

RECEIVED = f"Sáng 3/4, {AN} đã tiếp {BUN}."
HELD = f"Sáng 3/4, {AN} và {BUN} đồng chủ trì hội nghị về kinh tế."
VISIT = f"{AN} thăm chính thức {{*Lào*|s|LA}} từ ngày 3/4."

CASES = {
    "both sides": (
        (RECEIVED, f"Cùng dự buổi tiếp có {CAN}; {DUNG}. Phía {{*Lào*|s|LA}} có {KHAM}."),
        {("Phan Cần", "host"), ("Vũ Dung", "host"), ("Kham Tay", "guest")},
    ),
    "a line each": (
        (VISIT, f"Tháp tùng {AN} có:", f"- {CAN};", f"- {DUNG}."),
        {("Phan Cần", "visitor"), ("Vũ Dung", "visitor")},
    ),
    "a long head": (
        (VISIT, f"Thành viên Đoàn đại biểu cấp cao chính thức do {AN} dẫn đầu gồm có: {CAN}; {DUNG};"),
        {("Phan Cần", "visitor"), ("Vũ Dung", "visitor")},
    ),
    "a session named a conference": (
        (f"Sáng 3/4, {AN} chủ trì phiên họp Chính phủ.", f"Dự hội nghị có {CAN} và {DUNG}."),
        {("Phan Cần", "attendee"), ("Vũ Dung", "attendee")},
    ),
    "organ before a person": (
        (HELD, f"Cùng dự có lãnh đạo {{*Bộ Công Thương*|o|VN}}, {KHAM}."),
        {("Kham Tay", "attendee")},
    ),
    "such as": (
        (f"{HELD[:-1]}, với sự tham gia của nhiều lãnh đạo như {CAN} và {KHAM}.",),
        {("Phan Cần", "attendee"), ("Kham Tay", "attendee")},
    ),
    "those received, over two lines": (
        (
            f"Sáng 3/4, {AN} đã tiếp các đại sứ.",
            f"Đó là các đại sứ của {{*Lào*|s|LA}} - ông {KHAM}; {{*Pháp*|s|FR}} - ông {{*Luc M.*|p|FR}}",
            "Durand; {*Peru*|s|PE} - bà {*Ana Paz*|p|PE}; {*Chile*|s|CL} - ông {*Juan Rey*|p|CL}.",
        ),
        {("Kham Tay", "guest"), ("Ana Paz", "guest"), ("Juan Rey", "guest")},
    ),
}


@pytest.mark.parametrize(("paragraphs", "added"), CASES.values(), ids=CASES.keys())
def test_those_listed_take_part(paragraphs: tuple[str, ...], added: set[tuple[str, str]]) -> None:
    page = Staged(*paragraphs)
    assert added <= page.parts(page.events[0])
    assert len(page.events) == 1


def test_credentials_of_those_received_together() -> None:
    page = Staged(
        f"Sáng 3/4, {AN} đã tiếp các đại sứ đến trình Quốc thư.",
        f"Các đại sứ gồm: {KHAM}; {{Đại sứ *Ana Paz*|p|PE}}.",
    )
    assert ("appointment", {("Kham Tay", "appointee"), ("Ana Paz", "appointee")}) in page.summary()


NONE = {
    "what a side has": (RECEIVED, f"Phía Lào có nhu cầu lớn về điện, {CAN} cho biết."),
    "talks to come": (RECEIVED, f"{CAN} dự kiến có cuộc gặp với {DUNG}."),
    "long after": (RECEIVED, "Một.", "Hai.", "Ba.", f"Phía Việt Nam có {CAN}."),
    "a line that tells": (RECEIVED, f"Cùng dự có {KHAM};", f"{CAN} khẳng định quan hệ; hợp tác; tin cậy."),
}


@pytest.mark.parametrize("paragraphs", NONE.values(), ids=NONE.keys())
def test_others_do_not(paragraphs: tuple[str, ...]) -> None:
    page = Staged(*paragraphs)
    assert "Phan Cần" not in {name for name, _ in page.parts(page.events[0])}


def test_hosts_listed_after_a_visit_receive_whoever_came() -> None:
    page = Staged(
        f"Sáng 3/4, đoàn đại biểu Lào do {KHAM} dẫn đầu đã đến thăm tỉnh Quảng Trị.", f"Tiếp đoàn có {CAN}; {DUNG}."
    )
    received = next(e for e in page.events if e.type == "reception")
    assert page.parts(received) == {("Phan Cần", "host"), ("Vũ Dung", "host"), ("Kham Tay", "guest")}
    assert received.date
    assert received.date.edtf == "XXXX-04-03"
