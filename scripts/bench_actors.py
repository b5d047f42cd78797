"""How fast actors are found: pages of 3,000 characters a second, and words a second against underthesea's NER.

    python scripts/bench_actors.py [--repeat N]

Reads the rows beside the checkout (../shared), or a page of our own. underthesea (extra ``bench``) reads one
page in ten in the same run, since it is slower; the ratio is printed. Where it is not installed, ours is
printed alone.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable
from pathlib import Path

from banggiao.actors import find_actors
from banggiao.lexicon import load_lexicon
from banggiao.pages import Document, RawPage, parse

ROOT = Path(__file__).resolve().parent.parent
ROWS = ROOT.parent / "shared" / "articles" / "unlabelled.jsonl"
PAGE = 3000
OWN = (
    "Chủ tịch nước Trần Minh Khôi hội đàm với Tổng thống Chile Pablo Rojas.\n"
    "Cùng dự có Bộ trưởng Bộ Ngoại giao Phan Quốc Bảo, Đại sứ Việt Nam tại Chile Mai Hồng Phúc.\n"
    "Hai bên nhất trí tăng cường hợp tác giữa Quốc hội, Chính phủ và nhân dân hai nước; Tổng thống cảm ơn Việt Nam.\n"
) * 10


def texts() -> list[str]:
    if ROWS.is_file():
        rows = [json.loads(line)["text"] for line in ROWS.read_text(encoding="utf-8").splitlines()]
        return [row[:PAGE] for row in rows if len(row) > PAGE * 0.8][:200]
    return [OWN] * 50


def seconds(work: Callable[[], object], repeat: int) -> float:
    best = float("inf")
    for _ in range(repeat):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def ours(pages: list[Document], repeat: int) -> float:
    lexicon = load_lexicon()
    find_actors(pages[0], lexicon)
    return seconds(lambda: [find_actors(page, lexicon) for page in pages], repeat)


def theirs(pages: list[str]) -> float | None:
    try:
        from underthesea import ner
    except ImportError:
        return None
    ner(pages[0][:200])
    return seconds(lambda: [ner(page) for page in pages], 1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeat", type=int, default=3, help="best of N runs (default 3)")
    args = parser.parse_args()
    raw = texts()
    pages = [parse(RawPage(source="bench", data=t.encode(), media_type="text/plain")) for t in raw]
    spent = ours(pages, args.repeat)
    characters, words = sum(map(len, raw)), sum(len(t.split()) for t in raw)
    print(
        f"actors            {characters / PAGE / spent:8.0f} pages/s (3,000 characters)  {words / spent:10.0f} words/s"
    )
    peer = raw[::10]
    slow = theirs(peer)
    if slow is None:
        print("underthesea       not installed (pip install 'banggiao[bench]')")
        return
    rate = sum(len(t.split()) for t in peer) / slow
    print(f"underthesea ner   {'':34}{rate:10.0f} words/s  ours is {words / spent / rate:.0f} times as fast")


if __name__ == "__main__":
    main()
