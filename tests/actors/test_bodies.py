"""Organs, parties, organisations, international bodies and states: whole names, right ends, right owners."""

from __future__ import annotations

import pytest
from casting_help import actor, cast_of, mention, names_of

BODIES = [
    ("ministry of another state", "Bộ Nội vụ Cuba thông báo.", "Bộ Nội vụ Cuba", "organ", "CU"),
    ("ministry at home", "Bộ Ngoại giao thông báo.", "Bộ Ngoại giao", "organ", "VN"),
    (
        "comma and và within",
        "Bộ Thông tin, Văn hóa và Du lịch Lào ra thông cáo.",
        "Bộ Thông tin, Văn hóa và Du lịch Lào",
        "organ",
        "LA",
    ),
    ("a verb ends it", "Học viện Ngoại giao tổ chức tọa đàm.", "Học viện Ngoại giao", "organization", None),
    ("Party organ", "Ủy ban Kiểm tra Trung ương họp.", "Ủy ban Kiểm tra Trung ương", "organ", "VN"),
    (
        "owned by a party",
        "Ban Đối ngoại Trung ương Đảng Lào gửi thư.",
        "Ban Đối ngoại Trung ương Đảng Lào",
        "organ",
        "LA",
    ),
    (
        "named after a person",
        "Học viện Chính trị quốc gia Hồ Chí Minh đón đoàn.",
        "Học viện Chính trị quốc gia Hồ Chí Minh",
        "organization",
        "VN",
    ),
    (
        "embassy with its post",
        "Đại sứ quán Việt Nam tại Mexico tổ chức lễ.",
        "Đại sứ quán Việt Nam tại Mexico",
        "organ",
        "VN",
    ),
    (
        "friendship union of two",
        "Hội Hữu nghị Lào - Việt Nam gửi lời chúc.",
        "Hội Hữu nghị Lào - Việt Nam",
        "organization",
        "LA",
    ),
    ("party by pattern", "Đảng Lao động Mexico gửi điện mừng.", "Đảng Lao động Mexico", "party", "MX"),
    ("a country that begins a longer word", "Đảng Anh em Italy họp.", "Đảng Anh em Italy", "party", "IT"),
    ("party with abbreviation", "Đảng Cộng sản Ấn Độ (CPI) họp.", "Đảng Cộng sản Ấn Độ (CPI)", "party", "IN"),
    (
        "what a department is about",
        "Cục Cảnh sát Quản lý hành chính về trật tự xã hội họp.",
        "Cục Cảnh sát Quản lý hành chính về trật tự xã hội",
        "organ",
        "VN",
    ),
    ("the army by its letters", "QĐND Việt Nam đón khách.", "QĐND Việt Nam", "organ", "VN"),
    (
        "a word that ends like another organ's beginning",
        "Ủy ban toàn quốc Hội nghị Chính trị Hiệp thương nhân dân Trung Quốc họp.",
        "Ủy ban toàn quốc Hội nghị Chính trị Hiệp thương nhân dân Trung Quốc",
        "organ",
        "CN",
    ),
    (
        "a numbered delegation",
        "Đoàn kiểm tra số 12 của Bộ Chính trị tới Bắc Giang.",
        "Đoàn kiểm tra số 12 của Bộ Chính trị",
        "delegation",
        "VN",
    ),
    ("alliance", "Liên minh Hy vọng thắng cử.", "Liên minh Hy vọng", "organization", None),
    ("a firm's foreign name", "Tập đoàn Nikkei mời khách.", "Tập đoàn Nikkei", "organization", None),
    ("abbreviation and more", "Tập đoàn TH True Milk khởi công.", "Tập đoàn TH True Milk", "organization", None),
    (
        "international by its words",
        "Hội đồng tư vấn kinh doanh APEC họp.",
        "Hội đồng tư vấn kinh doanh APEC",
        "international",
        None,
    ),
    ("known abbreviation", "UNESCO công nhận di sản.", "UNESCO", "international", None),
    ("numbered", "Quân khu 7 đón đoàn.", "Quân khu 7", "organ", "VN"),
    ("of a province", "Ủy ban nhân dân tỉnh Quảng Trị tiếp đoàn.", "Ủy ban nhân dân tỉnh Quảng Trị", "organ", "VN"),
    ("known without its country", "Nhà Trắng ra thông cáo.", "Nhà Trắng", "organ", "US"),
    (
        "of a church",
        "Hội thánh Tin lành Việt Nam (miền Bắc) họp.",
        "Hội thánh Tin lành Việt Nam (miền Bắc)",
        "organization",
        "VN",
    ),
    (
        "of an order",
        "Hội đồng Trị sự Giáo hội Phật giáo Việt Nam họp.",
        "Hội đồng Trị sự Giáo hội Phật giáo Việt Nam",
        "organization",
        "VN",
    ),
    ("lower-case head", "Theo hãng tin Kyodo, trời mưa.", "hãng tin Kyodo", "organization", "JP"),
    (
        "mission at the UN",
        "Phái đoàn đại diện thường trực Việt Nam tại Liên hợp quốc họp.",
        "Phái đoàn đại diện thường trực Việt Nam tại Liên hợp quốc",
        "organ",
        "VN",
    ),
]


