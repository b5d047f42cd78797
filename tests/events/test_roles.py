"""Who stands where: one row a wording, with the parts that it must give."""

from __future__ import annotations

import pytest
from staged import Staged

TRAN = "{Chủ tịch nước *Trần An*|p|VN}"
LE = "{Thủ tướng *Lê Bình*|p|VN}"
BUN = "{Thủ tướng Lào *Bun Xay*|p|LA}"
ANA = "{Đại sứ Tây Ban Nha *Ana Ruiz*|p|ES}"
LAO = "{*Lào*|s|LA}"
VIET = "{*Việt Nam*|s|VN}"

CASES = {
    "receives": (f"{TRAN} đã tiếp {ANA}.", "reception", {("Trần An", "host"), ("Ana Ruiz", "guest")}),
    "received, passive": (f"{ANA} được {TRAN} tiếp.", "reception", {("Trần An", "host"), ("Ana Ruiz", "guest")}),
    "pays a courtesy call": (
        f"{ANA} đến chào xã giao {TRAN}.",
        "reception",
        {("Trần An", "host"), ("Ana Ruiz", "guest")},
    ),
    "talks with": (
        f"Chiều 12/7, {TRAN} đã hội đàm với {BUN}.",
        "talks",
        {("Trần An", "participant"), ("Bun Xay", "participant")},
    ),
    "had talks with": (
        f"{TRAN} đã có cuộc hội đàm với {BUN}.",
        "talks",
        {("Trần An", "participant"), ("Bun Xay", "participant")},
    ),
    "talks between": (
        f"Cuộc hội đàm giữa {TRAN} và {BUN} diễn ra chiều 12/7.",
        "talks",
        {("Trần An", "participant"), ("Bun Xay", "participant")},
    ),
    "talks with, subject after": (
        f"Trong cuộc hội đàm ngày 12/7 với {BUN}, {TRAN} nhấn mạnh quan hệ hai nước.",
        "talks",
        {("Trần An", "participant"), ("Bun Xay", "participant")},
    ),
    "telephone": (f"{LE} đã điện đàm với {BUN}.", "call", {("Lê Bình", "participant"), ("Bun Xay", "participant")}),
    "visit at the invitation of": (
        f"Nhận lời mời của {TRAN}, {BUN} đã thăm chính thức {VIET}.",
        "visit",
        {("Bun Xay", "visitor"), ("Trần An", "host"), ("Việt Nam", "host")},
    ),
    "visit of": (
        f"Chuyến thăm chính thức {VIET} của {BUN} diễn ra từ ngày 3/5 đến 5/5.",
        "visit",
        {("Bun Xay", "visitor"), ("Việt Nam", "host")},
    ),
    "message to": (f"{TRAN} đã gửi điện mừng tới {BUN}.", "message", {("Trần An", "sender"), ("Bun Xay", "recipient")}),
    "wreath": (
        f"{BUN} đã đặt vòng hoa tưởng niệm {{Chủ tịch *Hồ Chí Minh*|p|VN}}.",
        "ceremony",
        {("Bun Xay", "participant"), ("Hồ Chí Minh", "honoree")},
    ),
    "chairs a session": (
        f"Sáng 3/4, {LE} chủ trì phiên họp Chính phủ.",
        "session",
        {("Lê Bình", "chair")},
    ),
    "speaks at a conference, subject after": (
        f"Phát biểu tại hội thảo, {LE} cho rằng hợp tác cần thiết.",
        "conference",
        {("Lê Bình", "speaker")},
    ),
    "appointed": (
        f"{{*Quốc hội*|o|VN}} bầu {LE} giữ chức Thủ tướng.",
        "appointment",
        {("Quốc hội", "appointer"), ("Lê Bình", "appointee")},
    ),
    "takes office": (f"Hôm 3/4, {LE} nhậm chức Thủ tướng.", "appointment", {("Lê Bình", "appointee")}),
    "joint statement": (
        f"{VIET} và {LAO} ra tuyên bố chung.",
        "agreement",
        {("Việt Nam", "signatory"), ("Lào", "signatory")},
    ),
    "receives and awards": (
        f"{LE} tiếp và trao Huân chương Hữu nghị tặng {ANA}.",
        "reception",
        {("Lê Bình", "host"), ("Ana Ruiz", "guest")},
    ),
    "receiving, he says": (
        f"Tiếp {ANA}, {TRAN} đề nghị hợp tác.",
        "reception",
        {("Trần An", "host"), ("Ana Ruiz", "guest")},
    ),
    "welcome under the chair of": (
        f"Lễ đón chính thức {BUN} được tổ chức trọng thể dưới sự chủ trì của {LE}.",
        "ceremony",
        {("Bun Xay", "honoree"), ("Lê Bình", "host")},
    ),
    "in the telephone call": (
        f"Trong cuộc điện đàm tối 3/4, {TRAN} và {BUN} nhất trí hợp tác.",
        "call",
        {("Trần An", "participant"), ("Bun Xay", "participant")},
    ),
    "under the chair of, first": (
        f"Dưới sự chủ trì của {LE}, hội nghị trực tuyến diễn ra sáng 3/4.",
        "conference",
        {("Lê Bình", "chair")},
    ),
    "talks of three": (
        f"Cuộc hội đàm giữa {TRAN} với {LE} và {BUN} diễn ra ngày 3/4.",
        "talks",
        {("Trần An", "participant"), ("Lê Bình", "participant"), ("Bun Xay", "participant")},
    ),
    "the guest travels": (
        f"Chiều 3/4, tại Hà Nội, {TRAN} hội kiến {BUN}.",
        "meeting",
        {("Trần An", "participant"), ("Bun Xay", "participant")},
    ),
    "signing witnessed": (
        f"{TRAN} và {BUN} chứng kiến ký kết các văn kiện.",
        "agreement",
        {("Trần An", "witness"), ("Bun Xay", "witness")},
    ),
    "signers between": (
        f"{TRAN} chứng kiến {LE} và {BUN} ký kết bản ghi nhớ.",
        "agreement",
        {("Trần An", "witness"), ("Lê Bình", "signatory"), ("Bun Xay", "signatory")},
    ),
    "announced by an organ": (
        f"{{*Bộ Ngoại giao*|o|VN}} thông báo {TRAN} và Phu nhân sẽ thăm chính thức {LAO} từ ngày 3/4.",
        "visit",
        {("Trần An", "visitor"), ("Lào", "host")},
    ),
    "guest after to": (
        f"Buổi tiếp của {TRAN} dành cho {ANA} diễn ra sáng 3/4.",
        "reception",
        {("Trần An", "host"), ("Ana Ruiz", "guest")},
    ),
    "head of a delegation, then the host": (
        "Tiếp {*Đoàn đại biểu Lào*|d|LA} do {*Bun Xay*|p|LA} làm {Trưởng đoàn, Thủ tướng *Lê Bình*|p|VN} khẳng định …",
        "reception",
        {("Lê Bình", "host"), ("Đoàn đại biểu Lào", "guest"), ("Bun Xay", "guest")},
    ),
    "two countries by comma": (
        f"{TRAN} thăm chính thức {LAO}, {{*Nhật Bản*|s|JP}} từ ngày 3/4.",
        "visit",
        {("Trần An", "visitor"), ("Lào", "host"), ("Nhật Bản", "host")},
    ),
    "fronted meeting, subject after a comma": (
        f"Trong cuộc gặp {BUN}, {TRAN} cảm ơn Lào.",
        "meeting",
        {("Trần An", "participant"), ("Bun Xay", "participant")},
    ),
    "elected, told with a number": (
        f"Nhân dịp {TRAN} được {{*Quốc hội*|o|VN}} khóa XV bầu giữ chức Chủ tịch nước.",
        "appointment",
        {("Trần An", "appointee"), ("Quốc hội", "appointer")},
    ),
    "a spouse by her husband": (
        "{Bà *Mai Lan*|p|VN} - phu nhân {Thủ tướng *Lê Bình*|p|VN} tiếp {Đại sứ Tây Ban Nha *Ana Ruiz*|p|ES}.",
        "reception",
        {("Mai Lan", "host"), ("Ana Ruiz", "guest")},
    ),
    "leader after an address": (
        f"{TRAN} tiếp {{*Đoàn Đại học Lima*|d|PE}} ({{*Peru*|s|PE}}) do {{*Juan Rey*|p|PE}} làm trưởng đoàn.",
        "reception",
        {("Trần An", "host"), ("Juan Rey", "guest"), ("Đoàn Đại học Lima", "guest")},
    ),
    "named after their kind": (
        f"{TRAN} đã tiếp lãnh đạo các doanh nghiệp lớn của {LAO} gồm {{*Kham Tay*|p|LA}}, {{*Sok Dy*|p|LA}}.",
        "reception",
        {("Trần An", "host"), ("Kham Tay", "guest"), ("Sok Dy", "guest")},
    ),
    "attending, far off": (
        f"{TRAN} dự bữa trưa làm việc do {BUN} chủ trì tại Lima, với sự tham dự của {ANA}.",
        "meeting",
        {("Trần An", "participant"), ("Bun Xay", "participant"), ("Ana Ruiz", "participant")},
    ),
    "message received": (
        f"{TRAN} đã nhận được điện mừng của {BUN}.",
        "message",
        {("Bun Xay", "sender"), ("Trần An", "recipient")},
    ),
    "gift received": (
        "{*Hội Chữ thập đỏ*|g|VN} tiếp nhận ủng hộ 5 tỷ đồng từ {*Đại sứ quán Lào*|o|LA}.",
        "aid",
        {("Hội Chữ thập đỏ", "recipient"), ("Đại sứ quán Lào", "giver")},
    ),
    "a medal's name": (
        f"{BUN} được trao tặng Huân chương {{*Hồ Chí Minh*|p|VN}} ngày 3/4.",
        "award",
        {("Bun Xay", "recipient")},
    ),
    "attends on a journey": (
        f"{TRAN} có chuyến công tác {LAO} dự Hội nghị thượng đỉnh về nước.",
        "conference",
        {("Trần An", "attendee")},
    ),
    "attends on a journey of": (
        f"Chuyến thăm {LAO} và dự Hội nghị thượng đỉnh của {TRAN} bắt đầu ngày 3/4.",
        "conference",
        {("Trần An", "attendee")},
    ),
    "with the delegation": (
        f"{TRAN} cùng đoàn đại biểu cấp cao đã thăm chính thức {LAO}.",
        "visit",
        {("Trần An", "visitor"), ("Lào", "host")},
    ),
    "two who invite": (
        f"{TRAN} thăm {LAO} và {{*Peru*|s|PE}} theo lời mời của {BUN} và Phu nhân; {{Tổng thống *Juan Rey*|p|PE}}.",
        "visit",
        {("Trần An", "visitor"), ("Lào", "host"), ("Peru", "host"), ("Bun Xay", "host"), ("Juan Rey", "host")},
    ),
    "one object of two verbs": (
        f"{TRAN} đã tiếp và trao Huân chương Hữu nghị tặng {ANA}.",
        "reception",
        {("Trần An", "host"), ("Ana Ruiz", "guest")},
    ),
    "the office abroad": (
        f"{TRAN} hội kiến người đồng cấp {LAO}.",
        "meeting",
        {("Trần An", "participant"), ("Lào", "participant")},
    ),
    "about another's concerns": (
        f"{TRAN} đã trao đổi với {BUN} về những quan tâm của {{*Peru*|s|PE}}.",
        "meeting",
        {("Trần An", "participant"), ("Bun Xay", "participant")},
    ),
    "talks of two about their states": (
        f"{TRAN} và {BUN} hội đàm thúc đẩy quan hệ giữa {VIET} và {LAO}.",
        "talks",
        {("Trần An", "participant"), ("Bun Xay", "participant")},
    ),
    "another clause": (
        f"Cuộc gặp của {TRAN} với {BUN} diễn ra sau khi cận vệ của {ANA} về nước.",
        "meeting",
        {("Trần An", "participant"), ("Bun Xay", "participant")},
    ),
    "letter that invites": (
        f"Thư của {BUN} mời {TRAN} sang thăm đã được chuyển chiều 3/4.",
        "message",
        {("Bun Xay", "sender"), ("Trần An", "recipient")},
    ),
    "attends a banquet of": (
        f"{TRAN} dự chiêu đãi của {BUN}.",
        "ceremony",
        {("Trần An", "honoree"), ("Bun Xay", "host")},
    ),
    "attends an opening": (
        f"{TRAN} tới tham dự buổi khai mạc Đại lễ Phật đản.",
        "ceremony",
        {("Trần An", "participant")},
    ),
    "traveller as an object": (
        f"Chuyên cơ đưa {TRAN} đi Viêng Chăn, thăm chính thức {LAO}.",
        "visit",
        {("Trần An", "visitor"), ("Lào", "host")},
    ),
    "the guest in somebody's words": (
        f"{ANA} cho biết {TRAN} là vị khách duy nhất được {BUN} tiếp thân mật chiều 3/4.",
        "reception",
        {("Trần An", "guest"), ("Bun Xay", "host")},
    ),
    "together with others": (
        f"{TRAN} ngày mai sẽ cùng lãnh đạo các nước {LAO} và {VIET} dự Hội nghị cấp cao về nước.",
        "conference",
        {("Trần An", "attendee"), ("Lào", "attendee"), ("Việt Nam", "attendee")},
    ),
    "met before, not together": (
        f"{TRAN} đã hội đàm cùng {BUN}, dự Hội nghị cấp cao về nước.",
        "conference",
        {("Trần An", "attendee")},
    ),
    "in the government of another": (
        f"{BUN} là quan chức đầu tiên trong chính quyền {LE} thăm {VIET}.",
        "visit",
        {("Bun Xay", "visitor"), ("Việt Nam", "host")},
    ),
    "inviter to the second visit": (
        f"Sau khi kết thúc chuyến thăm {LAO}, {TRAN} sẽ tới thăm {{*Peru*|s|PE}} theo lời mời của {{*Juan Rey*|p|PE}}.",
        "visit",
        {("Trần An", "visitor"), ("Peru", "host"), ("Juan Rey", "host")},
    ),
    "appointed, received on the occasion": (
        f"{TRAN} tiếp {ANA} nhân dịp được bổ nhiệm làm Đại sứ.",
        "appointment",
        {("Ana Ruiz", "appointee")},
    ),
    "a body that only goes on a list": (
        f"{TRAN} thăm {{*Tập đoàn A*|g|LA}}, {{*Văn phòng B*|g|LA}} và gặp gỡ {ANA}.",
        "meeting",
        {("Trần An", "participant"), ("Ana Ruiz", "participant")},
    ),
    "to console": (
        f"{ANA} sang thăm {VIET} để chia buồn cùng {{*Chính phủ*|o|VN}}.",
        "visit",
        {("Ana Ruiz", "visitor"), ("Việt Nam", "host")},
    ),
    "many times": (
        f"{TRAN} và {BUN} hợp tác, {{*Hải quân Úc*|o|AU}} nhiều lần thăm {VIET}.",
        "visit",
        {("Hải quân Úc", "visitor"), ("Việt Nam", "host")},
    ),
    "sworn in, known by the office taken": (
        "Ngày 1/10, {bà *Ana Ruiz*|p|MX} đã tuyên thệ nhậm chức Tổng thống {*Mexico*|s|MX}.",
        "ceremony",
        {("Ana Ruiz", "participant")},
    ),
    "elected, known by the office taken": (
        "{Ông *Bun Xay*|p|LA} đắc cử Chủ tịch Đảng hôm 27/9.",
        "appointment",
        {("Bun Xay", "appointee")},
    ),
    "resigns": (f"{BUN} từ chức hôm 14/8.", "appointment", {("Bun Xay", "appointee")}),
    "dismissed from": (
        f"{{*Quốc hội*|o|VN}} đã biểu quyết miễn nhiệm chức Chủ tịch Quốc hội đối với {LE}.",
        "appointment",
        {("Quốc hội", "appointer"), ("Lê Bình", "appointee")},
    ),
    "gift for a people": (
        f"Chiều 5/9, {VIET} trao 65 tỷ đồng ủng hộ nhân dân {LAO}.",
        "aid",
        {("Việt Nam", "giver"), ("Lào", "recipient")},
    ),
    "order received": (
        f"Ngày 3/4, {ANA} được tặng Huân chương Hữu nghị của {VIET}.",
        "award",
        {("Ana Ruiz", "recipient"), ("Việt Nam", "giver")},
    ),
    "tree planted": (
        f"{TRAN} và {BUN} trồng cây lưu niệm tại công viên.",
        "ceremony",
        {("Trần An", "participant"), ("Bun Xay", "participant")},
    ),
    "ties raised by leaders": (
        f"{VIET} và {LAO}: {TRAN} và {BUN} đã nhất trí nâng cấp quan hệ lên Đối tác chiến lược.",
        "agreement",
        {("Việt Nam", "signatory"), ("Lào", "signatory")},
    ),
    "order awarded": (
        f"{TRAN} trao Huân chương Hữu nghị cho {ANA}.",
        "award",
        {("Trần An", "giver"), ("Ana Ruiz", "recipient")},
    ),
}


