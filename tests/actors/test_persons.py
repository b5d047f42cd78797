"""Names of persons, without office, honorific, rank, country and party; offices each apart."""

from __future__ import annotations

import pytest
from casting_help import actor, cast_of, mention, names_of

# id, text, name, country, offices
PEOPLE = [
    (
        "leads an inspection",
        "Đồng chí Trần Văn Lâm, Ủy viên Bộ Chính trị, Trưởng đoàn kiểm tra, phát biểu.",
        "Trần Văn Lâm",
        "VN",
        ["Ủy viên Bộ Chính trị", "Trưởng đoàn kiểm tra"],
    ),
    ("office before", "Chủ tịch Quốc hội Trần Minh Khôi tới dự.", "Trần Minh Khôi", "VN", ["Chủ tịch Quốc hội"]),
    (
        "offices after",
        "Đồng chí Lê Thu Hà, Ủy viên Trung ương Đảng, Phó Trưởng Ban Đối ngoại Trung ương, phát biểu.",
        "Lê Thu Hà",
        "VN",
        ["Ủy viên Trung ương Đảng", "Phó Trưởng Ban Đối ngoại Trung ương"],
    ),
    (
        "stack before, country of the last",
        "Tổng Bí thư, Chủ tịch nước Lào Bounmy Sengdara đã đến Hà Nội.",
        "Bounmy Sengdara",
        "LA",
        ["Tổng Bí thư", "Chủ tịch nước Lào"],
    ),
    (
        "party before the name",
        "Ông gặp Chủ tịch Đảng Cánh tả Đức Anna Keller.",
        "Anna Keller",
        "DE",
        ["Chủ tịch Đảng Cánh tả Đức"],
    ),
    (
        "hyphen set with spaces",
        "Chủ tịch Cuba Carlos Salas - Ferrer nói.",
        "Carlos Salas - Ferrer",
        "CU",
        ["Chủ tịch Cuba"],
    ),
    (
        "hyphens set with spaces, a party's name among the parts",
        "Tổng thống Ai Cập Abdel - Fatah El - Sabri nói.",
        "Abdel - Fatah El - Sabri",
        "EG",
        ["Tổng thống Ai Cập"],
    ),
    (
        "a hyphen late in the name, set with spaces",
        "Chủ tịch Cuba Luis Mario Díaz - Canel Ferrer nói.",
        "Luis Mario Díaz - Canel Ferrer",
        "CU",
        ["Chủ tịch Cuba"],
    ),
    (
        "a member of a committee",
        "Bà Trần Thu Hà, Thành ủy viên, Bí thư Quận ủy Cầu Giấy, dự.",
        "Trần Thu Hà",
        "VN",
        ["Thành ủy viên", "Bí thư Quận ủy Cầu Giấy"],
    ),
    (
        "apostrophe set with spaces",
        "Thủ tướng Australia Sean O ’ Nally nói.",
        "Sean O ’ Nally",
        "AU",
        ["Thủ tướng Australia"],
    ),
    (
        "a district before the name",
        "Chủ tịch UBND huyện Bản Mới Phan Văn Bảo nói.",
        "Phan Văn Bảo",
        "VN",
        ["Chủ tịch UBND huyện"],
    ),
    (
        "hyphens of a transcription set with spaces",
        "Tổng thống Nga Vla - đi - mia Mu - tin đã tới.",
        "Vla - đi - mia Mu - tin",
        "RU",
        ["Tổng thống Nga"],
    ),
    (
        "a description after a dash",
        "Bà Lê Thị Bảo - nguyên Thứ trưởng Ngoại giao - đã tới.",
        "Lê Thị Bảo",
        "VN",
        ["Thứ trưởng Ngoại giao"],
    ),
    (
        "a dash before the name",
        "Dự có: nguyên Đại sứ Việt Nam tại Lào - Phạm Văn Bảo.",
        "Phạm Văn Bảo",
        "VN",
        ["Đại sứ Việt Nam tại Lào"],
    ),
    ("one hyphenated part", "Thủ tướng Campuchia Hun-xôn tới.", "Hun-xôn", "KH", ["Thủ tướng Campuchia"]),
    ("an initial of two letters", "Ngoại trưởng Italy Ph.Mô-ra-ni tới.", "Ph.Mô-ra-ni", "IT", ["Ngoại trưởng Italy"]),
    ("two capitals for given names", "Phó Tổng thống Mỹ JD Vanner tới.", "JD Vanner", "US", ["Phó Tổng thống Mỹ"]),
    ("a coach", "HLV trưởng Tom Saintfeld cho biết.", "Tom Saintfeld", None, []),
    (
        "Cambodian honours",
        "Thủ tướng Campuchia Samdech Moha Borvor Thipadei Sok Vannak tới.",
        "Sok Vannak",
        "KH",
        ["Thủ tướng Campuchia"],
    ),
    (
        "a name of the Ê Đê",
        "Nga, Nga họp. Phó Chủ tịch UBND tỉnh Y Bảo Niê Kđăm tới.",
        "Y Bảo Niê Kđăm",
        "VN",
        ["Phó Chủ tịch UBND tỉnh"],
    ),
    (
        "of no state, on a page that deals with one",
        "Ấn Độ, Ấn Độ họp. Tổng Thư ký Liên hợp quốc Pablo Rojas tới. Tổng Thư ký Rojas nói.",
        "Pablo Rojas",
        None,
        ["Tổng Thư ký Liên hợp quốc"],
    ),
    ("a contestant", "Thi có đại diện Việt Nam Lê Thị Bảo.", "Lê Thị Bảo", "VN", []),
    (
        "head of a church",
        "Hội trưởng Hội thánh Tin lành Việt Nam (miền Bắc) Lê Văn Bảo mừng.",
        "Lê Văn Bảo",
        "VN",
        ["Hội trưởng Hội thánh Tin lành Việt Nam (miền Bắc)"],
    ),
    (
        "a monk",
        "Hòa thượng Thích Thiện Bảo, Phó Chủ tịch Hội đồng Trị sự Trung ương Giáo hội Phật giáo Việt Nam, dự.",
        "Thích Thiện Bảo",
        "VN",
        ["Hòa thượng", "Phó Chủ tịch Hội đồng Trị sự Trung ương Giáo hội Phật giáo Việt Nam"],
    ),
    ("a Catholic title", "Đức Tổng Giám mục Giuse Lê Văn Bảo tới.", "Lê Văn Bảo", "VN", ["Đức Tổng Giám mục"]),
    ("rank before the name", "Đại tướng Phan Quốc Bảo kiểm tra đơn vị.", "Phan Quốc Bảo", "VN", []),
    (
        "office and rank",
        "Thứ trưởng Bộ Quốc phòng, Thượng tướng Vũ Đình Sơn dự.",
        "Vũ Đình Sơn",
        "VN",
        ["Thứ trưởng Bộ Quốc phòng"],
    ),
    (
        "given name that is a country",
        "Bộ trưởng Bộ Y tế Đỗ Đức Anh trả lời.",
        "Đỗ Đức Anh",
        "VN",
        ["Bộ trưởng Bộ Y tế"],
    ),
    ("given name that is a place", "Đại tướng Phan Văn Giang phát biểu.", "Phan Văn Giang", "VN", []),
    (
        "elliptic field",
        "Bộ trưởng Ngoại giao Nhật Bản Sato Kenji đã điện đàm.",
        "Sato Kenji",
        "JP",
        ["Bộ trưởng Ngoại giao Nhật Bản"],
    ),
    (
        "long organ of parliament",
        "Chủ nhiệm Ủy ban Khoa học, Công nghệ và Môi trường của Quốc hội Lê Quang Vinh cùng đi.",
        "Lê Quang Vinh",
        "VN",
        ["Chủ nhiệm Ủy ban Khoa học, Công nghệ và Môi trường của Quốc hội"],
    ),
    (
        "two organs of one office",
        "Chủ tịch Hội đồng Nhà nước và Hội đồng Bộ trưởng Cuba Carlos Medina tiếp đoàn.",
        "Carlos Medina",
        "CU",
        ["Chủ tịch Hội đồng Nhà nước và Hội đồng Bộ trưởng Cuba"],
    ),
    (
        "envoy with post",
        "Đại sứ Việt Nam tại Singapore Mai Hồng Phúc cho biết.",
        "Mai Hồng Phúc",
        "VN",
        ["Đại sứ Việt Nam tại Singapore"],
    ),
    ("office in brackets", "Ông Nguyễn Hải Long (Phó Thủ tướng) chủ trì.", "Nguyễn Hải Long", "VN", ["Phó Thủ tướng"]),
    (
        "kiêm joins",
        "Phó Thủ tướng kiêm Bộ trưởng Bộ Thương mại và Công nghiệp Singapore Lim Kok Wah đến dự.",
        "Lim Kok Wah",
        "SG",
        ["Phó Thủ tướng", "Bộ trưởng Bộ Thương mại và Công nghiệp Singapore"],
    ),
    (
        "hyphen and honorific",
        "Bộ trưởng Quốc phòng Philippines - ông Ramon Cruz - nói.",
        "Ramon Cruz",
        "PH",
        ["Bộ trưởng Quốc phòng Philippines"],
    ),
    (
        "hyphen without spaces",
        "Trần Văn Lộc-Ủy viên Trung ương Đảng đến thăm.",
        "Trần Văn Lộc",
        "VN",
        ["Ủy viên Trung ương Đảng"],
    ),
    (
        "hyphenated transcription",
        "Thủ tướng Lào Xổn-xay Xi-phăn-đon phát biểu.",
        "Xổn-xay Xi-phăn-đon",
        "LA",
        ["Thủ tướng Lào"],
    ),
    (
        "last part set apart",
        "Tổng thống Hàn Quốc Park Min - jae thăm.",
        "Park Min - jae",
        "KR",
        ["Tổng thống Hàn Quốc"],
    ),
    ("particles", "Tổng thống Brazil João Pedro da Costa đến.", "João Pedro da Costa", "BR", ["Tổng thống Brazil"]),
    ("a king's number", "Quốc vương Maroc Hassan VII gửi điện.", "Hassan VII", "MA", ["Quốc vương Maroc"]),
    (
        "Sino-Vietnamese",
        "Ủy viên Quốc vụ Trung Quốc Lý Vĩ Dân đến thăm.",
        "Lý Vĩ Dân",
        "CN",
        ["Ủy viên Quốc vụ Trung Quốc"],
    ),
    ("elected", "Tổng thống Mỹ đắc cử John Miller nói.", "John Miller", "US", ["Tổng thống Mỹ đắc cử"]),
    ("province level kept", "Chủ tịch UBND tỉnh Hồ Văn Tài tiếp đoàn.", "Hồ Văn Tài", "VN", ["Chủ tịch UBND tỉnh"]),
    (
        "people's committee of a city",
        "Phó Chủ tịch Ủy ban nhân dân Thành phố Hồ Chí Minh Võ Hoài Nam nói.",
        "Võ Hoài Nam",
        "VN",
        ["Phó Chủ tịch Ủy ban nhân dân Thành phố Hồ Chí Minh"],
    ),
    (
        "in charge of",
        "Trợ lý Bộ trưởng Ngoại giao Mỹ phụ trách khu vực Đông Á và Thái Bình Dương Daniel Stone nói.",
        "Daniel Stone",
        "US",
        ["Trợ lý Bộ trưởng Ngoại giao Mỹ phụ trách khu vực Đông Á và Thái Bình Dương"],
    ),
    (
        "several posts",
        "Giám đốc Quốc gia Ngân hàng Thế giới tại Việt Nam, Lào và Campuchia Mary Stone nói.",
        "Mary Stone",
        None,
        ["Giám đốc Quốc gia Ngân hàng Thế giới tại Việt Nam, Lào và Campuchia"],
    ),
    (
        "a union of deputies",
        "Tổng Thư ký Liên đoàn Nghị sĩ hữu nghị Nhật - Việt Furukawa Sho đến.",
        "Furukawa Sho",
        "JP",
        ["Tổng Thư ký Liên đoàn Nghị sĩ hữu nghị Nhật - Việt"],
    ),
    ("abbreviated organ", "Chủ tịch FTUX Ivan Petrov đến Hà Nội.", "Ivan Petrov", None, ["Chủ tịch FTUX"]),
]


