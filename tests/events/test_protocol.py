"""Letters handed over, meals that a host gives, meetings with people named by kind: who takes part in which role."""

from __future__ import annotations

import pytest
from reading import record_of, told_in

# What a page says, and what it must give: type, whoever takes part, day.
TOLD = {
    "a letter handed over for its writer": (
        "Sáng 3/9, Phó Thủ tướng Phạm Văn Bình đã trao thư và chuyển lời mời của Chủ tịch nước Trần Văn Cường mời "
        "Tổng thống Mỹ Peter Brown thăm Việt Nam.",
        ("message", {("Trần Văn Cường", "sender"), ("Peter Brown", "recipient")}, "XXXX-09-03"),
    ),
    "a letter that somebody has sent": (
        "Ngày 3/2/2019, Chủ tịch nước Trần Văn Cường đã có thư gửi Thủ tướng Nhật Bản Kenji Tanaka.",
        ("message", {("Trần Văn Cường", "sender"), ("Kenji Tanaka", "recipient")}, "2019-02-03"),
    ),
    "greetings to many at home": (
        "Nhân dịp Tết, Chủ tịch nước Trần Văn Cường có Thư chúc mừng năm mới gửi sĩ quan, chiến sĩ cả nước.",
        ("message", {("Trần Văn Cường", "sender")}, None),
    ),
    "asked to tea": (
        "Chiều 12/1/2017, tại Bắc Kinh, Tổng Bí thư Vương Minh đã mời Tổng Bí thư Trần Văn An dự tiệc trà.",
        ("ceremony", {("Vương Minh", "host"), ("Trần Văn An", "honoree")}, "2017-01-12"),
    ),
    "some members of parliament": (
        "Ngày 5/6/2017, Thủ tướng Nguyễn Văn An đã gặp một số nghị sĩ tại Washington.",
        ("meeting", {("Nguyễn Văn An", "participant")}, "2017-06-05"),
    ),
    "firms of a country": (
        "Ngày 5/6/2017, Thủ tướng Nguyễn Văn An đã có cuộc gặp gỡ, đối thoại với các doanh nghiệp của Áo.",
        ("meeting", {("Nguyễn Văn An", "participant")}, "2017-06-05"),
    ),
    "said when meeting": (
        "Phát biểu khi gặp lãnh đạo các công ty của Thái Lan sáng 18/8, Thủ tướng Nguyễn Văn An kêu gọi đầu tư.",
        ("meeting", {("Nguyễn Văn An", "participant")}, "XXXX-08-18"),
    ),
    "the day on which it was said": (
        "Việt Nam đề nghị Philippines xử lý vụ việc\n\n"
        "Thủ tướng Nguyễn Văn An khi gặp Tổng thống Philippines Juan Santos đã yêu cầu giải quyết vụ việc.\n\n"
        "Thủ tướng Nguyễn Văn An ngày 14/11 đề nghị Tổng thống Santos chỉ đạo xử lý.",
        ("meeting", {("Nguyễn Văn An", "participant"), ("Juan Santos", "participant")}, "XXXX-11-14"),
    ),
    "who leads our delegation": (
        "Ngày 21/12/2022, Chủ tịch nước Nguyễn Văn Phú dẫn đầu đoàn đại biểu cấp cao nước ta sang thăm Indonesia.",
        ("visit", {("Nguyễn Văn Phú", "visitor"), ("Indonesia", "host")}, "2022-12-21"),
    ),
    "whom a ministry speaks of": (
        "Sáng 16/10, Bộ Ngoại giao cho biết Thủ tướng Nguyễn Văn An sẽ dự Hội nghị cấp cao ASEAN tại Manila và hội đàm "
        "với Thủ tướng Lào Bun Xay.",
        ("talks", {("Nguyễn Văn An", "participant"), ("Bun Xay", "participant")}, "XXXX-10-16"),
    ),
    "on behalf of somebody, and a country in a medal's name": (
        "Ngày 28/3/2025, thay mặt Chủ tịch nước Trần Văn Cường, Bộ trưởng Ngoại giao Lê Chí Dân đã trao Kỷ niệm chương "
        "“Vì sự nghiệp ngoại giao Việt Nam” cho ông Jaime Rodriguez, Đại sứ Dominica tại Việt Nam.",
        ("award", {("Lê Chí Dân", "giver"), ("Jaime Rodriguez", "recipient")}, "2025-03-28"),
    ),
    "staff of a consulate": (
        "Ngày 3/12/2024, Thiếu tướng Lê Chí Dân đã đến chúc mừng cán bộ, nhân viên Tổng Lãnh sự quán Lào tại Đà Nẵng.",
        (
            "meeting",
            {("Lê Chí Dân", "participant"), ("Tổng Lãnh sự quán Lào tại Đà Nẵng", "participant")},
            "2024-12-03",
        ),
    ),
    "the second of a country's leaders": (
        "Chủ tịch nước Trần Văn Sơn là chủ tịch nước Việt Nam thứ hai đến thăm Mỹ.",
        ("visit", {("Trần Văn Sơn", "visitor"), ("Mỹ", "host")}, None),
    ),
    "bodies in short in the headline": (
        "Hội LHPN tỉnh tiếp đoàn Hội Phụ nữ tỉnh Udomxay\n\nSáng 5/3/2024, bà Lò Thị Hoa, Chủ tịch Hội LHPN tỉnh, "
        "có buổi tiếp Đoàn công tác Hội Liên hiệp Phụ nữ tỉnh Udomxay (Lào) do bà Bun Ma, Chủ tịch Hội dẫn đầu.",
        (
            "reception",
            {("Lò Thị Hoa", "host"), ("Hội Liên hiệp Phụ nữ tỉnh Udomxay", "guest"), ("Bun Ma", "guest")},
            "2024-03-05",
        ),
    ),
    "a banquet to welcome": (
        "Tối 10/2, Chủ tịch nước Trần Văn Cường đã mở tiệc chiêu đãi trọng thể chào mừng Tổng thống Lào Bun Xay.",
        ("ceremony", {("Trần Văn Cường", "host"), ("Bun Xay", "honoree")}, "XXXX-02-10"),
    ),
    "a guest's journey, behind his office": (
        "Chiều 10/2/2003, ông Nông Văn Mạnh, Tổng Bí thư, đã tiếp Đoàn đại biểu Đảng Cộng sản Nhật Bản do đồng chí "
        "Fuwa Tetsuro, Chủ tịch Đoàn Chủ tịch Trung ương, dẫn đầu sang thăm nước ta.",
        ("visit", {("Fuwa Tetsuro", "visitor"), ("Việt Nam", "host")}, None),
    ),
    "received where they called": (
        "Ngày 9/4/2024, Đoàn công tác tỉnh Quảng Trị do Chủ tịch UBND tỉnh Võ Văn Hùng làm trưởng đoàn đã đến thăm, "
        "chúc mừng Tỉnh trưởng tỉnh Salavan (Lào) Đao Vông Kẹo.\n\n"
        "Tại buổi tiếp, Tỉnh trưởng Đao Vông Kẹo bày tỏ vui mừng được đón đoàn.",
        ("reception", {("Đao Vông Kẹo", "host"), ("Võ Văn Hùng", "guest")}, "2024-04-09"),
    ),
    "a ministry of foreign affairs receives": (
        "Ngày 12/3/2024, tại Hà Nội, ông Phan Văn Long, Thứ trưởng Bộ Ngoại giao tiếp Đại sứ Lào Bun Xay.",
        ("reception", {("Phan Văn Long", "host"), ("Bun Xay", "guest")}, "2024-03-12"),
    ),
    "a ministry of defence receives": (
        "Ngày 12/3/2024, Đại tướng Phan Văn Long, Bộ trưởng Bộ Quốc phòng tiếp Đại sứ Lào Bun Xay đến chào xã giao.",
        ("reception", {("Phan Văn Long", "host"), ("Bun Xay", "guest")}, "2024-03-12"),
    ),
    "the second day of work in a country": (
        "Trong ngày làm việc thứ hai tại Lào, Thủ tướng Nguyễn Văn An đã hội kiến Chủ tịch nước Lào Bun Xay.",
        ("visit", {("Nguyễn Văn An", "visitor"), ("Lào", "host")}, None),
    ),
    "to whom who rose is written": (
        "Nhân dịp ông Donald Brown được bầu làm Tổng thống Hoa Kỳ, ngày 9/11/2016, Chủ tịch nước Trần Văn Cường và Thủ "
        "tướng Nguyễn Văn An đã gửi điện chúc mừng.",
        ("message", {("Nguyễn Văn An", "sender"), ("Donald Brown", "recipient")}, "2016-11-09"),
    ),
    "a car for a leader": (
        "Ngày 20/2/2024, Tổng thống Nga Ivan Petrov đã tặng nhà lãnh đạo Triều Tiên Kim Dong Un một chiếc xe hơi.",
        ("aid", {("Ivan Petrov", "giver"), ("Kim Dong Un", "recipient")}, "2024-02-20"),
    ),
    "a greeting that is called a ceremony": (
        "Chiều 10/9/2023, Tổng Bí thư Trần Văn An đón Tổng thống Mỹ Peter Brown tại Phủ Chủ tịch.\n\n"
        "Sau lễ đón, hai nhà lãnh đạo hội đàm.\n\n"
        "Trưa 11/9/2023, Chủ tịch nước Lê Văn Cường chủ trì tiệc chiêu đãi Tổng thống Peter Brown.",
        ("ceremony", {("Trần Văn An", "host"), ("Peter Brown", "honoree")}, "2023-09-10"),
    ),
    "a banquet beside a greeting": (
        "Chiều 10/9/2023, Tổng Bí thư Trần Văn An đón Tổng thống Mỹ Peter Brown tại Phủ Chủ tịch.\n\n"
        "Trưa 11/9/2023, Chủ tịch nước Lê Văn Cường chủ trì tiệc chiêu đãi Tổng thống Peter Brown.",
        ("ceremony", {("Lê Văn Cường", "host"), ("Peter Brown", "honoree")}, "2023-09-11"),
    ),
    "met by chance": (
        "Ngày 27/4/2019, tại Bắc Kinh, Thủ tướng Lào Bun Xay tình cờ gặp lại Thủ tướng Nguyễn Văn An.",
        ("meeting", {("Bun Xay", "participant"), ("Nguyễn Văn An", "participant")}, "2019-04-27"),
    ),
    "the last honours": (
        "Sáng 14/6/2024, UBND huyện Đức Thọ tổ chức Lễ truy điệu, an táng liệt sĩ Nguyễn Văn Hà.",
        ("ceremony", {("UBND huyện Đức Thọ", "host"), ("Nguyễn Văn Hà", "honoree")}, "2024-06-14"),
    ),
}
SILENT = {
    "a ministry goes on": "Ngày 12/3/2024, Thứ trưởng Bộ Ngoại giao tiếp tục công việc với Đại sứ Lào Bun Xay.",
    "meets with difficulties": "Thủ tướng Nguyễn Văn An gặp một số khó khăn với các nghị sĩ.",
    "asked to come": "Tổng thống Mỹ Peter Brown mời Chủ tịch nước Trần Văn Cường sang thăm Mỹ và dự hội nghị.",
    "a letter of those who hold no office": "Nhân dân đã gửi thư tới cán bộ xã.",
}


