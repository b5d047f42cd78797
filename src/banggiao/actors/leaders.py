"""Who leads a delegation or a country: "Đoàn … do ông A dẫn đầu", "ông A dẫn đầu Đoàn …"."""

from __future__ import annotations

import re

from banggiao.actors.drafts import Draft, RawMention
from banggiao.actors.phrase import Phrase
from banggiao.actors.sight import Sight

__all__ = ["find_leaders", "leader_of"]

_LED_BY = re.compile(r",?\s*do\s*$")
_LEADS = re.compile(r"(?:dẫn đầu|dẫn|làm trưởng đoàn|làm trưởng|trưởng đoàn|cùng)\s*$")
_REACH = 70
_LEADER_WORDS = ("nhà lãnh đạo ", "lãnh đạo ", "người đứng đầu ", "nguyên thủ ")


def find_leaders(sight: Sight, mentions: list[RawMention]) -> None:
    """Sets the leader of each delegation that a page gives one; ``mentions`` are in the order of the text."""
    outer = [m for m in mentions if not m.inside]
    for index, mention in enumerate(outer):
        if mention.form != "delegation":
            continue
        draft = mention.actors[0]
        if draft.leader is not None:
            continue
        after = outer[index + 1] if index + 1 < len(outer) else None
        before = outer[index - 1] if index else None
        if (
            after is not None
            and _person(after)
            and _LED_BY.fullmatch(sight.lower, mention.phrase_end, after.phrase_start)
        ):
            draft.leader = after.actors[0]
        elif before is not None and _person(before) and _leads(sight, before, mention):
            draft.leader = before.actors[0]


def _person(mention: RawMention) -> bool:
    return len(mention.actors) == 1 and mention.actors[0].kind == "person"


def _leads(sight: Sight, before: RawMention, mention: RawMention) -> bool:
    gap = sight.lower[before.phrase_end : mention.phrase_start]
    return len(gap) < _REACH and "." not in gap and _LEADS.search(gap) is not None


def leader_of(sight: Sight, phrase: Phrase, people: list[Draft]) -> Draft | None:
    """Who "nhà lãnh đạo Trung Quốc" is: of ``people``, the latest first, the first of that country."""
    before = sight.lower[max(0, phrase.outer - 26) : phrase.outer]
    led = next((w for w in _LEADER_WORDS if before.endswith(w)), None)
    if led is None or before.removesuffix(led).rstrip().endswith(("các", "những", "số", "của")):
        return None
    person = next((d for d in people if d.country == phrase.country and not _speaks_for_others(d)), None)
    if person is not None:
        phrase.outer -= len(led)
    return person


def _speaks_for_others(draft: Draft) -> bool:
    """A spokesperson leads no country."""
    return any("phát ngôn" in office.word for office in draft.held)
