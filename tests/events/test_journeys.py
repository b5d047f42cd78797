"""Journeys that a page names only in somebody's words, or as the frame of what it tells."""

from __future__ import annotations

import pytest
from staged import Staged

AN = "{Chủ tịch nước *Trần An*|p|VN}"
SATO = "{Thủ tướng *Sato Ken*|p|JP}"
BROWN = "{Tổng thống *John Brown*|p|US}"
SMITH = "{Ngoại trưởng *Peter Smith*|p|US}"
JAPAN, VIET = "{*Nhật Bản*|s|JP}", "{*Việt Nam*|s|VN}"


def _visits(*text: str) -> list[tuple[str, str | None, set[str]]]:
    page = Staged(*text)
    return [
        (e.status, e.place.country if e.place else None, {n for n, role in page.parts(e) if role == "visitor"})
        for e in page.events
        if e.type == "visit"
    ]


TOLD = {
    "of now, in words": (
        f"Sáng 5/3, tại {JAPAN}, {AN} đã hội đàm với {SATO}.",
        f"{AN} tin tưởng chuyến thăm {JAPAN} lần này sẽ mở ra giai đoạn mới.",
        ("held", "JP", {"Trần An"}),
    ),
    "as a frame without its country": (
        f"Sáng 5/3, tại {VIET}, {AN} đã hội đàm với {SATO}.",
        f"{AN} cho rằng các văn kiện trong khuôn khổ chuyến thăm rất quan trọng.",
        ("held", "VN", {"Sato Ken"}),
    ),
    "announced in somebody's words": (
        f"{AN} đã gặp {SMITH}.",
        f"{SMITH} khẳng định {BROWN} sẽ thăm và dự Hội nghị cấp cao tại {VIET}.",
        ("planned", "VN", {"John Brown"}),
    ),
    "with a conference between": (
        f"{AN} đã tiếp {SMITH}.",
        f"{AN} coi trọng chuyến thăm cấp Nhà nước đến {VIET} và tham dự Hội nghị cấp cao {{*APEC*|i|}} của {BROWN}.",
        ("held", "VN", {"John Brown"}),
    ),
}


@pytest.mark.parametrize(("first", "second", "visit"), TOLD.values(), ids=TOLD)
def test_a_journey_in_words(first: str, second: str, visit: tuple[str, str, set[str]]) -> None:
    assert visit in _visits(first, second)


SILENT = {
    "hoped for": f"{SMITH} hy vọng {BROWN} sẽ thăm {VIET}.",
    "in general": f"{AN} đánh giá cao các chuyến thăm lẫn nhau.",
}


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_no_journey_in_wishes(text: str) -> None:
    assert _visits(f"{AN} đã gặp {SMITH}.", text) == []


def test_the_guest_attends_what_the_journey_was_for() -> None:
    page = Staged(
        "Ngày 25/9, {Phó Chủ tịch UBND *Lê Bình*|p|VN} đã tiếp {Phó thị trưởng *Rui Paz*|p|PT} "
        "trong khuôn khổ chuyến thăm và tham dự Diễn đàn Kinh tế 2024."
    )
    forum = next(e for e in page.events if e.type == "conference")
    assert page.parts(forum) == {("Rui Paz", "attendee")}


def test_a_body_that_meets_decides() -> None:
    page = Staged(
        "Hôm 20/3, {*Ban Chấp hành Trung ương*|o|VN} họp và đồng ý để {ông *Lê Bình*|p|VN} thôi giữ các chức vụ."
    )
    (left,) = [e for e in page.events if e.type == "appointment"]
    assert page.parts(left) == {("Lê Bình", "appointee"), ("Ban Chấp hành Trung ương", "appointer")}
    assert left.date
    assert left.date.edtf == "XXXX-03-20"
