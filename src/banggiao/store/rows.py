"""Small helpers for many rows at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Column, ColumnElement, Connection, Row, Select, Table, bindparam, delete, insert, select, update

__all__ = ["add", "change", "chunks", "drop", "fetch", "free_numbers", "put_new"]

# SQLite takes at most 32766 parameters in a statement; small enough that plans stay on the index.
_CHUNK = 500
T = TypeVar("T")


def chunks(items: Iterable[T], size: int = _CHUNK) -> Iterator[list[T]]:
    """``items`` in lists of at most ``size``."""
    stream = iter(items)
    while chunk := list(islice(stream, size)):
        yield chunk


def add(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert ``rows``, which all have the same columns."""
    if rows:
        connection.execute(insert(table), list(rows))


def change(connection: Connection, table: Table, key: str, rows: Iterable[Mapping[str, Any]]) -> None:
    """Update rows: each mapping holds the column ``key`` and the columns to change, the same ones in all."""
    given = [{f"to_{name}": value for name, value in row.items()} for row in rows]
    if not given:
        return
    names = [name.removeprefix("to_") for name in given[0] if name != f"to_{key}"]
    to = {name: bindparam(f"to_{name}", type_=table.c[name].type) for name in names}
    connection.execute(update(table).where(table.c[key] == bindparam(f"to_{key}")).values(to), given)


def put_new(connection: Connection, table: Table, rows: Iterable[Mapping[str, Any]]) -> None:
    """Insert those of ``rows`` whose primary key is not there yet."""
    given = list(rows)
    if not given:
        return
    keys = [column.name for column in table.primary_key]
    # "ON CONFLICT DO NOTHING" is spelled alike in both stores.
    if connection.dialect.name == "sqlite":
        from sqlalchemy.dialects.sqlite import insert as upsert_lite

        connection.execute(upsert_lite(table).on_conflict_do_nothing(index_elements=keys), given)
    else:
        from sqlalchemy.dialects.postgresql import insert as upsert_pg

        connection.execute(upsert_pg(table).on_conflict_do_nothing(index_elements=keys), given)


def fetch(
    connection: Connection, query: Select[Any], column: ColumnElement[Any], values: Iterable[Any]
) -> Iterator[Row[Any]]:
    """The rows of ``query`` where ``column`` is one of ``values``, however many they are."""
    for chunk in chunks(values):
        yield from connection.execute(query.where(column.in_(chunk)))


def drop(connection: Connection, table: Table, column: Column[Any], values: Iterable[Any]) -> None:
    """Delete the rows of ``table`` where ``column`` is one of ``values``."""
    for chunk in chunks(values):
        connection.execute(delete(table).where(column.in_(chunk)))


def free_numbers(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> dict[int, int]:
    """Give each of the new ``rows`` of ``table`` a number ``n`` of its own; returns old to new where they differ.

    Two hashes of one day meet about once in a million days; the later one takes the next number.
    """
    taken = {n for (n,) in fetch(connection, select(table.c.n), table.c.n, {row["n"] for row in rows})}
    moved: dict[int, int] = {}
    for row in rows:
        wanted = row["n"]
        while row["n"] in taken:
            row["n"] += 1
        taken.add(row["n"])
        if row["n"] != wanted:
            moved[wanted] = row["n"]
    return moved