@pytest.mark.parametrize(("text", "name", "country", "offices"), [r[1:] for r in PEOPLE], ids=[r[0] for r in PEOPLE])
def test_a_person_with_offices(text: str, name: str, country: str | None, offices: list[str]) -> None:
    cast = cast_of(text)
    assert names_of(cast, "person") == [name]
    person = actor(cast, name)
    assert person.country == country
    assert [o.title for o in person.offices] == offices
    assert all(text[o.start : o.end] == o.title for o in person.offices)


FORMER = [
    ("nguyên", "Nguyên Chủ tịch nước Trần Minh Khôi có mặt.", "Chủ tịch nước", True),
    ("cựu", "Cựu Thủ tướng Anh Mary Jones viết.", "Thủ tướng Anh", True),
    ("quyền is no former", "Quyền Chủ tịch nước Lê Thu Hà ký.", "Quyền Chủ tịch nước", False),
    ("chính quyền is no acting", "Quan chức chính quyền Tổng thống Mỹ John Miller nói.", "Tổng thống Mỹ", False),
]


@pytest.mark.parametrize(("text", "title", "former"), [r[1:] for r in FORMER], ids=[r[0] for r in FORMER])
def test_former_and_acting(text: str, title: str, former: bool) -> None:
    (person,) = [a for a in cast_of(text).actors if a.kind == "person"]
    assert [(o.title, o.former) for o in person.offices] == [(title, former)]


