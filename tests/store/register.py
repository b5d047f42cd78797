"""A register as plain rows, to compare two of them: times and packed bytes aside."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from banggiao.store import Store, schema
from banggiao.store.pack import unpack

_PACKED = ("data", "record", "diff")
_ASIDE = ("meta", "failures", "unsettled", "accounts")


def rows_of(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    """All rows by table, in one order, without the times at which they were seen."""
    found = {}
    with store.read() as connection:
        for name, table in schema.METADATA.tables.items():
            if name in _ASIDE:
                continue
            columns = [c for c in table.columns if not c.name.endswith("_seen") and c.name not in ("made", "undone")]
            rows = connection.execute(select(*columns)).all()
            plain = [tuple(_plain(c.name, v) for c, v in zip(columns, row, strict=True)) for row in rows]
            found[name] = sorted(plain, key=repr)
    return found


def _plain(name: str, value: Any) -> Any:
    return unpack(value) if name in _PACKED and isinstance(value, bytes) else value


def differences(a: dict[str, list[Any]], b: dict[str, list[Any]]) -> dict[str, list[Any]]:
    """Rows of one and not of the other, by table."""
    return {name: [*set(map(repr, a[name])) ^ set(map(repr, b[name]))][:4] for name in a if a[name] != b[name]}
