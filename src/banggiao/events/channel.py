"""Who deals with whom: party, state, parliament, people, multilateral or domestic."""

from __future__ import annotations

from collections import Counter

from banggiao.actors import Cast
from banggiao.events.draft import Draft
from banggiao.lexicon.details import Details
from banggiao.record import Actor, Channel

__all__ = ["channel_of"]

_DOMESTIC = frozenset(
    {
        "session",
        "congress",
        "appointment",
        "conference",
        "award",
        "meeting",
        "ceremony",
        "reception",
        "aid",
        "message",
    }
)


def channel_of(draft: Draft, cast: Cast, details: Details) -> Channel | None:
    """The channel of ``draft``, from its frame, the countries of those in it, their kinds and offices."""
    if draft.frame.channel:
        return draft.frame.channel
    actors = [cast.by_id[p.actor] for p in draft.parts]
    countries = {a.country for a in actors if a.country}
    if not actors:
        return None
    if any(a.kind == "international" for a in actors) or (draft.type == "conference" and len(countries) > 2):
        return "multilateral"
    if (
        len(countries) == 1
        and draft.type in _DOMESTIC
        and all(a.country for a in actors)
        and (draft.country in (None, *countries))
    ):
        return "domestic"
    votes: list[Channel] = [
        v for p, a in zip(draft.parts, actors, strict=True) if (v := _vote(a, [o.title for o in p.offices], details))
    ]
    counted = sorted(Counter(votes).items())
    return max(counted, key=lambda item: item[1])[0] if counted else "state"


def _vote(actor: Actor, titles: list[str], details: Details) -> Channel | None:
    if actor.kind == "party":
        return "party"
    if actor.kind == "state":
        return "state"
    held = [t.lower() for t in titles or [o.title for o in actor.offices] or [actor.name]]
    # Who sits on a committee acts by the post held beside it ("Ủy viên Trung ương Đảng, Thứ trưởng Bộ Quốc phòng").
    posts = [t for t in held if not t.startswith("ủy viên ")] or held
    words = " ; ".join(posts)
    if details.channels["parliament"].search(words):
        return "parliament"
    if details.channels["people"].search(posts[-1]):
        return "people"
    if details.channels["state"].search(words):
        return "state"
    if details.channels["party"].search(" ; ".join(held)):
        return "party"
    return "state" if actor.kind in ("person", "organ") else None
