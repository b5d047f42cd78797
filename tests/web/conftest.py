"""The sample pages as a register, and the web pages over it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient
from web_register import ROOT, TOKEN, hostile, page_addresses

from banggiao.config import load_settings
from banggiao.store import Store, open_store
from banggiao.store.ingest import ingest
from banggiao.web import create_app
from made_register import fill


def pytest_configure(config: pytest.Config) -> None:
    """Known also where pytest-xdist is not loaded."""
    config.addinivalue_line("markers", "xdist_group(name): run by one worker of pytest-xdist")


@pytest.fixture(scope="session")
def sample_db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample pages, read into a register by the command that users use."""
    path = tmp_path_factory.mktemp("web") / "samples.sqlite"
    command = [sys.executable, "-m", "banggiao", "ingest", str(ROOT / "samples"), "--db", str(path)]
    subprocess.run(command, check=False, capture_output=True, cwd=ROOT)
    assert path.is_file()
    return path


@pytest.fixture(scope="session")
def samples(sample_db: Path) -> Iterator[Store]:
    """The register of the sample pages; nobody writes into it."""
    with open_store(sample_db) as store:
        yield store


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Store]:
    """A register made by hand, that a test may write into, with one hostile page."""
    with open_store(tmp_path / "made.sqlite") as store:
        fill(store)
        ingest(store, [hostile().incoming()])
        yield store


Serve = Callable[..., TestClient]


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Makes a client of the web pages over a register; settings by name."""
    with ExitStack() as stack:

        def make(store: Store, **settings: Any) -> TestClient:
            app = create_app(load_settings(environ={}, db="unused", **settings), store, token=TOKEN)
            return stack.enter_context(TestClient(app))

        yield make


@pytest.fixture
def client(serve: Serve, samples: Store) -> TestClient:
    """The web pages over the sample pages."""
    return serve(samples)


@pytest.fixture
def correcting(serve: Serve, made: Store) -> TestClient:
    """The web pages over the register made by hand, signed in."""
    client = serve(made)
    assert client.get("/sign-in", params={"token": TOKEN}, follow_redirects=False).status_code == 303
    return client


@pytest.fixture(scope="session")
def addresses(samples: Store) -> dict[str, str]:
    """An address of every page over the sample pages."""
    return page_addresses(samples)


@pytest.fixture(scope="session")
def chromium() -> str:
    """The browser; a test that needs it is skipped, in words, where there is none."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None:
        pytest.skip("no Chromium here (apt-get install chromium)")
    return found
