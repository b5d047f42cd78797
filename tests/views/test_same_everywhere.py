"""Every view gives the same bytes from SQLite and from PostgreSQL, whatever it is asked."""

from __future__ import annotations

import re

import msgspec
import pytest

from banggiao import views
from banggiao.store import Store
from banggiao.views.catalogue import VIEWS, view

# When this register saw a page is the clock's doing, not the register's.
_SEEN = re.compile(rb'"(first|last)_seen":"[^"]*Z"')

ASKED = {
    "overview": ("overview", {}),
    "new": ("new", {"since": "2020-01-01"}),
    "dossier of a person": ("dossier", {"name": "Trần Văn Mẫu"}),
    "dossier of a state": ("dossier", {"name": "Lào"}),
    "dossier of a party": ("dossier", {"name": "Đảng Mẫu Lào"}),
    "relation of states": ("relation", {"a": "Lào", "b": "Việt Nam"}),
    "relation of parties": ("relation", {"a": "Đảng Mẫu Lào", "b": "Đảng Thử nghiệm Việt Nam"}),
    "timeline": ("timeline", {}),
    "timeline by month": ("timeline", {"unit": "month", "country": "LA", "since": "2024"}),
    "timeline of a place": ("timeline", {"place": "viêng chăn"}),
    "network": ("network", {"limit": 5}),
    "network around": ("network", {"name": "Lào"}),
    "places": ("places", {}),
    "places of a type": ("places", {"type": "visit"}),
    "series list": ("series_list", {}),
    "series": ("series", {"name": "Đối thoại chính sách"}),
    "statements": ("statements", {}),
    "statements of a state": ("statements", {"actor": "Lào", "act": "invite,affirm"}),
    "commitments": ("commitments", {}),
    "commitments followed": ("commitments", {"state": "followed"}),
    "coverage": ("coverage", {}),
    "briefing": ("briefing", {"name": "Lào"}),
    "briefing in English": ("briefing", {"name": "Khăm-phăn Thử-nghiệm", "language": "en", "today": "2025-03-02"}),
    "completion": ("complete", {"text": "Kham"}),
    "search": ("search", {"query": "hội đàm"}),
    "search without marks": ("search", {"query": "hoi dam lao"}),
    "search by date": ("search", {"query": "lào", "sort": "date"}),
    "search in fields": ("search", {"query": "country:LA -type:talks office:\"bộ trưởng\""}),
    "search of a group": ("search", {"query": "mau", "group": "statements", "offset": 1, "limit": 2}),
    "search misspelled": ("search", {"query": "hooi dam"}),
}  # fmt: skip


@pytest.mark.real
@pytest.mark.parametrize(("name", "values"), ASKED.values(), ids=ASKED)
def test_the_same_bytes(stores: tuple[Store, Store], name: str, values: dict[str, object]) -> None:
    lite, real = (_SEEN.sub(b"", msgspec.json.encode(view(name)(store, values))) for store in stores)
    assert lite == real


@pytest.mark.real
def test_the_same_bytes_for_every_id(stores: tuple[Store, Store]) -> None:
    for event in views.timeline(stores[0]).events:
        lite, real = (views.event(store, id=event.id) for store in stores)
        assert msgspec.json.encode(lite) == msgspec.json.encode(real)
    for said in views.statements(stores[0]).statements:
        lite, real = (views.statement(store, id=said.id) for store in stores)  # type: ignore[assignment]
        assert lite == real


def test_every_view_is_asked_here() -> None:
    by_id = {"event", "statement", "page"}
    assert {v.name for v in VIEWS} - by_id == {name for name, _ in ASKED.values()}


def test_a_view_answers_twice_alike(store: Store) -> None:
    assert views.relation(store, a="Lào", b="Việt Nam") == views.relation(store, a="Lào", b="Việt Nam")
