"""Steps that bring a register from each version to the next. A step, once released, is never changed."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, insert, inspect, select, update

from banggiao.errors import StoreError
from banggiao.store.indexes import create_indexes
from banggiao.store.schema import METADATA, meta

__all__ = ["STEPS", "is_current", "migrate"]

Step = Callable[[Connection], None]


def _first(connection: Connection) -> None:
    """All tables and the text indexes."""
    METADATA.create_all(connection)
    create_indexes(connection)


STEPS: tuple[Step, ...] = (_first,)


def is_current(connection: Connection) -> bool:
    """Whether a register has taken all steps; asked first, so that opening one waits for no writer.

    Raises:
        StoreError: where the register was written by a newer version, or holds other tables.
    """
    return _checked(connection, len(STEPS)) == len(STEPS)


def migrate(connection: Connection, steps: tuple[Step, ...] = STEPS) -> None:
    """Take the steps that this register has not taken, in their order, within the caller's transaction.

    Raises:
        StoreError: where the register was written by a newer version, or holds other tables.
    """
    done = _checked(connection, len(steps))
    for step in steps[done:]:
        step(connection)
    if done == 0:
        connection.execute(insert(meta).values(key="schema", value=str(len(steps))))
    elif done < len(steps):
        connection.execute(update(meta).where(meta.c.key == "schema").values(value=str(len(steps))))


def _checked(connection: Connection, known: int) -> int:
    done = _version(connection)
    if done > known:
        raise StoreError(f"the register is of version {done}, this program knows {known} (update banggiao)")
    return done


def _version(connection: Connection) -> int:
    tables = inspect(connection).get_table_names()
    if "meta" not in tables:
        if "pages" in tables:
            raise StoreError("there are tables, but they are no register's (choose another file or database)")
        return 0
    found = connection.scalar(select(meta.c.value).where(meta.c.key == "schema"))
    return int(found or 0)