LISTS = [
    (
        "offices lead to the next name",
        "Dự có Chủ tịch nước Trần Minh Khôi, Thủ tướng Lê Quang Vinh, Chủ tịch Quốc hội Vũ Đình Sơn.",
        {"Trần Minh Khôi": ["Chủ tịch nước"], "Lê Quang Vinh": ["Thủ tướng"], "Vũ Đình Sơn": ["Chủ tịch Quốc hội"]},
    ),
    (
        "offices follow each name",
        "Cùng dự có các đồng chí: Hoàng Minh Đạo, Bí thư Tỉnh ủy; Nguyễn Hải Long, Phó Bí thư Thường trực Tỉnh ủy.",
        {"Hoàng Minh Đạo": ["Bí thư Tỉnh ủy"], "Nguyễn Hải Long": ["Phó Bí thư Thường trực Tỉnh ủy"]},
    ),
    (
        "the subject after an opening verb",
        "Tiếp Đại sứ Maroc, Chủ tịch nước Trần Minh Khôi đề nghị hai bên tăng cường hợp tác.",
        {"Trần Minh Khôi": ["Chủ tịch nước"]},
    ),
    (
        "an office after an opening verb points to the subject",
        "Chủ tịch nước Trần Minh Khôi đón khách. Tiếp Đại sứ Ai Cập Omar Farid, Chủ tịch nước bày tỏ vui mừng.",
        {"Trần Minh Khôi": ["Chủ tịch nước"], "Omar Farid": ["Đại sứ Ai Cập"]},
    ),
    (
        "said of the subject",
        "Bà Lê Thu Hà từng công tác ở địa phương. Bà là Ủy viên Trung ương Đảng khóa XIII; Đại biểu Quốc hội khóa XV.",
        {"Lê Thu Hà": ["Ủy viên Trung ương Đảng khóa XIII", "Đại biểu Quốc hội khóa XV"]},
    ),
]