@pytest.mark.parametrize(("text", "type", "parts"), CASES.values(), ids=CASES.keys())
def test_wording_gives_its_parts(text: str, type: str, parts: set[tuple[str, str]]) -> None:
    assert (type, parts) in Staged(text).summary()


def test_counterparts_by_comma_are_met_apart() -> None:
    page = Staged(f"{TRAN} đã hội kiến {BUN}, {ANA}, gặp gỡ cộng đồng người Việt.")
    assert [s for s in page.summary() if len(s[1]) > 1] == [
        ("meeting", {("Trần An", "participant"), ("Bun Xay", "participant")}),
        ("meeting", {("Trần An", "participant"), ("Ana Ruiz", "participant")}),
    ]


def test_guests_of_several_countries_are_received_apart() -> None:
    page = Staged(f"{TRAN} đã tiếp {BUN} và {ANA}.")
    assert [t for t, _ in page.summary()] == ["reception", "reception"]
    page = Staged(f"{TRAN} đã tiếp {BUN} và {{Đại sứ *Kham Tay*|p|LA}}.")
    assert [t for t, _ in page.summary()] == ["reception"]


def test_inviters_of_a_lead_that_is_cut_off() -> None:
    page = Staged(f"Nhận lời mời của {BUN} và Phu nhân, …", f"{TRAN} thăm chính thức {LAO} từ ngày 3/4.")
    assert page.summary() == [("visit", {("Trần An", "visitor"), ("Lào", "host"), ("Bun Xay", "host")})]