def events(text: str) -> list[tuple[str, set[tuple[str, str]], str | None]]:
    return told_in(record_of(text))


@pytest.mark.parametrize("case", TOLD)
def test_told(case: str) -> None:
    text, event = TOLD[case]
    assert event in events(text)


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_silent(text: str) -> None:
    assert not events(text)


def test_tea_is_apart_from_the_banquet() -> None:
    text = (
        "Ngày 12/1/2017, tại Bắc Kinh, Tổng Bí thư Vương Minh chủ trì tiệc chiêu đãi trọng thể chào mừng Tổng Bí thư "
        "Trần Văn An.\n\nTổng Bí thư Vương Minh đã mời Tổng Bí thư Trần Văn An cùng dự tiệc trà thân mật."
    )
    assert [e[0] for e in events(text)] == ["ceremony", "ceremony"]


def test_an_embassy_that_is_visited_is_where_it_is_posted() -> None:
    text = "Chiều 16/10, Thứ trưởng Ngoại giao Lê Chí Dân đã đến thăm, chúc mừng Đại sứ quán Lào tại Hà Nội."
    (event,) = record_of(text).events
    assert event.place is not None
    assert event.place.country == "VN"


def test_bodies_of_other_names_are_received_apart() -> None:
    text = (
        "Hội LHPN tỉnh tiếp đoàn Hội Nông dân tỉnh Udomxay\n\nSáng 5/3/2024, bà Lò Thị Hoa, Chủ tịch Hội LHPN tỉnh, "
        "tiếp Đoàn công tác Hội Liên hiệp Phụ nữ tỉnh Hủa Phăn (Lào) do bà Bun Ma làm trưởng đoàn."
    )
    assert [e[0] for e in events(text)] == ["reception", "reception"]


