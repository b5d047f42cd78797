"""The views as commands, ``events`` and ``show``: names, parameters, tables, JSON lines, errors."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from click.testing import Result
from typer.main import get_command

from banggiao import views
from banggiao.cli import app
from banggiao.store import open_store
from banggiao.views.catalogue import VIEWS

Run = Callable[..., Result]


@pytest.mark.parametrize("view", VIEWS, ids=lambda v: v.name)
def test_every_view_is_a_command_of_its_name_and_parameters(view: object) -> None:
    command = get_command(app).commands[view.name.replace("_", "-")]  # type: ignore[attr-defined]
    given = {p.name for p in command.params} - {"db", "form", "format", "out", "help"}
    assert given == {p.name for p in view.parameters}  # type: ignore[attr-defined]


ASKED = {
    "overview": (["overview"], lambda s: views.overview(s)),
    "search": (["search", "hội", "đàm", "country:LA"], lambda s: views.search(s, query="hội đàm country:LA")),
    "dossier": (["dossier", "tran van mau", "--since", "2025"],
                lambda s: views.dossier(s, name="tran van mau", where=views.Filter(since="2025"))),
    "relation": (["relation", "Lào", "Việt Nam", "--limit", "2"],
                 lambda s: views.relation(s, a="Lào", b="Việt Nam", limit=2)),
    "network": (["network", "Lào"], lambda s: views.network(s, name="Lào")),
    "series": (["series", "Đối thoại chính sách"], lambda s: views.series(s, name="Đối thoại chính sách")),
    "series list": (["series-list"], lambda s: views.series_list(s)),
    "new": (["new", "2020-01-01"], lambda s: views.new(s, since="2020-01-01")),
    "commitments": (["commitments", "--state", "open"], lambda s: views.commitments(s, state="open")),
    "briefing": (["briefing", "Lào", "--order", "limits"], lambda s: views.briefing(s, name="Lào", order=("limits",))),
}  # fmt: skip


@pytest.mark.parametrize(("words", "same"), ASKED.values(), ids=ASKED)
def test_piped_a_view_is_one_line_of_the_apis_json(
    banggiao: Run, db: Path, words: list[str], same: Callable[..., object]
) -> None:
    result = banggiao(*words)
    with open_store(db) as store:
        assert result.stdout_bytes == msgspec.json.encode(same(store)) + b"\n"
    assert result.exit_code == 0


TABLES = {
    "overview": (["overview"], ["pages: 6", "dialogue (2)", "Khăm-phăn Thử-nghiệm"]),
    "search": (["search", "hội đàm"], ["talks: Trần Văn Mẫu", "bao-mot.example"]),
    "dossier": (["dossier", "Trần Văn Mẫu"], ["Bộ trưởng Bộ Ngoại giao", "2024-03-11", "tenures"]),
    "relation": (["relation", "Lào", "Việt Nam"], ["by year", "Thỏa thuận hợp tác giáo dục", "followed up"]),
    "network": (["network", "Lào"], ["nodes", "edges"]),
    "places": (["places"], ["Viêng Chăn", "17.97, 102.60"]),
    "commitments": (["commitments"], ["hoàn thành cây cầu mẫu", "no later report"]),
    "coverage": (["coverage"], ["bao-hai.example", "days without"]),
    "misspelled": (["search", "hooi dam"], ["did you mean", "hội đàm"]),
}


@pytest.mark.parametrize(("words", "shown"), TABLES.values(), ids=TABLES)
def test_a_table_shows(banggiao: Run, monkeypatch: pytest.MonkeyPatch, words: list[str], shown: list[str]) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    result = banggiao(*words, "--format", "table")
    assert result.exit_code == 0
    assert [s for s in shown if s not in result.stdout] == []


@pytest.mark.parametrize("view", VIEWS, ids=lambda v: v.name)
def test_every_answer_can_be_shown_as_a_table(db: Path, view: object) -> None:
    from io import StringIO

    from rich.console import Console

    from banggiao.cli.tables import print_answer

    values = {"name": "Lào", "a": "Lào", "b": "Việt Nam", "query": "lào", "text": "l", "since": "2020-01-01"}
    with open_store(db) as store:
        event, said = views.timeline(store).events[0], views.statements(store).statements[0]
        ids = {"event": event.id, "statement": said.id, "page": said.passage.source.page}
        given = {p.name: values.get(p.name) for p in view.parameters if p.required}  # type: ignore[attr-defined]
        given |= {"name": "Đối thoại chính sách"} if view.name == "series" else {}  # type: ignore[attr-defined]
        given |= {"id": ids[view.name]} if view.name in ids else {}  # type: ignore[attr-defined]
        answer = view(store, given)  # type: ignore[operator]
    out = StringIO()
    print_answer(answer, Console(file=out, width=200))
    assert len(out.getvalue()) > 20


def test_events_are_one_a_line(banggiao: Run) -> None:
    result = banggiao("events", "--actor", "le thi thu", "--type", "dialogue", "--since", "2021", "--until", "2021")
    (line,) = result.stdout.splitlines()
    assert json.loads(line)["date"] == "2021-06-01"


def test_events_as_a_table_say_how_many_there_are(banggiao: Run) -> None:
    assert "2 of 7 events" in banggiao("events", "--limit", "2", "--format", "table").stdout


def test_show_knows_every_kind_of_id(banggiao: Run, db: Path) -> None:
    with open_store(db) as store:
        event, said = views.timeline(store).events[0], views.statements(store).statements[0]
    ids = {"event": event.id, "statement": said.id, "text": said.passage.source.page, "tenures": said.speakers[0].id}
    for field, id in ids.items():
        assert field in json.loads(banggiao("show", id).stdout)


ERRORS = {
    "an unknown actor": (["dossier", "Không Có"], "banggiao: no actor called 'Không Có'"),
    "an unknown id": (["show", "ffff"], "banggiao: nothing has the id 'ffff'"),
    "a field that is none": (["search", "foo:bar"], "banggiao: there is no field 'foo'"),
    "a day that is none": (["events", "--since", "mai"], "banggiao: since: no day: 'mai'"),
    "no register": (["overview", "--db", "mysql://x"], "banggiao: mysql://x: no such kind of store"),
    "a register that is not there": (["overview", "--db", "gone.sqlite"], "banggiao: gone.sqlite: no such register"),
    "a register without a name": (["overview", "--db", ""], "banggiao: the register has an empty name"),
}


@pytest.mark.parametrize(("words", "message"), ERRORS.values(), ids=ERRORS)
def test_an_error_is_one_line_on_standard_error(db: Path, words: list[str], message: str) -> None:
    command = [sys.executable, "-m", "banggiao", *words, *([] if "--db" in words else ["--db", str(db)])]
    result = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr.startswith(message)
    assert len(result.stderr.splitlines()) == 1
