"""Pages into the register: new, again, changed, failed; and what the register makes of them."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from made import Made
from sqlalchemy import func, select, text

from banggiao.errors import EmptyPage
from banggiao.record import encode
from banggiao.store import Store, open_store, schema
from banggiao.store.ingest import Incoming, ingest
from banggiao.store.words import Word, matching, tag

TALKS = (
    "Ngày 24/11/2025, tại Hà Nội, Trần Văn Mẫu, Bộ trưởng Thử nghiệm, hội đàm với Anna Muster. "
    "Ông Mẫu khẳng định hợp tác đang tốt đẹp."
)


def talks(name: str = "a.txt", text: str = TALKS, **more: str) -> Made:
    return (
        Made(name, text, day="2025-11-25", **more)
        .actor("Trần Văn Mẫu", "person", "VN", "Bộ trưởng Thử nghiệm")
        .actor("Anna Muster", "person", "DE")
        .event(
            "talks",
            "hội đàm",
            ("Trần Văn Mẫu", "participant"),
            ("Anna Muster", "participant"),
            date="2025-11-24",
            place=("Hà Nội", "VN"),
        )
        .statement("affirm", "Trần Văn Mẫu", "khẳng định", "hợp tác đang tốt đẹp", "e1")
    )


def counted(store: Store, *tables: str) -> list[int]:
    with store.read() as connection:
        return [connection.scalar(select(func.count()).select_from(schema.METADATA.tables[t])) or 0 for t in tables]


def test_a_page_becomes_rows(store: Store) -> None:
    counts = ingest(store, [talks().incoming()])
    assert (counts.new, counts.changed, counts.unchanged, counts.failed) == (1, 0, 0, 0)
    assert counted(store, "pages", "events", "participants", "statements", "actors", "unsettled") == [1, 1, 2, 1, 2, 0]


def test_the_same_page_twice_changes_nothing(store: Store) -> None:
    ingest(store, [talks().incoming()])
    counts = ingest(store, [talks().incoming()])
    assert counts.unchanged == 1
    assert counted(store, "pages", "events", "statements", "page_versions") == [1, 1, 1, 1]


def test_a_changed_page_replaces_its_own_facts(store: Store) -> None:
    ingest(store, [talks(url="https://to-tin.example/1").incoming()])
    changed = talks(text=TALKS.replace("24/11", "23/11"), url="https://to-tin.example/1")
    changed.statements.clear()
    counts = ingest(store, [changed.incoming()])
    assert counts.changed == 1
    assert counted(store, "pages", "events", "statements", "page_versions") == [1, 1, 0, 2]
    with store.read() as connection:
        assert connection.execute(matching(store.dialect, "statements", Word("folded", ("hop", "tac")))).all() == []
        assert connection.scalar(select(schema.pages.c.versions)) == 2


def test_a_failure_is_a_row_until_the_page_is_read(store: Store) -> None:
    failed = Incoming("a.txt", error=EmptyPage("no text", source="a.txt", step="parse"))
    assert ingest(store, [failed, failed]).failed == 2
    assert counted(store, "failures") == [1]
    ingest(store, [talks().incoming()])
    assert counted(store, "failures") == [0]


def test_a_page_that_cannot_be_stored_costs_a_row(store: Store) -> None:
    broken = talks("b.txt", TALKS + " Hết.").statement("affirm", "Anna Muster", "khẳng định", "tốt đẹp")
    doubled = broken.record()
    doubled = msgspec.structs.replace(doubled, statements=(doubled.statements[0], *doubled.statements))
    no_record = Incoming("c.txt", b"c", b"no record at all")
    pages = [Incoming("b.txt", b"b", encode(doubled)), talks().incoming(), no_record]
    shown: list[str] = []
    counts = ingest(store, pages, on_page=lambda page, state: shown.append(f"{state} {page.error or ''}".strip()))
    assert (counts.new, counts.failed) == (1, 2)
    assert shown[0].startswith("failed b.txt: store: IntegrityError")
    assert shown[1] == "new"
    assert counted(store, "pages", "statements", "failures", "unsettled") == [1, 1, 2, 0]


def test_odd_characters_harm_no_store(store: Store) -> None:
    made = talks("tệp\x00lạ.txt")
    odd = Incoming("tên\udce9.txt", error=EmptyPage("no\x00 text \udce9", source="tên\udce9.txt", step="parse"))
    assert ingest(store, [odd, made.incoming(), odd]).failed == 2
    assert counted(store, "failures", "pages", "statements") == [1, 1, 1]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param(Word("folded", ("hop", "tac")), 1, id="folded"),
        pytest.param(Word("exact", ("hợp", "tác")), 1, id="exact"),
        pytest.param(Word("exact", ("hop", "tac")), 0, id="exact spelling is not folded"),
        pytest.param(Word("folded", ("tac", "hop")), 0, id="a phrase has an order"),
        pytest.param(Word("folded", ("da",), prefix=True), 1, id="beginning of a word"),
        pytest.param(Word("tags", (tag("act", "affirm"),)), 1, id="tag of the act"),
        pytest.param(Word("tags", (tag("type", "talks"),)), 1, id="tag of the event"),
        pytest.param(Word("tags", (tag("country", "VN"),)), 1, id="tag of the speaker's country"),
    ],
)
def test_statements_are_found(store: Store, words: Word, found: int) -> None:
    ingest(store, [talks().incoming()])
    with store.read() as connection:
        assert len(connection.execute(matching(store.dialect, "statements", words)).all()) == found


def test_two_outlets_one_event(store: Store) -> None:
    other = talks("b.txt", "Hà Nội: " + TALKS.replace("hội đàm", "có cuộc hội đàm"), outlet="khac.example")
    ingest(store, [talks().incoming(), other.incoming()])
    assert counted(store, "pages", "events", "event_reports", "actors") == [2, 1, 2, 2]


def test_text_index_is_whole(tmp_path: Path) -> None:
    # SQLite's index is a table of its own and can check itself; PostgreSQL keeps its own in step.
    with open_store(tmp_path / "register.sqlite") as store:
        ingest(store, [talks().incoming(), talks("b.txt", "Tin thêm. " + TALKS).incoming()])
        with store.write() as connection:
            for name in ("statements", "events", "articles"):
                connection.execute(text(f"INSERT INTO {name}_words ({name}_words, rank) VALUES ('integrity-check', 1)"))