def test_inviter_to_the_visit_before_holds_no_conference() -> None:
    page = Staged(f"Sau khi thăm {LAO} theo lời mời của {BUN}, {TRAN} sẽ dự Hội nghị cấp cao lần thứ 32.")
    assert ("conference", {("Trần An", "attendee")}) in page.summary()


def test_an_office_that_is_cut_off_is_nobody() -> None:
    page = Staged(
        "{Thủ tướng *Lê Bình*|p|VN} hội kiến {*Chủ tịch nước*|p|VN} ...", f"{LE} đã hội kiến {BUN}.", title="Tin"
    )
    assert page.summary()[-1] == ("meeting", {("Lê Bình", "participant"), ("Bun Xay", "participant")})


def test_at_the_welcome_the_traveller_is_the_guest() -> None:
    page = Staged(f"{TRAN} thăm chính thức {LAO} từ ngày 3/4.", f"{BUN} và {TRAN} tại lễ đón.", f"{TRAN} về nước.")
    assert ("ceremony", {("Bun Xay", "host"), ("Trần An", "honoree")}) in page.summary()


def test_an_agency_that_passes_news_on_takes_no_part() -> None:
    page = Staged(f"{TRAN} thăm {LAO} trong khuôn khổ chuyến công tác, {{*Hãng tin ABC*|g|}} đưa tin.")
    assert page.summary() == [("visit", {("Trần An", "visitor"), ("Lào", "host")})]


