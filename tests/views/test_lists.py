"""Lists of events, statements, places and series: what is in them, in which order, how they are cut."""

from __future__ import annotations

from typing import Any

import pytest

from banggiao import views
from banggiao.errors import NotFound, QueryError
from banggiao.store import Store
from banggiao.views.filters import Filter

FILTERS: dict[str, tuple[dict[str, str], list[str]]] = {
    "nothing": ({}, ["visit", "dialogue", "visit", "agreement", "talks", "dialogue", "message"]),
    "a type": ({"type": "visit"}, ["visit", "visit"]),
    "a person": ({"actor": "Lê Thị Thử"}, ["dialogue"]),
    "a person without marks": ({"actor": "le thi thu"}, ["dialogue"]),
    "a surname's rest": ({"actor": "Thử"}, ["dialogue"]),
    "a party by those who represent it": ({"actor": "Đảng Mẫu Lào"}, ["agreement", "talks"]),
    "a country by code": ({"country": "la", "type": "talks"}, ["talks"]),
    "a country by name": ({"country": "Lào", "channel": "party"}, ["agreement", "talks"]),
    "a country in English": ({"country": "Laos", "channel": "party"}, ["agreement", "talks"]),
    "two sides": ({"actor": "Lê Thị Thử", "other": "Lào"}, ["dialogue"]),
    "two that never met": ({"actor": "Lê Thị Thử", "other": "Đảng Mẫu Lào"}, []),
    "a place": ({"place": "Hà Nội"}, ["talks"]),
    "a place without marks": ({"place": "vieng chan"}, ["dialogue"]),
    "a topic": ({"topic": "giáo dục"}, ["agreement", "talks"]),
    "a series in other letters": ({"series": "doi thoai chinh sach"}, ["dialogue", "dialogue"]),
    "an outlet": ({"outlet": "bao-hai.example"}, ["talks", "dialogue"]),
    "a status": ({"status": "planned"}, ["visit"]),
    "since": ({"since": "2025"}, ["visit", "dialogue", "visit"]),
    "until leaves the undated out": ({"until": "2021-12"}, ["dialogue"]),
    "a span of a day": ({"since": "2024-03-11", "until": "2024-03-11"}, ["agreement", "talks"]),
    "a value that none has": ({"topic": "hàng hải"}, []),
}


@pytest.mark.parametrize(("where", "types"), FILTERS.values(), ids=FILTERS)
def test_a_filter_holds_of_every_event_and_the_newest_is_first(
    store: Store, where: dict[str, str], types: list[str]
) -> None:
    found = views.timeline(store, where=Filter(**where))
    assert sorted(e.type for e in found.events) == sorted(types)
    assert found.total == len(types)
    days = [e.date or "" for e in found.events if e.date and not e.date.startswith("X")]
    assert [d[:4] for d in days] == sorted((d[:4] for d in days), reverse=True)


BAD: dict[str, tuple[dict[str, str], type[Exception], str]] = {
    "nobody": ({"actor": "Không Có Ai"}, NotFound, "no actor called 'Không Có Ai'"),
    "somebody misspelled": ({"actor": "Trần Văn Mẫuu"}, NotFound, "did you mean Trần Văn Mẫu?"),
    "no country": ({"country": "Atlantis"}, NotFound, "no country called 'Atlantis'"),
    "no day": ({"since": "hôm qua"}, QueryError, "since: no day: 'hôm qua'"),
    "no day of the calendar": ({"until": "2024-02-31"}, QueryError, "until: no day: '2024-02-31'"),
}


@pytest.mark.parametrize(("where", "error", "message"), BAD.values(), ids=BAD)
def test_what_cannot_be_understood_is_said(
    store: Store, where: dict[str, str], error: type[Exception], message: str
) -> None:
    with pytest.raises(error) as caught:
        views.timeline(store, where=Filter(**where))
    assert message in str(caught.value)


def test_bars_count_every_dated_event(store: Store) -> None:
    found = views.timeline(store, unit="year")
    assert [(b.period, b.count) for b in found.bars] == [("2021", 1), ("2024", 2), ("2025", 3)]
    assert (found.undated, found.total) == (1, 7)
    assert views.timeline(store, unit="day").bars[0].period == "2021-06-01"


def test_a_unit_that_is_none_is_refused(store: Store) -> None:
    with pytest.raises(QueryError, match="unit: no such value: 'week'"):
        views.timeline(store, unit="week")


def test_pages_of_a_list_join_without_a_gap(store: Store) -> None:
    whole = [e.id for e in views.timeline(store).events]
    parts = [e.id for at in range(0, 8, 3) for e in views.timeline(store, limit=3, offset=at).events]
    assert parts == whole


