"""The same register whatever the store, the order, the batches, a kill, or a rebuild."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from pages_made import pages
from register import differences, rows_of
from sqlalchemy import func, select

from banggiao.engine import read_many
from banggiao.pages.sources import open_pages
from banggiao.store import Store, open_store, schema
from banggiao.store.ingest import Incoming, ingest
from banggiao.store.rebuild import rebuild

HERE = Path(__file__).parent


@pytest.fixture
def plain(tmp_path: Path) -> dict[str, list[tuple[object, ...]]]:
    """What all ways must lead to: all pages at once on SQLite."""
    with open_store(tmp_path / "plain.sqlite") as store:
        ingest(store, pages())
        return rows_of(store)


def test_there_is_something_to_compare(plain: dict[str, list[tuple[object, ...]]]) -> None:
    counts = {name: len(rows) for name, rows in plain.items()}
    assert counts["pages"] == 12
    assert counts["events"] == 7  # one meeting in six reports, six receptions on six days
    assert counts["actors"] == 4  # two Vietnamese with the same letters are two; the Lao guest is one
    assert counts["disagreements"] > 3


@pytest.mark.parametrize("batch", [1, 5, 100])
def test_order_and_batches(store: Store, plain: dict[str, list[tuple[object, ...]]], batch: int) -> None:
    ingest(store, reversed(pages()), batch=batch)
    assert differences(rows_of(store), plain) == {}


def test_page_by_page(store: Store, plain: dict[str, list[tuple[object, ...]]]) -> None:
    mixed = pages()[::2] + pages()[1::2]
    for page in mixed:
        ingest(store, [page])
    assert differences(rows_of(store), plain) == {}


def test_rebuild(store: Store, plain: dict[str, list[tuple[object, ...]]]) -> None:
    ingest(store, pages())
    assert rebuild(store) == 12
    assert differences(rows_of(store), plain) == {}


KILLED = """
import sys, time
sys.path.insert(0, sys.argv[2])
from pages_made import pages
from banggiao.store import open_store
from banggiao.store.ingest import ingest
with open_store(sys.argv[1]) as store:
    def slowly(page, state):
        print(state, flush=True)
        time.sleep(0.05)
    ingest(store, pages(), batch=2, on_page=slowly)
"""


@pytest.mark.parametrize("after", [1, 5])
def test_killed_and_read_again(where: str, plain: dict[str, list[tuple[object, ...]]], after: int) -> None:
    run = subprocess.Popen(
        [sys.executable, "-c", KILLED, where, str(HERE)], stdout=subprocess.PIPE, env=os.environ | {"PYTHONPATH": ""}
    )
    assert run.stdout is not None
    for _ in range(after):
        assert run.stdout.readline()
    run.send_signal(signal.SIGKILL)
    run.wait()
    with open_store(where) as store:
        with store.read() as connection:
            assert 0 < (connection.scalar(select(func.count()).select_from(schema.pages)) or 0) < 12
        ingest(store, pages())
        assert differences(rows_of(store), plain) == {}


def test_two_writers_one_waits(where: str, plain: dict[str, list[tuple[object, ...]]]) -> None:
    """Each has a store of its own, as two processes have; what one commits the other finds."""
    failed: list[BaseException] = []

    def write(share: int) -> None:
        try:
            with open_store(where) as store:
                ingest(store, pages()[share::2], batch=1)
        except BaseException as error:
            failed.append(error)

    threads = [threading.Thread(target=write, args=(share,)) for share in (0, 1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert not failed
    with open_store(where) as store:
        assert differences(rows_of(store), plain) == {}


def test_a_writer_waits_for_another(where: str) -> None:
    with open_store(where) as first, open_store(where) as second:
        order: list[str] = []

        def write() -> None:
            with second.write():
                order.append("second")

        with first.write():
            thread = threading.Thread(target=write)
            thread.start()
            time.sleep(0.3)
            order.append("first")
        thread.join(30)
    assert order == ["first", "second"]


@pytest.mark.shared
def test_real_pages_in_another_order(store: Store, shared: Path, tmp_path: Path) -> None:
    outcomes = read_many(open_pages([str(shared / "articles" / "dev.jsonl")]), jobs=1)
    incoming = [Incoming(o.source, o.raw.data if o.raw else b"", o.line, o.error) for o in outcomes]
    assert len(incoming) > 20
    with open_store(tmp_path / "once.sqlite") as once:
        ingest(once, incoming)
        expected = rows_of(once)
    for start in (20, 0, 10):
        ingest(store, incoming[start : start + 10] if start < 20 else incoming[20:][::-1], batch=7)
    assert differences(rows_of(store), expected) == {}