@pytest.mark.parametrize(("text", "expected"), [r[1:] for r in LISTS], ids=[r[0] for r in LISTS])
def test_offices_go_to_the_right_person(text: str, expected: dict[str, list[str]]) -> None:
    people = {a.name: [o.title for o in a.offices] for a in cast_of(text).actors if a.kind == "person"}
    assert people == expected


ONE_PERSON = [
    ("surname later", "Thủ tướng Anh Mary Jones đến Hà Nội. Bà Jones nói.", "Mary Jones", ["Jones"]),
    ("given name later", "Bộ trưởng Phan Quốc Bảo dự họp. Ông Bảo nói.", "Phan Quốc Bảo", ["Bảo"]),
    ("short before full", "Ông Miller tới. Tổng thống Mỹ John Miller phát biểu.", "John Miller", ["Miller"]),
    (
        "part of a longer name",
        "Chủ tịch Cuba Carlos Medina Ruiz nói. Ông Carlos Medina cảm ơn.",
        "Carlos Medina Ruiz",
        ["Carlos Medina"],
    ),
    (
        "one letter off",
        "Ngoại trưởng Iran Ismail Karimi đến. Ông Ismael Karimi nói.",
        "Ismail Karimi",
        ["Ismael Karimi"],
    ),
    ("a queen's number in words", "Nữ hoàng Astrid II đến. Nữ hoàng Astrid Đệ nhị nói.", "Astrid II", ["Astrid"]),
    ("broken after initials", "Thủ tướng Nga D.A.\n\nMedvorov đến. Ông Medvorov nói.", "D.A. Medvorov", ["Medvorov"]),
    ("initials", "Cố vấn Harold Robert Stone đến. Ông H.R. Stone nói.", "Harold Robert Stone", ["H.R. Stone"]),
]


