"""Public positions: who says something of another country outside any meeting, where that is the page's news."""

from __future__ import annotations

import pytest
from staged import Staged

FOX = "{Ngoại trưởng *John Fox*|p|US}"
AN = "{Thủ tướng *Lê An*|p|VN}"
MOFA = "{người phát ngôn Bộ Ngoại giao *Trần Hoa*|p|VN}"
CASE = tuple[list[str], str | None, set[tuple[str, str]]]

TOLD: dict[str, CASE] = {
    "press conference": (
        [f"Ngày 3/4, {FOX} đã tổ chức họp báo, thông báo {{*Mỹ*|s|US}} sẽ hỗ trợ {{*Lào*|s|LA}}."],
        None,
        {("John Fox", "speaker")},
    ),
    "joint press conference": (
        [f"Trong cuộc họp báo sáng 3/4 với {FOX} tại Hà Nội, {AN} thông báo hai nước sẽ hợp tác."],
        None,
        {("John Fox", "speaker"), ("Lê An", "speaker")},
    ),
    "interview at the head": (
        [f"{AN} đã trả lời phỏng vấn báo chí {{*Nhật Bản*|s|JP}}."],
        None,
        {("Lê An", "speaker")},
    ),
    "a state in the headline": (
        [
            f"{AN} sẽ thăm chính thức {{*Mỹ*|s|US}} vào tuần tới.",
            f'"Chúng tôi chờ đón đoàn", {FOX} hôm 3/4 cho biết.',
        ],
        "{*Mỹ*|s|US} hoan nghênh {*Việt Nam*|s|VN}",
        {("John Fox", "speaker")},
    ),
    "one joint press conference, two quoted": (
        [
            f"Phát biểu tại cuộc họp báo chung, {FOX} khẳng định ủng hộ {{*Việt Nam*|s|VN}}.",
            f"Cũng tại cuộc họp báo chung, {AN} cảm ơn {{*Mỹ*|s|US}}.",
        ],
        None,
        {("John Fox", "speaker"), ("Lê An", "speaker")},
    ),
    "a press conference of those who held talks": (
        [f"Điều này được nêu tại cuộc họp báo chung ngay sau hội đàm giữa {AN} và {FOX}."],
        None,
        {("John Fox", "speaker"), ("Lê An", "speaker")},
    ),
    "the two hold one after their talks": (
        [f"{AN} đã hội đàm với {FOX}.", f"{AN} và {FOX} hôm nay tổ chức họp báo tại Hà Nội."],
        None,
        {("John Fox", "speaker"), ("Lê An", "speaker")},
    ),
    "at a press conference": (
        [f"Trong cuộc gặp báo chí sáng 3/4, {FOX} chia sẻ về {{*Việt Nam*|s|VN}}."],
        None,
        {("John Fox", "speaker")},
    ),
    "in the network": (
        [f"{FOX} viết trên Facebook ngày 3/4 rằng {{*Việt Nam*|s|VN}} rất mến khách."],
        None,
        {("John Fox", "speaker")},
    ),
    "pictures in the network": (
        [f"{FOX} đăng ảnh và gửi lời cảm ơn {{*Việt Nam*|s|VN}} trên mạng xã hội."],
        None,
        {("John Fox", "speaker")},
    ),
    "first in the body, another's letter below": (
        [
            "Vụ việc gây chú ý.",
            "Dư luận đã lên án nhiều.",
            "{*Bộ Ngoại giao*|o|MY} hôm 3/4 cho biết sẽ điều tra tài liệu của {*Trung Quốc*|s|CN}.",
            "Trước đó, {*Trung Quốc*|s|CN} gửi công hàm tới {*Lào*|s|LA}.",
        ],
        "Cuộc điều tra bắt đầu",
        {("Bộ Ngoại giao", "speaker")},
    ),
    "a colon in the headline": (
        [f"{FOX} nhấn mạnh quan hệ với {{*Việt Nam*|s|VN}} đang phát triển."],
        f"{FOX}: Hai nước cần hợp tác",
        {("John Fox", "speaker")},
    ),
    "a spokesman at the end": (
        [
            *["Dịch bệnh còn phức tạp." for _ in range(8)],
            f"Tại cuộc họp báo thường kỳ chiều 3/4, {MOFA} cho biết {{*Ấn Độ*|s|IN}} đã hỗ trợ.",
        ],
        None,
        {("Trần Hoa", "speaker")},
    ),
    "words after a quotation": (
        [f'{{*Mỹ*|s|US}} và {{*Việt Nam*|s|VN}} cần ổn định ", {FOX} hôm 3/4 cho biết.'],
        None,
        {("John Fox", "speaker")},
    ),
}


