"""Answers over many events stay short: what is cut is told, and what took long is kept until the register changes."""

from __future__ import annotations

import msgspec
import pytest
from sqlalchemy import delete, insert

from banggiao import views
from banggiao.store import Store, open_store, schema
from banggiao.views import briefing_parts, dossiers, editions, kept, where
from banggiao.views.kept import kept as keep

SERIES = "Đối thoại chính sách"


@pytest.fixture
def forgetful(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing asked before, or of other limits, is known."""
    monkeypatch.setattr(kept, "_ANSWERS", type(kept._ANSWERS)())


@pytest.mark.parametrize(
    ("window", "numbers"),
    [
        pytest.param({}, [4, 2], id="all"),
        pytest.param({"limit": 1}, [4], id="the newest"),
        pytest.param({"limit": 1, "offset": 1}, [2], id="the next"),
        pytest.param({"offset": 2}, [], id="none left"),
    ],
)
def test_editions_of_a_series_by_pages(store: Store, window: dict[str, int], numbers: list[int]) -> None:
    found = views.series(store, name=SERIES, **window)
    assert [e.ordinal for e in found.editions] == numbers
    assert (found.total, found.events_total, found.missing) == (2, 2, (3,))


def test_an_edition_lists_its_newest_events(sqlite_register: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    with sqlite_register.read() as connection:
        monkeypatch.setattr(editions, "_OF_EDITION", 0)
        assert editions._newest(connection, SERIES, [2, 4]) == []
        monkeypatch.setattr(editions, "_OF_EDITION", 1)
        assert [e.ordinal for e in editions._newest(connection, SERIES, [2, 4])] == [4, 2]


@pytest.mark.usefixtures("forgetful")
def test_counterparts_are_counted_among_the_newest_events(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dossiers, "MOST_MET", 1)
    found = views.dossier(store, name="Lào")
    assert (found.met_among, found.events_total) == (1, 7)
    assert {c.events for c in found.counterparts} == {1}


@pytest.mark.usefixtures("forgetful")
def test_a_briefing_tells_what_it_did_not_count(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(briefing_parts, "_RESTS_ON", 1)
    limits = {s.key: s.note for s in views.briefing(store, name="Lào", language="en").sections}["limits"]
    assert limits.startswith("This counts the reports of the newest 1 of 7 events.")


@pytest.mark.usefixtures("forgetful")
@pytest.mark.parametrize("name", ["Lào", "Đảng Mẫu Lào", "Trần Văn Mẫu"])
def test_documents_of_wide_and_narrow_choices(store: Store, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    narrow = views.relation(store, a=name, b="Việt Nam").documents
    monkeypatch.setattr(where, "_ENOUGH", 1)
    assert views.relation(store, a=name, b="Việt Nam").documents == narrow
    assert name == "Trần Văn Mẫu" or narrow


@pytest.mark.usefixtures("forgetful")
def test_kept_until_the_register_changes(tmp_path_factory: pytest.TempPathFactory) -> None:
    meta = schema.meta
    with open_store(tmp_path_factory.mktemp("kept") / "register.sqlite") as opened:
        made: list[str] = []

        def ask(key: str) -> int:
            with opened.read() as connection:
                return keep(connection, key, lambda: made.append(key) or len(made))  # type: ignore[func-returns-value]

        assert [ask("a"), ask("a")] == [1, 2], "without a stamp nothing is kept"
        for stamp, answers in (("1", [3, 3, 4]), ("2", [5, 5, 6])):
            with opened.write() as connection:
                connection.execute(delete(meta).where(meta.c.key == "settled"))
                connection.execute(insert(meta).values(key="settled", value=stamp))
            assert [ask("a"), ask("a"), ask("b")] == answers
        for number in range(kept.MOST_KEPT):
            ask(f"other {number}")
        assert ask("a") == len(made), "the ones asked for least lately go"


def test_what_is_new_is_the_same_the_second_time(store: Store) -> None:
    once, again = (msgspec.json.encode(views.new(store, since="2020-01-01")) for _ in range(2))
    assert once == again
