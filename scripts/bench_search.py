"""Search and views over a register of a million statements: build it, ask it, print the times.

    python scripts/bench_search.py [--statements 1000000] [--db var/bench.sqlite]

The register is made by rule (``made_rows``) and kept; a second run only asks. Each question is put ``ROUNDS`` times,
with other words each time, so that no cache of answers helps; the 95th percentile is printed, and beside it the ratio
to a bare scan of the statements' table in the same process, which is what a machine's speed cancels out of.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from made_rows import COMMON, PER_PAGE, Maker
from sqlalchemy import insert, text

from banggiao import views
from banggiao.store import Store, open_store, schema
from banggiao.store.words import INDEXED
from banggiao.views.filters import Filter

ROUNDS = 20
BATCH = 2_000
# What the issue asks of this kind of machine, in milliseconds.
USUAL, COMMONEST = 150, 400
# Views that count over a fifth of the register and more; the issue gives no figure for them.
VAST = 1_000


def build(store: Store, statements: int) -> None:
    """Fill an empty register; rows go in by primary key within a batch, the text indexes are made at the end."""
    maker = Maker(max(1, statements // PER_PAGE))
    with store.write() as connection:
        for table, rows in (
            (schema.actors, maker.actor_rows()),
            (schema.actor_names, maker.name_rows()),
            (schema.tenures, maker.tenure_rows()),
        ):
            while batch := list(islice(rows, BATCH)):
                connection.execute(insert(table), batch)
    pages: Iterator[int] = iter(range(maker.pages))
    while group := list(islice(pages, BATCH)):
        gathered: dict[str, list[dict[str, Any]]] = {}
        for page in group:
            for name, rows in maker.page(page).items():
                gathered.setdefault(name, []).extend(rows)
        with store.write() as connection:
            for name, rows in gathered.items():
                connection.execute(insert(schema.METADATA.tables[name]), rows)
        sys.stderr.write(f"\r{group[-1] + 1} of {maker.pages} pages")
    sys.stderr.write("\nindexing\n")
    with store.write() as connection:
        for name in INDEXED:
            connection.execute(text(f"INSERT INTO {name}_words ({name}_words) VALUES ('rebuild')"))
        connection.execute(text("ANALYZE"))
        # As settling does: answers about the whole register are kept until it changes.
        connection.execute(insert(schema.meta).values(key="settled", value="1"))


def measured(ask: Callable[[int], Any], rounds: int = ROUNDS) -> float:
    """The 95th percentile in milliseconds."""
    times = []
    for i in range(rounds):
        begin = time.perf_counter()
        ask(i)
        times.append(1000 * (time.perf_counter() - begin))
    return sorted(times)[max(0, round(0.95 * len(times)) - 1)]


def questions(store: Store, maker: Maker) -> Iterator[tuple[str, Callable[[int], Any], int]]:
    """(name, question, limit in milliseconds)."""
    words, people = maker.words, maker.people

    def word(i: int) -> str:
        return words[60 + 7 * i]

    def name(i: int) -> str:
        return str(people[(40 + 13 * i) % len(people)]["name"])

    yield "search: one word", lambda i: views.search(store, query=word(i)), USUAL
    yield "search: two words", lambda i: views.search(store, query=f"{word(i)} {word(i + 9)}"), USUAL
    yield "search: a phrase", lambda i: views.search(store, query=f'"{words[25 + i]} {words[30 + i]}"'), USUAL
    yield (
        "search: a word and fields",
        lambda i: views.search(store, query=f"{word(i)} country:LA type:visit since:2015"),
        USUAL,
    )
    yield (
        "search: without diacritics",
        lambda i: views.search(store, query="doi thoai chinh sach" if i % 2 else "giao duc"),
        COMMONEST,
    )
    yield "search: a very common syllable", lambda i: views.search(store, query=COMMON), COMMONEST
    yield "search: the same by date", lambda i: views.search(store, query=COMMON, sort="date"), COMMONEST
    yield "search: nothing found", lambda i: views.search(store, query=f"qzx{word(i)}"), USUAL
    yield "overview", lambda i: views.overview(store), USUAL
    yield "dossier of a person", lambda i: views.dossier(store, name=name(i)), USUAL
    yield "dossier of a state", lambda i: views.dossier(store, name="Nước LA"), VAST
    yield "relation of two states", lambda i: views.relation(store, a="Nước CU", b="Nước LA"), USUAL
    yield "relation of the two busiest states", lambda i: views.relation(store, a="Nước VN", b="Nước CN"), VAST
    yield (
        "timeline of a country and a type",
        lambda i: views.timeline(store, where=Filter(country="CU", type="visit")),
        USUAL,
    )
    yield "timeline of everything", lambda i: views.timeline(store), USUAL
    yield "network of a person", lambda i: views.network(store, name=name(i)), USUAL
    yield "network of everybody", lambda i: views.network(store), COMMONEST
    yield "places", lambda i: views.places(store), USUAL
    yield "statements of a person", lambda i: views.statements(store, where=Filter(actor=name(i))), USUAL
    yield "commitments", lambda i: views.commitments(store), USUAL
    yield (
        "commitments of two states",
        lambda i: views.commitments(store, where=Filter(actor="Nước LA", other="Nước CU")),
        USUAL,
    )
    yield "briefing on a state", lambda i: views.briefing(store, name="Nước CU", home="Nước LA"), VAST
    yield "completion", lambda i: views.complete(store, text=name(i)[:4]), USUAL
    yield "coverage", lambda i: views.coverage(store), COMMONEST


def main() -> int:
    """Build where needed, ask, print; 1 where a limit is broken."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--statements", type=int, default=1_000_000)
    parser.add_argument("--db", default="var/bench.sqlite")
    parser.add_argument("--only", default="", help="only questions whose name holds this")
    given = parser.parse_args()
    new = not Path(given.db).exists()
    with open_store(given.db) as store:
        if new:
            begin = time.perf_counter()
            build(store, given.statements)
            print(f"built in {time.perf_counter() - begin:.0f} s")
        return ask(store, Maker(max(1, given.statements // PER_PAGE)), given.only)


def ask(store: Store, maker: Maker, only: str) -> int:
    """Print a line for each question."""
    with store.read() as connection:
        scan = measured(lambda _: connection.scalar(text("SELECT count(*) FROM statements WHERE confidence < 0")), 5)
    broken = 0
    for name, question, limit in questions(store, maker):
        if only in name:
            question(0)
            p95 = measured(question)
            broken += p95 > limit
            over = "  OVER" if p95 > limit else ""
            print(f"{name:38} p95 {p95:7.1f} ms  {p95 / scan:8.2f} scans  limit {limit} ms{over}")
    return 1 if broken else 0


if __name__ == "__main__":
    raise SystemExit(main())
