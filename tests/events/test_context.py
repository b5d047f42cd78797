"""What the article as a whole gives: frames, days, countries, those who are only pointed to."""

from __future__ import annotations

import pytest
from staged import Staged

AN = "{Chủ tịch nước *Trần An*|p|VN}"
LE = "{Thủ tướng *Lê Bình*|p|VN}"
BUN = "{Thủ tướng Lào *Bun Xay*|p|LA}"
SOM = "{Chủ tịch Quốc hội Lào *Som Phon*|p|LA}"
VIET = "{*Việt Nam*|s|VN}"
LAO = "{*Lào*|s|LA}"


def test_talks_are_part_of_the_visit_and_in_its_country() -> None:
    page = Staged(
        f"{AN} thăm chính thức {LAO} từ ngày 3/5 đến 5/5/2024.",
        f"Ngày 4/5, {AN} đã hội đàm với {BUN}.",
        published="2024-05-05",
    )
    visit, talks = page.events
    assert (visit.type, visit.part_of, visit.date and visit.date.edtf) == ("visit", None, "2024-05-03/2024-05-05")
    assert (talks.part_of, talks.place and talks.place.country) == (visit.id, "LA")


def test_what_lies_outside_the_days_of_a_visit_is_none_of_its_parts() -> None:
    page = Staged(
        f"{BUN} thăm chính thức {VIET} từ ngày 3/5 đến 5/5/2024.",
        f"Ngày 20/2/2024, {AN} đã hội đàm với {BUN}.",
        published="2024-05-05",
    )
    assert [e.part_of for e in page.events if e.type == "talks"] == [None]


def test_the_host_gives_the_country() -> None:
    page = Staged(f"Sáng 3/4, {AN} đã tiếp {BUN}.")
    assert page.events[0].place
    assert page.events[0].place.country == "VN"


def test_a_venue_and_its_capital() -> None:
    page = Staged(f"Sáng 26/2, tại Cung Hòa bình, thủ đô Phnom Penh, {AN} đã hội kiến với {BUN}.")
    assert page.events[0].place
    assert page.events[0].place.country == "KH"


def test_a_message_has_no_country() -> None:
    page = Staged(f"Ngày 5/12, {AN} đã gửi điện mừng tới {BUN}.")
    assert page.events[0].place is None or page.events[0].place.country is None


def test_the_reception_is_dated_and_not_the_visit_of_its_guest() -> None:
    page = Staged(f"Chiều 23/11, {AN} đã tiếp {BUN} đang thăm chính thức {VIET}.")
    dates = {e.type: e.date and e.date.edtf for e in page.events}
    assert dates == {"reception": "XXXX-11-23", "visit": None}


def test_same_day() -> None:
    page = Staged(f"Sáng 23/11, {AN} đã tiếp {BUN}.", f"Cùng ngày, {AN} đã tiếp {SOM}.")
    assert [e.date and e.date.edtf for e in page.events] == ["XXXX-11-23", "XXXX-11-23"]


def test_planned_by_words_and_by_days() -> None:
    page = Staged(f"{BUN} sẽ thăm chính thức {VIET}.")
    assert [e.status for e in page.events] == ["planned"]
    page = Staged(f"{LE} tham dự hội thảo ngày 4/6/2024 tại Hà Nội.", published="2024-05-23")
    assert [e.status for e in page.events] == ["planned"]


def test_cancelled() -> None:
    page = Staged(f"{BUN} hủy chuyến thăm chính thức {VIET}.")
    assert [e.status for e in page.events] == ["cancelled"]


def test_recalled_by_the_publication_date() -> None:
    page = Staged(f"Ngày 3/2/2019, {AN} đã hội đàm với {BUN}.", published="2024-05-23")
    assert [e.recalled for e in page.events] == [True]


def test_days_of_part_of_a_year_date_nothing() -> None:
    page = Staged(f"Ngày 8/7, {LE} chủ trì hội nghị đánh giá công tác 6 tháng đầu năm.", published="2024-07-09")
    assert [e.date and e.date.edtf for e in page.events] == ["2024-07-08"]


def test_talks_only_pointed_to_are_of_the_two_who_speak() -> None:
    page = Staged(
        f"Tại cuộc hội đàm, {AN} khẳng định quan hệ hai nước.",
        f"{BUN} cảm ơn sự đón tiếp.",
    )
    assert page.summary() == [("talks", {("Trần An", "participant"), ("Bun Xay", "participant")})]