def test_those_who_attend_what_is_told_elsewhere() -> None:
    page = Staged(f"Sáng 3/4, {TRAN} chủ trì hội nghị về nước.", f"Hội nghị còn có sự tham dự của {BUN} và {ANA}.")
    assert page.summary() == [("conference", {("Trần An", "chair"), ("Bun Xay", "attendee"), ("Ana Ruiz", "attendee")})]


@pytest.mark.parametrize(
    "text",
    [
        f"{TRAN} mong muốn {VIET} và {LAO} sớm nâng cấp quan hệ lên Đối tác chiến lược.",
        f"{TRAN} nói {VIET} và {LAO} hướng tới nâng cấp quan hệ lên Đối tác chiến lược.",
        f"{TRAN} và {BUN} phát động Tết trồng cây.",
    ],
)
def test_what_is_wished_for_or_general_is_no_event(text: str) -> None:
    assert all(type == "position" for type, _ in Staged(text).summary())


def test_a_year_that_opens_the_sentence_dates_what_was_agreed() -> None:
    (event,) = Staged(f"Năm 2013, {VIET} và {LAO} đã thiết lập quan hệ Đối tác chiến lược.").events
    assert event.date is not None
    assert event.date.edtf == "2013"


def test_a_count_of_times_is_no_event_of_its_own() -> None:
    page = Staged(f"{LE} sẽ dự Thượng đỉnh G20 ngày 27/6.", f"Đây là lần thứ tư {VIET} dự Thượng đỉnh G20.")
    assert page.summary() == [("conference", {("Lê Bình", "attendee")})]


