"""``db``: the register made by hand, by its path; ``banggiao``: the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from banggiao.cli import app
from banggiao.store import open_store
from made_register import fill


@pytest.fixture(scope="session")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The path of a register; the commands here only read it."""
    path = tmp_path_factory.mktemp("cli") / "register.sqlite"
    with open_store(path) as opened:
        fill(opened)
    return path


@pytest.fixture
def banggiao(db: Path) -> Callable[..., Result]:
    """Runs a command over the register; what it is given are its words."""

    def run(*words: str) -> Result:
        return CliRunner().invoke(app, [*words, "--db", str(db)])

    return run