WREATHS = {
    "guests at both memorials": (
        "Ngày 13/10/2024, Thủ tướng Nga Ivan Petrov đã đặt vòng hoa tưởng niệm các Anh hùng liệt sĩ; vào Lăng viếng "
        "Chủ tịch Hồ Chí Minh.",
        ["VN", "VN"],
    ),
    "in one breath": (
        "Sáng 1/2/2019, Thủ tướng Nguyễn Văn An đã đặt vòng hoa, vào Lăng viếng Chủ tịch Hồ Chí Minh.",
        ["VN"],
    ),
    "at an embassy": ("Sáng 11/7/2022, tại Đại sứ quán Nhật Bản, Chủ tịch nước Trần Văn Cường đã ghi sổ tang.", ["VN"]),
    "in the funeral hall": (
        "Sáng 25/7/2024, Chủ tịch nước Lào Bun Xay đã vào viếng Tổng Bí thư Nguyễn Phú Tường tại Nhà tang lễ Quốc gia.",
        ["VN"],
    ),
    "abroad": ("Sáng 1/2/2019, Thủ tướng Nguyễn Văn An đã đặt hoa tại Đài tưởng niệm ở Moskva, Nga.", ["RU"]),
}


@pytest.mark.parametrize("case", WREATHS)
def test_where_tribute_is_paid(case: str) -> None:
    text, countries = WREATHS[case]
    record = record_of(text)
    assert [e.place.country if e.place else None for e in record.events] == countries


