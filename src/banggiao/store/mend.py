"""Facts as people mended them: a judgement's value put in place of what was read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from banggiao.identity.merge import Merged
from banggiao.record import EventDate, Place, Span

__all__ = ["mended"]

# A person's word has no passage; the place where one would stand is empty.
_NOWHERE = Span(0, 0)


def mended(merged: Merged, values: Iterable[dict[str, Any]]) -> Merged:
    """``merged`` with the fields that judgements mend, in the order made."""
    for value in values:
        merged = _mend(merged, value["field"], value)
    return merged


def _mend(merged: Merged, field: str, value: dict[str, Any]) -> Merged:
    to = value["to"]
    if field == "role":
        return _mend_role(merged, value["actor"], to)
    if field == "date":
        return msgspec.structs.replace(merged, date=EventDate(to, "text", _NOWHERE) if to else None)
    if field in ("place", "country"):
        return msgspec.structs.replace(merged, place=_place(merged.place, field, to))
    return msgspec.structs.replace(merged, values=merged.values | {field: to})


def _place(place: Place | None, field: str, to: str | None) -> Place | None:
    if field == "place":
        return Place(to, 0, 0, place.country if place else None) if to else None
    return msgspec.structs.replace(place, country=to) if place else None


def _mend_role(merged: Merged, actor: str, to: str | None) -> Merged:
    """``actor`` is any id of the participant; None takes it out."""
    takers = [msgspec.structs.replace(t, role=to or t.role) if t.actor == actor else t for t in merged.takers]
    if to is None:
        takers = [t for t in takers if t.actor != actor]
    return msgspec.structs.replace(merged, takers=tuple(takers))
