"""One thing at a time: an event, a page, a dossier, a relation, commitments, a briefing."""

from __future__ import annotations

import pytest

from banggiao import views
from banggiao.errors import NotFound, QueryError
from banggiao.store import Store
from banggiao.views.filters import Filter
from banggiao.views.model import EventLine


def only(store: Store, **where: str) -> EventLine:
    """The one event for which ``where`` holds."""
    (event,) = views.timeline(store, where=Filter(**where)).events
    return event


def test_an_event_with_both_reports_and_where_they_differ(store: Store) -> None:
    found = views.event(store, id=only(store, type="talks").id)
    assert [r.source.outlet for r in found.reports] == ["bao-hai.example", "bao-mot.example"]
    assert {r.place for r in found.reports} == {"Hà Nội", "Huế"}
    (difference,) = [d for d in found.disagreements if d.field == "place"]
    assert {v.key: s[0].outlet for v, s in zip(difference.values, difference.sources, strict=True)} == {
        "Hà Nội": "bao-mot.example",
        "Huế": "bao-hai.example",
    }
    assert found.counts == ("20 đại biểu",)
    assert [s.act for s in found.statements] == ["propose", "affirm", "invite", "agree"]


def test_an_event_with_offices_sides_and_level(store: Store) -> None:
    talks = only(store, type="talks")
    sides = {p.actor.name: (p.side, p.actor.office, p.level) for p in talks.parts}
    assert sides["Trần Văn Mẫu"] == ("VN", "Bộ trưởng Bộ Ngoại giao", 3)
    assert [a.name for a in talks.parts[0].represents] == ["Đảng Thử nghiệm Việt Nam"]
    # The lower of the two sides' highest offices.
    assert talks.level == max(p.level for p in talks.parts if p.level is not None)


def test_a_former_office_is_no_office_of_then(store: Store) -> None:
    dialogue = only(store, type="dialogue", since="2025")
    former = next(p for p in dialogue.parts if p.actor.name == "Khăm-phăn Thử-nghiệm")
    assert (former.actor.office, former.level, former.offices[0].former) == (None, None, True)


def test_a_visit_holds_what_took_place_within_it(store: Store) -> None:
    visit = only(store, type="visit", status="held")
    inside = views.event(store, id=visit.id).children
    assert [e.type for e in inside] == ["dialogue"]
    parent = views.event(store, id=inside[0].id).parent
    assert parent is not None
    assert parent.id == visit.id


@pytest.mark.parametrize("view", ["event", "statement", "page"])
def test_an_id_that_is_none(store: Store, view: str) -> None:
    with pytest.raises(NotFound, match="with the id 'ffff'"):
        getattr(views, view)(store, id="ffff")


def test_a_page_marks_facts_that_open_in_the_register(store: Store) -> None:
    talks = only(store, type="talks")
    page = views.page(store, id=views.event(store, id=talks.id).reports[1].source.page)
    marks = {(m.kind, page.text[m.start : m.end]): m.id for m in page.marks}
    assert marks["event", "hội đàm với Khăm-phăn Thử-nghiệm"] == talks.id
    assert marks["actor", "Trần Văn Mẫu"] == talks.parts[0].actor.id
    assert marks["place", "Hà Nội"] == talks.id
    assert marks["cue", "đề nghị"] in {s.id for s in page.statements}
    assert [m.start for m in page.marks] == sorted(m.start for m in page.marks)
    assert page.source.title == "Hội đàm giữa Đảng Thử nghiệm Việt Nam và Đảng Mẫu Lào"


def test_a_page_is_found_by_the_beginning_of_its_id(store: Store) -> None:
    whole = views.timeline(store).events[0].passage
    assert whole is not None
    assert views.page(store, id=whole.source.page[:16]).source.page == whole.source.page


def test_a_dossier_of_a_person(store: Store) -> None:
    found = views.dossier(store, name="TRAN VAN MAU")
    assert [(t.title, t.first_seen, t.last_seen, t.pages) for t in found.tenures] == [
        ("Bộ trưởng Bộ Ngoại giao", "2024-03-11", "2025-02-02", 2)
    ]
    assert (found.events_total, found.statements_total) == (4, 2)
    assert [(c.actor.name, c.events) for c in found.counterparts] == [("Khăm-phăn Thử-nghiệm", 3), ("Lào", 1)]
    assert {c.key: c.count for c in found.by_year} == {"2024": 1, "2025": 2}
    assert found.people == ()


def test_a_dossier_of_a_party_names_who_represents_it(store: Store) -> None:
    found = views.dossier(store, name="Đảng Mẫu Lào")
    assert [p.name for p in found.people] == ["Khăm-phăn Thử-nghiệm"]
    assert {c.actor.name for c in found.counterparts} == {"Trần Văn Mẫu", "Đảng Thử nghiệm Việt Nam"}


def test_a_dossier_is_narrowed_by_a_filter(store: Store) -> None:
    found = views.dossier(store, name="Trần Văn Mẫu", where=Filter(since="2025"), limit=1)
    assert (found.events_total, len(found.events), found.statements_total) == (2, 1, 0)


def test_a_relation_of_two_states(store: Store) -> None:
    found = views.relation(store, a="Việt Nam", b="Lào")
    assert (found.first, found.last, found.events_total) == ("2021-06-01", "2025-05-01", 7)
    assert [y.year for y in found.by_year] == ["2025", "2024", "2021", "XXXX"]
    assert [d.title for d in found.documents] == ["Thỏa thuận hợp tác giáo dục"]
    assert [s.statements_total for s in found.sides] == [3, 3]
    assert {c.key: c.count for c in found.by_channel} == {"state": 5, "party": 2}


def test_a_relation_is_the_same_from_either_side(store: Store) -> None:
    one, other = views.relation(store, a="Lào", b="Việt Nam"), views.relation(store, a="Việt Nam", b="Lào")
    assert one.events == other.events
    assert one.sides == other.sides[::-1]
    assert one.proposals == other.proposals


STATES = {
    "followed by an event of the series it names": ("propose", "2025-03-02", "followed"),
    "followed by the visit it asks for": ("invite", "2025-03-02", "followed"),
    "without a date and an answer": ("agree", "2025-03-02", "open"),
}


@pytest.mark.parametrize(("act", "today", "state"), STATES.values(), ids=STATES)
def test_commitments_and_what_followed(store: Store, act: str, today: str, state: str) -> None:
    found = views.commitments(store, today=today)
    by_act = {c.statement.act: c for c in found.commitments}
    assert by_act[act].state == state


DUE = {"long before": ("2026-01-01", "open"), "soon": ("2026-05-15", "due"), "after": ("2026-07-01", "overdue")}


@pytest.mark.parametrize(("today", "state"), DUE.values(), ids=DUE)
def test_a_date_comes_and_passes(store: Store, today: str, state: str) -> None:
    (bridge,) = [c for c in views.commitments(store, today=today).commitments if c.statement.act == "pledge"]
    assert (bridge.statement.due, bridge.state) == ("2026-06", state)


def test_commitments_of_a_state_only(store: Store) -> None:
    found = views.commitments(store, state="open")
    assert [c.statement.act for c in found.commitments] == ["pledge", "agree"]
    assert found.total == 2
    with pytest.raises(QueryError, match="state: no such value: 'done'"):
        views.commitments(store, state="done")


def test_follow_ups_are_of_the_same_sides_and_later(store: Store) -> None:
    for line in views.commitments(store).commitments:
        assert {s.country for s in line.sides} == {"VN", "LA"}
        assert all((e.date or "") > (line.statement.date or "") for e in line.follow_ups)
