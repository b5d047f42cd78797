from __future__ import annotations

import jsonschema
import msgspec
import pytest

from banggiao import record as r

PAGE = r.Page(id="0" * 64, source="a.txt")
FULL = r.Record(
    page=PAGE,
    text="Ông A gặp bà B.",
    blocks=(r.Block("paragraph", 0, 15, 0),),
    articles=(r.Article("main", title="Ông A gặp bà B.", published=r.Published("2024-11-23", "given")),),
    actors=(r.Actor("a1", "person", "A", (r.Span(4, 5),)), r.Actor("a2", "person", "B", (r.Span(13, 14),))),
    events=(
        r.Event(
            "e1",
            "meeting",
            0,
            (r.Span(0, 15),),
            participants=(r.Participant("a1", "participant", 4, 5), r.Participant("a2", "participant", 13, 14)),
            date=r.EventDate("2024-11-23", "relative", r.Span(0, 15)),
        ),
    ),
    statements=(r.Statement("s1", ("a1",), "affirm", 0, 5, r.Span(6, 9)),),
)


def test_a_record_survives_its_json() -> None:
    assert r.decode(r.encode(FULL)) == FULL


def test_the_schema_takes_what_encode_writes_and_refuses_another_kind() -> None:
    validator = jsonschema.Draft202012Validator(r.json_schema())
    data = msgspec.json.decode(r.encode(FULL))
    validator.validate(data)
    data["events"][0]["type"] = "quarrel"
    with pytest.raises(jsonschema.ValidationError):
        validator.validate(data)


def test_one_line() -> None:
    assert b"\n" not in r.encode(FULL)
