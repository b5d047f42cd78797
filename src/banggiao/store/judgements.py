"""People's judgements: merge, part, confirm, reject, mend. Each has an author and a time, and can be undone.

A judgement stands beside the records and is applied to what is derived from them, so it survives reading the
pages again and a rebuild. Automatic merges are listed with the same struct (``author`` is ``banggiao``, with a
score); undoing one is a person's ``part``.

| kind | what | value | meaning |
|---|---|---|---|
| ``merge`` | actor, event | ``{"with": ID}`` | both are one |
| ``part`` | actor, event | ``{"with": ID}`` | the two are not one, whatever the rules say |
| ``part`` | actor | ``{"pages": [ID, ...]}`` | on these pages the name is somebody else's |
| ``part`` | event | ``{"reports": [ID, ...]}`` | these reports are of another event |
| ``confirm`` | actor, event, statement | ``{}`` | it is as it stands there |
| ``reject`` | event, statement | ``{}`` | there is no such fact: it leaves every view |
| ``mend`` | actor | ``{"field": F, "to": V}`` | F: name, kind, country |
| ``mend`` | event | ``{"field": F, "to": V}`` | F: see ``EVENT_FIELDS``; date is EDTF |
| ``mend`` | event | ``{"field": "role", "actor": ID, "to": ROLE}`` | a participant's role; None: took no part |
| ``mend`` | statement | ``{"field": F, "to": V}`` | F: act, due (EDTF), speakers, addressees (lists of actor ids) |
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

import msgspec

from banggiao.store.connect import Store

__all__ = ["Judgement", "export_gold", "judge", "list_judgements", "redo", "undo"]

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


def judge(
    store: Store,
    *,
    kind: Kind,
    what: What,
    target: str,
    value: dict[str, Any] | None = None,
    author: str,
    note: str = "",
) -> Judgement:
    """Make a judgement, and derive anew what it touches.

    Raises:
        NotFound: where there is no ``target`` or no such id in ``value``.
        JudgementError: where kind, what and value do not fit the table above, or an actor is merged with itself.
    """
    raise NotImplementedError


def undo(store: Store, id: str, *, author: str) -> Judgement:
    """Take a judgement back; of an automatic merge's id: part the two. The judgement that was undone or made.

    Raises:
        NotFound: where there is no such judgement.
        JudgementError: where it is undone already.
    """
    raise NotImplementedError


def redo(store: Store, id: str, *, author: str) -> Judgement:
    """Let a judgement that was undone hold again.

    Raises:
        NotFound: where there is no such judgement.
        JudgementError: where it holds already.
    """
    raise NotImplementedError


def list_judgements(
    store: Store, *, what: What | None = None, target: str | None = None, automatic: bool = False, limit: int = 200
) -> list[Judgement]:
    """Judgements, the newest first; undone ones too. With ``automatic`` also the merges that rules made."""
    raise NotImplementedError


def export_gold(store: Store) -> Iterator[dict[str, Any]]:
    """What people confirmed, rejected or mended: page, passage, what was read and what is right."""
    raise NotImplementedError