@pytest.mark.parametrize(("text", "name", "kind", "country"), [r[1:] for r in BODIES], ids=[r[0] for r in BODIES])
def test_a_body(text: str, name: str, kind: str, country: str | None) -> None:
    body = actor(cast_of(text), name)
    assert (body.name, body.kind, body.country) == (name, kind, country)


NO_BODY = [
    ("groups of firms", "Lào mời các tập đoàn của Đức.", "delegation"),
    ("e-government", "Hai nước chia sẻ kinh nghiệm về Chính phủ điện tử.", "organ"),
    ("cadres", "Các cán bộ Ngoại thương dự họp.", "organ"),
    ("a market", "Hàng vào thị trường Trung Đông.", "organization"),
    ("firms of a country", "Các công ty Áo muốn đầu tư.", "organization"),
    ("a congress", "Nghị quyết Đại hội XIII được thông qua.", "organization"),
    ("a town's letters", "Ông là Chủ tịch TP. Bắc Giang.", "organization"),
    ("an address", "Tin trên VTV.vn hôm nay.", "organization"),
]


@pytest.mark.parametrize(("text", "kind"), [r[1:] for r in NO_BODY], ids=[r[0] for r in NO_BODY])
def test_no_body(text: str, kind: str) -> None:
    assert names_of(cast_of(text), kind) == []


ONE_BODY = [
    (
        "with and without its country",
        "Bộ Ngoại giao Lào họp. Bộ Ngoại giao cho biết.",
        "Bộ Ngoại giao Lào",
        ["Bộ Ngoại giao"],
    ),
    ("one of several heads", "Lãnh đạo các Bộ Ngoại giao, Quốc phòng cùng dự.", "Bộ Ngoại giao", []),
    (
        "the beginning of its name",
        "Ủy ban Kiểm tra Kỷ luật Trung ương họp. Theo Ủy ban Kiểm tra Kỷ luật, đúng.",
        "Ủy ban Kiểm tra Kỷ luật Trung ương",
        ["Ủy ban Kiểm tra Kỷ luật"],
    ),
    ("no conjunction at its end", "Hội nghị bầu Bộ Chính trị và bàn nhiều việc.", "Bộ Chính trị", []),
    ("a medium with and without its head", "CNN đưa tin. Đài CNN nói thêm, theo đài này.", "Đài CNN", ["CNN"]),
    ("an owner is none of its own", "Ủy ban Đối ngoại của Quốc hội Lào mời.", "Ủy ban Đối ngoại của Quốc hội Lào", []),
    (
        "abbreviation later",
        "Liên đoàn Công đoàn Belarus (FTUB) mời. FTUB cho biết.",
        "Liên đoàn Công đoàn Belarus (FTUB)",
        ["FTUB"],
    ),
]


@pytest.mark.parametrize(("text", "name", "aliases"), [r[1:] for r in ONE_BODY], ids=[r[0] for r in ONE_BODY])
def test_one_body_under_several_forms(text: str, name: str, aliases: list[str]) -> None:
    bodies = [a for a in cast_of(text).actors if a.kind in ("organ", "organization", "party")]
    assert [b.name for b in bodies] == [name]
    assert set(aliases) <= set(bodies[0].aliases)


def test_a_bare_head_points_back() -> None:
    text = "Hội Luật gia Việt Nam họp. Hội đề nghị."
    cast = cast_of(text)
    assert mention(text, cast, "Hội").actors == (actor(cast, "Hội Luật gia Việt Nam").id,)


def test_the_council_of_a_foreign_town_is_no_home_organ() -> None:
    (council,) = [a for a in cast_of("Hội đồng thành phố Velograd họp. Ông cho biết.").actors if a.kind == "organ"]
    assert (council.name, council.country) == ("Hội đồng thành phố Velograd", None)


