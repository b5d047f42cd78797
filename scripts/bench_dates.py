"""How fast date phrases are found, in pages of 3,000 characters a second on one core.

    python scripts/bench_dates.py [--repeat N]

Reads the rows beside the checkout (../shared), or the sentences of our own tests joined to pages. Where dateparser is
installed, its ``search_dates`` for Vietnamese reads one page in twenty in the same run, and the ratio is printed.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable
from pathlib import Path

from banggiao import find_dates

ROOT = Path(__file__).resolve().parent.parent
ROWS = ROOT.parent / "shared" / "articles" / "unlabelled.jsonl"
PAGE = 3000


def texts() -> list[str]:
    if ROWS.is_file():
        return [json.loads(line)["text"] for line in ROWS.read_text(encoding="utf-8").splitlines()]
    tables = [ROOT / "tests" / "dates" / name for name in ("first.tsv", "second.tsv")]
    lines = [s for t in tables for s in t.read_text(encoding="utf-8").splitlines() if s[:1] in "ab"]
    return [" ".join(line.split("\t")[3] for line in lines)] * 40


def seconds_a_page(pages: list[str], work: Callable[[str], object], repeat: int) -> float:
    best = float("inf")
    for _ in range(repeat):
        start = time.process_time()
        for page in pages:
            work(page)
        best = min(best, time.process_time() - start)
    return best / (sum(map(len, pages)) / PAGE)


def peer() -> Callable[[str], object] | None:
    try:
        from dateparser.search import search_dates
    except ImportError:
        return None
    return lambda text: search_dates(text, languages=["vi"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeat", type=int, default=3, help="runs, of which the fastest counts")
    repeat = parser.parse_args().repeat
    pages = texts()
    find_dates(pages[0])  # The grammar is compiled before the clock runs.
    ours = seconds_a_page(pages, lambda text: find_dates(text, "2024-11-24"), repeat)
    print(f"find_dates  {1 / ours:8,.0f} pages/s")
    if (other := peer()) is not None:
        theirs = seconds_a_page(pages[::20], other, 1)
        print(f"dateparser  {1 / theirs:8,.1f} pages/s, {theirs / ours:,.0f} times slower")


if __name__ == "__main__":
    main()
