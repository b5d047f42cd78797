"""Whether an event is one of the record's: somebody in it must hold an office, or be a state, party or organ."""

from __future__ import annotations

from banggiao.actors import Cast
from banggiao.events.draft import Draft
from banggiao.lexicon.details import Details
from banggiao.record import Actor

__all__ = ["in_scope"]

_PUBLIC = frozenset({"party", "state", "organ", "international", "delegation"})


def in_scope(draft: Draft, cast: Cast, details: Details) -> bool:
    """Whether a public body or an office-holder takes part in ``draft``."""
    return any(is_public(cast.by_id[p.actor], details) for p in draft.parts)


def is_public(actor: Actor, details: Details) -> bool:
    """Whether ``actor`` is a public body, or a person with a public office on this page."""
    if actor.kind in _PUBLIC:
        return True
    if actor.kind == "person":
        return any(details.office.search(o.title.lower()) for o in actor.offices)
    return (
        details.office.search(actor.name.lower()) is not None
        or details.channels["people"].search(actor.name.lower()) is not None
    )
