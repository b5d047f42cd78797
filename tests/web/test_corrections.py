"""Corrections through the pages: by whom, undone, and as gold."""

from __future__ import annotations

import re
from typing import Any

import pytest
from starlette.testclient import TestClient
from web_register import TOKEN

from banggiao import views
from banggiao.store import Store
from banggiao.store.accounts import put_account, remove_account
from banggiao.store.judgements import list_judgements
from banggiao.views import Filter
from banggiao.views.model import EventLine
from banggiao.web.accounts import hash_password


def csrf_of(client: TestClient) -> str:
    found = re.search(r'name="csrf" value="([^"]+)"', client.get("/read").text)
    assert found
    return found[1]


def judge(client: TestClient, path: str, **data: Any) -> int:
    form = {"csrf": csrf_of(client), **{k.replace("_id", ""): v for k, v in data.items()}}
    return client.post(f"{path}/judge", data=form, follow_redirects=False).status_code


def talks(store: Store) -> EventLine:
    return views.timeline(store, where=Filter(type="talks")).events[0]


def test_nobody_corrects_unknown(serve: Any, made: Store) -> None:
    client, event = serve(made), talks(made)
    assert "judge" not in client.get(f"/events/{event.id}").text
    assert judge(client, f"/events/{event.id}", action="reject") == 403
    assert talks(made).id == event.id


def test_confirm(correcting: TestClient, made: Store) -> None:
    event = talks(made)
    assert judge(correcting, f"/events/{event.id}", action="confirm", note="xem trang 1") == 303
    (made_one,) = list_judgements(made, what="event")
    assert (made_one.kind, made_one.target, made_one.author, made_one.note) == (
        "confirm", event.id, "local", "xem trang 1",
    )  # fmt: skip
    assert "xem trang 1" in correcting.get("/corrections").text


def test_only_what_was_changed_is_mended(correcting: TestClient, made: Store) -> None:
    event = talks(made)
    changed = {"type": "meeting", "date": "12/3/2024", "channel": event.channel or "", "ordinal": ""}
    assert judge(correcting, f"/events/{event.id}", action="mend", **changed) == 303
    values = [j.value for j in list_judgements(made, what="event")]
    assert sorted(v["field"] for v in values) == ["date", "type"]
    mended = views.event(made, id=event.id).event
    assert (mended.type, mended.date) == ("meeting", "2024-03-12")


def test_a_role_is_mended(correcting: TestClient, made: Store) -> None:
    event = talks(made)
    part = event.parts[0]
    assert judge(correcting, f"/events/{event.id}", action="mend", **{f"role-{part.actor.id}": "-"}) == 303
    assert part.actor.id not in {p.actor.id for p in views.event(made, id=event.id).event.parts}


@pytest.mark.parametrize(
    ("form", "status"),
    [
        pytest.param({"action": "mend"}, 409, id="nothing changed"),
        pytest.param({"action": "mend", "country": "Vietnam"}, 400, id="no code"),
        pytest.param({"action": "mend", "ordinal": "ba"}, 400, id="no number"),
        pytest.param({"action": "merge"}, 400, id="nothing to merge with"),
        pytest.param({"action": "merge", "with": "/events/0000"}, 404, id="no such event"),
        pytest.param({"action": "part"}, 400, id="nothing to part"),
        pytest.param({"action": "burn"}, 400, id="no such action"),
    ],
)
def test_what_cannot_be_done_says_so(correcting: TestClient, made: Store, form: dict[str, str], status: int) -> None:
    event = talks(made)
    assert judge(correcting, f"/events/{event.id}", **form) == status
    assert list_judgements(made, what="event") == []


def test_reject_and_undo(correcting: TestClient, made: Store) -> None:
    event = talks(made)
    before = views.overview(made).events
    assert judge(correcting, f"/events/{event.id}", action="reject") == 303
    assert views.overview(made).events == before - 1
    (rejected,) = list_judgements(made, what="event")
    for action, events in (("undo", before), ("redo", before - 1)):
        answer = correcting.post(
            f"/corrections/{rejected.id}/{action}",
            data={"csrf": csrf_of(correcting), "next": "//evil.example"},
            follow_redirects=False,
        )
        assert (answer.status_code, answer.headers["location"]) == (303, "/")
        assert views.overview(made).events == events


