"""The country of events: by places named, by where people are posted, by visits."""

from __future__ import annotations

import pytest
from staged import Staged

AN = "{Chủ tịch nước *Trần An*|p|VN}"
LE = "{Thủ tướng *Lê Bình*|p|VN}"
BUN = "{Thủ tướng Lào *Bun Xay*|p|LA}"
SERGEI = "{Đại sứ Nga tại Hà Nội *Sergei Ivanov*|p|RU}"
MINH = "{Đại sứ Việt Nam tại Nhật Bản *Vũ Minh*|p|VN}"
SATO = "{ông *Sato Ken*|p|JP}"
DUNG = "{Bí thư Thành ủy *Đỗ Dung*|p|VN}"
EMBASSY = "{*Đại sứ quán Việt Nam tại Nhật Bản*|o|VN}"
SITES = {
    "an investment elsewhere": (f"{AN} đã hội đàm với {BUN} về các doanh nghiệp đầu tư tại Nhật Bản.", None),
    "a war elsewhere": (f"{AN} đã hội đàm với {BUN} về xung đột ở Ukraine.", None),
    "a park named after a place": (f"{LE} đã đặt vòng hoa tại Công viên Hòa Bình ở La Habana.", "CU"),
    "an ambassador and a minister of the host country": (f"{SERGEI} cho biết ông đã gặp {LE}.", "VN"),
    "an ambassador receives where he is posted": (f"Sáng 5/3, {MINH} đã tiếp {SATO}.", "JP"),
    "an embassy's gathering": (f"Sáng 5/3, {EMBASSY} tổ chức hội thảo về Biển Đông.", "JP"),
    "a site and its province": (f"{LE} đã dự lễ khai mạc tại chùa Hoa Sen, tỉnh Hà Nam.", "VN"),
    "people of one country": (f"Sáng 5/3, {DUNG} đã gặp {LE}.", "VN"),
    "an organ's press conference": (
        "Sáng 5/3, {*Bộ Công an*|o|VN} tổ chức họp báo công bố quyết định.",
        "VN",
    ),
    "a minister summons an ambassador": (
        "Tối 5/3, {Thứ trưởng Ngoại giao Trung Quốc *Vương Minh*|p|CN} triệu {đại sứ Nhật *Sato Ken*|p|JP}.",
        "CN",
    ),
    "a school named after somebody": (f"{AN} đã gặp {BUN} tại Trường Đại học Tôn Đức Thắng.", None),
    "an office beside a country": (f"{AN} đã gặp {BUN} tại Đức.", "DE"),
    "a call on countrymen": (f"{AN} đã đến thăm, chúc Tết {DUNG}.", "VN"),
    "a journey to where nobody says": (f"{AN} đã sang thăm {{ông *Lê Nam*|p|}}.", None),
    "people of two countries": (f"Sáng 5/3, {DUNG} đã gặp {BUN}.", None),
}


@pytest.mark.parametrize("case", SITES)
def test_where_one_sentence_puts_it(case: str) -> None:
    sentence, country = SITES[case]
    (event,) = Staged(sentence).events
    assert (event.place.country if event.place else None) == country


def test_nobody_visits_the_own_country() -> None:
    page = Staged(f"{BUN} sang dự lễ quốc tang.", "Sáng 5/3, {*Quốc hội Lào*|o|LA} tổ chức lễ kỷ niệm.")
    assert [e.place for e in page.events if e.type == "visit"] == [None]


def test_who_travels_abroad_does_not_call_on_anybody_at_home() -> None:
    page = Staged(f"Sáng 5/3, tại Viêng Chăn, {AN} đã hội đàm với {BUN}.", f"{AN} đã đến thăm {{ông *Lê Nam*|p|}}.")
    assert [e.place and e.place.country for e in page.events if e.type == "visit"] != ["VN"]


PLACES = [
    (
        "before the verb, whose guest is on a journey",
        "Ngày 3/4, tại Phủ Chủ tịch, {Chủ tịch nước *Trần An*|p|VN} tiếp {Ngoại trưởng *John Fox*|p|US} "
        "đang thăm chính thức {*Việt Nam*|s|VN}.",
        "Phủ Chủ tịch",
    ),
    (
        "after the verb, nowhere before",
        "Ngày 3/4, {Chủ tịch nước *Trần An*|p|VN} tiếp {Ngoại trưởng *John Fox*|p|US} tại Hà Nội.",
        "Hà Nội",
    ),
]

PROGRAMME = f"{BUN} sẽ hội đàm với {LE}; hội kiến {AN}; đặt vòng hoa tại Phủ Chủ tịch; dự tiệc chiêu đãi."


def test_a_semicolon_keeps_places_apart() -> None:
    there = [e.subtype for e in Staged(PROGRAMME).events if e.place and e.place.name == "Phủ Chủ tịch"]
    assert there == ["tribute"]


@pytest.mark.parametrize(("text", "name"), [r[1:] for r in PLACES], ids=[r[0] for r in PLACES])
def test_where_a_guest_was_received(text: str, name: str) -> None:
    received = next(e for e in Staged(text).events if e.type == "reception")
    assert received.place is not None
    assert received.place.name == name
