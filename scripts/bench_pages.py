"""How fast pages are read: HTML against trafilatura in the same run, text and rows by themselves.

    python scripts/bench_pages.py [PAGE.html ...] [--rows ROWS.jsonl] [--repeat N]

Without pages it takes the HTML pages beside the checkout (../shared), or our own samples. Each page is read by
both in turn and the processor time is taken, so that a busy machine slows both alike. Needs the ``bench`` extra.
"""

from __future__ import annotations

import argparse
import gzip
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from banggiao.pages import RawPage, parse
from banggiao.pages.sources import open_pages

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


def load(paths: Iterable[str]) -> list[RawPage]:
    chosen = [Path(p) for p in paths]
    if not chosen:
        chosen = sorted((SHARED / "data" / "article-extraction-benchmark" / "html").glob("*.html.gz"))
        chosen += sorted((SHARED / "pages").glob("*.html"))
    if not chosen:
        chosen = sorted((ROOT / "samples").glob("*.html"))
    return [RawPage(source=p.name, data=unpacked(p), media_type="text/html") for p in chosen]


def unpacked(path: Path) -> bytes:
    data = path.read_bytes()
    return gzip.decompress(data) if path.suffix == ".gz" else data


def timed(work: Callable[[], object], repeat: int) -> float:
    """Seconds of processor time of the fastest of ``repeat`` runs."""
    best = float("inf")
    for _ in range(repeat):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def trafilatura_reader() -> Callable[[str], object] | None:
    try:
        from trafilatura import bare_extraction
    except ImportError:
        return None
    return lambda html: bare_extraction(html, with_metadata=True, include_comments=False)


def html_figures(pages: list[RawPage], repeat: int) -> None:
    other = trafilatura_reader()
    for page in pages[:3]:  # Caches and tables are filled before the clock runs.
        parse(page)
    ours = theirs = 0.0
    for page in pages:
        ours += timed(lambda page=page: parse(page), repeat)  # type: ignore[misc]
        if other is not None:
            html = page.data.decode("utf-8", "replace")
            theirs += timed(lambda html=html: other(html), repeat)  # type: ignore[misc]
    size = sum(len(p.data) for p in pages) / len(pages) / 1000
    print(f"HTML: {len(pages)} pages of {size:.0f} KB: {len(pages) / ours:.0f} pages/s")
    if other is None:
        print("trafilatura is not installed: no ratio (pip install 'banggiao[bench]')")
    else:
        print(f"trafilatura with metadata: {len(pages) / theirs:.0f} pages/s; ratio {theirs / ours:.1f}")


def row_figures(paths: list[str], repeat: int) -> None:
    rows = [p for p in open_pages(paths) if isinstance(p, RawPage)]
    for row in rows[:20]:
        parse(row)
    seconds = timed(lambda: [parse(row) for row in rows], repeat)
    size = sum(len(r.data) for r in rows) / len(rows) / 1000
    print(f"Rows: {len(rows)} documents of {size:.1f} KB: {len(rows) / seconds:.0f} documents/s")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", nargs="*")
    parser.add_argument("--rows", nargs="*", default=None)
    parser.add_argument("--repeat", type=int, default=1)
    args = parser.parse_args()
    html_figures(load(args.pages), args.repeat)
    rows = args.rows or [str(p) for p in sorted((SHARED / "articles").glob("*.jsonl"))]
    rows = rows or [str(p) for p in sorted((ROOT / "samples").glob("*.jsonl"))]
    if rows:
        row_figures(rows, args.repeat)
    return 0


if __name__ == "__main__":
    sys.exit(main())