def test_fronted_talks_of_two_leaders() -> None:
    page = Staged(f"Tại hội đàm ngày 13/3 ở Vientiane, {BUN} và {AN} nhất trí tăng cường hợp tác.")
    assert page.summary() == [("talks", {("Trần An", "participant"), ("Bun Xay", "participant")})]
    assert page.events[0].place
    assert page.events[0].place.country == "LA"


def test_letters_told_by_their_writers() -> None:
    page = Staged(
        f"{BUN} bày tỏ vui mừng trước tin này.",
        "{Quốc vương Campuchia *Sok Han*|p|KH} khẳng định quan hệ hai nước.",
        title=f"Lãnh đạo các nước gửi thư, điện mừng {AN}",
    )
    assert page.summary() == [
        ("message", {("Bun Xay", "sender"), ("Trần An", "recipient")}),
        ("message", {("Sok Han", "sender"), ("Trần An", "recipient")}),
    ]


def test_reported_meetings_are_told_only_by_what_is_announced() -> None:
    page = Staged(f"{AN} khẳng định {VIET} đã hội đàm với {LAO}.")
    assert "talks" not in [e.type for e in page.events]
    page = Staged(f"{{*Bộ Ngoại giao*|o|VN}} cho biết {AN} đã hội đàm với {BUN}.")
    assert [e.type for e in page.events] == ["talks"]


def test_those_listed_take_part() -> None:
    page = Staged(
        f"Sáng 3/4, {AN} đã tiếp {BUN}.",
        "Cùng dự buổi tiếp có {Bộ trưởng *Phan Cần*|p|VN}; {Bộ trưởng *Vũ Dung*|p|VN}.",
    )
    assert {name for name, _ in page.parts(page.events[0])} == {"Trần An", "Bun Xay", "Phan Cần", "Vũ Dung"}


def test_witnesses_and_their_states() -> None:
    page = Staged(f"{AN} và {BUN} chứng kiến lễ ký các văn kiện hợp tác giữa {VIET} và {LAO}.")
    assert page.summary() == [
        (
            "agreement",
            {("Trần An", "witness"), ("Bun Xay", "witness"), ("Việt Nam", "signatory"), ("Lào", "signatory")},
        )
    ]


SAN = "{Tổng thống *San Ti*|p|ID}"


def test_a_journey_named_only_as_a_frame_is_a_visit() -> None:
    page = Staged(f"Trong chuyến thăm và làm việc tại {LAO}, {AN} đã hội kiến với {BUN}.")
    visit = next(e for e in page.events if e.type == "visit")
    meeting = next(e for e in page.events if e.type == "meeting")
    assert ("Trần An", "visitor") in page.parts(visit)
    assert (meeting.part_of, visit.place and visit.place.country) == (visit.id, "LA")


FRAMES = {
    "a frame without a name": ("{*Hai bên*|=|Trần An, Bun Xay} ký hiệp định trong khuôn khổ chuyến thăm.", True),
    "this journey in somebody's words": (f"{BUN} tin tưởng chuyến thăm lần này là dấu mốc mới.", True),
    "of whoever is named": (f"{AN} đánh giá cao chuyến thăm {VIET} lần này của {BUN}.", True),
    "another one's": (f"{AN} đánh giá cao chuyến thăm {VIET} lần này của {{Tổng thống *San Ti*|p|ID}}.", False),
    "an earlier one": (f"{BUN} nhắc lại chuyến thăm năm 2017.", False),
    "a later one": (f"{BUN} nói về chuyến thăm sắp tới.", False),
    "journeys in general": (f"{BUN} mong hai bên tăng cường các chuyến thăm.", False),
}


@pytest.mark.parametrize("case", FRAMES)
def test_who_is_received_is_on_the_journey_that_is_spoken_of(case: str) -> None:
    sentence, is_visit = FRAMES[case]
    page = Staged(f"Sáng 3/4, tại Hà Nội, {AN} đã hội đàm với {BUN}.", sentence)
    visits = [e for e in page.events if e.type == "visit" and ("Bun Xay", "visitor") in page.parts(e)]
    assert bool(visits) == is_visit
    if visits:
        talks = next(e for e in page.events if e.type == "talks")
        assert (talks.part_of, visits[0].place and visits[0].place.country) == (visits[0].id, "VN")


