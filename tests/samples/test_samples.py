"""The sample pages: each is read, validates, says what it is, and its traps are read through."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

import jsonschema
import pytest

from banggiao import read
from banggiao.errors import PageError
from banggiao.pages.sources import open_pages
from banggiao.record import Record, encode, json_schema

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
FILES = sorted(p for p in SAMPLES.iterdir() if p.suffix in {".html", ".txt", ".jsonl"})
NOTICE = "Trang mẫu do dự án Banggiao tự viết"


@lru_cache(maxsize=1)
def records() -> dict[str, Record]:
    """Record by the two digits that begin a page's name."""
    found = {}
    for raw in open_pages([str(p) for p in FILES]):
        assert not isinstance(raw, PageError), raw
        name = raw.source.rpartition("#")[2] if ".jsonl#" in raw.source else Path(raw.source).name
        found[name[:2]] = read(raw)
    return found


PAGES = [f"{n:02d}" for n in range(1, 40)]


def test_the_pages_are_all_there() -> None:
    assert sorted(records()) == PAGES


@pytest.mark.parametrize("page", PAGES)
def test_every_record_validates(page: str) -> None:
    jsonschema.validate(json.loads(encode(records()[page])), json_schema())


@pytest.mark.parametrize("page", PAGES)
def test_every_page_says_that_it_is_a_sample(page: str) -> None:
    assert NOTICE in records()[page].text


@pytest.mark.parametrize("page", PAGES)
def test_every_span_quotes_the_page(page: str) -> None:
    record = records()[page]
    spans = [m for a in record.actors for m in a.mentions] + [s for e in record.events for s in e.evidence]
    assert all(0 <= s.start < s.end <= len(record.text) for s in spans)


@pytest.mark.parametrize("path", [p for p in FILES if p.suffix == ".html"], ids=lambda p: p.name[:2])
def test_outlets_are_invented(path: Path) -> None:
    text = path.read_bytes().decode("cp1258" if path.name.startswith("13") else "utf-8")
    addresses = [part.split("/")[0].split('"')[0] for part in text.split("https://")[1:]]
    assert all(host.endswith((".example", "schema.org")) for host in addresses), addresses


EVENTS = [
    ("01", "conference", "2023-12-20", {"Đảng Cộng sản Việt Nam", "Đảng Nhân dân Cách mạng Lào"}),
    ("02", "talks", "2024-01-06", {"Phạm Minh Chính", "Sonexay Siphandone"}),
    ("03", "talks", "2024-07-11", {"Tô Lâm", "Thongloun Sisoulith"}),
    ("04", "visit", "2024-09-10/2024-09-13", {"Thongloun Sisoulith"}),
    ("06", "conference", "2025-10-28", {"Nguyễn Xuân Thắng", "Kikeo Khaykhamphithoune"}),
    ("08", "meeting", "2025-12-03", {"Phạm Minh Chính", "Thongloun Sisoulith"}),
    ("09", "reception", "2023-12-01", {"Nguyễn Phú Trọng", "Vương Nghị"}),
    ("10", "talks", "2023-12-12", {"Nguyễn Phú Trọng", "Tập Cận Bình"}),
    ("11", "talks", "2024-08-19", {"Tô Lâm", "Tập Cận Bình"}),
    ("12", "talks", "2024-10-13", {"Phạm Minh Chính", "Lý Cường"}),
    ("14", "visit", "2025-04-14/2025-04-15", {"Tập Cận Bình"}),
    ("16", "talks", "2023-12-11", {"Phạm Minh Chính", "Hun Manet"}),
    ("18", "reception", "2024-07-26", {"Trần Thanh Mẫn", "Hun Sen"}),
    ("19", "meeting", "2025-09-01", {"Trần Thanh Mẫn", "Hun Sen"}),
    ("22", "visit", "2023-09-10/2023-09-11", {"Joe Biden"}),
    ("24", "call", "2024-11-11", {"Tô Lâm", "Donald Trump"}),
    ("26", "talks", "2025-05-10", {"Tô Lâm", "Vladimir Putin"}),
    ("28", "reception", "2025-05-26", {"Tô Lâm", "Emmanuel Macron"}),
    ("31", "talks", "2024-11-21", {"Tô Lâm", "Anwar Ibrahim"}),
    ("36", "message", "2024-08-03", {"Tập Cận Bình", "Tô Lâm"}),
    ("37", "appointment", "2024-10-21", {"Lương Cường"}),
    ("38", "aid", "2025-09-01", {"Đỗ Văn Chiến"}),
    ("39", "conference", "2024-11-29", {"Liên hiệp các tổ chức hữu nghị Việt Nam"}),
    ("32", "message", "2025-12-05", {"Lương Cường", "Maha Vajiralongkorn"}),
]


