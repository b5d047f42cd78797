from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from banggiao.engine import read_many, read_shards
from banggiao.engine.shards import read_manifest
from banggiao.errors import EmptyPage, PageError, Unreadable
from banggiao.pages import RawPage
from banggiao.record import decode


def _pages(count: int) -> Iterator[RawPage]:
    for number in range(count):
        yield RawPage(source=f"p{number}", data=f"Trang {number}\n\nHai bên hội đàm ngày {number}.".encode())


def _shard(path: Path, rows: list[str]) -> str:
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return str(path)


def _rows(name: str, count: int) -> list[str]:
    return [json.dumps({"id": f"{name}{i}", "text": f"Bài {i}\n\nHai bên đã trao đổi."}) for i in range(count)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_outcomes_come_in_the_order_of_input_whatever_the_processes(jobs: int) -> None:
    outcomes = list(read_many(_pages(40), jobs=jobs))
    assert [o.source for o in outcomes] == [f"p{i}" for i in range(40)]
    assert all(o.record.text.startswith(f"Trang {i}\n") for i, o in enumerate(outcomes))


def test_processes_do_not_change_a_record() -> None:
    alone = [o.line for o in read_many(_pages(40), jobs=1)]
    assert alone == [o.line for o in read_many(_pages(40), jobs=2)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_bad_page_costs_one_outcome_and_not_the_run(jobs: int) -> None:
    pages: list[RawPage | PageError] = list(_pages(20))
    pages[3] = RawPage(source="empty", data=b"")
    pages[7] = Unreadable("no such file", source="gone", step="open")
    outcomes = list(read_many(pages, jobs=jobs))
    errors = {o.source: type(o.error) for o in outcomes if o.error}
    assert errors == {"empty": EmptyPage, "gone": Unreadable}
    with pytest.raises(EmptyPage, match="empty"):
        _ = outcomes[3].record


@pytest.mark.parametrize("engine", ["pool", pytest.param("ray", marks=pytest.mark.real)])
def test_shards_are_read_once_each(tmp_path: Path, engine: str) -> None:
    if engine == "ray":
        pytest.importorskip("ray")
    shards = [_shard(tmp_path / f"{n}.jsonl", [*_rows(n, 3), "no json"]) for n in "abc"]
    out = tmp_path / "out"
    reports = sorted(read_shards(shards, out, engine=engine, jobs=2), key=lambda r: r.shard)
    assert [(r.records, r.failures, r.skipped) for r in reports] == [(3, 1, False)] * 3
    files = {path.name: path.stat().st_mtime_ns for path in out.iterdir()}
    again = list(read_shards(shards, out, engine=engine, jobs=2))
    assert all(r.skipped and r.records == 3 for r in again)
    assert {path.name: path.stat().st_mtime_ns for path in out.iterdir()} == files


def test_a_shard_that_was_cut_short_is_read_again(tmp_path: Path) -> None:
    shard = _shard(tmp_path / "a.jsonl", _rows("a", 2))
    list(read_shards([shard], tmp_path / "out", jobs=1))
    done = next((tmp_path / "out").glob("*.done"))
    done.unlink()
    assert [(r.records, r.skipped) for r in read_shards([shard], tmp_path / "out", jobs=1)] == [(2, False)]
    records = next((tmp_path / "out").glob("*.jsonl.gz"))
    lines = gzip.decompress(records.read_bytes()).splitlines()
    assert [decode(line).page.source[-2:] for line in lines] == ["a0", "a1"]


def test_failures_of_a_shard_are_rows(tmp_path: Path) -> None:
    shard = _shard(tmp_path / "a.jsonl", ["[1, 2]"])
    list(read_shards([shard], tmp_path / "out", jobs=1))
    row = json.loads(next((tmp_path / "out").glob("*.failures.jsonl")).read_text())
    assert row["code"] == "bad_row"
    assert row["source"].endswith("a.jsonl#1")


def test_a_shard_that_could_not_be_opened_is_tried_again(tmp_path: Path) -> None:
    shard = tmp_path / "late.jsonl"
    assert [(r.records, r.failures) for r in read_shards([str(shard)], tmp_path / "out", jobs=1)] == [(0, 1)]
    _shard(shard, _rows("a", 2))
    assert [(r.records, r.failures) for r in read_shards([str(shard)], tmp_path / "out", jobs=1)] == [(2, 0)]


def test_a_manifest_names_shards_beside_it(tmp_path: Path) -> None:
    manifest = tmp_path / "manifest.txt"
    manifest.write_text("# two shards\na.warc.gz\n\n/data/b.warc.gz\n", encoding="utf-8")
    assert read_manifest(manifest) == [str(tmp_path / "a.warc.gz"), "/data/b.warc.gz"]
    with pytest.raises(Unreadable, match=r"none\.txt"):
        read_manifest(tmp_path / "none.txt")


_STAND = """
import time
from banggiao.engine.local import process_pool
import os
if __name__ == "__main__":
    pool = process_pool(1)
    print(pool.submit(os.getpid).result(), flush=True)
    time.sleep(60)
"""


def test_workers_end_with_a_process_that_is_killed(tmp_path: Path) -> None:
    (tmp_path / "stand.py").write_text(_STAND)
    with subprocess.Popen([sys.executable, str(tmp_path / "stand.py")], stdout=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        worker = int(parent.stdout.readline())
        parent.kill()
    until = time.monotonic() + 20
    while _alive(worker) and time.monotonic() < until:
        time.sleep(0.05)
    assert not _alive(worker)


def _alive(process: int) -> bool:
    try:
        os.kill(process, 0)
        return "\nState:\tZ" not in Path(f"/proc/{process}/status").read_text()
    except (ProcessLookupError, FileNotFoundError):
        return False
