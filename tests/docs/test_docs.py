"""The documents hold: every command, setting and link in them is real, and every command and setting is in them."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest
import typer

from banggiao.cli import app
from banggiao.config import Settings

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
ALL = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
COMMANDS = sorted(typer.main.get_command(app).commands)  # type: ignore[attr-defined]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_documented(command: str) -> None:
    assert f"banggiao {command}" in ALL


def test_every_command_in_the_documents_exists() -> None:
    named = set(re.findall(r"^(?:\$ )?(?:\.venv/bin/)?banggiao ([a-z][a-z-]+)", ALL, re.MULTILINE))
    assert named <= set(COMMANDS)


@pytest.mark.parametrize("setting", [field.name for field in msgspec.structs.fields(Settings)])
def test_every_setting_is_documented(setting: str) -> None:
    assert f"`{setting}`" in ALL


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    missing = [link for link in links if "://" not in link and not (page.parent / link).exists()]
    assert missing == []


@pytest.mark.parametrize("target", ["run", "test", "check", "bench"])
def test_every_make_target_named_exists(target: str) -> None:
    assert f"make {target}" in ALL
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
