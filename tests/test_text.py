from __future__ import annotations

import itertools
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banggiao.text import bare, collapse, fold, letters, normalize, old_tone, sentences, sort_key

VIETNAMESE = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"


@pytest.mark.parametrize(
    ("given_text", "wanted"),
    [
        pytest.param("Ðảng", "Đảng", id="eth"),
        pytest.param(unicodedata.normalize("NFD", "Việt"), "Việt", id="nfd"),
        pytest.param("a\u00a0b\u2009c", "a b c", id="odd spaces"),
        pytest.param("a\r\nb\rc\u2028d", "a\nb\nc\nd", id="line ends"),
        pytest.param("a\x00b\u200bc\ufeff\x07", "abc", id="nul, zero width, control"),
        pytest.param("lone \ud800 half", "lone  half", id="lone surrogate"),
    ],
)
def test_normalize(given_text: str, wanted: str) -> None:
    assert normalize(given_text) == wanted


@given(st.text())
def test_normalize_is_idempotent(text: str) -> None:
    once = normalize(text)
    assert normalize(once) == once


@given(st.text())
def test_fold_keeps_offsets(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text())
def test_fold_is_each_characters_base_in_lower_case(text: str) -> None:
    bases = (unicodedata.normalize("NFD", c)[0].lower() for c in text)
    wanted = ("d" if b in "đð" else b if len(b) == 1 else c for b, c in zip(bases, text, strict=True))
    assert fold(text) == "".join(wanted) or text.isascii()


@given(st.text())
def test_letters_are_what_words_are_made_of(text: str) -> None:
    assert letters(text) == re.sub(r"\W", "", letters(text)) == letters(fold(text))
    assert len(letters(text)) <= len(text)


@given(st.text(alphabet=VIETNAMESE + " \t\n\u00a0»:-Đ"))
def test_bare_is_folded_with_single_spaces(text: str) -> None:
    assert bare(text, " »:-") == " ".join(fold(text).strip(" \t\n\u00a0»:-").split())


def test_fold_of_every_vietnamese_letter_is_plain() -> None:
    folded = fold(VIETNAMESE + VIETNAMESE.upper())
    assert folded.isascii()
    assert folded == folded.lower()


@given(st.text(alphabet=VIETNAMESE + VIETNAMESE.upper() + " qQ"))
def test_old_tone_keeps_length_and_folding(text: str) -> None:
    assert len(old_tone(text)) == len(text)
    assert fold(old_tone(text)) == fold(text)


@pytest.mark.parametrize(
    ("given_text", "wanted"),
    [
        ("hoà bình", "hòa bình"),
        ("Uỷ ban", "Ủy ban"),
        ("UỶ BAN", "ỦY BAN"),
        ("quý, quỹ, quỳ", "quý, quỹ, quỳ"),
        ("thuỷ thủ toàn quốc", "thủy thủ toàn quốc"),
        ("hoạt động", "hoạt động"),
    ],
)
def test_old_tone(given_text: str, wanted: str) -> None:
    assert old_tone(given_text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("Một. Hai.", ["Một.", "Hai."], id="two"),
        pytest.param("PGS.TS. Lê Văn A nói. Bà gật đầu.", ["PGS.TS. Lê Văn A nói.", "Bà gật đầu."], id="degrees"),
        pytest.param("Họp ngày 20.8.2024 tại TP. Huế.", ["Họp ngày 20.8.2024 tại TP. Huế."], id="dates and towns"),
        pytest.param("Ông nói: “Tốt.” Bà đi.", ["Ông nói: “Tốt.”", "Bà đi."], id="quotation"),
        pytest.param("Dòng một\n\nDòng hai", ["Dòng một", "Dòng hai"], id="lines"),
        pytest.param("  \n ", [], id="blank"),
    ],
)
def test_sentences(text: str, wanted: list[str]) -> None:
    assert [text[s:e] for s, e in sentences(text)] == wanted


@given(st.text(alphabet='aĐ .!?\n”“"1', max_size=200))
def test_sentences_are_in_order_and_cover_all_but_blanks(text: str) -> None:
    spans = list(sentences(text))
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))
    assert collapse("".join(text[s:e] for s, e in spans)).replace(" ", "") == collapse(text).replace(" ", "")


def test_vietnamese_order() -> None:
    words = ["đa", "dạ", "ân", "da", "an", "ăn", "dá", "Ất"]
    assert sorted(words, key=sort_key) == ["an", "ăn", "ân", "Ất", "da", "dá", "dạ", "đa"]