def test_an_ambassador_who_is_received_is_on_no_journey() -> None:
    page = Staged(
        f"Sáng 3/4, tại Hà Nội, {AN} đã tiếp {{Đại sứ Lào tại Việt Nam *Bun My*|p|LA}}.",
        f"{AN} đánh giá cao kết quả chuyến thăm này.",
    )
    assert [e.type for e in page.events] == ["reception"]


def test_a_country_named_without_a_journey_makes_none() -> None:
    page = Staged(f"Trong buổi làm việc tại {LAO}, {AN} đã hội kiến với {BUN}.")
    assert [e.type for e in page.events] == ["meeting"]


def test_what_follows_those_who_travel_is_where_they_go() -> None:
    page = Staged(
        f"{AN} bắt đầu chuyến thăm cấp Nhà nước tới {LAO}.",
        f"Nhân chuyến thăm của {AN} và phu nhân đến {{*Pháp*|s|FR}}, hai bên đã ra tuyên bố chung.",
    )
    assert [e.place and e.place.country for e in page.events if e.type == "visit"] == ["LA", "FR"]


def test_two_legs_are_one_journey() -> None:
    page = Staged(
        f"{AN} rời Hà Nội, lên đường thăm chính thức {LAO} từ ngày 14/4 đến 16/4/2024"
        " và thăm chính thức {*Thái Lan*|s|TH} từ ngày 16/4 đến 18/4/2024.",
        f"Chuyến thăm {LAO} và {{*Thái Lan*|s|TH}} của {AN} theo lời mời của {BUN}.",
        f"{AN} đã hội đàm với {{Thủ tướng Thái Lan *Sa Thit*|p|TH}}.",
    )
    visit, talks = page.events
    assert (visit.date and visit.date.edtf) == "2024-04-14/2024-04-18"
    assert (talks.part_of, talks.place and talks.place.country) == (visit.id, "TH")


def test_several_journeys_told_in_one_word_are_none() -> None:
    page = Staged(f"{AN} đã có các chuyến thăm {LAO}, {{*Thái Lan*|s|TH}}.")
    assert page.events == ()


def test_the_day_of_departure_and_the_days_of_the_stay() -> None:
    page = Staged(
        f"Tối 28/5, {AN} rời Hà Nội, bắt đầu chuyến thăm {LAO}.",
        f"{AN} thăm chính thức {LAO} từ ngày 29/5 đến 31/5.",
    )
    assert [e.date and e.date.edtf for e in page.events] == ["XXXX-05-29/XXXX-05-31"]
    page = Staged(f"Tối 28/5, {AN} bắt đầu chuyến thăm {LAO}.", f"{AN} sẽ thăm {LAO} từ ngày 29/7 đến 31/7.")
    assert len(page.events) == 2


def test_two_ministries_sign_on_the_visit_between_their_countries() -> None:
    page = Staged(
        f"{BUN} thăm chính thức {VIET}.",
        "Hai bên đã ký kết Thỏa thuận giữa {*Bộ Y tế Việt Nam*|o|VN} và {*Bộ Y tế Lào*|o|LA}.",
        f"Trước đó, ngày 2/3, {AN} đã thăm {{*Pháp*|s|FR}}.",
    )
    visit, signing = page.events[:2]
    assert (signing.type, signing.part_of) == ("agreement", visit.id)


def test_what_the_hosts_plan_is_for_their_guest() -> None:
    page = Staged(f"{AN} sẽ thăm cấp Nhà nước tới {LAO}.", f"{BUN} sẽ tổ chức quốc yến.")
    visit, banquet = page.events
    assert (banquet.part_of, page.parts(banquet)) == (visit.id, {("Bun Xay", "host"), ("Trần An", "honoree")})


def test_meetings_on_the_sidelines_belong_to_the_conference() -> None:
    summit = "Hội nghị cấp cao {*ASEAN*|i|}"
    page = Staged(
        f"Bên lề {summit} tại Jakarta, {AN} đã gặp {SAN}.",
        f"{AN} cũng đã gặp {BUN}.",
        f"{LE} đã gặp {SOM}.",
    )
    conference = next(e for e in page.events if e.type == "conference")
    meetings = [(page.parts(e), e.part_of) for e in page.events if e.type == "meeting"]
    assert [part_of for _, part_of in meetings] == [conference.id, conference.id, None]


