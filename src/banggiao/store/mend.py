"""Facts as people mended them: a judgement's value put in place of what was read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, get_args

import msgspec

from banggiao.edtf import first_day, last_day
from banggiao.errors import JudgementError
from banggiao.identity.merge import Merged
from banggiao.record import Act, ActorKind, Channel, EventDate, EventType, Grade, Place, Role, Span, Status

__all__ = ["check_value", "mended", "mended_statement"]

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


_EDTF = re.compile(r"^[\dX]{4}(-[\dX]{2}(-[\dX]{2})?)?(/([\dX]{4}(-[\dX]{2}(-[\dX]{2})?)?|\.\.))?$")
_WORDS: dict[tuple[str, str], tuple[str, ...]] = {
    ("actor", "kind"): get_args(ActorKind),
    ("event", "type"): get_args(EventType),
    ("event", "status"): get_args(Status),
    ("event", "channel"): get_args(Channel),
    ("event", "grade"): get_args(Grade),
    ("event", "role"): get_args(Role),
    ("statement", "act"): get_args(Act),
}
_NEEDED = frozenset(
    {("actor", "kind"), ("actor", "name"), ("event", "type"), ("event", "status"), ("statement", "act")}
)


def check_value(what: str, field: str, to: Any) -> None:
    """Refuse what cannot stand in a field.

    Raises:
        JudgementError: where ``to`` is not among the field's words, no date, no country or no list.
    """
    if to is None and (what, field) not in _NEEDED:
        return
    words = _WORDS.get((what, field))
    if words is not None and to not in words:
        raise JudgementError(f"{to}: {field} is one of {', '.join(words)}")
    if field in ("date", "due") and not (isinstance(to, str) and _EDTF.match(to)):
        raise JudgementError(f"{to}: {field} is an EDTF date (2025-11-24, 2025-11, XXXX-11-24, 2025-11-24/2025-11-26)")
    if field == "country" and not (isinstance(to, str) and re.fullmatch("[A-Z]{2}", to)):
        raise JudgementError(f"{to}: a country is an ISO 3166-1 code of two letters (VN)")
    if field == "ordinal" and not isinstance(to, int):
        raise JudgementError(f"{to}: an ordinal is a whole number")
    if field in ("speakers", "addressees") and not isinstance(to, list):
        raise JudgementError(f"{field} is a list of actors' ids")


def mended_statement(row: dict[str, Any], actors: list[dict[str, Any]], values: Iterable[dict[str, Any]]) -> None:
    """Put what people mended into a statement's ``row``, and into ``actors``, its speakers and addressees."""
    for value in values:
        field, to = value["field"], value["to"]
        if field == "due":
            row |= {"due": to, "due_first_day": first_day(to), "due_last_day": last_day(to)}
        elif field == "act":
            row["act"] = to
        else:
            part = field.removesuffix("s") if field == "speakers" else "addressee"
            actors[:] = [a for a in actors if a["part"] != part]
            actors += [{"actor": id, "n": row["n"], "part": part, "number": i, "form": id} for i, id in enumerate(to)]
