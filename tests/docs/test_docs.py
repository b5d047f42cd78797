"""The documents hold: every command, setting and link in them is real, and every command and setting is in them."""

from __future__ import annotations

import importlib.util
import re
import shlex
import shutil
from pathlib import Path
from types import ModuleType

import msgspec
import pytest
import typer
from typer.testing import CliRunner

from banggiao import read
from banggiao.cli import app
from banggiao.config import Settings
from banggiao.pages import RawPage
from banggiao.record import Event, Record

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
ALL = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
COMMANDS = sorted(typer.main.get_command(app).commands)  # type: ignore[attr-defined]


def _script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "scripts" / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_reference_of_commands_is_current() -> None:
    """Where it is not: ``python scripts/commands.py``."""
    assert (ROOT / "docs" / "commands.md").read_text(encoding="utf-8") == _script("commands").render()


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


def _block(page: Path, name: str) -> str:
    """The fenced block after ``<!-- example:NAME -->``."""
    found = re.search(rf"<!-- example:{name} -->\n```\w*\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    assert found, f"{page.name} has no example named {name}"
    return found[1]


def _who(record: Record, event: Event) -> list[str]:
    names = {a.id: a for a in record.actors}
    return [
        f"{p.role:<11}{names[p.actor].name}, {p.offices[-1].title if p.offices else names[p.actor].offices[-1].title}"
        for p in event.participants
    ]


def _shown(record: Record) -> list[str]:
    """The record as the README shows it: its event, then its statements."""
    (event,) = record.events
    assert event.date
    assert event.place
    names = {a.id: a.name for a in record.actors}
    said = [f'statement  {names[s.speakers[0]]}: {s.act}, "{record.text[s.start : s.end]}"' for s in record.statements]
    return [
        f"event      {event.type}, {event.date.edtf}, {event.date.part}",
        *_who(record, event),
        f"place      {event.place.name}, {event.place.country}",
        *said,
    ]


def test_the_example_of_the_readme_is_true() -> None:
    page = _block(ROOT / "README.md", "page")
    record = read(RawPage(source="page.txt", data=page.encode()))
    shown = [re.sub(r"\s{2,}\(.*\)$", "", line) for line in _block(ROOT / "README.md", "record").splitlines()]
    assert _shown(record) == shown


EXAMPLES = [
    (page.name, number, code)
    for page in PAGES
    for number, code in enumerate(re.findall(r"```python\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL))
]


@pytest.mark.parametrize(("page", "number", "code"), EXAMPLES, ids=[f"{p}-{n}" for p, n, _ in EXAMPLES])
def test_python_examples_run(page: str, number: int, code: str) -> None:
    exec(compile(code, f"{page}#{number}", "exec"), {})


# Left out: one needs a crawl's archive, the other does not end.
LINES = [
    line
    for line in re.findall(r"^banggiao .+$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    if "warc" not in line and " serve" not in line
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with pages of Laos, read into a register as the README says."""
    place = tmp_path_factory.mktemp("readme")
    (place / "pages").mkdir()
    for page in sorted((ROOT / "samples").glob("0[1-5]-*")):
        shutil.copy(page, place / "pages")
    return place


def test_commands_of_the_readme_run(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    monkeypatch.setenv("BANGGIAO_DB", str(folder / "register.sqlite"))
    assert len(LINES) >= 4
    for line in LINES:
        result = CliRunner().invoke(app, shlex.split(line)[1:])
        assert result.exit_code == 0, (line, result.output)
