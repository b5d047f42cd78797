"""People's judgements: made, undone, redone, listed; they outlive a second reading and a rebuild."""

from __future__ import annotations

from typing import Any

import pytest
from pages_made import pages
from register import differences, rows_of
from sqlalchemy import select

from banggiao.errors import JudgementError, NotFound
from banggiao.store import Store, schema
from banggiao.store.ingest import ingest
from banggiao.store.judgements import candidates, export_gold, judge, list_judgements, redo, undo
from banggiao.store.rebuild import rebuild

ME = "người thử"


@pytest.fixture
def register(store: Store) -> Store:
    ingest(store, pages())
    return store


def actor(store: Store, name: str) -> str:
    with store.read() as connection:
        found = connection.scalar(select(schema.forms.c.actor).where(schema.forms.c.name == name))
    assert found, name
    return str(found)


def actor_form(store: Store, name: str) -> str:
    with store.read() as connection:
        found = connection.scalar(select(schema.forms.c.id).where(schema.forms.c.name == name))
    assert found, name
    return str(found)


def events(store: Store) -> list[Any]:
    with store.read() as connection:
        return list(connection.execute(select(schema.events).order_by(schema.events.c.n)))


def test_merge_undo_redo(register: Store) -> None:
    before = rows_of(register)
    a, b = actor(register, "Lê Thị Thử"), actor(register, "Trần Văn Mẩu")
    made = judge(register, kind="merge", what="actor", target=a, value={"with": b}, author=ME)
    assert actor(register, "Lê Thị Thử") == actor(register, "Trần Văn Mẩu")
    undo(register, made.id, author=ME)
    assert actor(register, "Lê Thị Thử") != actor(register, "Trần Văn Mẩu")
    after = rows_of(register)
    assert differences(before | {"judgements": []}, after | {"judgements": []}) == {}
    redo(register, made.id, author=ME)
    assert actor(register, "Lê Thị Thử") == actor(register, "Trần Văn Mẩu")
    assert [j.undone for j in list_judgements(register, what="actor")] == [None]


def test_an_automatic_merge_is_listed_and_parted(register: Store) -> None:
    spelled, latin = "Khăm-phon Xi-xa-vát", "Khamphon Sisavath"
    assert actor(register, spelled) == actor(register, latin)
    merges = list_judgements(register, what="actor", target=actor(register, latin), automatic=True)
    assert [j.author for j in merges] == ["banggiao"]
    assert (merges[0].score or 0) >= 0.85
    assert merges[0].reasons
    parted = undo(register, merges[0].id, author=ME)
    assert actor(register, spelled) != actor(register, latin)
    ingest(register, pages())
    rebuild(register)
    assert actor(register, spelled) != actor(register, latin)
    undo(register, parted.id, author=ME)
    assert actor(register, spelled) == actor(register, latin)


def test_some_pages_are_of_another(register: Store) -> None:
    with register.read() as connection:
        page = connection.scalar(select(schema.pages.c.id).where(schema.pages.c.source == "other-1.txt"))
    whole = actor(register, "Lê Thị Thử")
    made = judge(register, kind="part", what="actor", target=whole, value={"pages": [page]}, author=ME)
    with register.read() as connection:
        ids = set(connection.scalars(select(schema.forms.c.actor).where(schema.forms.c.name == "Lê Thị Thử")))
    assert len(ids) == 2
    undo(register, made.id, author=ME)
    with register.read() as connection:
        ids = set(connection.scalars(select(schema.forms.c.actor).where(schema.forms.c.name == "Lê Thị Thử")))
    assert ids == {whole}


def test_events_merged_and_parted(register: Store) -> None:
    count = len(events(register))
    a, b = (e.id for e in events(register)[-2:])
    made = judge(register, kind="merge", what="event", target=a, value={"with": b}, author=ME)
    assert len(events(register)) == count - 1
    rebuild(register)
    assert len(events(register)) == count - 1
    undo(register, made.id, author=ME)
    assert len(events(register)) == count
    meeting = next(e for e in events(register) if e.reports == 6)
    with register.read() as connection:
        reports = list(
            connection.scalars(select(schema.event_reports.c.id).where(schema.event_reports.c.event == meeting.id))
        )
    judge(register, kind="part", what="event", target=meeting.id, value={"reports": reports[:2]}, author=ME)
    assert sorted(e.reports for e in events(register)) == [1] * 6 + [2, 4]


@pytest.mark.parametrize(
    ("value", "column", "expected"),
    [
        pytest.param({"field": "type", "to": "call"}, "type", "call", id="type"),
        pytest.param({"field": "date", "to": "2025-03-09"}, "first_day", "2025-03-09", id="date"),
        pytest.param({"field": "date", "to": None}, "edtf", None, id="no date"),
        pytest.param({"field": "place", "to": "Huế"}, "place", "Huế", id="place"),
        pytest.param({"field": "status", "to": "cancelled"}, "status", "cancelled", id="status"),
    ],
)
def test_a_mended_event(register: Store, value: dict[str, Any], column: str, expected: str | None) -> None:
    meeting = next(e for e in events(register) if e.reports == 6)
    made = judge(register, kind="mend", what="event", target=meeting.id, value=value, author=ME)
    rebuild(register)
    assert [getattr(e, column) for e in events(register) if e.id == meeting.id] == [expected]
    undo(register, made.id, author=ME)
    assert [getattr(e, column) for e in events(register) if e.id == meeting.id] == [getattr(meeting, column)]