def test_a_meeting_of_the_leaders_alone_is_apart_from_the_talks() -> None:
    text = (
        "Ngày 5/6/2017, Tổng Bí thư Trần Văn An có cuộc gặp riêng Tổng thống Lào Bun Xay trước khi hai nhà lãnh "
        "đạo tiến hành hội đàm."
    )
    assert [(e[0], e[2]) for e in events(text)] == [("meeting", "2017-06-05"), ("talks", "2017-06-05")]


def test_a_headline_may_call_a_meeting_private() -> None:
    text = (
        "Tổng thống Nga gặp riêng Chủ tịch nước Trần Văn An\n\n"
        "Chủ tịch nước Trần Văn An chiều 29/6/2017 có cuộc gặp với Tổng thống Nga Ivan Petrov."
    )
    assert [e[0] for e in events(text)] == ["meeting"]


def test_who_moves_on_meets_where_the_journey_goes() -> None:
    text = (
        "Sau cuộc gặp với Tổng thống Nga Ivan Petrov tại Moskva hôm 7/2/2022, Tổng thống Pháp Jean Roux ngày 8/2/2022 "
        "tới Kiev gặp Tổng thống Ukraine Oleh Bondar."
    )
    record = record_of(text)
    places = {e.type: e.place.country for e in record.events if e.place and e.evidence[0].start > 90}
    assert places == {"visit": "UA", "meeting": "UA"}


def test_a_day_on_the_programme_is_not_the_journeys() -> None:
    text = (
        "Tiếp tục chương trình chuyến công tác tại Trung Quốc, ngày 22/8/2024, Phó Thủ tướng Trần Văn Quân đã tiếp "
        "Đại sứ Lào Bun Xay."
    )
    assert [(e[0], e[2]) for e in events(text)] == [("visit", None), ("reception", "2024-08-22")]
