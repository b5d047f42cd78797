"""Each format, read back by a real reader of it."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import icalendar
import networkx
import pyarrow.parquet as pq
import pytest
import rdflib
from docx import Document
from followthemoney import model
from followthemoney.exc import InvalidData
from hand_made import BRIEFING, EVENTS, NETWORK, PAGE, PLACES, SOURCE, TEXT, event
from lxml import html as lxml_html

from banggiao.export.annotations import CONTEXT, page_annotations
from banggiao.export.atom import write_atom
from banggiao.export.briefing_docx import write_briefing_docx
from banggiao.export.briefing_html import write_briefing_html
from banggiao.export.briefing_text import briefing_text
from banggiao.export.cite import write_bibtex, write_ris
from banggiao.export.ftm import ftm_entities
from banggiao.export.geojson import write_geojson
from banggiao.export.gexf import write_gexf
from banggiao.export.ical import write_ical
from banggiao.export.jsonl import write_jsonl
from banggiao.export.plover import EVENTS as PLOVER_EVENTS
from banggiao.export.plover import write_plover
from banggiao.export.schemaorg import write_schemaorg
from banggiao.export.tables import EVENT_COLUMNS, PARTICIPANT_COLUMNS, Column, codebook, write_csv, write_parquet


def written(write: Callable[..., None], *args: Any, **options: Any) -> bytes:
    out = io.BytesIO()
    write(*args, out, **options) if not options else write(*args, out=out, **options)
    return out.getvalue()


@pytest.mark.parametrize("columns", [EVENT_COLUMNS, PARTICIPANT_COLUMNS], ids=["events", "participants"])
def test_csv_and_parquet_hold_the_same_rows(columns: tuple[Column, ...]) -> None:
    text = written(write_csv, iter(EVENTS), columns=columns).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    table = pq.read_table(io.BytesIO(written(write_parquet, iter(EVENTS), columns=columns)))
    assert list(rows[0]) == table.column_names == [c.name for c in columns]
    assert len(rows) == table.num_rows == (5 if columns is EVENT_COLUMNS else 8)
    assert table.column("event_id").to_pylist() == [r["event_id"] for r in rows]
    assert all(table.schema.field(c.name).metadata[b"description"].decode() == c.about for c in columns)


def test_csv_begins_with_a_byte_order_mark_and_ends_lines_as_rfc_4180_asks() -> None:
    data = written(write_csv, EVENTS[:1])
    assert data.startswith(b"\xef\xbb\xbfevent_id,")
    assert data.endswith(b"\r\n")


def test_csv_cells_are_no_formulas() -> None:
    text = written(write_csv, [EVENTS[3]]).decode("utf-8-sig")
    assert next(csv.DictReader(io.StringIO(text)))["place"] == '\'=HYPERLINK("x")'


def test_event_row_holds_what_the_event_holds() -> None:
    row = next(csv.DictReader(io.StringIO(written(write_csv, [EVENTS[0]]).decode("utf-8-sig"))))
    assert row["date_precision"] == "day"
    assert row["sides"] == "DE|VN"
    assert row["participants"].startswith("Trần Văn Mẫu (participant; Bộ trưởng Bộ Ngoại giao)|Jana Beispiel")
    assert row["passage"] == TEXT


def test_codebook_describes_every_column() -> None:
    book = codebook()
    assert all(f"| `{c.name}` | {c.type} |" in book for c in (*EVENT_COLUMNS, *PARTICIPANT_COLUMNS))


def test_jsonl_is_one_object_a_line() -> None:
    lines = written(write_jsonl, EVENTS).splitlines()
    assert [json.loads(line)["id"] for line in lines] == [e.id for e in EVENTS]


def test_plover_has_its_own_codes_and_keeps_the_rest_under_x() -> None:
    records = [json.loads(line) for line in written(write_plover, EVENTS).splitlines()]
    assert {r["event"] for r in records} <= PLOVER_EVENTS | {None}
    assert {"event", "mode", "context", "actor", "recipient", "date", "enddate", "event_loc"} <= set(records[0])
    start, end = records[0]["text_info"]["start"], records[0]["text_info"]["end"]
    assert TEXT[start:end] == EVENTS[0].passage.text  # type: ignore[union-attr]
    assert records[2]["date"] is None
    assert records[2]["x_date"] == "XXXX-11-30"


def test_followthemoney_accepts_every_entity() -> None:
    entities = list(ftm_entities(EVENTS))
    ids = {e["id"] for e in entities}
    for entity in entities:
        proxy = model.get_proxy(entity)  # cleans: what is no date, no country or no id would be dropped
        schema = model.get(entity["schema"])
        assert schema is not None
        schema.validate(entity)
        assert {k: sorted(v) for k, v in proxy.to_dict()["properties"].items()} == entity["properties"]
        refs = [v for n, v in proxy.itervalues() if n.type.name == "entity"]
        assert set(refs) <= ids
    assert {e["schema"] for e in entities} == {
        "Person",
        "Organization",
        "Position",
        "Occupancy",
        "Article",
        "Event",
        "Trip",
    }


def test_followthemoney_rejects_what_is_wrong() -> None:
    with pytest.raises(InvalidData):
        model.get_proxy({"id": "x", "schema": "Nothing", "properties": {}})


def test_gexf_is_read_by_networkx() -> None:
    graph = networkx.read_gexf(io.BytesIO(written(write_gexf, NETWORK)))
    assert graph.nodes["a1"]["label"] == "Trần Văn Mẫu"
    assert graph.edges["a1", "a2"]["weight"] == 2
    assert graph.edges["a1", "a2"]["first"] == "2025-11-01"


def test_geojson_has_longitude_first_and_names_the_unknown() -> None:
    collection = json.loads(written(write_geojson, PLACES))
    assert collection["features"][0]["geometry"] == {"type": "Point", "coordinates": [105.85, 21.03]}
    assert collection["x_unknown"] == ["Làng Mẫu"]


def test_icalendar_reads_the_calendar() -> None:
    data = written(write_ical, EVENTS)
    calendar = icalendar.Calendar.from_ical(data)
    entries = {str(e["UID"]): e for e in calendar.walk("VEVENT")}
    assert set(entries) == {"e1@banggiao", "e2@banggiao"}
    visit = entries["e2@banggiao"]
    assert (visit["DTSTART"].dt.isoformat(), visit["DTEND"].dt.isoformat()) == ("2025-11-22", "2025-11-26")
    assert visit["STATUS"] == "TENTATIVE"
    assert str(entries["e1@banggiao"]["DESCRIPTION"]).startswith(TEXT)
    assert max(map(len, data.split(b"\r\n"))) <= 75
    assert not any(e.errors for e in calendar.walk())


def test_atom_has_what_the_rfc_asks_for() -> None:
    feed = ET.fromstring(written(write_atom, EVENTS))
    atom = "{http://www.w3.org/2005/Atom}"
    assert feed.findtext(f"{atom}updated") == "2025-11-24T00:00:00Z"
    entries = feed.findall(f"{atom}entry")
    assert len({e.findtext(f"{atom}id") for e in entries}) == len(EVENTS)
    assert all(e.findtext(f"{atom}title") and e.findtext(f"{atom}updated") for e in entries)
    assert entries[0].find(f"{atom}link").get("href") == SOURCE.url  # type: ignore[union-attr]


def test_bibtex_is_balanced_and_escapes_commands() -> None:
    text = written(write_bibtex, [SOURCE]).decode()
    assert text.startswith("@online{baoexample-2025-hoi-dam-cap-000000000,")
    assert r"title = {Hội đàm \{cấp cao\} \& ký 100\% văn kiện}" in text
    assert "author = {{Nguyễn Thị Bình An}}" in text
    assert "url = {https://bao.example/tin?a=1&b=2}" in text


def test_ris_has_one_tag_a_line() -> None:
    lines = written(write_ris, [SOURCE]).decode().split("\r\n")
    assert lines[0] == "TY  - NEWS"
    assert "DA  - 2025/11/24" in lines
    assert lines[-3] == "ER  - "


def test_annotations_select_what_they_quote() -> None:
    for annotation in page_annotations(PAGE):
        assert annotation["@context"] == CONTEXT
        position, quote = annotation["target"]["selector"]
        assert TEXT[position["start"] : position["end"]] == quote["exact"]
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in TEXT


def test_schema_org_is_read_by_rdflib_without_the_network() -> None:
    graph = rdflib.Graph().parse(data=written(write_schemaorg, EVENTS), format="json-ld")
    schema = rdflib.Namespace("https://schema.org/")
    events = set(graph.subjects(rdflib.RDF.type, schema.Event))
    assert events == {rdflib.URIRef(f"urn:banggiao:event:{e.id}") for e in EVENTS}
    talks = rdflib.URIRef("urn:banggiao:event:e1")
    assert str(graph.value(talks, schema.startDate)) == "2025-11-23"
    assert len(list(graph.objects(talks, schema.attendee))) == 2


def test_docx_is_read_by_python_docx_and_is_the_same_each_time() -> None:
    data = written(write_briefing_docx, BRIEFING)
    assert data == written(write_briefing_docx, BRIEFING)
    texts = [(p.style.name, p.text) for p in Document(io.BytesIO(data)).paragraphs]
    assert texts[0] == ("Heading 1", BRIEFING.title)
    assert ("List Bullet", "23/11/2025: hội đàm <b>tại</b> Hà Nội[1]") in texts
    assert texts[-1][1].startswith("[1] bao.example, “Hội đàm {cấp cao}")


def test_html_escapes_what_pages_say_and_links_its_notes() -> None:
    data = written(write_briefing_html, BRIEFING)
    page = lxml_html.document_fromstring(data)
    assert page.xpath("string(//h1)") == BRIEFING.title
    assert page.xpath("string(//li[1]/text())").rstrip("\u2060") == "23/11/2025: hội đàm <b>tại</b> Hà Nội"
    for link in page.xpath("//sup/a/@href"):
        assert page.xpath(f"//li[@id='{link[1:]}']")
    assert not page.xpath("//script | //link | //img")


def test_html_links_only_to_the_web() -> None:
    import msgspec

    hostile = msgspec.structs.replace(SOURCE, url="javascript:alert(1)")
    data = written(write_briefing_html, msgspec.structs.replace(BRIEFING, sources=(hostile,)))
    assert b"javascript:" not in data.replace(b"", b"") or b'href="javascript' not in data


def test_text_wraps_and_numbers() -> None:
    text = briefing_text(BRIEFING, width=60)
    assert "- 23/11/2025: hội đàm <b>tại</b> Hà Nội [1]" in text
    assert max(map(len, text.splitlines())) <= 60


@pytest.mark.parametrize(
    "write", [write_csv, write_parquet, write_jsonl, write_plover, write_ical, write_atom, write_schemaorg]
)
def test_nothing_to_write_is_still_a_file(write: Callable[..., None]) -> None:
    assert isinstance(written(write, []), bytes)


def test_only_given_values_are_written() -> None:
    bare = event("e9", parts=(), passage=None, date=None, place=None, country=None, plover=None)
    record = json.loads(written(write_plover, [bare]))
    assert record["event_loc"] is None
    assert record["cite_info"] is None


def test_the_document_holds_the_codebook() -> None:
    """Where it does not: the output of ``banggiao export codebook`` belongs below its mark."""
    document = (Path(__file__).resolve().parents[2] / "docs" / "exports.md").read_text(encoding="utf-8")
    assert document.partition("<!-- codebook -->\n")[2].strip() == codebook().strip()
