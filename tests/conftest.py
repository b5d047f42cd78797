"""Shared by all tests: where the gold lies, and what happens where it, or a real part, is missing."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from postgres_server import postgres_server, postgres_url

__all__ = ["postgres_server", "postgres_url"]

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that read the gold are skipped, in words, where it is not beside the checkout."""
    if SHARED.is_dir():
        return
    mark = pytest.mark.skip(reason=f"no gold and no real pages at {SHARED}")
    for item in items:
        if item.get_closest_marker("shared"):
            item.add_marker(mark)


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item):  # type: ignore[no-untyped-def]
    """A real part that is missing is a failure where CI is set, never a skip that passes unseen.

    The gold is none of them: whoever has only the repository has no gold.
    """
    outcome = yield
    report = outcome.get_result()
    goldless = item.get_closest_marker("shared") is not None and not SHARED.is_dir()
    if report.skipped and item.get_closest_marker("real") and os.environ.get("CI") and not goldless:
        report.outcome = "failed"
        report.longrepr = f"a real part is missing in CI: {report.longrepr}"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of gold and real pages."""
    return SHARED
