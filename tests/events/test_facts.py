"""Facts of an event from its own sentence: series, grade, occasion, documents, counts, PLOVER's code."""

from __future__ import annotations

import pytest
from staged import Staged

from banggiao.events.ordinals import ordinal
from banggiao.lexicon import load_lexicon

AN = "{Chủ tịch nước *Trần An*|p|VN}"
BUN = "{Thủ tướng Lào *Bun Xay*|p|LA}"
VIET = "{*Việt Nam*|s|VN}"


@pytest.mark.parametrize(
    ("words", "number"),
    [("3", 3), ("XIV", 14), ("IX", 9), ("ba", 3), ("tư", 4), ("nhất", 1), ("đầu tiên", 1), ("mười hai", 12),
     ("hai mươi mốt", 21), ("hai mươi lăm", 25)],
)  # fmt: skip
def test_ordinals(words: str, number: int) -> None:
    assert ordinal(words) == number


@pytest.mark.parametrize(
    ("phrase", "name", "number"),
    [
        ("Hội nghị Cấp cao ASEAN lần thứ 33", "Hội nghị Cấp cao ASEAN", 33),
        ("Hội thảo quốc tế Các chính đảng lần thứ XXVI", "Hội thảo quốc tế Các chính đảng", 26),
        ("Diễn đàn Hữu nghị lần thứ hai", "Diễn đàn Hữu nghị", 2),
        ("Hội nghị Hợp tác (HTQT) lần thứ 7", "Hội nghị Hợp tác", 7),
        ("Hội nghị cấp cao ASEAN 34", "Hội nghị cấp cao ASEAN", 34),
        ("Hội nghị Cấp cao ASEM-12", "Hội nghị Cấp cao ASEM", 12),
        ("Hội nghị COP26", "Hội nghị COP", 26),
        ("phiên họp thứ 40 của Ủy ban Thường vụ Quốc hội", "phiên họp Ủy ban Thường vụ Quốc hội", 40),
        ("kỳ họp thứ tám Quốc hội khóa XV", "kỳ họp Quốc hội", 8),
    ],
)
def test_series(phrase: str, name: str, number: int) -> None:
    page = Staged(f"Ngày 3/4, {AN} tham dự {phrase} tại Hà Nội.")
    series = page.events[0].series
    assert series is not None
    assert (series.name, series.ordinal) == (name, number)


@pytest.mark.parametrize(
    "phrase", ["Hội nghị thượng đỉnh G20", "Hội nghị ASEAN 10 nước", "Hội nghị cấp cao ALBA", "Hội nghị APEC 2017"]
)
def test_no_series(phrase: str) -> None:
    page = Staged(f"Ngày 3/4, {AN} tham dự {phrase} tại Hà Nội.")
    assert [e.series for e in page.events] == [None]


def test_a_joint_committee_holds_a_dialogue() -> None:
    page = Staged(f"Ngày 3/4, {AN} chủ trì khóa họp thứ 5 Ủy ban hỗn hợp {{*Việt Nam*|s|VN}} - {{*Lào*|s|LA}}.")
    assert [e.type for e in page.events] == ["dialogue"]
    page = Staged(f"Ngày 3/4, {AN} chủ trì phiên họp thứ 5 của Ủy ban Thường vụ.")
    assert [e.type for e in page.events] == ["session"]


def test_grade_and_occasion() -> None:
    page = Staged(f"{BUN} thăm cấp Nhà nước {VIET} nhân dịp kỷ niệm 60 năm thiết lập quan hệ ngoại giao.")
    event = page.events[0]
    assert event.grade == "state"
    assert event.occasion is not None
    assert event.occasion.name.endswith("60 năm thiết lập quan hệ ngoại giao")


def test_documents() -> None:
    page = Staged(f"{VIET} và {{*Lào*|s|LA}} đã ký Hiệp định hợp tác giáo dục.")
    assert [d.title for d in page.events[0].documents] == ["Hiệp định hợp tác giáo dục"]


def test_evidence_and_places_are_words_of_the_page() -> None:
    page = Staged(f"Chiều 12/7, tại Hà Nội, {AN} đã tiếp {BUN}.")
    event = page.events[0]
    text = page.document.text
    assert event.place
    assert text[event.place.start : event.place.end] == event.place.name
    assert event.date
    assert text[event.date.evidence.start : event.date.evidence.end] == "Chiều 12/7"
    assert all(0 <= s.start < s.end <= len(text) for s in event.evidence)


@pytest.mark.parametrize(
    ("type", "subtype", "status", "event", "mode"),
    [
        ("talks", None, "held", "CONSULT", None),
        ("visit", None, "held", "CONSULT", "visit"),
        ("call", None, "held", "CONSULT", "phone"),
        ("agreement", None, "held", "SUPPORT", None),
        ("aid", None, "held", "AID", None),
    ],
)
def test_plover(type: str, subtype: str | None, status: str, event: str, mode: str | None) -> None:
    code = load_lexicon().plover.code(type, subtype, status, "state", (), False)
    assert code.event == event
    assert mode is None or code.mode == mode
    assert "diplomatic" in code.context
