"""Who is meant: pronouns, offices alone, groups, delegations."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from casting_help import actor, cast_of, document, mention, who

from banggiao.actors import find_actors
from banggiao.lexicon import load_lexicon

TALKS = (
    "Chủ tịch nước Trần Minh Khôi hội đàm với Tổng thống Chile Pablo Rojas.\n\n"
    "Chủ tịch nước Trần Minh Khôi chào mừng Tổng thống Pablo Rojas thăm Việt Nam, cảm ơn Chile.\n\n"
)
MEANT = [
    ("ông is the last subject", TALKS + "Ông Pablo Rojas cảm ơn. Ông khẳng định điều này.", "Ông", ["Pablo Rojas"]),
    ("bà is a woman", "Ông Trần Minh Khôi gặp bà Lê Thu Hà. Bà đồng ý.", "Bà", ["Lê Thu Hà"]),
    ("a home office alone", TALKS + "Chủ tịch nước nhấn mạnh quan hệ hai nước.", "Chủ tịch nước", ["Trần Minh Khôi"]),
    ("a foreign office alone", TALKS + "Tổng thống nhất trí.", "Tổng thống", ["Pablo Rojas"]),
    (
        "two men of one office: the home one",
        "Thủ tướng Lê Quang Vinh tiếp Thủ tướng Lào Bounmy Sengdara.\n\nThủ tướng đề nghị hai bên hợp tác.",
        "Thủ tướng",
        ["Lê Quang Vinh"],
    ),
    (
        "two men of one office: the country tells",
        "Thủ tướng Lê Quang Vinh tiếp Thủ tướng Lào Bounmy Sengdara.\n\nThủ tướng Lào cảm ơn.",
        "Thủ tướng Lào",
        ["Bounmy Sengdara"],
    ),
    (
        "another word for the office",
        "Bộ trưởng Ngoại giao Lào Bounmy Sengdara họp.\n\nNgoại trưởng Lào nói.",
        "Ngoại trưởng Lào",
        ["Bounmy Sengdara"],
    ),
    (
        "the office with and without its ministry",
        "Bộ trưởng Quốc phòng Lào Bounmy Sengdara họp.\n\nBộ trưởng Bộ Quốc phòng Lào nói.",
        "Bộ trưởng Bộ Quốc phòng Lào",
        ["Bounmy Sengdara"],
    ),
    (
        "another minister",
        "Bộ trưởng Quốc phòng Lào Bounmy Sengdara họp.\n\nNgoại trưởng Lào nói.",
        "Ngoại trưởng Lào",
        ["Lào"],
    ),
    (
        "both leaders",
        TALKS + "Hai nhà lãnh đạo hài lòng về kết quả.",
        "Hai nhà lãnh đạo",
        ["Trần Minh Khôi", "Pablo Rojas"],
    ),
    ("both sides", TALKS + "Hai bên nhất trí.", "Hai bên", ["Trần Minh Khôi", "Pablo Rojas"]),
    (
        "both sides, one named just before",
        TALKS + "Tổng thống Rojas mời thăm.\n\nGặp Thủ tướng Lào Bounmy Sengdara, hai bên nhất trí.",
        "hai bên",
        ["Bounmy Sengdara", "Trần Minh Khôi"],
    ),
    (
        "both sides, one a state that somebody travels to",
        TALKS + "\n\nNhân chuyến thăm của Chủ tịch nước đến Lào, hai bên nhất trí.",
        "hai bên",
        ["Lào", "Trần Minh Khôi"],
    ),
    (
        "both sides, a state named for something else",
        TALKS + "\n\nCùng với Lào, hai bên nhất trí.",
        "hai bên",
        ["Pablo Rojas", "Trần Minh Khôi"],
    ),
    (
        "both sides, one named in a list",
        TALKS + "Tổng thống Rojas cảm ơn.\n\nNgoài Lào, Cuba, Thủ tướng Bounmy Sengdara, hai bên nhất trí.",
        "hai bên",
        ["Pablo Rojas", "Trần Minh Khôi"],
    ),
    ("both states", TALKS + "Hai nước ký văn kiện.", "Hai nước", ["Chile", "Việt Nam"]),
    (
        "both states, named after",
        TALKS + "Đại sứ kể về hai nước Lào và Thái Lan.",
        "hai nước",
        ["Lào", "Thái Lan"],
    ),
    ("both states, one of them named after", TALKS + "Hai nước Lào ca ngợi.", "Hai nước", ["Chile", "Việt Nam"]),
    (
        "both parties",
        "Đảng Cộng sản Việt Nam và Đảng Cánh tả Đức đối thoại. Hai Đảng nhất trí.",
        "Hai Đảng",
        ["Đảng Cộng sản Việt Nam", "Đảng Cánh tả Đức"],
    ),
    ("the other side", TALKS + "Đề nghị phía bạn tạo điều kiện.", "phía bạn", ["Chile"]),
    ("a side named", TALKS + "Đề nghị phía Chile tạo điều kiện.", "phía Chile", ["Chile"]),
    ("a country's leader", TALKS + "Nhà lãnh đạo Chile cảm ơn.", "Nhà lãnh đạo Chile", ["Pablo Rojas"]),
    ("nobody holds it: the state", "Việt Nam họp với Lào. Thủ tướng Lào phát biểu.", "Thủ tướng Lào", ["Lào"]),
    (
        "nobody holds it: the organ",
        "Người phát ngôn Bộ Ngoại giao Pháp nói.",
        "Người phát ngôn Bộ Ngoại giao Pháp",
        ["Bộ Ngoại giao Pháp"],
    ),
]


@pytest.mark.parametrize(("text", "words", "names"), [r[1:] for r in MEANT], ids=[r[0] for r in MEANT])
def test_who_is_meant(text: str, words: str, names: list[str]) -> None:
    last = (
        len(
            [m for m in cast_of(text).mentions if words in (text[m.start : m.end], text[m.phrase_start : m.phrase_end])]
        )
        - 1
    )
    assert sorted(who(text, words, last)) == sorted(names)


PLAIN = [
    (
        "capitals only",
        "CHỦ TỊCH NƯỚC TRẦN MINH KHÔI TIẾP ĐẠI SỨ LÀO",
        {"Trần Minh Khôi": ["CHỦ TỊCH NƯỚC"]},
    ),
    (
        "no tone marks",
        "Chu tich nuoc Tran Minh Khoi tiep Dai su Lao Bounmy Sengdara tai Ha Noi.\n\n"
        "Hai ben nhat tri tang cuong hop tac giua hai nuoc va cac dia phuong.",
        {"Tran Minh Khoi": ["Chu tich nuoc"], "Bounmy Sengdara": ["Dai su Lao"]},
    ),
]


@pytest.mark.parametrize(("text", "expected"), [r[1:] for r in PLAIN], ids=[r[0] for r in PLAIN])
def test_text_in_capitals_or_without_tone_marks(text: str, expected: dict[str, list[str]]) -> None:
    assert {a.name: [o.title for o in a.offices] for a in cast_of(text).actors if a.kind == "person"} == expected


PROVINCES = [
    (
        "a province's delegation",
        "Đoàn công tác tỉnh Hủa Phăn do ông Bounmy Sengdara làm Trưởng đoàn đến thăm.",
        ["Tỉnh Hủa Phăn"],
    ),
    ("leaders of a province", "Thay mặt lãnh đạo tỉnh Sơn La, ông cảm ơn.", ["Tỉnh Sơn La"]),
    (
        "between two",
        "Quan hệ kết nghĩa giữa thành phố Cần Thơ và tỉnh Chachoengsao.",
        ["Thành phố Cần Thơ", "Tỉnh Chachoengsao"],
    ),
    ("a mere place", "Lễ ký diễn ra tại tỉnh Sơn La.", []),
]


@pytest.mark.parametrize(("text", "names"), [r[1:] for r in PROVINCES], ids=[r[0] for r in PROVINCES])
def test_provinces_that_act(text: str, names: list[str]) -> None:
    assert [a.name for a in cast_of(text).actors if a.kind == "organ"] == names


def test_two_of_one_office() -> None:
    text = (
        "Thủ tướng Lê Quang Vinh tiếp Thủ tướng Lào Bounmy Sengdara.\n\n"
        "Tổng thống Chile Pablo Rojas và Chủ tịch nước Trần Minh Khôi gửi điện.\n\nHai Thủ tướng nhất trí."
    )
    assert who(text, "Hai Thủ tướng") == ["Lê Quang Vinh", "Bounmy Sengdara"]


def test_an_office_of_another_organ_is_another_s() -> None:
    text = "Chủ tịch nước Lào Bounmy Sengdara đến. Chủ tịch Hội Hữu nghị Lào - Việt Nam cùng dự."
    assert who(text, "Chủ tịch Hội Hữu nghị Lào - Việt Nam") == ["Hội Hữu nghị Lào - Việt Nam"]


# id, text
BUILDINGS = [
    ("an embassy", "Đại sứ Trần Minh Khôi nói. Cán bộ đại sứ quán đón đoàn."),
    ("the president's palace", "Chủ tịch Trần Minh Khôi nói. Lễ đón tại Phủ chủ tịch."),
    ("the chairman of another place", "Chủ tịch HĐQT Trần Minh Khôi nói. Chủ tịch Bắc Giang dự."),
]


@pytest.mark.parametrize("text", [r[1] for r in BUILDINGS], ids=[r[0] for r in BUILDINGS])
def test_words_that_hold_an_office_s_word_mean_nobody(text: str) -> None:
    (person,) = [a for a in cast_of(text).actors if a.kind == "person"]
    assert len(person.mentions) == 1


LEADERS = [
    ("do … dẫn đầu", "Đoàn đại biểu Đảng Cánh tả Đức do bà Anna Keller dẫn đầu thăm Việt Nam.", "Anna Keller"),
    ("dẫn đầu đoàn", "Bộ trưởng Phan Quốc Bảo dẫn đầu Đoàn đại biểu cấp cao Việt Nam thăm Lào.", "Phan Quốc Bảo"),
    ("nobody", "Đoàn đại biểu Quốc hội Lào thăm Huế.", None),
]


@pytest.mark.parametrize(("text", "name"), [r[1:] for r in LEADERS], ids=[r[0] for r in LEADERS])
def test_leaders_of_delegations(text: str, name: str | None) -> None:
    cast = cast_of(text)
    (delegation,) = [a for a in cast.actors if a.kind == "delegation"]
    assert (cast.by_id[delegation.leader].name if delegation.leader else None) == name
    assert delegation.represents


def test_a_delegation_of_a_party_and_a_state() -> None:
    text = "Đoàn đại biểu cấp cao Đảng, Nhà nước Lào do Tổng Bí thư, Chủ tịch nước Bounmy Sengdara dẫn đầu đến thăm."
    cast = cast_of(text)
    (delegation,) = [a for a in cast.actors if a.kind == "delegation"]
    assert (delegation.name, delegation.country) == ("Đoàn đại biểu cấp cao Đảng, Nhà nước Lào", "LA")
    assert delegation.leader == actor(cast, "Bounmy Sengdara").id


def test_a_delegation_named_again_is_the_same() -> None:
    text = "Đoàn đại biểu Đảng Cánh tả Đức đến Hà Nội. Đoàn đã viếng Lăng."
    cast = cast_of(text)
    (delegation,) = [a for a in cast.actors if a.kind == "delegation"]
    assert mention(text, cast, "Đoàn").actors == (delegation.id,)
    assert delegation.represents == (actor(cast, "Đảng Cánh tả Đức").id,)


def test_a_province_s_deputies_are_an_organ() -> None:
    assert (
        actor(
            cast_of("Đoàn đại biểu Quốc hội tỉnh Hà Tĩnh tiếp xúc cử tri."), "Đoàn đại biểu Quốc hội tỉnh Hà Tĩnh"
        ).kind
        == "organ"
    )


def test_phrases_of_one_sentence_never_overlap_partly() -> None:
    cast = cast_of(TALKS + "Tham dự có Bộ trưởng Bộ Ngoại giao Phan Quốc Bảo, Đại sứ Việt Nam tại Chile Mai Hồng Phúc.")
    outer = [m for m in cast.mentions if not m.inside]
    assert all(a.phrase_end <= b.phrase_start for a, b in pairwise(outer))
    for inner in (m for m in cast.mentions if m.inside):
        assert any(o.phrase_start <= inner.phrase_start and inner.phrase_end <= o.phrase_end for o in outer)


def test_ids_are_in_the_order_of_first_mention() -> None:
    cast = cast_of(TALKS)
    assert [a.id for a in cast.actors] == [f"a{i}" for i in range(1, len(cast.actors) + 1)]
    assert [a.mentions[0].start for a in cast.actors] == sorted(a.mentions[0].start for a in cast.actors)


def test_the_same_text_gives_the_same_cast() -> None:
    assert cast_of(TALKS).actors == cast_of(TALKS).actors


ENDLESS = [
    ("heads", "Ủy ban Ban Bộ Hội Cục Viện "),
    ("owners", "Ban của Ủy ban của Hội đồng của "),
    ("offices", "Chủ tịch nước, Bộ trưởng, "),
    ("offices within offices", "Trợ lý của Cố vấn của "),
    ("openings", "Tiếp Đại sứ Lào, "),
    ("names", "Nguyễn Văn An "),
    ("foreign names", "Abcx Defq "),
    ("brackets", "( Chủ tịch ( "),
]


@pytest.mark.parametrize("words", [e[1] for e in ENDLESS], ids=[e[0] for e in ENDLESS])
def test_a_text_that_goes_on_for_ever_is_read(words: str) -> None:
    text = words * 800
    for found in cast_of(text).mentions:
        assert 0 <= found.phrase_start <= found.start < found.end <= found.phrase_end <= len(text)


_SYLLABLES = (
    "An",
    "Bình",
    "Chi",
    "Dũng",
    "Giang",
    "Hà",
    "Khôi",
    "Linh",
    "Minh",
    "Nam",
    "Oanh",
    "Phúc",
    "Sơn",
    "Tâm",
    "Uyên",
)


def _of_many_people(count: int) -> str:
    """So many paragraphs, each of another person, with words that ask who is meant."""
    given = [f"{a} {b} {c}" for a in _SYLLABLES for b in _SYLLABLES for c in _SYLLABLES][:count]
    return "\n\n".join(
        f"Ông Nguyễn {name}, Giám đốc Sở Ngoại vụ, phát biểu. Thủ tướng nói. Hai bên nhất trí." for name in given
    )


def _seconds(text: str) -> float:
    found, lexicon = document(text), load_lexicon()
    began = time.process_time()
    find_actors(found, lexicon)
    return time.process_time() - began


def test_a_page_of_thousands_of_people_is_read_in_linear_time() -> None:
    few, many = _of_many_people(500), _of_many_people(3000)
    assert _seconds(many) < 18 * min(_seconds(few), _seconds(few))  # Six times as long; quadratic, 36 times.


def test_a_spokesman_is_no_leader_of_his_country() -> None:
    text = (
        "Thủ tướng Nguyễn Văn Mẫu sẽ thăm Ấn Độ, bà Lê Thị Thử, người phát ngôn Bộ Ngoại giao Việt Nam, cho biết.\n"
        "Lãnh đạo Việt Nam cũng sẽ hội đàm với Thủ tướng Ấn Độ Raj Kumar."
    )
    cast = cast_of(text)
    (mention_of_leader, *_) = [m for m in cast.mentions if m.phrase_start == text.index("Lãnh đạo")]
    assert mention_of_leader.actors == (actor(cast, "Nguyễn Văn Mẫu").id,)
