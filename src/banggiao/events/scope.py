"""Whether an event is one of the record's: office-holders, states, parties or organs must act in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from banggiao.actors import Cast
from banggiao.events.draft import Draft
from banggiao.events.scene import Scene
from banggiao.lexicon.details import Details
from banggiao.record import Actor

__all__ = ["holds_state_office", "in_scope", "is_public", "leisure", "movement"]

_PUBLIC = frozenset({"party", "state", "organ", "international", "delegation"})
_ENCOUNTERS = frozenset({"reception", "talks", "meeting", "call", "ceremony"})
# Words of sport, shows or courts by which an article is told to be about them (swept 2 to 8 on articles out of scope).
_LEISURE_WORDS = 4


def leisure(view: Sequence[Scene], details: Details) -> bool:
    """Whether an article is about sport, shows or crime."""
    return bool(view) and details.leisure(view[0].lower[view[0].start : view[-1].end]) >= _LEISURE_WORDS


def in_scope(draft: Draft, cast: Cast, details: Details, off_topic: bool) -> bool:
    """Whether public bodies or office-holders take part in ``draft``.

    Args:
        draft: the event.
        cast: the page's actors.
        details: the words of public offices.
        off_topic: whether the article is about sport, shows or crime; then only holders of high office count.
    """
    actors = [cast.by_id[p.actor] for p in draft.parts]
    if off_topic:
        return any(_holds(a, details.state_office) for a in actors)
    if draft.public or any(movement(a, draft, details) for a in actors):
        return True
    public = [a for a in actors if is_public(a, details)]
    if draft.type not in _ENCOUNTERS or draft.frame.channel == "domestic":
        return bool(public)
    if any(a.kind in ("person", "delegation", "party") for a in public):
        return True
    countries = {a.country for a in actors if a.country}
    states_only = all(a.kind == "state" for a in public)
    return bool(public) and (len(actors) > 1 or len(countries) > 1) and not (states_only and draft.head == "gặp")


def movement(actor: Actor, draft: Draft, details: Details) -> bool:
    """ "Hezbollah ra tuyên bố": a party, a movement abroad or a people's organisation, in as many words."""
    if draft.frame.id != "position" or actor.kind not in ("party", "organization"):
        return False
    return actor.country not in (None, "VN") or is_public(actor, details)


def is_public(actor: Actor, details: Details) -> bool:
    """Whether ``actor`` is a public body, or a person with a public office on this page."""
    if actor.kind in _PUBLIC:
        return True
    if actor.kind == "person":
        return _holds(actor, details.office)
    name = actor.name.lower()
    return details.office.search(name) is not None or details.channels["people"].search(name) is not None


def holds_state_office(actor: Actor, details: Details) -> bool:
    """Whether ``actor`` is a person with one of the offices of state that act abroad."""
    return actor.kind == "person" and _holds(actor, details.state_office)


def _holds(actor: Actor, pattern: re.Pattern[str]) -> bool:
    return any(pattern.search(o.title.lower()) for o in actor.offices)
