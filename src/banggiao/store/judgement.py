"""A judgement, a candidate for one, and the fields that can be mended."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from banggiao.store.pack import from_json

__all__ = [
    "ACTOR_FIELDS",
    "EVENT_FIELDS",
    "STATEMENT_FIELDS",
    "Candidate",
    "Judgement",
    "Kind",
    "What",
    "judgement_of",
]

Kind = Literal["merge", "part", "confirm", "reject", "mend"]
What = Literal["actor", "event", "statement"]
ACTOR_FIELDS = ("name", "kind", "country")
EVENT_FIELDS = (
    "type",
    "subtype",
    "status",
    "date",
    "place",
    "country",
    "channel",
    "grade",
    "series",
    "ordinal",
    "occasion",
    "role",
)
STATEMENT_FIELDS = ("act", "due", "speakers", "addressees")


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """One judgement. ``undone`` is the time at which it was taken back, None while it holds.

    ``score`` and ``reasons`` are those of an automatic merge; a person's judgement has neither.
    """

    id: str
    kind: Kind
    what: What
    target: str
    value: dict[str, Any]
    author: str
    made: str
    note: str = ""
    undone: str | None = None
    undone_by: str | None = None
    score: float | None = None
    reasons: tuple[str, ...] = ()


class Candidate(msgspec.Struct, frozen=True, kw_only=True):
    """A pair that may be one: for a person to decide. ``a`` and ``b`` are ids, ``labels`` what to show for them."""

    id: str
    what: What
    a: str
    b: str
    labels: tuple[str, str]
    score: float
    reasons: tuple[str, ...]


def judgement_of(row: Any) -> Judgement:
    """A row of ``judgements``, without what it remembers for itself."""
    hidden = ("sides", "names", "page")
    value = {name: given for name, given in from_json(row.value).items() if name not in hidden}
    fields = {name: getattr(row, name) for name in ("id", "kind", "what", "target", "author", "note", "made")}
    return Judgement(**fields, value=value, undone=row.undone, undone_by=row.undone_by)
