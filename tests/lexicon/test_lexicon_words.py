"""Words of the lexicon: places, states, offices, bodies; one automaton at word boundaries."""

from __future__ import annotations

import pytest

from banggiao.lexicon import load_lexicon
from banggiao.lexicon.automaton import Automaton, flat, lower_same

PLACES = [
    ("capital in two spellings", "Lễ đón tại Mát-xcơ-va.", [("Mát-xcơ-va", "RU", "capital")]),
    ("foreign spelling", "Ông đến Moscow.", [("Moscow", "RU", "capital")]),
    ("province", "Đoàn thăm Quảng Trị.", [("Quảng Trị", "VN", "province")]),
    ("neighbour's province", "Tỉnh Hủa Phăn đón đoàn.", [("Hủa Phăn", "LA", "province")]),
    ("city's short name", "Lễ ký tại TP.HCM.", [("TP.HCM", "VN", "city")]),
    ("the longest wins", "Bay tới Niu Đê-li.", [("Niu Đê-li", "IN", "capital")]),
    ("venue", "Tại Phủ Chủ tịch, lễ đón diễn ra.", [("Phủ Chủ tịch", "VN", "venue")]),
    ("country", "Ông rời Thái Lan.", [("Thái Lan", "TH", "country")]),
    ("country with loose hyphens", "Ông tới Va - nu - a - tu.", [("Va - nu - a - tu", "VU", "country")]),
    ("capital with loose hyphens", "Lễ đón tại Mát - xcơ - va.", [("Mát - xcơ - va", "RU", "capital")]),
    ("small letters are no place", "Đạo đức và mỹ thuật.", []),
    ("a longer everyday word", "Ý kiến hay; Mỹ thuật đẹp.", []),
    ("the state before a verb", "Ý ký kết.", [("Ý", "IT", "country")]),
    ("within a longer word", "Thẩm mỹ viện.", []),
]


@pytest.mark.parametrize(("text", "expected"), [r[1:] for r in PLACES], ids=[r[0] for r in PLACES])
def test_places_in_text(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = [(text[f.start : f.end], f.place.country, f.place.kind) for f in load_lexicon().places.scan(text)]
    assert found == expected


COUNTRIES = [
    ("Mỹ", "US"),
    ("Hoa Kỳ", "US"),
    ("Mê-hi-cô", "MX"),
    ("Ca-na-đa", "CA"),
    ("Séc", "CZ"),
    ("Anh", "GB"),
    ("Ả-rập Xê-út", "SA"),
    ("Cộng hòa Dân chủ Nhân dân Lào", "LA"),
    ("CHDCND Triều Tiên", "KP"),
    ("CHXHCN Việt Nam", "VN"),
    ("Vương quốc Campuchia", "KH"),
    ("Liên bang Nga", "RU"),
    ("Timor-Leste", "TL"),
    ("Timor Leste", "TL"),
    ("Đông Timor", "TL"),
    ("Liên bang Thụy Sĩ", "CH"),
    ("Cộng hòa Séc", "CZ"),
    ("UAE", "AE"),
    ("Hàn Quốc", "KR"),
    ("Úc", "AU"),
]


@pytest.mark.parametrize(("name", "code"), COUNTRIES, ids=[c[0] for c in COUNTRIES])
def test_names_of_states(name: str, code: str) -> None:
    lower = flat(name.lower()).strip()
    found = [w for _, w in load_lexicon().naming.scan(name.lower())[0].values()]
    assert code in {w.country for w in found if w.kind == "country"}, lower


MEANINGS = [
    ("Bộ trưởng", {"office"}),
    ("phó chủ tịch", {"office"}),
    ("Đại tướng", {"rank"}),
    ("đồng chí", {"honorific"}),
    ("Bộ Chính trị", {"fixed"}),
    ("uỷ ban nhân dân", {"fixed"}),
    ("ngoại giao", {"field"}),
    ("hai nước", {"group"}),
    ("Đoàn đại biểu", {"delegation"}),
    ("ASEAN", {"body"}),
    ("không có từ này", set()),
]


@pytest.mark.parametrize(("word", "kinds"), MEANINGS, ids=[m[0] for m in MEANINGS])
def test_what_a_word_may_mean(word: str, kinds: set[str]) -> None:
    found = {w.kind for w in load_lexicon().naming.meanings(word)}
    assert kinds <= found
    assert bool(found) == bool(kinds)


def test_every_province_that_ended_has_a_successor_that_stands() -> None:
    history = load_lexicon().history
    ended = [t for t in history.values() if t.kind == "province" and (t.until or "") >= "2025"]
    assert len(ended) == 63 - 34
    assert all(t.successor and t.successor.lower() not in {e.name.lower() for e in ended} for t in ended)


def test_the_automaton_keeps_to_word_boundaries_and_offsets() -> None:
    words = Automaton({"anh": "A", "nước anh": "B", "timor-leste": "C"})
    text = "thanh nước Anh, Timor Leste"
    found = list(words.longest(text))
    assert [(text[s:e], v) for s, e, v in found] == [("nước Anh", "B"), ("Anh", "A"), ("Timor Leste", "C")]


def test_lower_case_keeps_the_length() -> None:
    text = "İzmir và ĐÔNG"
    assert len(lower_same(text)) == len(text)
    assert lower_same(text).endswith("đông")
