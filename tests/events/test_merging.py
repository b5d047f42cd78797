"""One happening, one event: over title, lead, body and captions; and two that only look alike."""

from __future__ import annotations

import pytest
from staged import Staged

from banggiao.events.intervals import edtf_overlap

AN = "{Chủ tịch nước *Trần An*|p|VN}"
BUN = "{Thủ tướng Lào *Bun Xay*|p|LA}"
SOM = "{Chủ tịch Quốc hội Lào *Som Phon*|p|LA}"
VIET = "{*Việt Nam*|s|VN}"
BOTH = {("Trần An", "participant"), ("Bun Xay", "participant")}


def test_title_lead_and_body_are_one() -> None:
    page = Staged(
        f"Chiều 12/7, {AN} đã hội đàm với {BUN}.",
        f"Tại hội đàm, {AN} cảm ơn {BUN}.",
        "Kết thúc hội đàm, {*hai bên*|=|Trần An, Bun Xay} trao đổi thêm.",
        title=f"{AN} hội đàm với {BUN}",
    )
    assert page.summary() == [("talks", BOTH)]
    assert len(page.events[0].evidence) >= 3


def test_both_ministers_are_those_whom_the_headline_names_by_half() -> None:
    page = Staged(
        "{Bộ trưởng Ngoại giao Lào *Bun Xay*|p|LA} thăm Việt Nam.",
        "Chiều 12/7, {*hai Bộ trưởng*|=|Lê Bình, Bun Xay} đã tiến hành hội đàm.",
        title="{Bộ trưởng *Lê Bình*|p|VN} hội đàm với Ngoại trưởng {*Lào*|s|LA}",
    )
    talks = [page.parts(e) for e in page.events if e.type == "talks"]
    assert talks == [{("Lê Bình", "participant"), ("Bun Xay", "participant")}]


def test_reception_and_meeting_of_the_same_two_are_one() -> None:
    page = Staged(f"Sáng 12/7, {AN} đã tiếp {BUN}.", f"Trong cuộc gặp, {AN} đánh giá cao hợp tác.")
    assert [e.type for e in page.events] == ["reception"]


def test_talks_win_over_meeting() -> None:
    page = Staged(f"{AN} đã gặp {BUN}.", f"Ngày 12/7, {AN} đã hội đàm với {BUN}.")
    assert [e.type for e in page.events] == ["talks"]


def test_each_counterpart_has_a_meeting() -> None:
    page = Staged(f"{BUN} đã có các cuộc gặp với {AN}, {{Chủ tịch Quốc hội *Lê Bình*|p|VN}}.")
    assert [e.type for e in page.events] == ["meeting", "meeting"]


def test_meetings_with_two_hosts_stay_two() -> None:
    page = Staged(f"Ngày 12/7, {AN} đã tiếp {BUN}.", f"Cùng ngày, {AN} đã tiếp {SOM}.")
    assert [page.parts(e) for e in page.events] == [
        {("Trần An", "host"), ("Bun Xay", "guest")},
        {("Trần An", "host"), ("Som Phon", "guest")},
    ]


def test_dates_keep_meetings_apart() -> None:
    page = Staged(f"Ngày 12/7, {AN} đã hội đàm với {BUN}.", f"Ngày 14/9, {AN} đã hội đàm với {BUN}.")
    assert [e.date.edtf for e in page.events if e.date] == ["XXXX-07-12", "XXXX-09-14"]


def test_one_ceremony_however_called() -> None:
    page = Staged(f"Ngày 2/9, {AN} dự Lễ kỷ niệm Quốc khánh.", f"Phát biểu tại buổi lễ, {AN} nhấn mạnh hợp tác.")
    assert [e.type for e in page.events] == ["ceremony"]


def test_a_state_is_no_second_participant_beside_its_leader() -> None:
    page = Staged(f"Ngày 12/7, {{*Lào*|s|LA}} đã hội đàm với {AN}.", f"{BUN} hội đàm với {AN} trong hai giờ.")
    assert page.summary() == [("talks", BOTH)]


def test_the_chair_stays_chair() -> None:
    page = Staged(
        f"Ngày 12/7, {AN} tham dự Đối thoại chính sách lần thứ ba giữa {VIET} và {{*Lào*|s|LA}}.",
        f"{AN} và {BUN} đồng chủ trì Đối thoại chính sách lần thứ ba.",
    )
    assert {("Trần An", "chair"), ("Bun Xay", "chair")} <= page.parts(page.events[0])
    assert len(page.events) == 1


@pytest.mark.parametrize(
    ("a", "b", "agree"),
    [
        ("2024-07-12", "2024-07-12", True),
        ("2024-07-12", "2024-07", True),
        ("2024-07-12", "2024-07-11/2024-07-13", True),
        ("2024-07-12", "2024-07-13", False),
        ("XXXX-07-12", "2024-07-12", True),
        ("XXXX-07-12", "2024-08", False),
    ],
)
def test_dates_that_may_be_one(a: str, b: str, agree: bool) -> None:
    assert edtf_overlap(a, b) is agree
    assert edtf_overlap(b, a) is agree


