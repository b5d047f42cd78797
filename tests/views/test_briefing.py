"""Briefings: their sections, sentences in two languages, numbered sources, what can be left out and put first."""

from __future__ import annotations

import pytest

from banggiao import views
from banggiao.errors import NotFound, QueryError
from banggiao.store import Store
from banggiao.views.model_lists import Briefing, BriefingSection


def sections(briefing: Briefing) -> dict[str, BriefingSection]:
    return {s.key: s for s in briefing.sections}


def lines(briefing: Briefing, key: str) -> list[str]:
    return [i.text for i in sections(briefing)[key].items]


VIETNAMESE = {
    "who": ["Khăm-phăn Thử-nghiệm: Phó Chủ tịch Quốc hội (thấy trên báo ngày 11/3/2024)."],
    "contacts": [
        "Ngày 2/2/2025, tại Viêng Chăn: Đối thoại chính sách lần thứ 4 giữa Bộ trưởng Bộ Ngoại giao Trần Văn Mẫu "
        "và Khăm-phăn Thử-nghiệm.",
        "Từ ngày 1 đến 3/2/2025: Bộ trưởng Bộ Ngoại giao Trần Văn Mẫu thăm chính thức Lào.",
        "Ngày 11/3/2024: Đảng Thử nghiệm Việt Nam cùng Đảng Mẫu Lào ký kết, thông qua Thỏa thuận hợp tác giáo dục.",
        "Ngày 11/3/2024, tại Hà Nội: Bộ trưởng Bộ Ngoại giao Trần Văn Mẫu hội đàm với Phó Chủ tịch Quốc hội "
        "Khăm-phăn Thử-nghiệm.",
        "Ngày 1/6/2021: Đối thoại chính sách lần thứ 2 giữa Thứ trưởng Bộ Ngoại giao Lê Thị Thử và Lào.",
        "Ngày 2/12 (không rõ năm): Trần Văn Mẫu gửi điện, thư chúc mừng tới Khăm-phăn Thử-nghiệm nhân Quốc khánh Lào.",
    ],
    "upcoming": ["Tháng 5/2025: dự kiến: Khăm-phăn Thử-nghiệm thăm Việt Nam."],
    "agreed": ["11/3/2024: Trần Văn Mẫu nhất trí tăng cường hợp tác giáo dục."],
    "documents": ["Thỏa thuận hợp tác giáo dục (11/3/2024)."],
    "theirs": [
        "2/2/2025: Khăm-phăn Thử-nghiệm cam kết hoàn thành cây cầu mẫu trong tháng 6/2026.",
        "11/3/2024: Khăm-phăn Thử-nghiệm mời ông Trần Văn Mẫu sang thăm Lào (sau đó: 1–3/2/2025, Bộ trưởng Bộ Ngoại "
        "giao Trần Văn Mẫu thăm chính thức Lào).",
    ],
    "open": [],
}


@pytest.mark.parametrize("key", VIETNAMESE)
def test_sections_in_vietnamese(store: Store, key: str) -> None:
    assert lines(views.briefing(store, name="Lào"), key) == VIETNAMESE[key]


ENGLISH = {
    "contacts": "On 11 March 2024, in Hà Nội: Trần Văn Mẫu (Bộ trưởng Bộ Ngoại giao) held talks with "
    "Khăm-phăn Thử-nghiệm (Phó Chủ tịch Quốc hội).",
    "upcoming": "In May 2025: planned: Khăm-phăn Thử-nghiệm will pay a visit to Vietnam.",
    "agreed": "11 March 2024: Trần Văn Mẫu agreed: “tăng cường hợp tác giáo dục”.",
    "documents": "Thỏa thuận hợp tác giáo dục (11 March 2024).",
}


@pytest.mark.parametrize("key", ENGLISH)
def test_sections_in_english(store: Store, key: str) -> None:
    assert ENGLISH[key] in lines(views.briefing(store, name="Laos", language="en"), key)


def test_notes_say_how_much_there_is_and_what_it_rests_on(store: Store) -> None:
    found = sections(views.briefing(store, name="Lào"))
    assert found["contacts"].note == (
        "Có 7 sự kiện chung với Việt Nam trong kho dữ liệu, từ năm 2021 đến 2/2/2025. Mức tiếp xúc cao nhất: cấp bộ "
        "trưởng, Ủy viên Trung ương. Số sự kiện theo năm: 2025: 3, 2024: 2, 2021: 1."
    )
    assert found["limits"].note.startswith("Dựa trên 6 bài của 3 nguồn (")
    assert found["open"].note == "Không có tin nào trong kho dữ liệu đã đọc."


