"""What people's judgements say to those who group: which ids are one, which are not, and what is mended."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from sqlalchemy import Connection, select

from banggiao.identity.cluster import Link
from banggiao.record import Record
from banggiao.store.pack import from_json
from banggiao.store.schema import judgements

__all__ = ["Verdicts", "parts_of", "verdicts"]

# A person's word stands before every score.
_WORD = 2.0


class Verdicts:
    """The judgements that hold about ``what`` (actor or event), in the order made."""

    def __init__(self, connection: Connection, what: str) -> None:
        self.merged: list[Link] = []
        self._parted: dict[str, set[str]] = defaultdict(set)
        self.mended: dict[str, list[dict[str, Any]]] = defaultdict(list)
        self.rejected: set[str] = set()
        for row in _holding(connection, what):
            self._take(row.kind, row.target, from_json(row.value))

    def _take(self, kind: str, target: str, value: dict[str, Any]) -> None:
        if kind == "merge":
            self.merged.append(Link(*sorted((target, value["with"])), score=_WORD))
        elif kind == "part":
            for a in value.get("sides", [[], []])[0]:
                for b in value["sides"][1]:
                    self._part(a, b)
        elif kind == "mend":
            self.mended[target].append(value)
        elif kind == "reject":
            self.rejected.add(target)

    def _part(self, a: str, b: str) -> None:
        self._parted[a].add(b)
        self._parted[b].add(a)

    def parted(self, a: str, b: str) -> bool:
        """Whether a person said that the two are not one."""
        return b in self._parted.get(a, ())

    def named(self) -> set[str]:
        """All ids that merges and partings name."""
        return {id for link in self.merged for id in (link.a, link.b)} | set(self._parted)

    def mends(self, ids: list[str]) -> list[dict[str, Any]]:
        """Mended fields of whatever bears one of ``ids``, in the order made."""
        return [value for id in ids for value in self.mended.get(id, ())]


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
