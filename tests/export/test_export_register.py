"""Exports of a register: every event once, the filter's events only, the same bytes each time."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator

import icalendar
import networkx
import pytest
from followthemoney import model

from banggiao import views
from banggiao.errors import QueryError
from banggiao.export import FORMATS, Format, format_named
from banggiao.store import Store, open_store
from made_register import fill


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(tmp_path_factory.mktemp("export") / "register.sqlite") as opened:
        fill(opened)
        yield opened


def taken(register: Store, name: str, /, **values: object) -> bytes:
    out = io.BytesIO()
    format_named(name)(register, out, values)
    return out.getvalue()


def _needs_a_name(form: Format) -> dict[str, str]:
    return {"name": "Lào"} if any(p.name == "name" and p.required for p in form.parameters) else {}


@pytest.mark.parametrize("form", FORMATS, ids=lambda f: f.name)
def test_the_same_register_gives_the_same_bytes(register: Store, form: Format) -> None:
    values = _needs_a_name(form)
    assert taken(register, form.name, **values) == taken(register, form.name, **values)


def test_rows_are_the_events_of_the_filter(register: Store) -> None:
    rows = list(csv.DictReader(io.StringIO(taken(register, "csv", country="LA", since="2024").decode("utf-8-sig"))))
    found = views.timeline(register, where=views.Filter(country="LA", since="2024"))
    assert [r["event_id"] for r in rows] == [e.id for e in found.events]
    assert {r["source_outlet"] for r in rows} <= {f"bao-{n}.example" for n in ("mot", "hai", "ba")}


def test_participants_have_a_row_each(register: Store) -> None:
    rows = list(csv.DictReader(io.StringIO(taken(register, "participants-csv", type="talks").decode("utf-8-sig"))))
    assert [(r["actor"], r["side"], r["offices"], r["represents"]) for r in rows] == [
        ("Trần Văn Mẫu", "VN", "Bộ trưởng Bộ Ngoại giao", "Đảng Thử nghiệm Việt Nam"),
        ("Khăm-phăn Thử-nghiệm", "LA", "Phó Chủ tịch Quốc hội", "Đảng Mẫu Lào"),
    ]


def test_statements_and_annotations_are_taken_from_the_register(register: Store) -> None:
    said = [json.loads(line) for line in taken(register, "statements", actor="Lào").splitlines()]
    assert sorted(s["act"] for s in said) == ["affirm", "invite", "pledge"]
    marks = [json.loads(line) for line in taken(register, "annotations", type="message").splitlines()]
    assert "event: Trần Văn Mẫu, Khăm-phăn Thử-nghiệm" in {m["body"]["value"] for m in marks}


def test_plover_holds_events_and_what_was_proposed(register: Store) -> None:
    records = [json.loads(line) for line in taken(register, "plover").splitlines()]
    said = {r["x_act"]: r for r in records if r["x_type"] == "statement"}
    assert len(records) - len(said) == 7
    assert {act: r["event"] for act, r in said.items()} == {"propose": "REQUEST", "pledge": "AGREE", "agree": "AGREE"}
    assert said["propose"]["x_note"]
    assert [a["name"] for a in said["propose"]["actor"]] == ["Trần Văn Mẫu"]
    assert [a["name"] for a in said["propose"]["recipient"]] == ["Khăm-phăn Thử-nghiệm"]


def test_followthemoney_accepts_the_register(register: Store) -> None:
    for line in taken(register, "ftm").splitlines():
        entity = json.loads(line)
        schema = model.get(entity["schema"])
        assert schema is not None
        schema.validate(entity)


def test_calendar_and_graph_are_read(register: Store) -> None:
    calendar = icalendar.Calendar.from_ical(taken(register, "ics"))
    assert len(list(calendar.walk("VEVENT"))) == 5
    graph = networkx.read_gexf(io.BytesIO(taken(register, "gexf")))
    assert graph.number_of_edges() == len(views.network(register, limit=300).edges)


def test_articles_are_cited_once(register: Store) -> None:
    assert taken(register, "bibtex").count(b"@online{") == 6
    assert taken(register, "ris", type="talks").count(b"TY  - NEWS") == 2


def test_a_parameter_that_a_format_has_not_is_refused(register: Store) -> None:
    with pytest.raises(QueryError, match="csv has no parameter language"):
        taken(register, "csv", language="en")