def test_the_ceremony_of_an_award_is_no_event_beside_it() -> None:
    award = "Ngày 3/5, {Đại sứ *Ma Ri*|p|FR} đã trao tặng Huân chương cho {ông *Vũ An*|p|VN}."
    page = Staged(award, "Phát biểu tại buổi lễ, {Đại sứ *Ma Ri*|p|FR} cảm ơn ông.")
    assert [e.type for e in page.events] == ["award"]
    page = Staged("{Đại sứ *Ma Ri*|p|FR} phát biểu tại buổi lễ ngày 3/5.")
    assert [e.type for e in page.events] == ["ceremony"]


def test_a_headline_that_names_a_body_for_its_officer() -> None:
    officer, body = "{Đại tá *Lê Minh*|p|VN}", "{*Cảnh sát biển*|o|VN}"
    host = "{Tư lệnh *Ra Vi*|p|IN}"
    page = Staged(f"{officer} đã chào xã giao {host}.", title=f"{body} chào xã giao {host}")
    assert len(page.events) == 1
    page = Staged(f"{officer} đã chào xã giao {host}.", title=f"{{*Hải quân*|o|LA}} chào xã giao {host}")
    assert len(page.events) == 2


def test_a_headline_in_general_is_of_those_received_one_by_one() -> None:
    text = f"{AN} đã tiếp {{Đại sứ *Ma Ri*|p|FR}} và {{Đại sứ *Ton Nan*|p|TH}}."
    page = Staged(text, title=f"{AN} tiếp các đại sứ")
    assert page.events
    assert all(len(e.participants) > 1 for e in page.events)
    page = Staged(f"{BUN} đã tiếp {{Đại sứ *Ma Ri*|p|FR}}.", title=f"{AN} tiếp các đại sứ")
    assert len(page.events) == 2


def test_a_return_visit_is_another_reception() -> None:
    page = Staged(f"{AN} đã tiếp {BUN}.", f"Ba năm sau, {BUN} đã tiếp {AN}.")
    assert len(page.events) == 2


LETTERS = (
    "Ngày 12/7, {Chủ tịch nước *Trần An*|p|VN} gửi điện mừng tới {Chủ tịch nước Lào *Bun Xay*|p|LA}; "
    "{Thủ tướng *Lê Bình*|p|VN} gửi điện mừng tới {Thủ tướng Lào *Som Phon*|p|LA}."
)


def test_a_headline_in_general_is_of_each_leaders_message() -> None:
    page = Staged(LETTERS, title="Lãnh đạo {*Việt Nam*|s|VN} gửi điện mừng {*Lào*|s|LA}")
    senders = [{n for n, role in page.parts(e) if role == "sender"} for e in page.events]
    assert senders == [{"Trần An"}, {"Lê Bình"}]


def test_a_headline_on_another_country_is_a_message_of_its_own() -> None:
    page = Staged(LETTERS, title="Lãnh đạo {*Việt Nam*|s|VN} gửi điện mừng {*Cuba*|s|CU}")
    assert len(page.events) == 3


def test_what_is_spoken_at_a_session_under_another_word() -> None:
    page = Staged(
        "Sáng 3/8, {*Ban Chấp hành Trung ương*|o|VN} đã họp.",
        "Phát biểu tại Hội nghị, {Tổng Bí thư *Trần An*|p|VN} cảm ơn.",
    )
    assert [e.type for e in page.events] == ["session"]
    assert ("Trần An", "speaker") in page.parts(page.events[0])


def test_two_who_write_write_to_a_third() -> None:
    page = Staged(
        f"Nhân dịp này, {{Tổng thống *Omar Said*|p|EG}}; {BUN} đã gửi điện chúc mừng.",
        title=f"Trung ương bầu {AN} giữ chức Tổng Bí thư",
    )
    sent = [page.parts(e) for e in page.events if e.type == "message"]
    assert sent == [
        {("Omar Said", "sender"), ("Trần An", "recipient")},
        {("Bun Xay", "sender"), ("Trần An", "recipient")},
    ]


def test_negotiators_of_two_states_negotiate() -> None:
    page = Staged("{*Nga*|s|RU} và {*Ukraine*|s|UA} ngày 2/6 tiến hành vòng đàm phán thứ hai.")
    assert page.summary() == [("talks", {("Nga", "participant"), ("Ukraine", "participant")})]


def test_a_round_without_a_day_is_no_event() -> None:
    assert Staged("{*Nga*|s|RU} và {*Ukraine*|s|UA} tiến hành nhiều vòng đàm phán.").summary() == []
