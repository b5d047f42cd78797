"""Speed of the step of statements alone, on one core: ``bench_statements.py PAGES.jsonl [ROUNDS]``."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from banggiao.actors import find_actors
from banggiao.events import find_events
from banggiao.lexicon import load_lexicon
from banggiao.pages import RawPage, parse
from banggiao.read import _dates
from banggiao.statements import find_statements


def main(path: Path, rounds: int) -> None:
    lexicon = load_lexicon()
    pages = []
    for line in path.read_bytes().splitlines():
        document = parse(RawPage(source=str(path), data=line, media_type="application/json"))
        cast = find_actors(document, lexicon)
        dates = _dates(document, lexicon)
        pages.append((document, cast, find_events(document, cast, dates, lexicon), dates))
    started = time.process_time()
    found = sum(len(find_statements(*page, lexicon)) for _ in range(rounds) for page in pages)
    seconds = time.process_time() - started
    print(f"{rounds * len(pages) / seconds:.0f} pages/s, {found / rounds / len(pages):.1f} statements a page")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 3)