def test_a_mended_role_and_a_participant_taken_out(register: Store) -> None:
    meeting = next(e for e in events(register) if e.reports == 6)
    host, guest = actor(register, "Trần Văn Mẫu"), actor(register, "Khamphon Sisavath")
    for who, role in ((host, "host"), (guest, None)):
        value = {"field": "role", "actor": who, "to": role}
        judge(register, kind="mend", what="event", target=meeting.id, value=value, author=ME)
    with register.read() as connection:
        parts = connection.execute(
            select(schema.participants.c.actor, schema.participants.c.role)
            .join(schema.events, schema.events.c.n == schema.participants.c.n)
            .where(schema.events.c.id == meeting.id)
        ).all()
    assert [tuple(p) for p in parts] == [(host, "host")]


def test_a_mended_actor(register: Store) -> None:
    who = actor(register, "Khamphon Sisavath")
    forms = [actor_form(register, name) for name in ("Khamphon Sisavath", "Khăm-phon Xi-xa-vát")]
    for target, value in (
        (forms[1], {"field": "name", "to": "Khamphone Sisavat"}),
        (forms[0], {"field": "name", "to": "Khamphon Sisavath Mau"}),
        (who, {"field": "country", "to": "TH"}),
    ):
        judge(register, kind="mend", what="actor", target=target, value=value, author=ME)
    rebuild(register)
    with register.read() as connection:
        row = connection.execute(select(schema.actors).where(schema.actors.c.id == who)).one()
        sides = set(connection.scalars(select(schema.participants.c.side).where(schema.participants.c.actor == who)))
    assert (row.name, row.country, sides) == ("Khamphon Sisavath Mau", "TH", {"TH"})


def test_rejected_and_back(register: Store) -> None:
    meeting = next(e for e in events(register) if e.reports == 6)
    made = judge(register, kind="reject", what="event", target=meeting.id, author=ME, note="không có")
    assert meeting.id not in {e.id for e in events(register)}
    undo(register, made.id, author=ME)
    assert meeting.id in {e.id for e in events(register)}


def test_a_statement_rejected_mended_and_back(register: Store) -> None:
    def statements() -> dict[str, Any]:
        with register.read() as connection:
            return {row.id: row for row in connection.execute(select(schema.statements))}

    first = sorted(statements())[0]
    gone = judge(register, kind="reject", what="statement", target=first, author=ME)
    assert first not in statements()
    undo(register, gone.id, author=ME)
    assert first in statements()
    judge(register, kind="mend", what="statement", target=first, value={"field": "act", "to": "pledge"}, author=ME)
    to = [actor(register, "Lê Thị Thử")]
    judge(register, kind="mend", what="statement", target=first, value={"field": "addressees", "to": to}, author=ME)
    rebuild(register)
    row = statements()[first]
    assert row.act == "pledge"
    with register.read() as connection:
        said = schema.statement_actors.c
        found = connection.execute(select(said.actor).where(said.n == row.n, said.part == "addressee")).all()
    assert [tuple(f) for f in found] == [tuple(to)]


@pytest.mark.parametrize(
    ("kind", "what", "value", "error"),
    [
        pytest.param("mend", "event", {"field": "colour", "to": "red"}, JudgementError, id="no such field"),
        pytest.param("mend", "event", {"field": "type", "to": "party"}, JudgementError, id="no such type"),
        pytest.param("mend", "event", {"field": "date", "to": "hôm qua"}, JudgementError, id="no date"),
        pytest.param("merge", "event", {"with": "0" * 16}, NotFound, id="no such event"),
        pytest.param("merge", "event", {}, JudgementError, id="merge with nothing"),
    ],
)
def test_judgements_that_cannot_be_made(
    register: Store, kind: Any, what: Any, value: dict[str, Any], error: type[Exception]
) -> None:
    with pytest.raises(error):
        judge(register, kind=kind, what=what, target=events(register)[0].id, value=value, author=ME)
    assert list_judgements(register) == []


def test_undone_twice_is_refused(register: Store) -> None:
    made = judge(register, kind="confirm", what="event", target=events(register)[0].id, author=ME)
    undo(register, made.id, author=ME)
    with pytest.raises(JudgementError):
        undo(register, made.id, author=ME)


def test_gold(register: Store) -> None:
    meeting = next(e for e in events(register) if e.reports == 6)
    judge(register, kind="confirm", what="event", target=meeting.id, author=ME)
    gold = list(export_gold(register))
    assert len(gold) == 6
    assert all(g["right"] is True and g["text"] == "hội đàm với" for g in gold)
    assert gold[0]["read"]["participants"][0] == ["Trần Văn Mẫu", "participant"]


def test_candidates_are_pairs_apart(register: Store) -> None:
    for found in candidates(register):
        assert found.a != found.b
