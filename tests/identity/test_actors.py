"""Which forms are one actor's: name, kind, country and office."""

from __future__ import annotations

import pytest

from banggiao.identity.actors import DOUBTFUL, SAME, Form, choose, compare_forms, contradict
from banggiao.identity.keys import form_keys


def form(name: str, country: str | None = None, kind: str = "person", pages: int = 1, *offices: str) -> Form:
    return Form(f"id of {name} {country} {kind}", kind, name, country, "", pages, frozenset(offices))


HEAD = ("tong thong nga",)
CASES = [
    pytest.param(form("Trần Văn Mẫu", "VN"), form("Trần Văn Mẫu", "VN"), "one", id="the same"),
    pytest.param(form("Trần Văn Mẫu", "VN"), form("Trần Văn Mẫu"), "one", id="no country on one side"),
    pytest.param(form("Trần Văn Mẫu", "VN"), form("Trần Văn Mẫu", "LA"), "two", id="another country"),
    pytest.param(form("Trần Văn Mẫu", "VN"), form("Trần Văn Mẩu", "VN"), "two", id="another tone"),
    pytest.param(form("Vla-đi-mia Pu-tin", "RU"), form("Vladimir Putin", "RU"), "one", id="transcription"),
    pytest.param(form("Putin", "RU"), form("Vladimir Putin", "RU"), "weak", id="family name alone"),
    pytest.param(
        form("Putin", "RU", "person", 1, *HEAD),
        form("Vladimir Putin", "RU", "person", 1, *HEAD),
        "one",
        id="and office",
    ),
    pytest.param(
        form("Putin", "RU", "person", 1, "nghi si"),
        form("Vladimir Putin", "RU", "person", 1, "nghi si"),
        "weak",
        id="and an office that many hold",
    ),
    pytest.param(form("Putin"), form("Vladimir Putin", "RU"), "two", id="family name alone, without a country"),
    pytest.param(form("Lào", "LA", "state"), form("CHDCND Lào", "LA", "state"), "one", id="a state by its code"),
    pytest.param(form("Lào", "LA", "state"), form("Chính phủ", "LA", "organ"), "two", id="a state is no organ"),
    pytest.param(form("Bộ Mẫu", "VN", "organ"), form("Bộ Mẫu Việt Nam", "VN", "organ"), "one", id="with its country"),
    pytest.param(form("Bộ Mẫu", "LA", "organ"), form("Bộ Mẫu Việt Nam", "VN", "organ"), "two", id="of another country"),
    pytest.param(
        form("Hội Mẫu thế giới (HMTG)", None, "international"),
        form("HMTG", None, "international"),
        "one",
        id="abbreviation",
    ),
    pytest.param(
        form("Ban Thử của Hội Mẫu thế giới (HMTG)", None, "international"),
        form("Hội Mẫu thế giới (HMTG)", None, "international"),
        "two",
        id="the abbreviation of what it is a part of",
    ),
    pytest.param(
        form("Liên Hiệp Quốc", None, "international"),
        form("LHQ", None, "international"),
        "one",
        id="names in the lexicon",
    ),
    pytest.param(
        form("Liên hợp quốc (UNCLOS)", None, "international"),
        form("UNCLOS", None, "international"),
        "two",
        id="an abbreviation of something else",
    ),
    pytest.param(
        form("Đảng Mẫu", "VN", "party"),
        form("Đảng mẫu", "VN", "organization"),
        "one",
        id="a party taken for an organisation",
    ),
]


@pytest.mark.parametrize(("a", "b", "verdict"), CASES)
def test_two_forms(a: Form, b: Form, verdict: str) -> None:
    score, reasons = compare_forms(a, b)
    got = "one" if score >= SAME else "weak" if score >= DOUBTFUL else "two"
    assert got == verdict, (score, reasons)
    assert compare_forms(b, a)[0] == score


@pytest.mark.parametrize(("a", "b", "verdict"), [c for c in CASES if c.values[2] != "two"])
def test_forms_of_one_share_a_key(a: Form, b: Form, verdict: str) -> None:
    assert set(form_keys(a.kind, a.name, a.country)) & set(form_keys(b.kind, b.name, b.country))


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        pytest.param(form("Putin", "RU"), form("Vladimir", "RU"), False, id="two single words may be of one name"),
        pytest.param(form("Pavlov", "RU"), form("Vladimir Putin", "RU"), True, id="a word of another name"),
        pytest.param(form("Liên hợp quốc", None, "organ"), form("ASEAN", None, "organ"), True, id="two bodies"),
    ],
)
def test_contradictions(a: Form, b: Form, expected: bool) -> None:
    assert contradict(a, b) is expected
    assert contradict(b, a) is expected


def test_an_actor_is_shown_in_full() -> None:
    forms = [form("Putin", "RU", pages=9), form("Vladimir Putin", "RU", pages=3), form("Vladimir Putin", None, pages=1)]
    chosen = choose(forms)
    assert (chosen.name, chosen.country, chosen.id) == ("Vladimir Putin", "RU", forms[0].id)
    assert choose(forms[::-1]) == chosen