@pytest.mark.parametrize(("page", "kind", "dates", "people"), EVENTS, ids=lambda v: v if isinstance(v, str) else "")
def test_the_news_of_a_page_is_found(page: str, kind: str, dates: str, people: set[str]) -> None:
    record = records()[page]
    names = {a.id: a.name for a in record.actors}
    found = [
        (e.date.edtf if e.date else None, {names[p.actor] for p in e.participants})
        for e in record.events
        if e.type == kind
    ]
    assert any(date in dates.split("|") and people <= taking_part for date, taking_part in found), found


SERIES = [("01", 10), ("05", 47), ("06", 12), ("09", 15), ("13", 16)]


@pytest.mark.parametrize(("page", "ordinal"), SERIES)
def test_the_number_in_a_series(page: str, ordinal: int) -> None:
    assert ordinal in {e.series.ordinal for e in records()[page].events if e.series}


def _main(record: Record) -> str:
    main = {i for i, a in enumerate(record.articles) if a.role == "main"}
    return "\n".join(record.text[b.start : b.end] for b in record.blocks if b.article in main)


@pytest.mark.parametrize(
    ("page", "teaser"),
    [
        ("02", "Lễ đón Thủ tướng Lào tại Phủ Chủ tịch"),
        ("02", "Thương mại biên giới Việt Nam - Lào"),
        ("03", "lên đường thăm Lào và Campuchia"),
        ("05", "Nhìn lại Kỳ họp lần thứ 46 tại Hà Nội"),
        ("14", "Tám tháng sau chuyến thăm Bắc Kinh"),
        ("21", "65 năm quan hệ ngoại giao Việt Nam - Cuba"),
        ("22", "28 năm quan hệ ngoại giao Việt Nam - Hoa Kỳ"),
        ("30", "Người Việt tại Seoul"),
    ],
)
def test_teasers_are_no_part_of_the_article(page: str, teaser: str) -> None:
    record = records()[page]
    assert teaser in record.text
    assert teaser not in _main(record)


def test_an_index_page_has_no_main_article() -> None:
    roles = [a.role for a in records()["33"].articles]
    assert "main" not in roles
    assert len(roles) >= 5


def test_eth_becomes_the_vietnamese_letter() -> None:
    assert "Ð" in (SAMPLES / "12-thu-tuong-ly-cuong.html").read_text(encoding="utf-8")
    text = records()["12"].text
    assert "Ð" not in text
    assert "Trụ sở Trung ương Đảng" in text


def test_windows_1258_is_read() -> None:
    record = records()["13"]
    assert "\ufffd" not in record.text
    assert "đồng chủ trì Phiên họp lần thứ 16 Ủy ban Chỉ đạo hợp tác song phương" in record.text
    assert record.articles[0].published is not None


def test_the_old_placement_of_tones_is_kept_and_understood() -> None:
    record = records()["11"]
    assert "Cộng hoà Nhân dân Trung Hoa" in record.text
    assert any(e.type == "visit" for e in record.events)


def test_metadata_that_is_escaped_twice_is_read() -> None:
    assert "&amp;#" in next(SAMPLES.glob("27-*")).read_text(encoding="utf-8")
    article = records()["27"].articles[0]
    assert article.title == "Việt Nam và Pháp ra Tuyên bố chung về nâng cấp quan hệ"
    assert "&#" not in " ".join([article.title, article.lead or "", *article.authors])


def test_hostile_content_is_text_or_nothing() -> None:
    record = records()["34"]
    assert "onmouseover" not in record.text
    assert "alert(6)" not in record.text
    assert any(a.name == "Nguyễn Văn Mẫu" for a in record.actors)


def _counted(page: str, what: str) -> set[int]:
    return {c.value for e in records()[page].events for c in e.counts if c.what == what}


def test_two_outlets_differ_in_a_figure() -> None:
    assert _counted("06", "đại biểu") == {120}
    assert _counted("07", "đại biểu") == {150}


@pytest.mark.parametrize("page", [p for p in PAGES if p not in ("33", "34")])
def test_publication_dates_are_found(page: str) -> None:
    main = next(a for a in records()[page].articles if a.role == "main")
    given = {"23", "35"}  # plain text without a dateline
    assert (main.published is None) == (page in given)
