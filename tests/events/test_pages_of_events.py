"""Small pages in our own words, read as a whole: what each must give, with roles, dates and frames."""

from __future__ import annotations

from reading import record_of, told_in

from banggiao.record import Record

PROVINCES = """Đoàn đại biểu tỉnh Hủa Phăn chúc Tết tỉnh Thanh Hóa

Sáng 3/4/2024, Đoàn công tác tỉnh Hủa Phăn (Lào) do ông Khăm Phon Xổm Bun - Phó Bí thư, Phó Tỉnh trưởng làm Trưởng \
đoàn đã đến thăm và chào xã giao ông Trần Văn Minh, Chủ tịch UBND tỉnh Thanh Hóa.

Đón và tiếp đoàn có các đồng chí: Lê Thị Hòa, Phó Chủ tịch HĐND tỉnh; Phạm Đình Long, Giám đốc Sở Ngoại vụ.
"""
AMBASSADORS = """Chủ tịch nước tiếp các đại sứ trình quốc thư

Sáng 22/9, tại Phủ Chủ tịch, Chủ tịch nước Lê Văn Bình đã tiếp các đại sứ đến trình quốc thư.

Đó là các đại sứ của Thái Lan - ông Somchai Prasert; Úc - bà Mary Jones; Đức - ông Hans Weber.
"""
TELEGRAMS = """Điện mừng Quốc khánh Cuba

Nhân dịp kỷ niệm lần thứ 65 Quốc khánh nước Cộng hòa Cuba, ngày 1/1/2024, Tổng Bí thư Trần Văn Minh và Chủ tịch nước \
Lê Văn Bình đã gửi điện mừng tới Bí thư thứ nhất Đảng Cộng sản Cuba, Chủ tịch nước Cuba Carlos Ramos.

Thủ tướng Chính phủ Phạm Quang Huy gửi điện mừng tới Thủ tướng Cuba Luis Ortega.
"""
MINISTERS = """Việt Nam - Áo hội đàm cấp Bộ trưởng

Chiều 9/4, ngay sau lễ đón chính thức tại Nhà khách Chính phủ, Bộ trưởng Ngoại giao Ngô Đức Thành đã có cuộc hội đàm \
với Bộ trưởng Ngoại giao Áo Karl Huber, đang thăm chính thức Việt Nam từ ngày 8 đến 10/4.

Nhân dịp này, hai Bộ trưởng đã chứng kiến lễ trao Thỏa thuận hợp tác giữa hai Học viện Ngoại giao.

Chiều cùng ngày, Thủ tướng Phạm Quang Huy đã tiếp Bộ trưởng Karl Huber.
"""
BANGKOK = """Ông Hun Khemara nói gì khi gặp Thủ tướng Thái Lan?

Thủ tướng Campuchia Hun Khemara có cuộc hội đàm với người đồng cấp Thái Lan Somchai Wattana tại Bangkok hôm thứ Tư, \
7/2/2024, trong chuyến công du chính thức đầu tiên tới nước láng giềng.
"""


def told(text: str) -> tuple[Record, list[tuple[str, set[tuple[str, str]], str | None]]]:
    record = record_of(text)
    return record, told_in(record)


def test_a_province_receives_another() -> None:
    _, [(type, parts, date)] = told(PROVINCES)
    assert (type, date) == ("reception", "2024-04-03")
    assert parts == {
        ("Khăm Phon Xổm Bun", "guest"),
        ("Trần Văn Minh", "host"),
        ("Lê Thị Hòa", "host"),
        ("Phạm Đình Long", "host"),
    }


def test_ambassadors_listed_in_the_next_sentence() -> None:
    _, events = told(AMBASSADORS)
    type, parts, date = events[0]
    assert (type, date) == ("reception", "XXXX-09-22")
    assert {("Somchai Prasert", "guest"), ("Mary Jones", "guest"), ("Hans Weber", "guest")} <= parts


def test_each_sender_has_a_telegram() -> None:
    _, events = told(TELEGRAMS)
    assert [(type, parts) for type, parts, _ in events] == [
        ("message", {("Trần Văn Minh", "sender"), ("Carlos Ramos", "recipient")}),
        ("message", {("Lê Văn Bình", "sender"), ("Carlos Ramos", "recipient")}),
        ("message", {("Phạm Quang Huy", "sender"), ("Luis Ortega", "recipient")}),
    ]


def test_a_day_of_talks_within_a_visit() -> None:
    record, events = told(MINISTERS)
    by_type = dict(zip((type for type, _, _ in events), record.events, strict=True))
    assert set(by_type) == {"ceremony", "talks", "visit", "agreement", "reception"}
    assert {e.part_of for e in record.events if e.type != "visit"} == {by_type["visit"].id}
    assert {date for type, _, date in events if type != "visit"} == {"XXXX-04-09"}
    assert by_type["visit"].date is not None
    assert by_type["visit"].date.edtf == "XXXX-04-08/XXXX-04-10"


def test_a_journey_told_in_passing() -> None:
    record, events = told(BANGKOK)
    assert ("visit", {("Hun Khemara", "visitor")}, None) in events
    talks = next(e for e in record.events if e.type == "talks")
    assert talks.place is not None
    assert (talks.place.name, talks.place.country) == ("Bangkok", "TH")
    assert talks.part_of is not None
