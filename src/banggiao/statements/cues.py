"""Cues: the reporting verbs of a unit, those that stand together merged into one."""

from __future__ import annotations

import msgspec

from banggiao.lexicon.reporting import Verb
from banggiao.record import Act
from banggiao.statements.items import Item, Unit

__all__ = ["Cue", "cues_of"]

_SENTENCE_OPENERS = "\"“‘'([\n"


class Cue(msgspec.Struct, frozen=True, gc=False):
    """One reporting verb, or several with one object ("cảm ơn và đánh giá cao").

    Attributes:
        first, last: indexes of its first and last verb among the unit's items.
        start, end: offsets of the words.
        act: the act of its last telling verb; ``first_act`` of its first verb.
        marked: whether "rằng", a colon or a quotation mark must follow.
        strong: whether it begins a statement of its own wherever a clause may begin.
        with_: of these words one must stand in what is said; none needed where empty.
        another: whether a subject of its own must stand first in what is said ("muốn hai bên …").
        noun: where a noun that names the act begins ("lời thăm hỏi"), or -1.
    """

    first: int
    last: int
    start: int
    end: int
    act: Act
    first_act: Act
    strong: bool
    marked: bool
    with_: tuple[str, ...]
    noun: int
    another: bool = False


def cues_of(unit: Unit) -> list[Cue]:
    """The cues of ``unit`` in order."""
    cues: list[Cue] = []
    at = 0
    while at < len(unit.items):
        token = unit.items[at].token
        if token is None or token.verb is None or token.verb.kind == "noun" or _is_name(unit, at) or _cited(unit, at):
            at += 1
            continue
        if _is_counted(unit, at):
            at += 1
            continue
        members = _members(unit, at)
        if _is_worth(unit, at) or (token.verb.kind not in ("carry", "light") and _is_noun(unit, at)):
            # "nguyện vọng của nhân dân và mong muốn …": things both; "đề xuất của ông A và cho biết …": the first only.
            alike = all(_verb(unit, m).act == token.verb.act for m in members)
            at = members[-1] + 1 if alike and not unit.items[at].is_("carrier") else at + 1
            continue
        if _verb(unit, members[-1]).kind != "carry":
            cues.append(_cue(unit, members))
        at = members[-1] + 1
    return cues


def _is_noun(unit: Unit, index: int) -> bool:
    """Whether an owner follows at once: "đề xuất của Việt Nam" is a thing; "chia sẻ quan ngại của Việt Nam" is none."""
    following = index + 1
    if following >= len(unit.items) or not unit.adjacent(index, following):
        return False
    item, verb = unit.items[following], unit.items[index]
    shared = unit.lower.startswith("chia sẻ ", verb.start, verb.end)
    return unit.lower[item.start : item.end] == "của" and not shared


def _is_counted(unit: Unit, index: int) -> bool:
    """Whether the verb is a noun after "các", "những": "các cam kết"."""
    before = index - 1
    return before >= 0 and unit.items[before].is_("count") and unit.adjacent(before, index)


def _is_worth(unit: Unit, index: int) -> bool:
    """Whether the verb is part of "rất đáng lo ngại", "đáng hoan nghênh"."""
    return unit.lower.endswith("đáng ", unit.start, unit.items[index].start)


def _is_name(unit: Unit, index: int) -> bool:
    """Whether a capital letter within the sentence shows a title: "triển khai Tuyên bố về …" is a paper."""
    start = unit.items[index].start
    return unit.text[start].isupper() and not unit.opens(index) and unit.text[start - 1] not in _SENTENCE_OPENERS


def _cited(unit: Unit, index: int) -> bool:
    """Whether the verb stands within quoted words, not at their head ('tinh thần "đã nói là làm"')."""
    at = unit.items[index].start
    if unit.text.find('"', unit.start, at) < 0 and unit.text.find("“", unit.start, at) < 0:
        return False
    before = unit.text[unit.start : at]
    opened = before.count("“") > before.count("”") or (before.count('"') % 2 == 1 and "“" not in before)
    return opened and before.rstrip()[-1:] not in _SENTENCE_OPENERS


def _members(unit: Unit, first: int) -> list[int]:
    """Indexes of the verbs that form one cue with the verb at ``first``."""
    members = [first]
    while (following := _next_verb(unit, members[-1])) is not None:
        members.append(following)
    return members