def test_a_crowd_of_a_country_makes_no_visit() -> None:
    assert Staged(f"Khoảng nửa triệu lượt khách {LAO} đã thăm {VIET} trong năm.").summary() == []


def test_who_is_received_led_the_delegation() -> None:
    page = Staged(
        f"{{*Đoàn đại biểu Việt Nam*|d|VN}} thăm chính thức {LAO} từ ngày 3/4.",
        f"Chiều 3/4, {BUN} đã tiếp {LE}.",
    )
    (visit,) = [parts for type, parts in page.summary() if type == "visit"]
    assert ("Lê Bình", "visitor") in visit


def test_tourists_make_no_visit() -> None:
    assert Staged(f"Năm 2018 có nửa triệu lượt khách đến thăm {LAO}, {VIET} đứng thứ hai.").summary() == []


def test_at_tea_the_traveller_is_the_guest() -> None:
    page = Staged(
        f"{BUN} thăm chính thức {VIET} từ ngày 3/4.",
        f"{TRAN} hội đàm với {BUN} chiều 3/4.",
        "{*Hai nhà lãnh đạo*|=|Bun Xay, Trần An} cùng dự tiệc trà.",
    )
    assert ("ceremony", {("Trần An", "host"), ("Bun Xay", "honoree")}) in page.summary()


