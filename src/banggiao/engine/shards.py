"""Shards of a crawl, named by a manifest: each becomes one file of records, done once and never twice.

For a shard ``crawl-07.warc.gz`` the output folder gets ``crawl-07.warc.gz.jsonl.gz`` (records),
``….failures.jsonl`` (page, step, reason, a line each) and, last, ``….done`` (what was read, as JSON).
Files are written beside their names and moved into place, so a run that is killed leaves either a whole
shard or none, and the next run reads only what has no ``.done``.
"""

from __future__ import annotations

import gzip
import hashlib
import os
from collections.abc import Callable, Iterator
from concurrent.futures import as_completed
from pathlib import Path
from typing import Any, Literal

import msgspec

from banggiao.config import MAX_PAGE_BYTES
from banggiao.engine.local import cores, process_pool
from banggiao.engine.outcome import read_one
from banggiao.errors import ConfigError, Unreadable
from banggiao.pages.sources import open_pages

__all__ = ["Failure", "ShardReport", "read_manifest", "read_shard", "read_shards"]

Engine = Literal["pool", "ray"]
Task = tuple[str, str, str | None, int]  # What `read_shard` takes.


class Failure(msgspec.Struct, frozen=True):
    """One page that has no record."""

    source: str
    step: str
    code: str
    reason: str


class ShardReport(msgspec.Struct, frozen=True):
    """What became of one shard. ``skipped``: it was done before."""

    shard: str
    records: int
    failures: int
    skipped: bool = False


def read_manifest(path: Path) -> list[str]:
    """Shards named in ``path``, a line each; relative ones from the manifest's folder, ``#`` a comment.

    Raises:
        Unreadable: where there is no such file.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise Unreadable(str(error), source=str(path), step="open", mend="name a file with one shard a line") from error
    names = [line.strip() for line in lines]
    return [str(path.parent / name) for name in names if name and not name.startswith("#")]


def read_shard(shard: str, out: str, lexicon: str | None = None, max_bytes: int = MAX_PAGE_BYTES) -> ShardReport:
    """Read one shard into ``out``; a shard with a ``.done`` is left as it is. Runs in any worker."""
    base = Path(out) / _name(shard)
    done = base.with_name(base.name + ".done")
    if done.exists():
        return msgspec.structs.replace(msgspec.json.decode(done.read_bytes(), type=ShardReport), skipped=True)
    good_count = bad_count = unopened = 0
    records, failures = base.with_name(base.name + ".jsonl.gz"), base.with_name(base.name + ".failures.jsonl")
    with gzip.open(_part(records), "wb", compresslevel=5) as good, open(_part(failures), "wb") as bad:
        for page in open_pages([shard], max_bytes=max_bytes):
            outcome = read_one(page, Path(lexicon) if lexicon else None)
            if outcome.line is not None:
                good.write(outcome.line + b"\n")
                good_count += 1
            elif (error := outcome.error) is not None:
                bad.write(msgspec.json.encode(Failure(error.source, error.step, error.code, error.reason)) + b"\n")
                bad_count += 1
                unopened += isinstance(error, Unreadable)
    report = ShardReport(shard, good_count, bad_count)
    for path in (records, failures):
        os.replace(_part(path), path)
    if good_count or bad_count > unopened:
        # A shard that could not be opened is not done: the next run tries it again.
        _part(done).write_bytes(msgspec.json.encode(report))
        os.replace(_part(done), done)
    return report


def _name(shard: str) -> str:
    # Two shards of one name in two folders must not share an output.
    return f"{Path(shard).name}-{hashlib.sha256(shard.encode()).hexdigest()[:8]}"


def _part(path: Path) -> Path:
    return path.with_name(path.name + f".{os.getpid()}.part")


def read_shards(
    shards: list[str],
    out: Path,
    *,
    engine: Engine = "pool",
    jobs: int = 0,
    lexicon: Path | None = None,
    max_bytes: int = MAX_PAGE_BYTES,
) -> Iterator[ShardReport]:
    """Read ``shards`` into ``out``, one task a shard; reports come as shards end.

    Args:
        shards: paths of WARC, JSONL or other files, as ``open_pages`` takes them.
        out: the folder of results; made where it is missing.
        engine: ``pool`` (processes on this machine) or ``ray`` (a cluster, or this machine).
        jobs: tasks at a time; 0 is one for each core.
        lexicon: the user's folder of additions, or None.
        max_bytes: larger pages become failures.

    Raises:
        ConfigError: for Ray where it is not installed, or a folder that cannot be written.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ConfigError(f"{out}: {error.strerror} (name a folder that can be written)") from error
    run: Callable[..., Iterator[ShardReport]] = {"pool": _on_pool, "ray": _on_ray}[engine]
    tasks = [(shard, str(out), str(lexicon) if lexicon else None, max_bytes) for shard in dict.fromkeys(shards)]
    yield from run(tasks, jobs or cores())


def _on_pool(tasks: list[Task], jobs: int) -> Iterator[ShardReport]:
    with process_pool(jobs) as pool:
        for future in as_completed([pool.submit(read_shard, *task) for task in tasks]):
            yield future.result()


def _on_ray(tasks: list[Task], jobs: int) -> Iterator[ShardReport]:
    try:
        import ray
    except ImportError as error:
        raise ConfigError("Ray is not installed (pip install 'banggiao[ray]', or use --engine pool)") from error
    started = not ray.is_initialized()
    if started:
        ray.init(num_cpus=jobs, include_dashboard=False, log_to_driver=False, configure_logging=False)
    try:
        # A worker that dies takes its shard's unfinished files with it; the shard is simply read again.
        reading: Any = ray.remote(max_retries=2)(read_shard)
        waiting = [reading.remote(*task) for task in tasks]
        while waiting:
            ready, waiting = ray.wait(waiting, num_returns=1)
            yield ray.get(ready[0])
    finally:
        if started:
            ray.shutdown()
