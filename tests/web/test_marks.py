"""A page's text as runs under the same marks."""

from __future__ import annotations

import pytest

from banggiao.views.model_lists import Block, Mark
from banggiao.views.model_search import MarkedWords, Snippet
from banggiao.web.house import spans
from banggiao.web.marks import pieces, sections


def mark(kind: str, start: int, end: int, id: str = "x") -> Mark:
    return Mark(kind=kind, start=start, end=end, id=id, label=kind)


BLOCK = Block(kind="paragraph", start=0, end=10, role="main")


@pytest.mark.parametrize(
    ("marks", "runs"),
    [
        pytest.param([], [("0123456789", None)], id="no marks"),
        pytest.param([mark("event", 2, 5)], [("01", None), ("234", "event"), ("56789", None)], id="one"),
        pytest.param(
            [mark("statement", 0, 10), mark("actor", 3, 5)],
            [("012", "statement"), ("34", "actor"), ("56789", "statement")],
            id="nested",
        ),
        pytest.param(
            [mark("event", 0, 6), mark("date", 4, 8)],
            [("0123", "event"), ("45", "date"), ("67", "date"), ("89", None)],
            id="overlapping",
        ),
        pytest.param([mark("event", 5, 5)], [("0123456789", None)], id="empty"),
    ],
)
def test_runs(marks: list[Mark], runs: list[tuple[str, str | None]]) -> None:
    (section,) = sections("0123456789", [BLOCK], marks)
    assert [(r.text, r.top.kind if r.top else None) for r in section.runs] == runs


def test_marks_begin_where_their_passages_lead() -> None:
    marks = [mark("actor", 0, 6, "a"), mark("event", 2, 8, "e")]
    (section,) = sections("0123456789", [BLOCK], marks)
    anchors = {r.start: r.anchor for r in section.runs}
    # The event begins within the actor's name: a passage leads there although the actor is what shows.
    assert anchors == {0: True, 2: True, 6: False, 8: False}


def test_a_mark_over_two_blocks_is_in_both() -> None:
    blocks = [Block(kind="title", start=0, end=4, role="main"), Block(kind="paragraph", start=5, end=10, role="main")]
    found = sections("0123\n56789", blocks, [mark("statement", 2, 8)])
    assert [[r.text for r in s.runs if r.top] for s in found] == [["23"], ["567"]]


def test_pieces_of_a_snippet() -> None:
    words = (MarkedWords(start=4, end=7, exact=True), MarkedWords(start=0, end=3, exact=False))
    found = pieces(Snippet(text="hội đàm ở", marks=words))
    assert found == [("hội", True), (" ", False), ("đàm", True), (" ở", False)]


@pytest.mark.parametrize(
    ("numbers", "text"), [((), ""), ((3,), "3"), ((9, 10, 11, 14), "9–11, 14"), ((2, 1, 2), "1–2")], ids=str
)
def test_numbers_in_a_row_are_joined(numbers: tuple[int, ...], text: str) -> None:
    assert spans(numbers) == text
