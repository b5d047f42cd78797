"""How outlets word what a headline tells: each wording must give its event, and its neighbours none."""

from __future__ import annotations

import pytest
from reading import record_of, types_in
from staged import Staged

BODY = "\n\nThông tin được công bố sáng nay.\n"
TELLING = {
    "ratified": ("agreement", f"Quốc hội Nga phê chuẩn Hiệp ước đối tác chiến lược với Triều Tiên{BODY}"),
    "joint statement": ("agreement", f"Tuyên bố chung Việt Nam - Trung Quốc{BODY}"),
    "takes a post": ("appointment", f"Thiếu tướng Trần Văn Minh giữ chức Giám đốc Công an tỉnh Nghệ An{BODY}"),
    "elected that day": ("appointment", "Ngày 22/5/2024, ông Trần Văn Minh được bầu làm Chủ tịch nước."),
    "removed": ("appointment", "Tổng thống Hàn Quốc Kim Min Ho bị phế truất"),
    "wins a presidency": ("appointment", "Bà Maria Lopez đắc cử Tổng thống Mexico"),
    "confirmed in a post": (
        "appointment",
        "Bộ Chính trị chuẩn y ông Trần Văn Minh giữ chức Phó Bí thư Tỉnh ủy Lào Cai",
    ),
    "chosen": ("appointment", "Tổng thống Mỹ John Brown chọn ông Peter Smith làm Ngoại trưởng"),
    "letter of credence": ("appointment", "Đại sứ Trần Văn Minh trình Thư ủy nhiệm lên Tổng thống Ba Lan"),
    "papers counted": ("agreement", "Việt Nam và Hàn Quốc ký 23 văn kiện hợp tác"),
    "deal reached": ("agreement", f"Nga, Ukraine đạt thỏa thuận trao đổi tù binh{BODY}"),
    "ties raised passively": (
        "agreement",
        "Quan hệ Việt Nam - Malaysia được nâng cấp lên Đối tác Chiến lược toàn diện",
    ),
    "goods for a country": ("aid", "Nhật Bản tặng Việt Nam 1 triệu liều vaccine"),
    "money for a country": ("aid", "Úc hỗ trợ Việt Nam 3 triệu AUD khắc phục hậu quả bão"),
    "goods received": ("aid", "Việt Nam tiếp nhận 1,5 triệu liều vaccine do Mỹ trao tặng"),
    "high-level talks": ("talks", "Hội đàm cấp cao Việt Nam - Lào"),
    "high-level call": ("call", "Điện đàm cấp cao Việt Nam - Trung Quốc"),
    "by telephone": ("call", "Thủ tướng Nhật Bản và Tổng thống Hàn Quốc trao đổi điện thoại"),
    "a meal together": ("meeting", "Tổng thống Mỹ John Brown ăn tối cùng Thủ tướng Nhật Bản Sato Ken"),
}
TELLING |= {
    "ships call": ("visit", "Hai tàu hộ vệ của Hải quân Hàn Quốc cập cảng Tiên Sa, thăm hữu nghị thành phố Đà Nẵng"),
    "in a town whose name is also a wish": ("meeting", "Tại Cần Thơ, Bộ trưởng Trần Văn Minh gặp Đại sứ Lào Bun Xay."),
    "voters": ("meeting", "Sáng 4/5/2024, Ủy ban nhân dân quận Ba Đình tổ chức hội nghị tiếp xúc cử tri."),
    "goods for people unnamed": (
        "aid",
        "Sáng 5/3/2024, Bộ Quốc phòng đã tặng sáu nhà tình nghĩa cho dân vùng lũ.",
    ),
    "counterpart unknown": ("meeting", f"Bộ trưởng Ngoại giao Trần Văn Minh gặp phái bộ mới{BODY}"),
}
SILENT = {
    "goods at no time": "Bộ Quốc phòng thường tặng nhu yếu phẩm cho các hộ nghèo.",
    "helped to a deal": "Các nước đang giúp Israel và Hamas đạt được thỏa thuận ngừng bắn.",
    "used to hold it": "Ông Trần Văn Minh từng giữ chức Bộ trưởng Ngoại giao",
    "since the day": "Kể từ ngày ông Trần Văn Minh được bầu làm Chủ tịch nước, quan hệ hai nước phát triển.",
    "a call to resign": "Phe đối lập kêu gọi Thủ tướng Anh John Brown từ chức",
    "signs a decree": "Tổng thống Nga Ivan Petrov ký sắc lệnh về ngân sách",
    "supports a view": "Nhật Bản ủng hộ Việt Nam tổ chức hội nghị",
    "registers": "Việt Nam và Lào đăng ký các mặt hàng",
}


