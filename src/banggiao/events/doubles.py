"""Drafts that tell again, in other words, what another draft of their sentence tells."""

from __future__ import annotations

from banggiao.events.draft import GATHERINGS, Draft

__all__ = ["adopted_there", "called_on", "calling"]

# Sentences in which a text adopted is an article's news.
_HEAD_SENTENCES = 4


def adopted_there(draft: Draft, own: list[Draft]) -> bool:
    """ "Tại kỳ họp, Quốc hội thông qua luật": what is adopted belongs to the session that the sentence names."""
    return draft.frame.id == "agreement.adopted" and (
        draft.order >= _HEAD_SENTENCES or any(o.type in GATHERINGS or o.type == "appointment" for o in own)
    )


def called_on(draft: Draft, own: list[Draft]) -> bool:
    """ "Đến thăm và chào xã giao B": the visit to a person is the courtesy call."""
    return (
        draft.type == "visit"
        and draft.country is None
        and any(o.type == "reception" and o.actors() == draft.actors() for o in own)
    )


def calling(draft: Draft, own: list[Draft]) -> bool:
    """ "A tiếp B đến chào xã giao": the call of whoever is received is the reception."""
    received = {p.actor for o in own if o.trigger.start < draft.trigger.start for p in o.parts if p.role == "guest"}
    return draft.type == "reception" and not draft.of("host") and bool(draft.parts) and draft.actors() <= received