def test_events_are_merged_and_parted(correcting: TestClient, made: Store) -> None:
    one, other = views.timeline(made, where=Filter(type="dialogue")).events[:2]
    assert judge(correcting, f"/events/{one.id}", action="merge", **{"with": ["", f"/events/{other.id}"]}) == 303
    merged = views.event(made, id=one.id)
    assert len(merged.reports) == 2
    report = merged.reports[0]
    assert judge(correcting, f"/events/{merged.event.id}", action="part", reports=report.id) == 303
    assert len(views.timeline(made, where=Filter(type="dialogue")).events) == 2


def test_actors_are_mended_and_merged(correcting: TestClient, made: Store) -> None:
    actor = views.dossier(made, name="Lê Thị Thử").actor
    assert judge(correcting, f"/actors/{actor.id}", action="mend", name="Lê Thị Mới", kind="person") == 303
    assert views.dossier(made, name=actor.id).actor.name == "Lê Thị Mới"
    assert judge(correcting, f"/actors/{actor.id}", action="merge", **{"with": "Trần Văn Mẫu"}) == 303
    assert views.dossier(made, name="Trần Văn Mẫu").actor.id == views.dossier(made, name=actor.id).actor.id


def test_statements_are_mended(correcting: TestClient, made: Store) -> None:
    said = next(s for s in views.statements(made).statements if s.act == "propose")
    form = {"act": "pledge", "speakers": "Lê Thị Thử; Trần Văn Mẫu", "due": "2026"}
    assert judge(correcting, f"/statements/{said.id}", action="mend", **form) == 303
    mended = views.statement(made, id=said.id).statement
    assert (mended.act, mended.due) == ("pledge", "2026")
    assert {a.name for a in mended.speakers} == {"Lê Thị Thử", "Trần Văn Mẫu"}


def test_corrections_are_taken_as_gold(correcting: TestClient, made: Store) -> None:
    assert judge(correcting, f"/events/{talks(made).id}", action="confirm") == 303
    answer = correcting.get("/corrections/gold.jsonl")
    assert answer.headers["content-type"].startswith("application/x-ndjson")
    assert len(answer.text.splitlines()) >= 1


@pytest.mark.parametrize("what", ["event", "actor", "statement"])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_forms_stand_beside_facts(correcting: TestClient, made: Store, what: str, language: str) -> None:
    correcting.cookies.set("lang", language)
    ids = {
        "event": talks(made).id,
        "actor": views.dossier(made, name="Trần Văn Mẫu").actor.id,
        "statement": views.statements(made).statements[0].id,
    }
    page = correcting.get(f"/{what}s/{ids[what]}").text
    assert page.count(f'action="/{what}s/{ids[what]}/judge"') >= 2
    assert page.count('name="csrf"') >= 3


def sign_in(client: TestClient, name: str, password: str) -> int:
    form = {"csrf": csrf_of(client), "name": name, "password": password}
    return client.post("/sign-in", data=form, follow_redirects=False).status_code


def test_accounts(serve: Any, made: Store) -> None:
    client = serve(made)
    put_account(made, "lan", hash_password("một mật khẩu dài"))
    assert sign_in(client, "lan", "sai") == 403
    assert sign_in(client, "ai đó", "một mật khẩu dài") == 403
    assert sign_in(client, "lan", "một mật khẩu dài") == 303
    assert judge(client, f"/events/{talks(made).id}", action="confirm") == 303
    assert list_judgements(made, what="event")[0].author == "lan"
    remove_account(made, "lan")
    assert judge(client, f"/events/{talks(made).id}", action="reject") == 403


def test_attempts_are_limited(serve: Any, made: Store) -> None:
    client = serve(made)
    put_account(made, "lan", hash_password("đúng"))
    assert [sign_in(client, "lan", "sai") for _ in range(6)] == [403] * 5 + [429]
    assert sign_in(client, "lan", "đúng") == 429


def test_a_session_begins_and_ends(serve: Any, made: Store) -> None:
    client = serve(made)
    old = csrf_of(client)
    client.get("/sign-in", params={"token": TOKEN})
    assert csrf_of(client) != old
    cookie = next(c for c in client.cookies.jar if c.name == "banggiao")
    assert cookie.has_nonstandard_attr("httponly")
    assert cookie.get_nonstandard_attr("samesite") == "lax"
    assert client.post("/sign-out", data={"csrf": csrf_of(client)}, follow_redirects=False).status_code == 303
    assert client.get("/corrections").status_code == 403
