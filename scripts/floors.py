"""Measures quality on the gold beside the checkout and holds it against the floors pinned in tests/floors.toml.

    python scripts/floors.py [--raise]

Floors are only ever raised: ``--raise`` lifts each to what is measured now, rounded down to a thousandth,
and never lowers one. Exit status 1 where a figure is below its floor, 2 where there is no gold to measure on.
"""

from __future__ import annotations

import json
import math
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
FLOORS = ROOT / "tests" / "floors.toml"
HEADER = "# Quality floors, pinned. Only ever raised: make floors RAISE=1\n"

Figures = dict[str, dict[str, float]]


def measure() -> Figures:
    """Every figure of the gold's own scorers, 0 to 1, by group: ``text`` (dev gold), ``pages``, ``scope``."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        seeds = sorted((SHARED / "seeds").glob("*.txt"))
        _read(out / "text.jsonl", SHARED / "articles" / "dev.jsonl", *seeds)
        _read(out / "pages.jsonl", *sorted((SHARED / "pages").glob("*.html")))
        _read(out / "other.jsonl", SHARED / "articles" / "other.jsonl")
        text = _score("score.py", SHARED / "gold" / "dev", out / "text.jsonl")
        pages = _score("score_pages.py", SHARED / "pages" / "gold.json", out / "pages.jsonl")
        lines = (out / "other.jsonl").read_text(encoding="utf-8").splitlines()
        quiet = sum(not json.loads(line)["events"] for line in lines) / len(lines)
    return {
        "text": {k: f for k, v in text.items() if (f := v.get("f1", v.get("acc"))) is not None},
        "pages": {k: _ratio(v, k) for k, v in pages.items()},
        "scope": {"articles_without_false_event": round(quiet, 4)},
    }


def _read(out: Path, *paths: Path) -> None:
    command = [sys.executable, "-m", "banggiao", "read", "--format", "jsonl", *map(str, paths)]
    with out.open("wb") as file:
        subprocess.run(command, stdout=file, check=True)


def _score(script: str, *arguments: Path) -> dict[str, dict[str, float]]:
    command = [sys.executable, str(SHARED / "gold" / script), *map(str, arguments), "--json"]
    return json.loads(subprocess.run(command, capture_output=True, check=True).stdout)


def _ratio(value: float | str, name: str) -> float:
    if isinstance(value, str):
        hit, total = map(int, value.split("/"))
        share = hit / max(1, total)
        # Teasers that leaked into the article are the one figure of which less is better.
        return round(1 - share if name == "teasers_leaked" else share, 4)
    return value


def pinned() -> Figures:
    """The floors in the repository."""
    return tomllib.loads(FLOORS.read_text(encoding="utf-8"))


def below(measured: Figures, floors: Figures) -> list[str]:
    """Each figure that is below its floor, as a sentence."""
    return [
        f"{group}.{name} is {measured[group].get(name)}, its floor {floor}"
        for group, names in floors.items()
        for name, floor in names.items()
        if measured[group].get(name, 0.0) < floor
    ]


def _raised(measured: Figures, floors: Figures) -> str:
    lines = [HEADER]
    for group, names in measured.items():
        old = floors.get(group, {})
        lines.append(f"\n[{group}]\n")
        lines += [f"{n} = {max(math.floor(v * 1000) / 1000, old.get(n, 0.0))}\n" for n, v in names.items()]
    return "".join(lines)


def main() -> int:
    if not SHARED.is_dir():
        print(f"no gold at {SHARED}; nothing measured", file=sys.stderr)
        return 2
    measured, floors = measure(), pinned() if FLOORS.exists() else {}
    for group, names in measured.items():
        for name, value in names.items():
            print(f"{group:6} {name:30} {value:7.4f}  floor {floors.get(group, {}).get(name, '-')}")
    if "--raise" in sys.argv[1:]:
        FLOORS.write_text(_raised(measured, floors), encoding="utf-8")
        return 0
    for line in (failed := below(measured, floors)):
        print(line, file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