def test_a_paper_does_not_do_what_it_writes_of() -> None:
    page = Staged(f"{{*Báo ABC*|g|LA}} viết rằng, ba tháng sau khi hội đàm với {BUN}, {TRAN} đã về nước.")
    assert all("Báo ABC" not in {n for n, _ in parts} for _, parts in page.summary())


def test_an_interview_about_a_visit_makes_no_host() -> None:
    page = Staged(f"{TRAN} thăm {LAO}.", f"Về chuyến thăm {BUN} cho biết quan hệ tốt đẹp.")
    assert page.summary() == [("visit", {("Trần An", "visitor"), ("Lào", "host")})]


def test_both_organize_is_no_pair_of_bodies() -> None:
    page = Staged(
        "{*Báo A*|g|VN} đưa tin về {*Bộ Công an*|o|VN}.",
        f"{TRAN} được {BUN} đón, nơi {{*hai tổ chức*|=|Báo A, Bộ Công an}} gặp gỡ song phương.",
    )
    assert all("Báo A" not in {n for n, _ in parts} for _, parts in page.summary())


def test_states_sign_what_leaders_witness() -> None:
    page = Staged(
        f"{TRAN} hội đàm với {BUN}.",
        "{*Hai bên*|=|Trần An, Bun Xay} đã ký năm thỏa thuận.",
        f"{TRAN} và {BUN} chứng kiến ký kết các văn kiện.",
        f"Quan hệ {VIET} - {LAO} phát triển.",
    )
    assert page.summary()[1:] == [
        (
            "agreement",
            {("Trần An", "witness"), ("Bun Xay", "witness"), ("Việt Nam", "signatory"), ("Lào", "signatory")},
        )
    ]


NONE = {
    "credentials": f"{TRAN} nhận quốc thư của {ANA}.",
    "invited only": f"{TRAN} mời {BUN} sang thăm {VIET}.",
    "wished for": f"{TRAN} đề nghị hai nước tăng cường các cuộc gặp cấp cao.",
    "goes on": f"{TRAN} tiếp tục chỉ đạo {{*Bộ Công an*|o|VN}}.",
    "in difficulties": "{*Lào*|s|LA} gặp khó khăn với {*Việt Nam*|s|VN}.",
    "direct": f"{TRAN} trực tiếp kiểm tra {{*Bộ Công an*|o|VN}}.",
    "survey": f"Tàu của {LAO} cản trở hoạt động thăm dò của {VIET}.",
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE.keys())
def test_no_event(text: str) -> None:
    assert Staged(text).summary() == []
