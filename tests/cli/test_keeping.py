"""``ingest``, ``rebuild``, ``merge``, ``review`` and ``accounts`` on the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from banggiao.cli import app
from banggiao.store import open_store

PAGES = {
    "a.txt": "Ngày 24/11/2025, tại Hà Nội, Bộ trưởng Ngoại giao Lê Hoài Trung hội đàm với Ngoại trưởng Lào "
    "Thongsavanh Phomvihane. Ông Lê Hoài Trung khẳng định coi trọng quan hệ hai nước.",
    "b.txt": "Chiều 24/11/2025, Bộ trưởng Ngoại giao Lê Hoài Trung đã hội đàm với Ngoại trưởng Lào "
    "Thoong-xa-vẳn Phôm-vi-hản tại thủ đô Hà Nội.",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BANGGIAO_DB", str(tmp_path / "register.sqlite"))
    pages = tmp_path / "pages"
    pages.mkdir()
    for name, text in PAGES.items():
        (pages / name).write_text(text, encoding="utf-8")
    return pages


def run(*words: str, code: int = 0) -> str:
    result = CliRunner().invoke(app, list(words))
    assert result.exit_code == code, result.output
    return result.stdout


def lines(*words: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in run(*words).splitlines()]


def test_ingest_counts_and_may_be_repeated(folder: Path) -> None:
    assert run("ingest", str(folder), "--jobs", "1") == "2 new, 0 changed, 0 unchanged, 0 failed\n"
    assert run("ingest", str(folder), "--jobs", "1") == "0 new, 0 changed, 2 unchanged, 0 failed\n"
    (folder / "a.txt").write_text(PAGES["a.txt"].replace("24/11", "23/11"), encoding="utf-8")
    assert run("ingest", str(folder), "--jobs", "1") == "0 new, 1 changed, 1 unchanged, 0 failed\n"
    assert run("rebuild") == "2 pages\n"


def test_a_bad_page_costs_a_row_and_the_exit_status(folder: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 50)
    assert run("ingest", str(folder), "--jobs", "1", code=1) == "2 new, 0 changed, 0 unchanged, 2 failed\n"


def test_merges_are_listed_undone_and_redone(folder: Path) -> None:
    run("ingest", str(folder), "--jobs", "1")
    listed = lines("merge", "--list")
    assert {j["author"] for j in listed} == {"banggiao"}
    assert {"actor", "event"} <= {j["what"] for j in listed}
    automatic = next(j for j in listed if j["what"] == "event")
    (parted,) = lines("merge", "--undo", automatic["id"], "--author", "an")
    assert (parted["kind"], parted["author"]) == ("part", "an")
    assert automatic["id"] not in {j["id"] for j in lines("merge", "--list")}
    (undone,) = lines("merge", "--undo", parted["id"])
    assert undone["undone"]
    (again,) = lines("merge", "--redo", parted["id"])
    assert again["undone"] is None


def test_merge_by_name_and_back(folder: Path) -> None:
    run("ingest", str(folder), "--jobs", "1")
    (made,) = lines("merge", "Lê Hoài Trung", "Thongsavanh Phomvihane", "--note", "thử", "--author", "an")
    assert (made["kind"], made["what"], made["note"]) == ("merge", "actor", "thử")
    (parted,) = lines("merge", "--undo", made["id"])
    assert parted["undone"]
    assert run("merge", "Lê Hoài Trung", "không ai tên thế", code=1) == ""
    assert run("merge", code=1) == ""


def test_review_lists_pairs(folder: Path) -> None:
    run("ingest", str(folder), "--jobs", "1")
    for found in lines("review"):
        assert 0.6 <= found["score"] <= 1
        assert found["labels"][0]
    assert run("review", "--what", "nothing", code=1) == ""


def test_accounts(folder: Path) -> None:
    assert run("accounts", "add", "an", "--password", "bí mật") == "an: made\n"
    assert run("accounts", "add", "an", "--password", "khác") == "an: has a new password\n"
    assert run("accounts", "list").startswith("an\t")
    with open_store(folder.parent / "register.sqlite") as store:
        assert str(store.password_hash("an")).startswith("$argon2id$")
    assert run("accounts", "remove", "an") == "an: removed\n"
    assert run("accounts", "list") == ""
