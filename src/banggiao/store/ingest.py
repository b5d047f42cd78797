"""Pages into the register: what came is kept, what it says replaces what the page said before."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, delete, insert, select, update
from sqlalchemy.exc import DataError, IntegrityError

from banggiao.errors import PageError
from banggiao.record import Record, decode, encode
from banggiao.store.connect import Store
from banggiao.store.ids import content_id
from banggiao.store.keep import forget_facts, keep_facts, rewrite_page
from banggiao.store.pack import pack, plain, storable, unpack
from banggiao.store.rows import chunks
from banggiao.store.schema import failures, page_versions, pages
from banggiao.store.settle import settle

__all__ = ["Counts", "Incoming", "ingest"]

# Pages in one transaction: a killed run loses at most these, and another writer waits no longer than for these.
BATCH = 100
# Pages after which what the register makes of them is brought up to date; a settled register answers best,
# but settling costs about as much for one page as for some dozen.
SETTLE = 1000


class Incoming(msgspec.Struct, frozen=True):
    """One page on its way in: ``line`` is its record as one line of JSON, ``error`` why there is none."""

    source: str
    data: bytes = b""
    line: bytes | None = None
    error: PageError | None = None


class Counts(msgspec.Struct):
    """How many pages were new, changed, unchanged or failed."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    failed: int = 0


def ingest(
    store: Store,
    incoming: Iterable[Incoming],
    *,
    batch: int = BATCH,
    on_page: Callable[[Incoming, str], None] | None = None,
) -> Counts:
    """Bring pages into the register; safe to repeat, and to kill at any time.

    Args:
        store: the register.
        incoming: pages with their records or errors; read lazily.
        batch: pages in one transaction.
        on_page: called with each page and ``new``, ``changed``, ``unchanged`` or ``failed``.
    """
    counts, waiting = Counts(), 0
    # What a killed run left unsettled is settled first.
    with store.write() as connection:
        settle(connection)
    for group in chunks(incoming, batch):
        waiting += len(group)
        with store.write() as connection:
            taken = [_taken(connection, page, _now()) for page in group]
            if waiting >= SETTLE:
                settle(connection)
                waiting = 0
        for page, state in taken:
            setattr(counts, state, getattr(counts, state) + 1)
            if on_page:
                on_page(page, state)
    with store.write() as connection:
        settle(connection)
    return counts


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _taken(connection: Connection, page: Incoming, now: str) -> tuple[Incoming, str]:
    """Take one page, or, where it cannot be stored, its failure: a fault of ours costs a row and not the run."""
    try:
        with connection.begin_nested():
            return page, _take(connection, page, now)
    except (ValueError, LookupError, TypeError, OverflowError, IntegrityError, DataError) as error:
        reason = f"{type(error).__name__}: {str(error).splitlines()[0] if str(error) else ''}"
        failed = PageError(reason, source=page.source, step="store", mend="please report this page")
        page = msgspec.structs.replace(page, line=None, error=failed)
        return page, _take(connection, page, now)


def _take(connection: Connection, page: Incoming, now: str) -> str:
    if page.line is None:
        _fail(connection, page, now)
        return "failed"
    connection.execute(delete(failures).where(failures.c.source == plain(page.source)))
    record = decode(page.line)
    version = connection.execute(select(page_versions).where(page_versions.c.id == record.page.id)).one_or_none()
    if version is not None:
        return _again(connection, page, record, version, now)
    return _version(connection, page, record, now)


def _fail(connection: Connection, page: Incoming, now: str) -> None:
    error = page.error or PageError("there is no record", source=page.source)
    said = {"source": page.source, "code": error.code, "step": error.step, "reason": error.reason, "mend": error.mend}
    row = storable(said)
    id = content_id("failure", row["source"], row["code"], row["step"])
    known = update(failures).where(failures.c.id == id).values(last_seen=now, reason=row["reason"])
    if connection.execute(known).rowcount == 0:
        connection.execute(insert(failures).values(**row, id=id, first_seen=now, last_seen=now))


def _again(connection: Connection, page: Incoming, record: Record, version: Row[Any], now: str) -> str:
    """Bytes that came before: nothing changes, unless a newer program reads them otherwise."""
    assert page.line is not None
    connection.execute(update(pages).where(pages.c.key == version.page_key).values(last_seen=now))
    current = connection.scalar(select(pages.c.id).where(pages.c.key == version.page_key))
    before = unpack(version.record)
    if current != version.id or _content(before) == _content(page.line):
        return "unchanged"
    # The page keeps the name under which it came first.
    kept = msgspec.structs.replace(record, page=decode(before).page)
    _rewrite(connection, kept, now)
    return "changed"


def _content(line: bytes) -> bytes:
    """A record's line without the page's names: the same bytes may lie in two places."""
    return line.partition(b'"text":')[2]


def _rewrite(connection: Connection, record: Record, now: str) -> None:
    packed = pack(encode(record))
    connection.execute(update(page_versions).where(page_versions.c.id == record.page.id).values(record=packed))
    rewrite_page(connection, record.page.id, now)


def _version(connection: Connection, page: Incoming, record: Record, now: str) -> str:
    key = plain(record.page.url or record.page.source)
    known = connection.execute(select(pages).where(pages.c.key == key)).one_or_none()
    packed = pack(page.line or b"")
    version = {"id": record.page.id, "page_key": key, "data": pack(page.data), "record": packed, "first_seen": now}
    if known is None:
        connection.execute(insert(page_versions).values(**version, number=1, diff=None))
        root = record.page.url or record.page.id
        counted = keep_facts(connection, record, root, now, {})
        connection.execute(insert(pages).values(**_page(record, key, root, now), **counted))
        return "new"
    number = known.versions + 1
    diff = pack(_diff(connection, known.id, record).encode("utf-8"))
    connection.execute(insert(page_versions).values(**version, number=number, diff=diff))
    seen = forget_facts(connection, known.id)
    counted = keep_facts(connection, record, known.root, now, seen)
    values = {**_page(record, key, known.root, known.first_seen), "last_seen": now, "changed_seen": now}
    connection.execute(update(pages).where(pages.c.key == key).values(**values | {"versions": number}, **counted))
    return "changed"


def _page(record: Record, key: str, root: str, now: str) -> dict[str, Any]:
    page = record.page
    row = {
        "id": page.id,
        "key": key,
        "root": root,
        "source": page.source,
        "url": page.url,
        "outlet": page.outlet,
        "media_type": page.media_type,
        "language": page.language,
        "versions": 1,
        "first_seen": now,
        "last_seen": now,
        "changed_seen": None,
    }
    return storable(row)


def _diff(connection: Connection, before: str, record: Record) -> str:
    packed = connection.scalar(select(page_versions.c.record).where(page_versions.c.id == before))
    old = decode(unpack(packed)).text if packed else ""
    lines = difflib.unified_diff(
        old.split("\n"), record.text.split("\n"), before[:12], record.page.id[:12], n=1, lineterm=""
    )
    return "\n".join(lines)
