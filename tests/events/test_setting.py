"""Where and when somebody spoke is told by the page; what was said is not."""

from __future__ import annotations

import pytest
from staged import Staged

AN = "{Thủ tướng *Lê An*|p|VN}"
FOX = "{Tổng thống *John Fox*|p|US}"
TALK = {("Lê An", "participant"), ("John Fox", "participant")}

TOLD = {
    "when met": (f"{FOX} bày tỏ sự lạc quan về hợp tác khi gặp {AN} hôm 3/4.", "meeting", TALK),
    "who spoke, met": (
        f"{FOX} cho rằng {{*Việt Nam*|s|VN}} và {{*Mỹ*|s|US}} cần hợp tác hơn nữa, sau khi hội đàm với {AN}.",
        "talks",
        TALK,
    ),
    "an official tells": (f"Một quan chức cho biết {FOX} chia sẻ lo ngại khi gặp {AN} tại Hà Nội.", "meeting", TALK),
    "planned words, held meeting": (f"{FOX} khẳng định sẽ hỗ trợ khi gặp {AN} hôm 3/4.", "meeting", TALK),
    "at a gathering": (
        f"{AN} mong muốn điều này tại hội nghị xúc tiến đầu tư ở Huế chiều 3/4.",
        "conference",
        {("Lê An", "speaker")},
    ),
    "that is what he said": (
        f"Đó là khẳng định của {AN} tại hội thảo quốc tế về biển ở Huế chiều 3/4.",
        "conference",
        {("Lê An", "speaker")},
    ),
    "its day names it": (
        "Tại hội nghị sáng 3/8, {*Ban Chấp hành Trung ương Đảng*|o|VN} thông qua nghị quyết.",
        "conference",
        {("Ban Chấp hành Trung ương Đảng", "attendee")},
    ),
    "a fact within somebody's words": (
        f'"Ngày 3/4, {AN} đã điện đàm với {FOX}", một quan chức nói.',
        "call",
        TALK,
    ),
    "a banquet by its day": (
        f"Trước đó, trong tiệc chiêu đãi tối 3/4, {FOX} nêu mục đích của mình.",
        "ceremony",
        {("John Fox", "honoree")},
    ),
    "with somebody unnamed": (
        f"{AN} và phu nhân cùng nhà vua và {{hoàng hậu *Nhật Bản*|s|JP}} đã dự tiệc chiêu đãi tối 3/4.",
        "ceremony",
        {("Lê An", "honoree")},
    ),
    "while two open it": (
        f"{FOX} nói điều này khi cùng {AN} chủ trì lễ khởi động chương trình.",
        "ceremony",
        {("John Fox", "host")},
    ),
    "after his quoted wish": (
        f'"Chúng tôi mong muốn các bên kiềm chế", {AN} hôm qua phát biểu tại hội nghị cấp cao kỷ niệm ở Sochi.',
        "conference",
        {("Lê An", "speaker")},
    ),
}


@pytest.mark.parametrize(("text", "type", "parts"), TOLD.values(), ids=TOLD.keys())
def test_the_setting_is_an_event(text: str, type: str, parts: set[tuple[str, str]]) -> None:
    page = Staged(text)
    assert page.summary() == [(type, parts)]
    assert page.events[0].status == "held"


SAID = {
    "looked back on": f"{FOX} nhắc lại những kỷ niệm khi gặp {AN}.",
    "its success": f"{AN} đánh giá cao kết quả đạt được tại hội nghị của các nước.",
    "within the quotation": f'{FOX} nói: "Ông ấy vui khi gặp {AN}"',
}


@pytest.mark.parametrize("text", SAID.values(), ids=SAID.keys())
def test_what_was_said_is_none(text: str) -> None:
    assert [t for t, _ in Staged(text).summary() if t != "position"] == []


def test_a_dialogue_with_a_name_is_none_of_the_conferences() -> None:
    page = Staged(
        f"{AN} dự hội nghị tại Huế hôm 3/4.",
        f"{AN} cũng tham gia Đối thoại chính sách cấp cao với {{*Nhật Bản*|s|JP}}.",
    )
    assert [e.type for e in page.events] == ["conference", "dialogue"]