SAID: dict[str, tuple[dict[str, Any], list[str]]] = {
    "a speaker": ({"where": Filter(actor="Khăm-phăn Thử-nghiệm")}, ["affirm", "invite", "pledge"]),
    "a state's": ({"where": Filter(actor="Lào")}, ["affirm", "invite", "pledge"]),
    "a party's, by those who represent it": ({"where": Filter(actor="Đảng Mẫu Lào")}, ["affirm", "invite"]),
    "to somebody": ({"where": Filter(actor="Lê Thị Thử", other="Lào")}, ["thank"]),
    "an act": ({"act": "agree"}, ["agree"]),
    "acts": ({"act": "agree, thank"}, ["agree", "thank"]),
    "of an event's type": ({"where": Filter(type="dialogue")}, ["pledge", "thank"]),
    "of a day": ({"where": Filter(since="2024-03-11", until="2024-03-11")}, ["affirm", "agree", "invite", "propose"]),
    "of an outlet": ({"where": Filter(outlet="bao-hai.example")}, ["thank"]),
    "of a topic": ({"where": Filter(topic="giáo dục")}, ["agree"]),
}


@pytest.mark.parametrize(("asked", "acts"), SAID.values(), ids=SAID)
def test_statements(store: Store, asked: dict[str, Any], acts: list[str]) -> None:
    found = views.statements(store, **asked)
    assert sorted(s.act for s in found.statements) == acts
    assert found.total == len(acts)


def test_an_act_that_is_none_is_refused(store: Store) -> None:
    with pytest.raises(QueryError, match="act: no such value: 'say'"):
        views.statements(store, act="propose,say")


def test_every_line_leads_to_the_words_on_its_page(store: Store) -> None:
    for line in (*views.timeline(store).events, *views.statements(store).statements):
        assert line.passage is not None
        text = views.page(store, id=line.passage.source.page).text
        around = line.passage.before + line.passage.text + line.passage.after
        assert text[line.passage.start : line.passage.end] == line.passage.text
        assert around in text


def test_places_with_their_points(store: Store) -> None:
    found = views.places(store)
    marks = {m.name: (m.country, m.precision, m.events) for m in found.places}
    assert marks["Hà Nội"] == ("VN", "place", 1)
    assert marks["Lào"] == ("LA", "country", 1)
    assert found.unplaced == 3
    assert {c.key: c.count for c in found.countries} == {"LA": 2, "VN": 2}


def test_series_with_their_editions_and_gaps(store: Store) -> None:
    listed = views.series_list(store)
    assert [(s.name, s.events, s.first, s.highest) for s in listed.series] == [
        ("Đối thoại chính sách", 2, "2021-06-01", 4)
    ]
    found = views.series(store, name="doi thoai chinh sach")
    assert [(e.ordinal, e.date) for e in found.editions] == [(4, "2025-02-02"), (2, "2021-06-01")]
    assert found.missing == (3,)


def test_a_series_that_is_none(store: Store) -> None:
    with pytest.raises(NotFound, match="no series called 'Hội chợ'"):
        views.series(store, name="Hội chợ")


def test_network_has_no_edge_within_a_side(store: Store) -> None:
    found = views.network(store)
    countries = {n.actor.id: n.actor.country for n in found.nodes}
    assert found.edges
    assert all(countries[e.a] != countries[e.b] for e in found.edges)
    busiest = max(found.edges, key=lambda e: e.events)
    assert {c.key for c in busiest.types} == {"dialogue", "message", "talks"}
    assert len(busiest.event_ids) == busiest.events == 3


def test_network_around_a_state_lets_its_people_be_it(store: Store) -> None:
    found = views.network(store, name="Lào", limit=2)
    assert [n.actor.name for n in found.nodes if n.distance == 0] == ["Lào"]
    assert "Khăm-phăn Thử-nghiệm" not in {n.actor.name for n in found.nodes}
    assert found.left_out == 3


def test_coverage_tells_what_was_read(store: Store) -> None:
    found = views.coverage(store)
    assert {o.outlet: o.pages for o in found.outlets} == {f"bao-{n}.example": 2 for n in ("mot", "hai", "ba")}
    assert (found.undated, len(found.days), found.days_without) == (1, 4, 1369 - 4)
    assert views.coverage(store, since="2024-03", until="2024-03").days_without == 30


def test_completion_prefers_the_most_reported(store: Store) -> None:
    assert [a.name for a in views.complete(store, text="khăm").actors] == ["Khăm-phăn Thử-nghiệm"]
    assert views.complete(store, text="").actors == ()


def test_completion_puts_the_asked_spelling_first(store: Store) -> None:
    # "Mẫu" is a word of two parties and a person; "Mau" is spelled so by none, and finds them all the same.
    spelled = [a.name for a in views.complete(store, text="Mẫu").actors]
    assert spelled == [a.name for a in views.complete(store, text="mau").actors] == ["Trần Văn Mẫu", "Đảng Mẫu Lào"]


def test_new_since_a_day(store: Store) -> None:
    found = views.new(store, since="2000-01-01", limit=2)
    assert (found.pages_total, found.events_total, found.actors_total) == (6, 7, 7)
    assert len(found.pages) == len(found.events) == len(found.actors) == 2
    assert views.new(store, since="9999-01-01").events_total == 0


def test_overview_counts(store: Store) -> None:
    found = views.overview(store)
    assert (found.pages, found.articles, found.events, found.statements, found.actors) == (6, 6, 7, 6, 7)
    assert (found.first, found.last) == ("2021-06-01", "2025-05-01")
    assert {c.key: c.count for c in found.types}["visit"] == 2
    assert found.examples[0].kind == "state"
