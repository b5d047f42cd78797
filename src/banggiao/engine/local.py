"""Many pages on one machine: in this process, or in a pool of processes; in the order of input either way."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context, parent_process
from pathlib import Path
from threading import Thread

from banggiao.engine.outcome import Outcome, read_one
from banggiao.errors import PageError
from banggiao.pages import RawPage

__all__ = ["cores", "process_pool", "read_many"]

Opened = RawPage | PageError
Answer = tuple[bytes | None, PageError | None]

# Pages sent to a worker at a time: large enough to hide the cost of sending, small enough that the first
# results come at once (swept 1 to 128 on 800 articles: 16 and up are equal within the noise).
_CHUNK = 16
_BYTES = 4 * 1024 * 1024  # A chunk is closed early at this size, so that large pages spread over workers.
_AHEAD = 4  # Chunks in flight for each worker; bounds memory on a long stream of pages.


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def read_many(pages: Iterable[Opened], *, jobs: int = 0, lexicon: Path | None = None) -> Iterator[Outcome]:
    """Outcomes of ``pages`` in their order, read lazily.

    Args:
        pages: pages, or errors met while opening them.
        jobs: worker processes; 0 is one for each core, 1 reads in this process.
        lexicon: the user's folder of additions, or None.
    """
    jobs = jobs or cores()
    stream = iter(pages)
    # A few pages are read here: starting workers would take longer than reading them.
    head = list(islice(stream, _CHUNK))
    if jobs == 1 or len(head) < _CHUNK:
        yield from (read_one(page, lexicon) for page in head)
        yield from (read_one(page, lexicon) for page in stream)
        return
    yield from _pooled(_chained(head, stream), jobs, lexicon)


def _chained(head: list[Opened], rest: Iterator[Opened]) -> Iterator[Opened]:
    yield from head
    yield from rest


def _chunks(pages: Iterable[Opened]) -> Iterator[list[Opened]]:
    chunk: list[Opened] = []
    size = 0
    for page in pages:
        chunk.append(page)
        size += len(page.data) if isinstance(page, RawPage) else 0
        if len(chunk) == _CHUNK or size >= _BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def process_pool(workers: int) -> ProcessPoolExecutor:
    """A pool whose workers end when this process does, even if it is killed."""
    # "spawn": a forked copy of a process with threads (progress bars, servers) can hang on their locks.
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_end_with_parent)


def _end_with_parent() -> None:
    """In a worker: a killed parent closes nothing that an idle worker waits on, so a thread waits for its end."""
    if (parent := parent_process()) is not None:

        def wait() -> None:
            parent.join()
            os._exit(1)

        Thread(target=wait, daemon=True).start()


def _pooled(pages: Iterator[Opened], jobs: int, lexicon: Path | None) -> Iterator[Outcome]:
    chunks = _chunks(pages)
    waiting: deque[tuple[list[Opened], Future[list[Answer]]]] = deque()
    pool = process_pool(jobs)
    try:
        while True:
            for chunk in islice(chunks, jobs * _AHEAD - len(waiting)):
                waiting.append((chunk, pool.submit(_work, chunk, lexicon)))
            if not waiting:
                return
            chunk, future = waiting.popleft()
            try:
                answers = future.result()
            except BrokenProcessPool:
                # One page of those in flight killed its worker. They are read again, each by itself.
                lost = [chunk, *(c for c, _ in waiting)]
                waiting.clear()
                pool.shutdown(wait=False, cancel_futures=True)
                pool = process_pool(jobs)
                for page in (page for chunk in lost for page in chunk):
                    yield _alone(page, lexicon)
                continue
            yield from (_outcome(page, answer) for page, answer in zip(chunk, answers, strict=True))
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _work(chunk: list[Opened], lexicon: Path | None) -> list[Answer]:
    """In a worker: the pages' records as lines; the pages themselves need not travel back."""
    return [(outcome.line, outcome.error) for outcome in (read_one(page, lexicon) for page in chunk)]


def _outcome(page: Opened, answer: Answer) -> Outcome:
    return Outcome(page.source, page if isinstance(page, RawPage) else None, *answer)


def _alone(page: Opened, lexicon: Path | None) -> Outcome:
    with process_pool(1) as pool:
        try:
            return _outcome(page, pool.submit(_work, [page], lexicon).result()[0])
        except BrokenProcessPool:
            reason = "the process that read it was killed"
            mend = "it may need more memory than there is; leave the page out, and please report it"
            return _outcome(page, (None, PageError(reason, source=page.source, mend=mend)))