def test_the_conference_around_and_the_one_that_is_chaired() -> None:
    page = Staged(
        "Trong khuôn khổ Hội nghị Bộ trưởng {*ASEAN*|i|} lần thứ 52 tại Bangkok,"
        f" {AN} đã chủ trì Hội nghị Bộ trưởng {{*ASEAN*|i|}} - {{*Nhật Bản*|s|JP}}.",
        f"{AN} chủ trì Hội nghị Bộ trưởng {{*ASEAN*|i|}} - {{*Nhật Bản*|s|JP}}. Ảnh: CN",
    )
    around, chaired = page.events
    assert (around.series and around.series.ordinal, chaired.series) == (52, None)
    assert (chaired.part_of, len(chaired.evidence)) == (around.id, 2)


def test_meetings_on_the_occasion_of_a_conference_are_none_of_its_parts() -> None:
    page = Staged(f"{AN} đã gặp {SAN} nhân dịp dự Hội nghị cấp cao {{*ASEAN*|i|}} tại Jakarta.")
    assert [e.part_of for e in page.events if e.type == "meeting"] == [None]


def test_the_summit_of_others_has_its_own_number() -> None:
    page = Staged(
        f"{AN} đã hội đàm với {BUN}.",
        f"{BUN} hoan nghênh {VIET} đã đón cuộc gặp thượng đỉnh lần thứ hai.",
        "Cuộc gặp thượng đỉnh {*Mỹ*|s|US} - {*Triều Tiên*|s|KP} diễn ra tại Hà Nội.",
    )
    assert [(e.type, e.series and e.series.ordinal) for e in page.events] == [("talks", None), ("meeting", 2)]


def test_a_journey_that_goes_on_has_begun() -> None:
    page = Staged(f"Ngày 23/5, {AN} đã hội đàm với {BUN}.", f"Mai, {BUN} sẽ vào Huế, tiếp tục chuyến công du.")
    assert [(e.type, e.status) for e in page.events if e.type == "visit"] == [("visit", "held")]
    page = Staged(f"Mai, {BUN} sẽ thực hiện chuyến công du {VIET}.")
    assert [e.status for e in page.events] == ["planned"]


def test_a_visit_to_a_site_is_one_of_the_journey() -> None:
    page = Staged(
        f"{AN} thăm chiến hạm Bình Minh ở {{*Nga*|s|RU}}.",
        f"{AN} sáng nay đến thăm chiến hạm Bình Minh trong khuôn khổ chuyến thăm chính thức {{*Nga*|s|RU}}.",
        f"{AN} tham quan chiến hạm Bình Minh.",
    )
    site, journey = page.events
    assert (site.part_of, len(site.evidence), page.parts(site)) == (journey.id, 3, {("Trần An", "visitor")})


def test_two_sites_are_two_visits() -> None:
    page = Staged(f"{AN} đã thăm nhà máy Hoa Sen.", f"{AN} đã thăm bảo tàng Cổ Loa.")
    assert len(page.events) == 2


def test_who_travels_along_signs_where_the_journey_is() -> None:
    minister = "{Bộ trưởng *Vũ Cường*|p|VN}"
    page = Staged(
        f"{AN} thăm chính thức {LAO} từ ngày 3/5 đến 5/5.",
        f"Ngày 4/5, tại Vientiane, {minister} đã làm việc với {{*Ngân hàng Thế giới*|i|}}.",
    )
    visit, meeting = page.events
    assert meeting.part_of == visit.id
    page = Staged(
        f"{AN} thăm chính thức {LAO} từ ngày 3/5 đến 5/5.",
        f"Ngày 4/5, tại Hà Nội, {minister} đã làm việc với {{*Ngân hàng Thế giới*|i|}}.",
    )
    assert [e.part_of for e in page.events] == [None, None]


def test_who_has_arrived_is_on_a_visit_that_is_held() -> None:
    page = Staged(f"Tối qua, {BUN} đặt chân đến Hà Nội.", f"{BUN} sẽ thăm {VIET} đến ngày 14/1.")
    assert [(e.type, e.status) for e in page.events] == [("visit", "held")]