def _next_verb(unit: Unit, last: int) -> int | None:
    """The next verb where it merges with that at ``last``: at once after a light verb or a stance, or joined."""
    verb = _verb(unit, last)
    joined = ""
    for index in range(last + 1, len(unit.items)):
        item = unit.items[index]
        if not unit.adjacent(index - 1, index):
            return None
        if item.token is not None and item.token.verb is not None:
            felt = index == last + 1 and _with_feeling(verb, item.token.verb) and not _is_noun(unit, index)
            if verb.kind == "stance" and joined == "" and _is_noun(unit, index):
                return None
            return index if felt or _merges(verb, item.token.verb, joined) else None
        if item.is_("join") or item.is_mark(","):
            joined = "comma" if item.is_mark(",") and joined != "join" else "join"
        elif _owner(unit, index):
            joined = "owner"
        elif not (item.is_("adverb") or item.is_("glue") or _sent_to(item, verb)) or _object(unit, item, verb):
            return None
    return None


def _object(unit: Unit, item: Item, verb: Verb) -> bool:
    """Whether what follows the verb is its object: "cảm ơn tình cảm và sự ủng hộ của …"."""
    return verb.kind == "strong" and unit.lower.startswith("tình cảm", item.start)


def _with_feeling(verb: Verb, following: Verb) -> bool:
    """Whether the first verb tells how the second is said: "xúc động cho biết", "vui mừng thông báo"."""
    return verb.act == "praise" and following.act in ("affirm", "inform", "greet") and following.kind != "marked"


def _sent_to(item: Item, verb: Verb) -> bool:
    """Whether the item is of "chuyển tới A lời thăm hỏi …"."""
    return verb.kind == "carry" and (item.mention is not None or item.is_("preposition"))


def _owner(unit: Unit, index: int) -> bool:
    """Whether the item is of "chuyển lời của A mời …"."""
    at = index - 1 if unit.items[index].mention is not None else index
    return unit.lower[unit.items[at].start : unit.items[at].end].endswith("của")


def _merges(verb: Verb, following: Verb, joined: str) -> bool:
    if joined == "owner" and verb.kind != "light" and following.kind != "noun":
        return following.act == verb.act
    if verb.kind == "carry" and following.kind == "carry":
        return not joined
    if verb.kind == "carry" or following.kind == "noun":
        return following.kind == "noun" and verb.kind in ("carry", "light", "noun", "stance")
    if verb.kind == "noun":
        return not joined and following.act == verb.act
    if joined == "comma":
        return following.kind != "marked" and following.act not in ("affirm", "inform")
    if joined:
        return following.kind not in ("marked", "complement")
    if verb.kind == "light":
        return following.kind != "marked"
    if verb.kind == "stance":
        return following.kind not in ("weak", "marked")
    return following.kind == "complement"


def _cue(unit: Unit, members: list[int]) -> Cue:
    verbs = [_verb(unit, m) for m in members]
    first, last = members[0], members[-1]
    return Cue(
        first,
        last,
        unit.items[first].start,
        unit.items[last].end,
        _act(verbs),
        verbs[0].act,
        any(v.kind not in ("weak", "marked", "another") for v in verbs)
        or (verbs[-1].kind == "weak" and _that(unit, last)),
        verbs[-1].kind == "marked",
        verbs[-1].with_,
        next((unit.items[m].start for m in members if _verb(unit, m).kind == "noun"), -1),
        verbs[-1].kind == "another",
    )


def _that(unit: Unit, last: int) -> bool:
    """Whether "rằng" follows at once: so used, a weak verb reports."""
    following = last + 1
    return (
        following < len(unit.items)
        and unit.adjacent(last, following)
        and unit.lower[unit.items[following].start : unit.items[following].end] == "rằng"
    )


def _act(verbs: list[Verb]) -> Act:
    """The act of the first noun of "gửi lời thăm hỏi, lời chúc mừng", else of the last verb that names one.

    A light verb names none, nor does "cho rằng" after another.
    """
    if (noun := next((v for v in verbs if v.kind == "noun"), None)) is not None:
        return noun.act
    telling = [v for v in verbs if v.kind not in ("light", "complement", "carry")]
    return (telling or verbs)[-1].act


def _verb(unit: Unit, index: int) -> Verb:
    token = unit.items[index].token
    assert token is not None
    assert token.verb is not None
    return token.verb
