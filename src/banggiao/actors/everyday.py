"""States of one everyday syllable at the head of a sentence, where a capital letter is no evidence ("Anh nói")."""

from __future__ import annotations

import re

from banggiao.actors.phrase import Phrase
from banggiao.actors.sight import Sight, is_syllable

__all__ = ["without_everyday"]

_STOPS = '.!?…:"”“•*'
# "anh" as a pronoun, in small letters.
_PRONOUN = re.compile(
    r"(?<!tiếng )(?<!nước )(?<!người )(?<!\w)anh(?! (?:em|hùng|linh|dũng|minh|chị|đào|túc)(?!\w))(?!\w)"
)


def without_everyday(sight: Sight, found: list[Phrase]) -> list[Phrase]:
    """``found`` without what names a state only by the capital with which its sentence begins.

    "Anh" there is "he" where the page has "anh" in small letters or names Britain nowhere else; any other syllable is a
    person's given name where somebody on the page bears it and the state is named nowhere else.
    """
    heads = {id(p): p.country for p in found if p.form == "state" and _opens(sight, p)}
    if not heads:
        return found
    others = [p for p in found if id(p) not in heads]
    sure = {p.country for p in others if p.country is not None}
    sure |= {b.country for p in others for b in (*p.inner, *([p.body] if p.body else [])) if b.country is not None}
    given = {sight.lower[p.start : p.end].rsplit(" ", 1)[-1] for p in found if p.form == "person"}
    he = _PRONOUN.search(sight.text) is not None

    def is_state(phrase: Phrase) -> bool:
        if id(phrase) not in heads:
            return True
        word = sight.lower[phrase.start : phrase.end]
        if word == "anh":
            return phrase.country in sure and not he
        return phrase.country in sure or word not in given

    return [p for p in found if is_state(p)]


def _opens(sight: Sight, phrase: Phrase) -> bool:
    """Whether one syllable names the state, and begins its sentence."""
    if phrase.outer < phrase.start or not is_syllable(sight.text[phrase.start : phrase.end]):
        return False
    before = sight.text[max(0, phrase.start - 3) : phrase.start]
    head = before.rstrip()
    return (not head and phrase.start < 3) or "\n" in before[len(head) :] or (head != "" and head[-1] in _STOPS)