def test_a_firm_of_three_foreign_words_within_an_office() -> None:
    text = "Giám đốc điều hành Tập đoàn Delta House Romano của Italy, ông Mario Rossi, phát biểu."
    cast = cast_of(text)
    assert names_of(cast, "person") == ["Mario Rossi"]
    assert names_of(cast, "organization") == ["Tập đoàn Delta House Romano của Italy"]


def test_the_ministry_of_a_home_minister_is_the_home_one() -> None:
    cast = cast_of("Bộ trưởng Bộ Ngoại giao Phạm Quốc Minh thăm Mỹ. Bộ Ngoại giao Mỹ đón đoàn.")
    assert sorted(a.country or "" for a in cast.actors if a.kind == "organ") == ["US", "VN"]


def test_two_ministries_of_one_name_stay_apart() -> None:
    cast = cast_of("Bộ Ngoại giao Việt Nam và Bộ Ngoại giao Lào trao đổi. Bộ Ngoại giao hai nước nhất trí.")
    assert sorted(a.country or "" for a in cast.actors if a.kind == "organ") == ["LA", "VN"]


STATES = [
    ("acts", "Việt Nam khẳng định lập trường.", ["VN"]),
    ("formal name", "Cộng hòa Dân chủ Nhân dân Lào gửi điện.", ["LA"]),
    ("a pair of short names", "Quan hệ Việt - Nhật phát triển.", ["JP", "VN"]),
    ("a capital that acts", "Giới quan sát chú ý, Bắc Kinh kêu gọi kiềm chế.", ["CN"]),
    ("a capital that is a place", "Phiên họp diễn ra tại Bắc Kinh vào hôm qua.", []),
    ("common syllables", "Anh nói đức tính ấy rất quý.", []),
    ("a transcription that is a word", "Sát giờ khai mạc, mưa tạnh.", []),
    ("a transcription within an office", "Tổng thống Sát Idriss Mahamat đến.", ["TD"]),
    ("words that begin with a state's syllable", "Ý kiến hay. Áo dài đẹp. Mỹ thuật, Pháp luật và Đức tính tốt.", []),
    ("verbs after the same syllables", "Mỹ quan ngại. Pháp hội đàm. Nhật ký kết văn kiện.", ["FR", "JP", "US"]),
    ("he, on a page of Britain", "Thủ tướng Anh nói. Khi anh tới, trời mưa. Anh cảm ơn.", ["GB"]),
    ("a given name", "Bà Lê Thị Nga tới. Nga phát biểu.", []),
    ("a given name beside the state", "Bà Lê Thị Nga ở nước Nga. Nga phản đối.", ["RU"]),
    ("a short name alone", "Tàu của Nhật tới Đà Nẵng.", ["JP"]),
    ("a language", "Sách dịch ra tiếng Anh.", []),
    ("an ocean", "Khu vực Ấn Độ Dương ổn định.", []),
    ("a short list", "Các nước Trung Quốc, Sri Lanka, Áo tham dự.", ["AT", "CN", "LK"]),
]


@pytest.mark.parametrize(("text", "countries"), [r[1:] for r in STATES], ids=[r[0] for r in STATES])
def test_states(text: str, countries: list[str]) -> None:
    assert sorted(a.country or "" for a in cast_of(text).actors if a.kind == "state") == countries


def test_a_row_of_bodies_shares_its_owner() -> None:
    text = "Đảng Nhân dân Cách mạng Lào họp. Đảng, Quốc hội và nhân dân Lào cảm ơn."
    cast = cast_of(text)
    (party,) = [a for a in cast.actors if a.kind == "party"]
    assert mention(text, cast, "Đảng").actors == (party.id,)
    assert actor(cast, "Quốc hội").country == "LA"


def test_a_row_of_local_organs_shares_its_province() -> None:
    text = "HĐND, UBND tỉnh Hà Nam tổ chức lễ. HĐND tỉnh Hà Nam cảm ơn."
    cast = cast_of(text)
    assert len(names_of(cast, "organ")) == 2
    assert mention(text, cast, "HĐND").actors == (actor(cast, "HĐND tỉnh Hà Nam").id,)


def test_a_local_organ_apart_from_the_row_has_no_province() -> None:
    assert names_of(cast_of("Dự lễ có HĐND. Sau đó, UBND tỉnh Hà Nam cảm ơn."), "organ") == ["UBND tỉnh Hà Nam"]


def test_the_party_is_the_home_party() -> None:
    text = "Đảng ta luôn coi trọng quan hệ với các đảng."
    cast = cast_of(text)
    (party,) = [a for a in cast.actors if a.kind == "party"]
    assert (party.name, party.country) == ("Đảng Cộng sản Việt Nam", "VN")
    assert mention(text, cast, "Đảng ta").actors == (party.id,)
