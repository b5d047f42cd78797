"""REST: the views under their own names, one shape for errors, its own documentation."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from fastapi.testclient import TestClient
from jsonschema import Draft202012Validator

from banggiao import views
from banggiao.api import create_api
from banggiao.config import load_settings
from banggiao.export import FORMATS
from banggiao.record import Record
from banggiao.store import Store
from banggiao.views.catalogue import VIEWS
from banggiao.views.filters import Filter


@pytest.fixture(scope="module")
def client(register: Store) -> Iterator[TestClient]:
    """A client of the API over the register made by hand."""
    with TestClient(create_api(lambda: register, load_settings(environ={}))) as opened:
        yield opened


def test_every_view_has_a_route_of_its_name(client: TestClient) -> None:
    paths = client.get("/openapi.json").json()["paths"]
    assert {f"/{v.name}" for v in VIEWS} <= set(paths)
    assert {f"/export/{f.name}" for f in FORMATS} <= set(paths)


@pytest.mark.parametrize("view", VIEWS, ids=lambda v: v.name)
def test_every_parameter_of_a_view_is_documented(client: TestClient, view: Any) -> None:
    operation = client.get("/openapi.json").json()["paths"][f"/{view.name}"]["get"]
    assert [p["name"] for p in operation.get("parameters", [])] == [p.name for p in view.parameters]
    assert all(p["description"] for p in operation.get("parameters", []))


ASKED: dict[str, tuple[str, dict[str, Any], Any]] = {
    "timeline": ("timeline", {"country": "LA", "limit": 2},
                 lambda s: views.timeline(s, where=Filter(country="LA"), limit=2)),
    "search": ("search", {"query": 'hội đàm country:LA'}, lambda s: views.search(s, query="hội đàm country:LA")),
    "dossier": ("dossier", {"name": "Trần Văn Mẫu"}, lambda s: views.dossier(s, name="Trần Văn Mẫu")),
    "briefing": ("briefing", {"name": "Lào", "order": ["limits", "who"]},
                 lambda s: views.briefing(s, name="Lào", order=("limits", "who"))),
    "commitments": ("commitments", {"state": "followed"}, lambda s: views.commitments(s, state="followed")),
}  # fmt: skip


@pytest.mark.parametrize(("name", "query", "same"), ASKED.values(), ids=ASKED)
def test_an_answer_is_the_views_own_bytes(
    client: TestClient, register: Store, name: str, query: dict[str, Any], same: Any
) -> None:
    answer = client.get(f"/{name}", params=query)
    assert answer.status_code == 200
    assert answer.content == msgspec.json.encode(same(register))


@pytest.mark.parametrize(("name", "query"), [(n, q) for n, q, _ in ASKED.values()], ids=ASKED)
def test_an_answer_is_as_its_schema_says(client: TestClient, name: str, query: dict[str, Any]) -> None:
    document = client.get("/openapi.json").json()
    answers = document["paths"][f"/{name}"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    Draft202012Validator({**answers, "components": document["components"]}).validate(
        client.get(f"/{name}", params=query).json()
    )


WRONG: dict[str, tuple[str, int, str, str]] = {
    "an unknown actor": ("/dossier?name=Khong+Co", 404, "not_found", "no actor called 'Khong Co'"),
    "an unknown event": ("/event?id=ff", 404, "not_found", "no event with the id 'ff'"),
    "a missing parameter": ("/dossier", 400, "query", "name"),
    "a number that is none": ("/timeline?limit=many", 400, "query", "limit"),
    "a number too large": ("/timeline?limit=100000", 400, "query", "limit"),
    "a day that is none": ("/timeline?since=2024-13", 400, "query", "since: no day: '2024-13'"),
    "a field that is none": ("/search?query=foo:bar", 400, "query", "there is no field 'foo'"),
    "a path that is none": ("/nothing", 404, "not_found", "Not Found"),
    "another method": ("/timeline!", 405, "method", "Method Not Allowed"),
}


@pytest.mark.parametrize(("path", "status", "code", "message"), WRONG.values(), ids=WRONG)
def test_every_error_has_one_shape(client: TestClient, path: str, status: int, code: str, message: str) -> None:
    answer = client.post(path[:-1]) if path.endswith("!") else client.get(path)
    assert answer.status_code == status
    error = answer.json()
    assert set(error) == {"error"}
    assert set(error["error"]) == {"code", "message"}
    assert error["error"]["code"] == code
    assert message in error["error"]["message"]


def test_documentation_is_served_here_and_loads_nothing(client: TestClient) -> None:
    page = client.get("/docs")
    assert page.status_code == 200
    assert "<script" not in page.text
    assert "http://" not in page.text.replace("http://www.w3.org", "")
    assert all(f"/api/{v.name}" in page.text for v in VIEWS)
    assert client.get("/docs.css").headers["content-type"].startswith("text/css")


@pytest.mark.parametrize("form", FORMATS, ids=lambda f: f.name)
def test_every_export_is_given(client: TestClient, form: Any) -> None:
    query = {"name": "Lào"} if any(p.name == "name" and p.required for p in form.parameters) else {}
    answer = client.get(f"/export/{form.name}", params=query)
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith(form.media_type)
    assert f".{form.extension}" in answer.headers["content-disposition"]
    assert answer.content


def test_a_posted_page_is_read_and_not_stored(client: TestClient, register: Store) -> None:
    before = views.overview(register).pages
    answer = client.post(
        "/read", content="Ngày 5/12, hội đàm.".encode(), headers={"content-type": "text/plain; charset=utf-8"}
    )
    assert answer.status_code == 200
    record = msgspec.json.decode(answer.content, type=Record)
    assert record.text == "Ngày 5/12, hội đàm."
    assert views.overview(register).pages == before


UNREADABLE = {"empty": (b"", 422, "empty_page"), "binary": (bytes(range(256)) * 40, 422, "not_text")}


@pytest.mark.parametrize(("data", "status", "code"), UNREADABLE.values(), ids=UNREADABLE)
def test_a_posted_page_that_is_none(client: TestClient, data: bytes, status: int, code: str) -> None:
    answer = client.post("/read", content=data, headers={"content-type": "application/octet-stream"})
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)


def test_a_posted_page_that_is_too_large(register: Store) -> None:
    settings = msgspec.structs.replace(load_settings(environ={}), max_page_bytes=10)
    with TestClient(create_api(lambda: register, settings)) as client:
        answer = client.post("/read", content=b"a" * 11)
    assert (answer.status_code, answer.json()["error"]["code"]) == (413, "page_too_large")


def test_a_fault_of_ours_says_nothing_of_its_inside(register: Store) -> None:
    def broken() -> Store:
        raise RuntimeError("a secret path")

    with TestClient(create_api(broken, load_settings(environ={})), raise_server_exceptions=False) as client:
        answer = client.get("/overview")
    assert answer.status_code == 500
    assert json.loads(answer.content)["error"]["code"] == "error"
    assert "secret" not in answer.text