def test_every_line_has_sources_that_are_numbered_as_they_come(store: Store) -> None:
    found = views.briefing(store, name="Lào")
    named = [n for s in found.sections for i in s.items for n in i.sources]
    assert all(i.sources for s in found.sections for i in s.items)
    assert list(dict.fromkeys(named)) == list(range(1, len(found.sources) + 1))
    assert [s.number for s in found.sources] == list(range(1, len(found.sources) + 1))


def test_quotations_bear_the_numbers_of_their_sources(store: Store) -> None:
    for section in views.briefing(store, name="Lào").sections:
        for item in section.items:
            assert item.quote is not None
            assert item.quote.source.number in item.sources


def test_both_reports_of_an_event_are_named(store: Store) -> None:
    found = views.briefing(store, name="Lào")
    talks = next(i for i in sections(found)["contacts"].items if "hội đàm với" in i.text)
    outlets = {s.outlet for s in found.sources if s.number in talks.sources}
    assert outlets == {"bao-mot.example", "bao-hai.example"}


def test_sections_can_be_put_first_and_lines_left_out(store: Store) -> None:
    whole = views.briefing(store, name="Lào")
    gone = sections(whole)["contacts"].items[0].id
    found = views.briefing(store, name="Lào", order=("limits", "open"), leave_out=(gone,))
    assert [s.key for s in found.sections][:3] == ["limits", "open", "who"]
    assert gone not in {i.id for s in found.sections for i in s.items}
    assert len(sections(found)["contacts"].items) == len(sections(whole)["contacts"].items) - 1


def test_a_plan_whose_day_has_passed_is_no_plan(store: Store) -> None:
    found = views.briefing(store, name="Lào", today="2025-06-01")
    assert lines(found, "upcoming") == []
    assert lines(found, "contacts")[0] == "Tháng 5/2025: dự kiến: Khăm-phăn Thử-nghiệm thăm Việt Nam."


def test_what_has_a_date_is_open_until_it_is_answered(store: Store) -> None:
    found = views.briefing(store, name="Lào", today="2026-07-01")
    assert lines(found, "open") == [
        "2/2/2025: Khăm-phăn Thử-nghiệm cam kết hoàn thành cây cầu mẫu trong tháng 6/2026 "
        "(đã qua thời điểm nêu: 6/2026)."
    ]


def test_a_span_narrows_everything(store: Store) -> None:
    found = views.briefing(store, name="Lào", since="2025", until="2025-02")
    assert found.span == "Giai đoạn: 1/1/2025 – 28/2/2025"
    assert len(lines(found, "contacts")) == 2
    assert lines(found, "agreed") == []


def test_someone_of_the_home_side_has_partners(store: Store) -> None:
    found = sections(views.briefing(store, name="Trần Văn Mẫu"))
    assert found["contacts"].note.startswith("Có 4 sự kiện trong kho dữ liệu")
    assert found["theirs"].title == "Đề nghị, cam kết của chính đối tượng"
    assert [i.text for i in found["ours"].items] == VIETNAMESE["theirs"]


def test_a_party_is_briefed_on_by_those_who_represent_it(store: Store) -> None:
    found = views.briefing(store, name="Đảng Mẫu Lào", home="Đảng Thử nghiệm Việt Nam")
    assert [i.date for i in sections(found)["contacts"].items] == ["2024-03-11", "2024-03-11"]


def test_a_home_that_no_page_names_is_still_one(store: Store) -> None:
    found = views.briefing(store, name="Lào", home="Germany", language="en")
    assert found.home.country == "DE"
    assert sections(found)["contacts"].note == "The register holds no shared event with Germany."


WRONG = {
    "a language": ({"language": "fr"}, QueryError, "language: no such value: 'fr'"),
    "a section": ({"order": ("intro",)}, QueryError, "order: no such section: 'intro'"),
    "a counterpart": ({"name": "Không Có"}, NotFound, "no actor called 'Không Có'"),
    "a home": ({"home": "Atlantis"}, NotFound, "no actor called 'Atlantis'"),
    "a day": ({"since": "2024-13"}, QueryError, "since: no day"),
}


@pytest.mark.parametrize(("asked", "error", "message"), WRONG.values(), ids=WRONG)
def test_refused(store: Store, asked: dict[str, object], error: type[Exception], message: str) -> None:
    with pytest.raises(error) as caught:
        views.briefing(store, **{"name": "Lào", **asked})  # type: ignore[arg-type]
    assert message in str(caught.value)