def test_attending_a_high_level_conference_is_no_visit_to_an_office() -> None:
    page = Staged(
        f"Ngày 24/1, tại New Delhi, {AN} đã hội đàm với {BUN}.",
        f"{BUN} hoan nghênh {AN} sang tham dự Hội nghị cấp cao {{*ASEAN*|i|}}.",
    )
    talks, visit, conference = page.events
    assert conference.type == "conference"
    assert talks.part_of == visit.id


def test_items_of_a_programme_are_parts_of_the_journey_and_not_of_one_another() -> None:
    page = Staged(
        f"{AN} bắt đầu chuyến thăm chính thức {LAO}.",
        f"{AN} sẽ gặp {SOM}; dự và phát biểu tại diễn đàn doanh nghiệp Việt - Lào và chứng kiến lễ ký kết"
        f" các văn bản giữa {VIET} và {LAO}.",
    )
    visit = page.events[0]
    assert len(page.events) == 4
    assert {e.part_of for e in page.events[1:]} == {visit.id}


def test_nothing_planned_hangs_on_a_journey_of_long_ago() -> None:
    page = Staged(
        f"Ngày 10/6, {BUN} sẽ hội đàm với {AN}.",
        f"Quan hệ hai nước được nâng lên nhân chuyến thăm chính thức {VIET} của {BUN} năm 2017.",
        published="2024-06-08",
    )
    assert [e.part_of for e in page.events if e.type == "talks"] == [None]


def test_who_is_received_in_the_vatican_is_on_a_visit_to_italy() -> None:
    page = Staged(
        f"{AN} thăm cấp Nhà nước {{*Italy*|s|IT}}.",
        f"Sáng nay, tại {{*Vatican*|s|VA}}, {{Giáo hoàng *Phê Rô*|p|VA}} đã tiếp {AN}.",
    )
    visit, audience = page.events
    assert (audience.place and audience.place.country, audience.part_of) == ("VA", visit.id)


def test_two_numbers_in_series_are_two_conferences() -> None:
    page = Staged(
        f"Bên lề Hội nghị cấp cao Hợp tác {{*Mê Công*|i|}} lần thứ 8 tại Bangkok, {AN} đã gặp {BUN}.",
        f"{AN} đã dự Hội nghị cấp cao Hợp tác {{*Mê Công*|i|}} lần thứ 9.",
    )
    assert {e.series.ordinal for e in page.events if e.series} == {8, 9}


def test_the_airport_lies_in_the_country_visited() -> None:
    page = Staged(f"Ngay sau khi kết thúc chuyến thăm {LAO}, {AN} đã đến sân bay quốc tế Va Lu, thủ đô Praha.")
    assert {e.place and e.place.country for e in page.events if e.type == "visit"} == {"LA", "CZ"}


def test_what_follows_belongs_to_the_journey_begun_last() -> None:
    page = Staged(
        f"{AN} kết thúc chuyến thăm {{*Nga*|s|RU}}, bắt đầu chuyến thăm chính thức {LAO}.",
        f"Sau đó, {AN} đã tiếp các doanh nghiệp.",
    )
    reception = next(e for e in page.events if e.type == "reception")
    assert reception.place
    assert reception.place.country == "LA"


def test_whoever_hosts_is_on_no_journey_that_the_page_misnames() -> None:
    page = Staged(
        f"{AN} thăm chính thức {LAO}.",
        f"Ngày mai, {BUN} sẽ chủ trì lễ đón trọng thể {AN}.",
        f"Trong khuôn khổ chuyến thăm hữu nghị tại {VIET}, hai bên sẽ trao đổi nhiều vấn đề.",
    )
    assert [e.place and e.place.country for e in page.events if e.type == "visit"] == ["LA"]


def test_what_is_given_on_the_occasion_belongs_to_the_conference_told_before() -> None:
    congress = f"Sáng 3/4/2024, {AN} dự Đại hội {{*Hội Hữu nghị*|g|VN}} tại Hà Nội."
    award = f"{AN} đã trao tặng Kỷ niệm chương cho {{ông *Vũ An*|p|VN}}."
    page = Staged(congress, f"Nhân dịp này, {award}")
    assert [e.part_of for e in page.events if e.type == "award"] == [page.events[0].id]
    page = Staged(congress, f"Trước đó một tuần, {award}")
    assert [e.part_of for e in page.events if e.type == "award"] == [None]
