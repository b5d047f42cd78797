"""The bars of the room on the development gold, through the gold's own scorer."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from banggiao.pages.sources import open_pages
from banggiao.read import read
from banggiao.record import encode

# Two careful readers agree at 0.86 to 0.98; the issue asks for 0.87.
BARS = {"actor": 0.87, "office": 0.87}


@pytest.mark.shared
@pytest.mark.parametrize("figure", sorted(BARS))
def test_the_bar_on_the_development_gold(figure: str, rows: dict[str, dict[str, float]]) -> None:
    assert rows[figure]["f1"] >= BARS[figure], rows[figure]


@pytest.fixture(scope="module")
def rows(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, float]]:
    records = tmp_path_factory.mktemp("gold") / "records.jsonl"
    sources = [str(shared / "articles" / "dev.jsonl"), *map(str, sorted((shared / "seeds").glob("*.txt")))]
    records.write_bytes(b"".join(encode(read(raw)) + b"\n" for raw in open_pages(sources)))
    command = [sys.executable, str(shared / "gold" / "score.py"), str(shared / "gold" / "dev"), str(records), "--json"]
    scored = subprocess.run(command, capture_output=True, text=True, check=True)
    result: dict[str, dict[str, float]] = json.loads(scored.stdout)
    return result
