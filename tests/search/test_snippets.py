"""Where the words of a question stand in the original text, and which stretch is shown."""

from __future__ import annotations

import pytest

from banggiao.search import parse_query
from banggiao.search.snippets import marks_in, snippet

TEXT = "Lao động Lào thăm Hà Nội; hai bên ký Thoả thuận về lao-động. LÀO!"
MARKED = {
    "exact and folded": (TEXT, "lào", [("Lao", False), ("Lào", True), ("lao", False), ("LÀO", True)]),
    "without marks all are exact or folded": (
        TEXT,
        "lao",
        [("Lao", True), ("Lào", False), ("lao", True), ("LÀO", False)],
    ),
    "a phrase goes over a hyphen": (TEXT, '"lao động"', [("Lao động", True), ("lao-động", True)]),
    "tone placement does not count": (TEXT, "thỏa", [("Thoả", True)]),
    "no part of a word": (TEXT, "la", []),
    "a beginning": (TEXT, "thu*", [("thuận", False)]),
    "what is left out is not marked": (TEXT, "ký -lào", [("ký", True)]),
    "the longer term first": (TEXT, 'hà "hà nội"', [("Hà Nội", True)]),
    "characters that fold to more stay in place": ("ﬁ İstanbul Lào", "lào", [("Lào", False)]),
}


@pytest.mark.parametrize(("text", "question", "found"), MARKED.values(), ids=MARKED)
def test_marks(text: str, question: str, found: list[tuple[str, bool]]) -> None:
    assert [(text[s:e], exact) for s, e, exact in marks_in(text, parse_query(question).words)] == found


def test_a_short_text_is_shown_whole() -> None:
    shown = snippet(TEXT, parse_query("ký").words)
    assert (shown.text, shown.cut_before, shown.cut_after) == (TEXT, False, False)


def test_a_long_text_is_cut_between_words_around_the_marks() -> None:
    long = "một hai ba bốn năm " * 60 + "Hội đàm tại Hà Nội. " + "sáu bảy tám chín mười " * 60
    shown = snippet(long, parse_query("hội đàm").words)
    assert shown.cut_before
    assert shown.cut_after
    assert len(shown.text) < 300
    assert [shown.text[s:e] for s, e, _ in shown.marks] == ["Hội", "đàm"]
    assert shown.text in long


def test_without_marks_the_beginning_is_shown() -> None:
    shown = snippet("a b c " * 200, parse_query("x").words)
    assert shown.text.startswith("a b c")
    assert not shown.cut_before
