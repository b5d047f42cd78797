"""One page to its record: every record validates, quotes its own text, and is the same each time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import jsonschema
import msgspec
import pytest

from banggiao.pages import RawPage
from banggiao.pages.sources import open_pages
from banggiao.read import read
from banggiao.record import Event, Record, encode, json_schema

ROOT = Path(__file__).resolve().parent.parent
VALIDATOR = jsonschema.Draft202012Validator(json_schema())
PAGE = """Bộ trưởng Ngoại giao Nguyễn Văn Mẫu thăm Lào

Từ ngày 3/4 đến 5/4, Bộ trưởng Bộ Ngoại giao Nguyễn Văn Mẫu thăm chính thức Lào.

Chiều 3/4, tại Viêng Chăn, Bộ trưởng Nguyễn Văn Mẫu đã hội đàm với Bộ trưởng Ngoại giao Lào Khăm-phăn Xay-nha.

Tại hội đàm, ông Nguyễn Văn Mẫu khẳng định Việt Nam coi trọng quan hệ với Lào; đề nghị hai bên sớm họp Ủy ban hỗn hợp.
"""


def _spans(value: object) -> Iterator[tuple[int, int]]:
    """Every ``start``/``end`` anywhere in a record."""
    if isinstance(value, dict):
        if isinstance(value.get("start"), int) and isinstance(value.get("end"), int):
            yield value["start"], value["end"]
        for inner in value.values():
            yield from _spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _spans(inner)


def _check(record: Record) -> None:
    plain = msgspec.json.decode(encode(record))
    VALIDATOR.validate(plain)
    bad = [span for span in _spans(plain) if not 0 <= span[0] < span[1] <= len(record.text)]
    assert bad == []
    actors, events = {a.id for a in record.actors}, {e.id for e in record.events}
    assert {p.actor for e in record.events for p in e.participants} <= actors
    assert {s for statement in record.statements for s in statement.speakers} <= actors
    assert {e.part_of for e in record.events if e.part_of} <= events
    assert {s.event for s in record.statements if s.event} <= events
    assert all(b.start <= b.end for b in record.blocks)
    assert all(a.end <= b.start for a, b in zip(record.blocks, record.blocks[1:], strict=False))


def _read_all(*paths: Path) -> int:
    pages = list(open_pages(list(map(str, paths))))
    for page in pages:
        assert isinstance(page, RawPage), page
        _check(read(page))
    return len(pages)


def test_every_sample_page_makes_a_record_that_validates() -> None:
    assert _read_all(ROOT / "samples") >= 24


@pytest.mark.shared
@pytest.mark.parametrize(
    "path", ["articles/dev.jsonl", "articles/unlabelled.jsonl", "articles/other.jsonl", "seeds", "pages"]
)
def test_every_real_page_makes_a_record_that_validates(shared: Path, path: str) -> None:
    assert _read_all(shared / path) >= 2


def _event(record: Record, type: str) -> Event:
    (found,) = (e for e in record.events if e.type == type)
    return found


def test_a_visit_holds_its_talks_and_no_year_is_made_up() -> None:
    record = read(RawPage(source="page.txt", data=PAGE.encode()))
    visit, talks = _event(record, "visit"), _event(record, "talks")
    assert talks.part_of == visit.id
    assert visit.date
    assert talks.date
    assert (visit.date.edtf, talks.date.edtf) == ("XXXX-04-03/XXXX-04-05", "XXXX-04-03")
    assert talks.place
    assert talks.place.country == "LA"
    assert visit.grade == "official"


def test_a_chain_of_reporting_verbs_is_one_statement_each_of_the_same_speaker() -> None:
    record = read(RawPage(source="page.txt", data=PAGE.encode()))
    names = {a.id: a.name for a in record.actors}
    told = [(names[s.speakers[0]], s.act, record.text[s.start : s.end].rstrip(".")) for s in record.statements]
    assert told == [
        ("Nguyễn Văn Mẫu", "affirm", "Việt Nam coi trọng quan hệ với Lào"),
        ("Nguyễn Văn Mẫu", "propose", "hai bên sớm họp Ủy ban hỗn hợp"),
    ]


def test_the_same_bytes_give_the_same_record() -> None:
    raw = RawPage(source="page.txt", data=PAGE.encode())
    assert encode(read(raw)) == encode(read(raw))


def test_decomposed_letters_and_eth_give_the_same_facts() -> None:
    import unicodedata

    plain = read(RawPage(source="a", data=PAGE.encode()))
    odd = read(RawPage(source="b", data=unicodedata.normalize("NFD", PAGE).replace("Đ", "Ð").encode()))
    assert (odd.text, odd.events, odd.statements) == (plain.text, plain.events, plain.statements)


@pytest.fixture(scope="module")
def seeds(shared: Path) -> list[Record]:
    return [read(p) for p in open_pages(sorted(map(str, (shared / "seeds").glob("*.txt")))) if isinstance(p, RawPage)]


@pytest.mark.parametrize(
    ("type", "date", "who"),
    [
        ("conference", None, {"Trần Đức Thắng"}),
        ("talks", None, {"Alberto Anaya"}),
        ("ceremony", None, {"Hồ Chí Minh"}),
        ("message", "XXXX-12-05", {"Lương Cường", "Maha Vajiralongkorn"}),
        ("reception", "XXXX-11-23", {"Nguyễn Xuân Thắng", "Tobias Bank"}),
    ],
    ids=["seminar", "talks", "tribute", "telegram", "reception"],
)
@pytest.mark.shared
def test_event_is_found(seeds: list[Record], type: str, date: str | None, who: set[str]) -> None:
    def answers(record: Record, event: Event) -> bool:
        names = {a.id: a.name for a in record.actors}
        there = {names[p.actor] for p in event.participants}
        found = event.date.edtf if event.date else None
        return event.type == type and (date is None or found == date or found == f"2025{date[4:]}") and who <= there

    assert any(answers(r, e) for r in seeds for e in r.events)


@pytest.mark.shared
def test_the_seminar_is_the_twenty_sixth(seeds: list[Record]) -> None:
    series = [e.series for r in seeds for e in r.events if e.series and e.type == "conference"]
    assert any(s.ordinal == 26 and "Các chính đảng và một xã hội mới" in s.name for s in series)


@pytest.mark.shared
def test_the_third_dialogue_has_two_chairs_and_is_within_the_visit(seeds: list[Record]) -> None:
    found = [(r, e) for r in seeds for e in r.events if e.type == "dialogue" and e.series and e.series.ordinal == 3]
    ((record, event),) = found
    assert sum(p.role == "chair" for p in event.participants) == 2
    parent = next(e for e in record.events if e.id == event.part_of)
    assert parent.type == "visit"
