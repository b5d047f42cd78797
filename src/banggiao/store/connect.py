"""``Store``: an open register on SQLite or PostgreSQL, with one way to read it and one to write it."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, select, text
from sqlalchemy.exc import ArgumentError, DBAPIError

from banggiao.errors import StoreError
from banggiao.store.migrations import is_current, migrate
from banggiao.store.schema import accounts
from banggiao.store.words import exact_words, folded_words

__all__ = ["Store", "open_store"]

# How long a writer waits for another before it gives up, in seconds.
PATIENCE = 60
_WRITERS = 0x62616E67  # "bang": the number of PostgreSQL's advisory lock of writers


class Store:
    """An open register. Safe to share between threads; open one for each process.

    Attributes:
        dialect: ``sqlite`` or ``postgresql``.
        engine: SQLAlchemy's engine, for what is not offered here.
    """

    def __init__(self, engine: Engine, where: str) -> None:
        self.engine, self.where = engine, where
        self.dialect: str = engine.dialect.name

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection that sees one state of the register from beginning to end."""
        with self._guarded(), self.engine.connect() as connection:
            if self.dialect == "postgresql":
                connection.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"))
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction: all or nothing. A second writer waits until the first has done.

        Raises:
            StoreError: where another writer holds the register for longer than ``PATIENCE`` seconds.
        """
        with self._guarded(), self.engine.connect().execution_options(banggiao_writes=True) as connection:
            if self.dialect == "postgresql":
                connection.execute(text(f"SET LOCAL lock_timeout = '{PATIENCE}s'"))
                connection.execute(text(f"SELECT pg_advisory_xact_lock({_WRITERS})"))
            else:
                connection.begin()
            yield connection
            connection.commit()

    def connection(self) -> Any:
        """The same as ``read``."""
        return self.read()

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            reason = str(error.orig).strip().splitlines()[0] if error.orig else str(error)
            mend = "is it a register, can it be written, is another process writing?"
            raise StoreError(f"{self.where}: {reason} ({mend})") from error

    def close(self) -> None:
        """Give all connections back."""
        self.engine.dispose()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def password_hash(self, name: str) -> str | None:
        """The password's hash of the account ``name``, or None where there is no such account."""
        with self.read() as connection:
            return connection.scalar(select(accounts.c.password_hash).where(accounts.c.name == name))


def open_store(where: str | Path, *, make: bool = True) -> Store:
    """The register at ``where``: a path of an SQLite file, or a ``postgresql://`` URL.

    Args:
        where: the register.
        make: whether it is made where there is none; who only asks should not make one by a slip of the pen.

    Raises:
        StoreError: where it cannot be opened, is missing and not to be made, is no register, or was written by a
            newer version.
    """
    where = str(where)
    if not where:
        raise StoreError("the register has an empty name (give a file or postgresql://… with --db)")
    if not make and "://" not in where and not Path(where).is_file():
        raise StoreError(f"{where}: no such register (make it with banggiao ingest, or name another with --db)")
    store = Store(_engine(where), _shown(where))
    try:
        with store.read() as connection:
            current = is_current(connection)
        if not current:
            with store.write() as connection:
                migrate(connection)
    except StoreError:
        store.close()
        raise
    return store


def _shown(where: str) -> str:
    """``where`` without a password, for messages."""
    head, at, tail = where.rpartition("@")
    return f"{head.partition('://')[0]}://…@{tail}" if at and "://" in head else where


def _engine(where: str) -> Engine:
    if where.startswith(("postgresql:", "postgres:", "postgresql+psycopg:")):
        return _postgresql(where)
    if "://" in where and not where.startswith("sqlite:///"):
        raise StoreError(f"{_shown(where)}: no such kind of store (a path of a file, or postgresql://…)")
    return _sqlite(Path(where.removeprefix("sqlite:///")))


def _postgresql(where: str) -> Engine:
    try:
        return create_engine("postgresql+psycopg:" + where.partition(":")[2], pool_pre_ping=True)
    except ImportError as error:
        raise StoreError("PostgreSQL needs psycopg (pip install 'banggiao[postgres]')") from error
    except (ArgumentError, ValueError) as error:
        raise StoreError(f"{_shown(where)}: {error} (postgresql://user@host/database)") from error


def _sqlite(path: Path) -> Engine:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"{path}: {error.strerror} (choose another file with --db)") from error
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": PATIENCE, "check_same_thread": False})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: sqlite3.Connection, _: object) -> None:
    # The driver's own guessing at transactions is off; ``_begin`` opens them.
    connection.isolation_level = None
    connection.create_function("folded_words", 1, folded_words, deterministic=True)
    connection.create_function("exact_words", 1, exact_words, deterministic=True)
    _keep_a_log(connection)
    for pragma in (
        "synchronous = NORMAL",
        "cache_size = -65536",
        "mmap_size = 1073741824",
        "temp_store = MEMORY",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _keep_a_log(connection: sqlite3.Connection) -> None:
    """Turn on the write-ahead log; SQLite's own patience does not cover two who turn a new file's on at once."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise
            time.sleep(0.01)
        else:
            return


def _begin(connection: Connection) -> None:
    # A reader that turned writer would fail where another wrote meanwhile; a writer is one from its first word.
    writes = connection.get_execution_options().get("banggiao_writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
