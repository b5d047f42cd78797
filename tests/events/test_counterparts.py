"""Who is met: each counterpart a meeting of its own, two of one side none, and those told by office alone."""

from __future__ import annotations

import pytest
from staged import Staged

AN = "{Chủ tịch nước *Trần An*|p|VN}"
BUN = "{Thủ tướng Lào *Bun Xay*|p|LA}"
SOM = "{Chủ tịch Mặt trận *Som Phon*|p|KH}"
KEO = "{Phó Thủ tướng Lào *Keo Ma*|p|LA}"
VIET, INDIA = "{*Việt Nam*|s|VN}", "{*Ấn Độ*|s|IN}"
GUESTS = {
    "two led delegations": (
        f"{AN} tiếp {{*Đoàn A*|d|}} do {BUN} dẫn đầu và {{*Đoàn B*|d|}} do {SOM} dẫn đầu.",
        ["Bun Xay", "Som Phon"],
    ),
    "after a semicolon": (
        f"{AN} tiếp {{*Đoàn A*|d|}} do {BUN} làm Trưởng đoàn; {{*Đoàn B*|d|}} do {SOM} làm Trưởng đoàn.",
        ["Bun Xay", "Som Phon"],
    ),
    "in turn": (f"{AN} lần lượt tiếp {BUN} và {KEO}.", ["Bun Xay", "Keo Ma"]),
    "several receptions": (f"{AN} có các cuộc tiếp {BUN}; {KEO}.", ["Bun Xay", "Keo Ma"]),
    "unions of two countries": (
        f"{AN} tiếp {{Đoàn *Hội Phụ nữ Lào*|g|LA}} và {{Đoàn *Hội Phụ nữ Cuba*|g|CU}}.",
        ["Hội Phụ nữ Cuba", "Hội Phụ nữ Lào"],
    ),
}


@pytest.mark.parametrize(("text", "guests"), GUESTS.values(), ids=GUESTS)
def test_each_guest_is_received_apart(text: str, guests: list[str]) -> None:
    page = Staged(text)
    found = [{name for name, role in page.parts(e) if role == "guest"} for e in page.events]
    assert sorted(next(iter(g - {"Đoàn A", "Đoàn B"})) for g in found) == guests
    assert len({e.evidence[0].start for e in page.events}) == 2


ONE = {
    "minister and deputy": f"{AN} tiếp {BUN} và {KEO}.",
    "of one side": f"{AN} tiếp {{*Đoàn A*|d|}} do {BUN} dẫn đầu và {KEO} cùng đi.",
    "whose guest calls": f"{AN} tiếp {BUN} và {KEO} đến chào từ biệt.",
    "a delegation that then acts": f"{AN} tiếp {{*Đoàn A*|d|}} do {BUN} dẫn đầu; {{*Đoàn A*|d|}} đã cảm ơn.",
}


@pytest.mark.parametrize("text", ONE.values(), ids=ONE)
def test_guests_of_one_side_are_received_once(text: str) -> None:
    assert [e.type for e in Staged(text).events] == ["reception"]


VISIT = f"{AN} sẽ thăm {INDIA} từ ngày 2 đến 6/3."


def _met(*text: str) -> list[tuple[str, set[str]]]:
    page = Staged(*text)
    return [(e.type, {n for n, _ in page.parts(e)} - {"Trần An"}) for e in page.events if e.type != "visit"]


def test_the_state_stands_for_its_unnamed_president() -> None:
    assert _met(VISIT, f"Tại {INDIA}, {AN} sẽ hội kiến Tổng thống.") == [("meeting", {"Ấn Độ"})]


def test_offices_joined_by_and_are_two_meetings() -> None:
    told = _met(VISIT, f"Tại {INDIA}, {AN} sẽ hội kiến Tổng thống và Chủ tịch Hạ viện nước chủ nhà.")
    assert told == [("meeting", {"Ấn Độ"}), ("meeting", {"Ấn Độ"})]


def test_two_offices_of_one_holder_are_one_meeting() -> None:
    told = _met(VISIT, f"Tại {INDIA}, {AN} sẽ hội kiến Phó Thủ tướng, Bộ trưởng Ngoại giao nước chủ nhà.")
    assert told == [("meeting", {"Ấn Độ"})]


def test_a_royal_couple_is_met_once() -> None:
    told = _met(VISIT, f"Tại {INDIA}, {AN} sẽ yết kiến Nhà vua và Hoàng hậu.")
    assert told == [("meeting", {"Ấn Độ"})]


def test_another_office_is_another_meeting() -> None:
    singh = "{Thủ tướng *Ravi Singh*|p|IN}"
    told = _met(VISIT, f"{AN} sẽ hội đàm với {singh}.", f"Chiều cùng ngày, {AN} sẽ chào xã giao Tổng thống {INDIA}.")
    assert told == [("talks", {"Ravi Singh"}), ("reception", {"Ấn Độ"})]


def test_an_office_whose_holder_is_named_elsewhere() -> None:
    singh = "{Tổng thống Ấn Độ *Ravi Singh*|p|IN}"
    told = _met(VISIT, f"{AN} sẽ hội kiến Tổng thống nước chủ nhà.", f"{AN} sẽ hội kiến {singh}.")
    assert told == [("meeting", {"Ravi Singh"})]


def test_no_state_for_an_office_at_home() -> None:
    assert _met(f"{AN} đã làm việc với Bộ trưởng Bộ Y tế tại Hà Nội.", f"{VIET} coi trọng y tế.") == [
        ("meeting", set())
    ]
