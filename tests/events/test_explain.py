"""``banggiao explain``: the same events as in the record, each field with words of the page."""

from __future__ import annotations

from pathlib import Path

from typer.testing import CliRunner

from banggiao.cli import app
from banggiao.pages import RawPage
from banggiao.read import explain_page, read

TEXT = "Chiều 12/7/2024, tại Hà Nội, Chủ tịch nước Tô Lâm đã tiếp Đại sứ Lào Khamphao Ernthavanh.\n"


def test_the_same_events_as_read() -> None:
    raw = RawPage(source="page.txt", data=TEXT.encode())
    explained = explain_page(raw)
    assert [e.event for e in explained] == list(read(raw).events)
    fields = {r.field: (r.value, e.text[r.start : r.end], r.rule) for e in explained for r in e.reasons}
    assert fields["frame"][:2] == ("reception", "tiếp")
    assert fields["date"] == ("2024-07-12", "Chiều 12/7/2024", "date.before")
    assert fields["participant host"][0] == "Tô Lâm"


def test_command(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(TEXT, encoding="utf-8")
    result = CliRunner().invoke(app, ["explain", str(page), "e1"])
    assert result.exit_code == 0
    assert "reception" in result.output
    result = CliRunner().invoke(app, ["explain", str(page), "e9"])
    assert result.exit_code != 0