@pytest.mark.parametrize(("text", "name", "aliases"), [r[1:] for r in ONE_PERSON], ids=[r[0] for r in ONE_PERSON])
def test_one_person_under_several_forms(text: str, name: str, aliases: list[str]) -> None:
    (person,) = [a for a in cast_of(text).actors if a.kind == "person"]
    assert (person.name, list(person.aliases)) == (name, aliases)


# id, text, name, country
EAST_ASIA = [
    ("a side's list",
     "Dự họp, phía Trung Quốc có Thứ trưởng Lưu Gia Minh, Đại sứ tại Việt Nam Hùng Gia.",
     "Lưu Gia Minh", "CN"),
    ("after a side's list", "Phía Lào có ông Xổm Phon. Cùng dự có ông Lưu Văn Minh.", "Lưu Văn Minh", "VN"),
    ("a list with a colon", "Phía Trung Quốc có:\n\n- Ông Vương Gia Tuệ dự họp;\n\n- Ông Tống Gia Kiệt dự họp.\n\nHết.",
     "Tống Gia Kiệt", "CN"),
    ("who leads a delegation", "Đoàn đại biểu Trung Quốc do Phó Chủ tịch Vương Gia Tuệ dẫn đầu.",
     "Vương Gia Tuệ", "CN"),
    ("this country", "Trung Quốc phản đối. Bộ trưởng Ngoại giao nước này Vương Gia Tuệ nói.", "Vương Gia Tuệ", "CN"),
    ("nobody knows which country", "Bộ trưởng Ngoại giao nước này Vương Gia Tuệ nói.", "Vương Gia Tuệ", None),
    ("either", "Trung Quốc họp. Phó Thủ tướng Vương Gia Tuệ phát biểu.", "Vương Gia Tuệ", None),
    ("a Vietnamese middle name", "Trung Quốc họp. Phó Thủ tướng Vương Đình Tuệ phát biểu.", "Vương Đình Tuệ", "VN"),
    ("no East Asian country on the page", "Phó Thủ tướng Vương Gia Tuệ phát biểu.", "Vương Gia Tuệ", "VN"),
    ("a counterpart", "Trung Quốc mời. Thủ tướng Trung Quốc họp. Ông đi theo lời mời của người đồng cấp Lưu Gia Minh.",
     "Lưu Gia Minh", "CN"),
    ("the page deals with China", "Trung Quốc và Việt Nam họp. Trung Quốc đề nghị. Thủ tướng Lý Gia Minh nói.",
     "Lý Gia Minh", "CN"),
    ("nothing says whose", "Thủ tướng Lý Gia Minh nói.", "Lý Gia Minh", None),
    ("a home office", "Giám đốc Sở Ngoại vụ Lý Gia Minh nói.", "Lý Gia Minh", "VN"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "country"), [r[1:] for r in EAST_ASIA], ids=[r[0] for r in EAST_ASIA])
def test_leaders_of_east_asia(text: str, name: str, country: str | None) -> None:
    assert actor(cast_of(text), name).country == country


