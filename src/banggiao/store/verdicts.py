"""What people's judgements say to those who group: which ids are one, which are not, and what is mended."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import product
from typing import Any

from sqlalchemy import Connection, select

from banggiao.identity.cluster import Link
from banggiao.record import Record
from banggiao.store.pack import from_json
from banggiao.store.rows import fetch
from banggiao.store.schema import forms, judgements

__all__ = ["Verdicts", "parts_of", "verdicts"]

# A person's word stands before every score.
_WORD = 2.0


class Verdicts:
    """The judgements that hold about ``what`` (actor or event), in the order made; the later word stands."""

    def __init__(self, connection: Connection, what: str) -> None:
        self._merged: dict[tuple[str, str], Link] = {}
        self._parted: dict[str, set[str]] = defaultdict(set)
        self._mended: dict[str, list[tuple[int, dict[str, Any]]]] = defaultdict(list)
        self.rejected: set[str] = set()
        for row in _holding(connection, what):
            self._take(row.number, row.kind, row.target, from_json(row.value))
        self._actors = self._actors_named(connection)

    def _take(self, number: int, kind: str, target: str, value: dict[str, Any]) -> None:
        left, right = value.get("sides", ((), ()))
        if kind == "merge":
            a, b = sorted((target, value["with"]))
            self._merged[target, value["with"]] = Link(a, b, _WORD)
            for a, b in product(left, right):
                self._parted[a].discard(b)
                self._parted[b].discard(a)
        elif kind == "part":
            for a, b in product(left, right):
                self._parted[a].add(b)
                self._parted[b].add(a)
                self._merged.pop((a, b), None)
                self._merged.pop((b, a), None)
        elif kind == "mend":
            self._mended[target].append((number, value))
        elif kind == "reject":
            self.rejected.add(target)

    def _actors_named(self, connection: Connection) -> dict[str, str]:
        """The present actor of each id that a mended role names."""
        ids = {value["actor"] for mends in self._mended.values() for _, value in mends if "actor" in value}
        columns = forms.c
        return {row.id: row.actor for row in fetch(connection, select(columns.id, columns.actor), columns.id, ids)}

    @property
    def merged(self) -> list[Link]:
        """Pairs that a person said are one."""
        return list(self._merged.values())

    def parted(self, a: str, b: str) -> bool:
        """Whether a person said that the two are not one."""
        return b in self._parted.get(a, ())

    def mends(self, ids: Iterable[str]) -> list[dict[str, Any]]:
        """Mended fields of whatever bears one of ``ids``, in the order made, with the register's present actors."""
        numbered = [mend for id in ids for mend in self._mended.get(id, ())]
        found = [value for _, value in sorted(numbered, key=lambda mend: mend[0])]
        return [v | {"actor": self._actors.get(v["actor"], v["actor"])} if "actor" in v else v for v in found]


def _holding(connection: Connection, what: str) -> list[Any]:
    found = select(judgements).where(judgements.c.what == what, judgements.c.undone.is_(None))
    return list(connection.execute(found.order_by(judgements.c.number)))


def verdicts(connection: Connection, what: str) -> Verdicts:
    """The judgements that hold about ``what``."""
    return Verdicts(connection, what)


def parts_of(connection: Connection, record: Record) -> dict[str, str]:
    """For a page's actors whom a judgement parted from their namesakes: the judgement's id, by local id."""
    found: dict[str, str] = {}
    for row in _holding(connection, "actor"):
        value = from_json(row.value)
        if row.kind == "part" and record.page.id in value.get("pages", ()):
            names = {tuple(name) for name in value.get("names", ())}
            found |= {a.id: row.id for a in record.actors if (a.kind, a.name, a.country) in names}
    return found
