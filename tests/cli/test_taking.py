"""``export`` and ``briefing``: files of each format, written whole or not at all."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from docx import Document

from banggiao.errors import BanggiaoError
from banggiao.export import FORMATS

Run = Callable[..., Result]


def test_without_a_format_they_are_listed(banggiao: Run) -> None:
    listed = banggiao("export").stdout
    assert [line.split()[0] for line in listed.splitlines()] == [f.name for f in FORMATS]


@pytest.mark.parametrize("form", FORMATS, ids=lambda f: f.name)
def test_every_format_is_written(banggiao: Run, tmp_path: Path, form: object) -> None:
    out = tmp_path / "out"
    needs = [p.name for p in form.parameters if p.required]  # type: ignore[attr-defined]
    result = banggiao("export", form.name, "-o", str(out), *(["--name", "Lào"] if needs else []))  # type: ignore[attr-defined]
    assert result.exit_code == 0, result.output
    assert out.stat().st_size > 0
    assert [p.name for p in tmp_path.iterdir()] == ["out"]


def test_a_filter_narrows_an_export(banggiao: Run) -> None:
    lines = banggiao("export", "jsonl", "--type", "visit", "--status", "held").stdout.splitlines()
    assert [json.loads(line)["type"] for line in lines] == ["visit"]


WRONG = {
    "no such format": (["export", "pdf"], "there is no format 'pdf'"),
    "an option that the format has not": (["export", "csv", "--language", "en"], "csv has no parameter language"),
    "a folder that is none": (["export", "csv", "-o", "/nowhere/x.csv"], "/nowhere/x.csv: No such file or directory"),
    "a language that is none": (["briefing", "Lào", "--language", "fr"], "language: no such value: 'fr'"),
    "a section that is none": (["briefing", "Lào", "--order", "intro"], "order: no such section: 'intro'"),
}


@pytest.mark.parametrize(("words", "message"), WRONG.values(), ids=WRONG)
def test_refused(banggiao: Run, words: list[str], message: str) -> None:
    result = banggiao(*words)
    assert isinstance(result.exception, BanggiaoError)
    assert message in str(result.exception)


def test_an_export_that_breaks_leaves_no_file(banggiao: Run, tmp_path: Path) -> None:
    banggiao("export", "csv", "--actor", "Không Có", "-o", str(tmp_path / "out.csv"))
    assert list(tmp_path.iterdir()) == []


def test_a_briefing_as_text_html_and_docx(banggiao: Run, tmp_path: Path) -> None:
    title = "Tài liệu tóm tắt: Lào"
    assert banggiao("briefing", "Lào", "--format", "text").stdout.startswith(title)
    assert f"<h1>{title}</h1>" in banggiao("briefing", "Lào", "--format", "html").stdout
    out = tmp_path / "briefing.docx"
    banggiao("briefing", "Lào", "--format", "docx", "-o", str(out))
    assert Document(io.BytesIO(out.read_bytes())).paragraphs[0].text == title


def test_a_briefing_to_a_file_is_text_unless_said_otherwise(banggiao: Run, tmp_path: Path) -> None:
    banggiao("briefing", "Lào", "--language", "en", "-o", str(tmp_path / "b.txt"))
    assert (tmp_path / "b.txt").read_text().startswith("Briefing: Laos")