NOBODY = [
    ("a city", "Lễ ký diễn ra tại TP. Hồ Chí Minh, Tp Hồ Chí Minh và thành phố Hồ Chí Minh."),
    ("a prize", "Ông được tặng Huân chương Hồ Chí Minh."),
    ("an avenue", "Đoàn xe qua đại lộ Nguyễn Văn Bảo."),
    ("a museum", "Đoàn xem ảnh ở Bảo tàng Chủ tịch Hồ Chí Minh."),
    ("initials only", "Chị T. và anh K.V. cùng đến."),
    ("a photographer", "Quang cảnh buổi lễ. Ảnh: Trần Hải Nam"),
    ("a street", "Đoàn đi qua đường Trần Quốc Toản."),
    ("Hà Nội's delegation", "Đoàn Hà Nội về nhất."),
    ("an agency", "Theo TTXVN, trời mưa."),
    ("a byline", "Phiên họp bế mạc./. Hoàng Thị Lan (TTXVN)"),
    ("a firm's branch", "Đại diện Zorka Việt Nam trình bày."),
    ("the chair held by a state", "Áo, quốc gia là Chủ tịch EU, mời họp."),
    ("an airfield", "Đoàn đến sân bay quân sự Zorkam. Tư lệnh Không quân Zorkam đón đoàn."),
    ("a monument", "Đoàn đặt hoa tại tượng đài Nguyễn Văn Bảo."),
]


@pytest.mark.parametrize("text", [r[1] for r in NOBODY], ids=[r[0] for r in NOBODY])
def test_nobody(text: str) -> None:
    assert names_of(cast_of(text), "person") == []


def test_a_phrase_holds_honorific_and_offices_and_no_more() -> None:
    text = "Chiều nay, đồng chí Lê Thu Hà, Ủy viên Trung ương Đảng, đã tiếp khách."
    found = mention(text, cast_of(text), "Lê Thu Hà")
    assert text[found.phrase_start : found.phrase_end] == "đồng chí Lê Thu Hà, Ủy viên Trung ương Đảng"
    assert [o.title for o in found.offices] == ["Ủy viên Trung ương Đảng"]


def test_heads_of_international_bodies_after_a_name_are_others() -> None:
    text = "Tham dự có Tổng thống Chile Pablo Rojas, Tổng Thư ký Liên hợp quốc, Chủ tịch WB và Chủ tịch ADB."
    assert [o.title for o in actor(cast_of(text), "Pablo Rojas").offices] == ["Tổng thống Chile"]


def test_the_organ_of_an_office_is_an_actor_of_its_own() -> None:
    text = "Bộ trưởng Bộ Nội vụ Cuba Carlos Medina đến thăm."
    cast = cast_of(text)
    (office,) = actor(cast, "Carlos Medina").offices
    assert office.organ is not None
    organ = cast.by_id[office.organ]
    assert (organ.name, organ.kind, organ.country) == ("Bộ Nội vụ Cuba", "organ", "CU")
    assert mention(text, cast, "Bộ Nội vụ Cuba").inside


# id, text, name, country
HEADLINES = [
    ("named below", "Tổng thống Chile tới Hà Nội\n\nTổng thống Pablo Rojas nói.", "Pablo Rojas", "CL"),
    ("by the state's long name", "Gặp Tổng thống Cộng hòa Chile\n\nTổng thống Pablo Rojas nói.", "Pablo Rojas", "CL"),
    ("of two states", "Tổng thống Chile gặp Tổng thống Peru\n\nTổng thống Pablo Rojas nói.", "Pablo Rojas", None),
    (
        "somebody else holds it",
        "Tổng thống Chile họp với Peru, Peru\n\nTổng thống Chile Juan Perez đi. Tổng thống Pablo Rojas nói.",
        "Pablo Rojas",
        None,
    ),
    ("another office", "Thủ tướng Chile họp\n\nTổng thống Pablo Rojas nói.", "Pablo Rojas", None),
    ("of a Vietnamese", "Thủ tướng Lào họp\n\nThủ tướng Lê Quang Vinh nói.", "Lê Quang Vinh", "VN"),
]


@pytest.mark.parametrize(("text", "name", "country"), [r[1:] for r in HEADLINES], ids=[r[0] for r in HEADLINES])
def test_whose_office_the_headline_tells(text: str, name: str, country: str | None) -> None:
    (person,) = [a for a in cast_of(text).actors if a.name == name]
    assert person.country == country