@pytest.mark.parametrize(("kind", "text"), TELLING.values(), ids=TELLING)
def test_a_wording_gives_its_event(kind: str, text: str) -> None:
    assert kind in types_in(text)


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_a_neighbouring_wording_gives_none(text: str) -> None:
    assert not types_in(text) & {"appointment", "agreement", "aid"}


def test_ties_raised_are_apart_from_the_papers_signed() -> None:
    text = (
        "Việt Nam - Hungary nâng tầm quan hệ lên Đối tác toàn diện\n\n"
        "Tổng Bí thư Trần Văn Minh và Thủ tướng Hungary Nagy Peter hội đàm tại Budapest.\n\n"
        "Hai nhà lãnh đạo chứng kiến lễ ký kết các văn kiện hợp tác giữa Việt Nam và Hungary.\n"
    )
    record = record_of(text)
    assert [e.type for e in record.events].count("agreement") == 2


@pytest.mark.parametrize(("words", "status"), [("vào tuần tới", "planned"), ("sáng nay", "held")])
def test_a_coming_day_after_the_word_makes_a_plan(words: str, status: str) -> None:
    text = f"Thủ tướng Trần Văn Minh thăm chính thức Mỹ {words}, theo lời mời của Tổng thống Mỹ John Brown."
    (event,) = record_of(text).events
    assert event.status == status


def test_those_in_the_chair_told_in_a_sentence_of_their_own() -> None:
    page = Staged(
        "Ngày 4/7, tại Brussels, {*Bộ Ngoại giao*|o|VN} tổ chức Đối thoại Nhân quyền lần thứ 12.",
        "{Vụ trưởng *Lê Bình*|p|VN} và {Vụ phó *Anna Roth*|p|} đồng chủ trì.",
    )
    assert [e.type for e in page.events] == ["dialogue"]
    assert {("Lê Bình", "chair"), ("Anna Roth", "chair")} <= page.parts(page.events[0])


def test_the_assembly_of_the_nations_adopts() -> None:
    page = Staged("{*Đại hội đồng Liên hợp quốc*|i|} ngày 10/5 thông qua nghị quyết về {*Palestine*|s|PS}.")
    assert page.summary() == [("agreement", {("Đại hội đồng Liên hợp quốc", "signatory")})]


def test_a_company_adopts_nothing_of_state() -> None:
    assert Staged("{*Công ty Alpha*|g|VN} ngày 10/5 thông qua nghị quyết về cổ tức.").summary() == []


def test_the_body_that_holds_a_conference_is_no_second_conference() -> None:
    page = Staged(
        "Ngày 24/6, {Thủ tướng *Lê Bình*|p|VN} dự Hội nghị thường niên của Diễn đàn Kinh tế thế giới tại Đại Liên."
    )
    assert [e.type for e in page.events] == ["conference"]


def test_a_headline_names_states_for_those_who_sign() -> None:
    page = Staged(
        "Ngày 19/6, {*Ivan Petrov*|p|} và {*Kim Min*|p|} ký Hiệp ước đối tác.",
        title="{*Nga*|s|RU} và {*Triều Tiên*|s|KP} ký hiệp ước",
    )
    assert [e.type for e in page.events] == ["agreement"]
