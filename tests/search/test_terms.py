"""Questions as expressions of the text index: what matches, the ladder of relevance, other spellings."""

from __future__ import annotations

import pytest

from banggiao.errors import QueryError
from banggiao.search import parse_query
from banggiao.search.spelling import edits
from banggiao.search.terms import any_tag, ladder, matches
from banggiao.store.words import All, Any, Not, Word


def test_words_match_in_any_spelling() -> None:
    assert matches(parse_query("hội đàm")) == All((Word("folded", ("hoi",)), Word("folded", ("dam",))))


def test_what_is_left_out_is_left_out_as_it_is_spelled() -> None:
    expression = matches(parse_query("lao -lào"))
    assert expression == All((Word("folded", ("lao",)), Not(Word("exact", ("lào",)))))


def test_only_what_is_left_out_is_no_question() -> None:
    with pytest.raises(QueryError, match="only says what is left out"):
        matches(parse_query("-biển"))


def test_fields_alone_are_a_question() -> None:
    assert matches(parse_query("type:visit"), [any_tag(["t1"])]) == Word("tags", ("t1",))


def test_several_values_are_any_of_them() -> None:
    assert any_tag(["t1", "t2"]) == Any((Word("tags", ("t1",)), Word("tags", ("t2",))))


RUNGS = {
    "one word with marks": ("lào", 2),
    "one word without": ("lao", 1),
    "two words with marks": ("hội đàm", 4),
    "two words without": ("hoi dam", 2),
    "a phrase with marks": ('"hội đàm"', 2),
    "three words with marks": ("đại sứ lào", 6),
    "three words without": ("dai su lao", 3),
}


@pytest.mark.parametrize(("text", "rungs"), RUNGS.values(), ids=RUNGS)
def test_the_ladder_has_the_rungs_that_tell_rows_apart(text: str, rungs: int) -> None:
    assert len(ladder(parse_query(text))) == rungs


def test_no_row_is_on_two_rungs() -> None:
    *_, last = ladder(parse_query("hội đàm"))
    assert isinstance(last, All)
    assert sum(isinstance(part, Not) for part in last.parts) == 3


def test_words_in_pairs_come_before_words_anywhere() -> None:
    rungs = ladder(parse_query("dai su lao"))
    assert isinstance(rungs[1], All)
    assert Any((Word("folded", ("dai", "su")), Word("folded", ("su", "lao")))) in rungs[1].parts


EDITS = {"swapped": ("haoi", "hoai"), "left out": ("hooi", "hoi"), "changed": ("hpi", "hoi"), "added": ("ho", "hoi")}


@pytest.mark.parametrize(("wrong", "right"), EDITS.values(), ids=EDITS)
def test_one_edit_away(wrong: str, right: str) -> None:
    assert right in edits(wrong)


@pytest.mark.parametrize("word", ["", "a", "a" * 30], ids=["empty", "a letter", "too long"])
def test_no_edits_of_what_is_no_word(word: str) -> None:
    assert edits(word) == []
