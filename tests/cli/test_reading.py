"""``banggiao read`` as a user runs it: real processes, real files, bad ones among them."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from pathlib import Path

import pytest

TEXT = (
    "Bộ trưởng tiếp khách\n\nSáng 3/4, Bộ trưởng Bộ Ngoại giao Nguyễn Văn Mẫu đã tiếp Đại sứ Lào Khăm-phăn Xay-nha.\n"
)


def _run(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "banggiao", *arguments], input=stdin, capture_output=True, check=False)


def _sources(run: subprocess.CompletedProcess[bytes]) -> list[str]:
    return [json.loads(line)["page"]["source"] for line in run.stdout.splitlines()]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Good pages of each kind."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    rows = [{"id": "one", "title": "Tin", "text": TEXT, "published": "2025-04-03"}, {"text": TEXT}]
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(lines.encode()))
    (tmp_path / "c.html").write_text(f"<html><body><h1>Tiếp</h1><p>{TEXT}</p></body></html>", encoding="utf-8")
    return tmp_path


def test_files_folders_globs_and_standard_input_in_the_order_given(folder: Path) -> None:
    run = _run("read", str(folder / "*.html"), "-", str(folder), "--format", "jsonl", stdin=TEXT.encode())
    assert (run.returncode, run.stderr) == (0, b"")
    names = [Path(source).name for source in _sources(run)]
    assert names == ["c.html", "-", "a.txt", "b.jsonl.gz#one", "b.jsonl.gz#2", "c.html"]


def test_piped_output_is_json_lines_and_a_table_is_there_for_the_asking(folder: Path) -> None:
    piped, table = _run("read", str(folder / "a.txt")), _run("read", str(folder / "a.txt"), "--format", "table")
    assert json.loads(piped.stdout)["schema"] == "banggiao.record/1"
    assert "Nguyễn Văn Mẫu" in table.stdout.decode()


def test_the_number_of_processes_changes_nothing(tmp_path: Path) -> None:
    rows = "".join(json.dumps({"id": str(i), "text": f"Bài {i}\n\n{TEXT}"}) + "\n" for i in range(40))
    (tmp_path / "rows.jsonl").write_text(rows, encoding="utf-8")
    one, two = (_run("read", str(tmp_path / "rows.jsonl"), "--jobs", jobs) for jobs in ("1", "2"))
    assert one.stdout == two.stdout
    assert len(_sources(one)) == 40


def _bad(path: Path, kind: str) -> Path:
    page = path / f"{kind}.txt"
    if kind == "row":
        page = path / "row.jsonl"
        page.write_text("no json\n", encoding="utf-8")
    elif kind == "folder":
        page = path / "gone"
    elif kind == "large":
        with page.open("wb") as file:
            file.truncate(200 * 1024 * 1024)
    else:
        page.write_bytes({"empty": b"", "binary": bytes(range(256)) * 64, "nul": b"\0" * 5000}[kind])
    return page


@pytest.mark.parametrize("kind", ["empty", "binary", "nul", "row", "folder", "large"])
def test_a_bad_page_is_one_clear_line_and_the_others_are_read(folder: Path, tmp_path: Path, kind: str) -> None:
    bad = _bad(tmp_path, kind)
    run = _run("read", str(bad), str(folder / "a.txt"), "--format", "jsonl")
    assert run.returncode == 1
    (line,) = run.stderr.decode().splitlines()
    assert line.startswith("banggiao: ")
    assert bad.name in line
    assert [Path(source).name for source in _sources(run)] == ["a.txt"]


def test_a_cut_gzip_names_itself_and_keeps_what_came_before(folder: Path, tmp_path: Path) -> None:
    rows = b"".join(json.dumps({"id": str(i), "text": f"{i} {TEXT}"}).encode() + b"\n" for i in range(4000))
    (tmp_path / "cut.jsonl.gz").write_bytes(gzip.compress(rows)[:-2000])
    run = _run("read", str(tmp_path / "cut.jsonl.gz"), str(folder / "a.txt"), "--format", "jsonl")
    assert run.returncode == 1
    assert "cut.jsonl.gz" in run.stderr.decode()
    assert _sources(run)[-1].endswith("a.txt")
    assert len(_sources(run)) > 1


def test_brackets_of_a_page_are_words_in_a_table(tmp_path: Path) -> None:
    page = tmp_path / "brackets.txt"
    page.write_text(TEXT.replace("khách\n", "khách [/b] Lào\n"), encoding="utf-8")
    run = _run("read", str(page), "--format", "table")
    assert (run.returncode, run.stderr) == (0, b"")
    assert "[/b] Lào" in run.stdout.decode()
    assert _run("explain", str(page)).returncode == 0


def test_the_largest_page_is_a_setting(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BANGGIAO_MAX_PAGE_BYTES", "50")
    run = _run("read", str(folder / "a.txt"))
    assert run.returncode == 1
    assert b"more than 50" in run.stderr


def test_schema_is_a_json_schema() -> None:
    schema = json.loads(_run("schema").stdout)
    assert schema["title"] == "banggiao.record/1"


def test_a_folder_of_additions_that_is_not_there_is_an_error(folder: Path) -> None:
    run = _run("read", str(folder / "a.txt"), "--lexicon", str(folder / "gone"))
    assert (run.returncode, run.stdout) == (1, b"")
    assert "no such folder of additions" in run.stderr.decode()