@pytest.mark.parametrize(("text", "title", "parts"), TOLD.values(), ids=TOLD.keys())
def test_a_stand(text: list[str], title: str | None, parts: set[tuple[str, str]]) -> None:
    page = Staged(*text, title=title)
    assert [page.parts(e) for e in page.events if e.type == "position"] == [parts]


NONE: dict[str, tuple[list[str], str | None]] = {
    "said at a meeting": (
        [f"Ngày 3/4, {AN} đã tiếp {FOX}.", f"{FOX} khẳng định ủng hộ {{*Việt Nam*|s|VN}}."],
        f"{FOX}: Hai nước cần hợp tác",
    ),
    "no answer": ([f"{FOX} đã không trả lời yêu cầu bình luận về {{*Lào*|s|LA}}."], None),
    "at a seminar": ([f"Tại hội thảo, {FOX} đánh giá cao {{*Việt Nam*|s|VN}}."], None),
    "at a seminar, below": (
        ["Sự kiện thu hút đông đảo học giả.", f"Tại hội thảo, {FOX} đánh giá cao {{*Việt Nam*|s|VN}}."],
        None,
    ),
    "at home": ([f"{AN} yêu cầu các tỉnh phòng dịch."], None),
    "a report at a meeting": ([f"{AN} chủ trì cuộc họp báo cáo tình hình chuẩn bị."], None),
    "a communiqué of what another event is": (
        [f"{AN} sẽ thăm {{*Lào*|s|LA}}, thông cáo của {{*Bộ Ngoại giao*|o|VN}} cho biết."],
        f"{AN} sẽ thăm {{*Lào*|s|LA}}",
    ),
}


@pytest.mark.parametrize(("text", "title"), NONE.values(), ids=NONE.keys())
def test_no_stand(text: list[str], title: str | None) -> None:
    assert [e.type for e in Staged(*text, title=title).events if e.type == "position"] == []


def test_a_press_conference_of_two_belongs_to_the_visit() -> None:
    page = Staged(
        f"{FOX} thăm chính thức {{*Việt Nam*|s|VN}} từ ngày 2 đến 4/4.",
        f"Tại cuộc họp báo chung với {FOX}, {AN} thông báo hai nước sẽ hợp tác.",
    )
    (visit,) = [e for e in page.events if e.type == "visit"]
    (press,) = [e for e in page.events if e.type == "position"]
    assert press.part_of == visit.id
    assert press.place
    assert (press.place.country, press.channel) == ("VN", "state")


def test_a_matter_raised_with_a_state_is_no_meeting() -> None:
    page = Staged(f"{AN} cho biết đã trao đổi với {{*Lào*|s|LA}} về việc đó.")
    assert [e.type for e in page.events] == ["position"]


def test_an_organ_at_home_that_holds_a_press_conference_takes_a_position() -> None:
    page = Staged("Sáng 2/8, {*Văn phòng Chủ tịch nước*|o|VN} tổ chức họp báo công bố quyết định về đặc xá.")
    assert page.summary() == [("position", {("Văn phòng Chủ tịch nước", "speaker")})]


def test_a_firm_that_holds_a_press_conference_takes_none() -> None:
    assert Staged("Sáng 2/8, {*Công ty Mẫu*|g|VN} tổ chức họp báo công bố sản phẩm.").summary() == []


def test_whoever_speaks_for_a_body_of_states_is_of_no_country() -> None:
    page = Staged(
        "Trong cuộc họp báo chung với {Phó thủ tướng *Lê Bình*|p|VN} sáng nay, {Đại diện cấp cao EU *Ana Ruiz*|p|}"
        " khẳng định EU ủng hộ tự do hàng hải."
    )
    assert page.summary() == [("position", {("Lê Bình", "speaker"), ("Ana Ruiz", "speaker")})]


def test_a_press_conference_after_talks_is_of_their_day() -> None:
    page = Staged(f"Trong cuộc họp báo sau hội đàm với {AN} sáng 3/4, {FOX} chia sẻ về quan hệ hai nước.")
    (press,) = [e for e in page.events if e.type == "position"]
    assert press.date
    assert press.date.edtf == "XXXX-04-03"


def test_a_state_that_sanctions_is_the_news() -> None:
    page = Staged(
        "Hôm 15/6, {*Hoa Kỳ*|s|US} công bố các biện pháp trừng phạt mới nhắm vào các tướng {*Miến Điện*|s|MM}."
    )
    assert [(e.type, ("Hoa Kỳ", "speaker") in page.parts(e)) for e in page.events] == [("position", True)]


def test_sanctions_that_somebody_suffers_are_none() -> None:
    assert Staged("Các công ty của {*Nga*|s|RU} bị trừng phạt gặp khó khăn trong thanh toán.").summary() == []
