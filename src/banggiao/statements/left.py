"""What stands before a reporting verb: its subject, the seam of a chain, or something that rules it out."""

from __future__ import annotations

from typing import Literal

import msgspec

from banggiao.statements.items import Unit

__all__ = ["Left", "Seam", "end_before", "in_subject_place", "look_left"]

Seam = Literal["start", "comma", "semicolon", "join", "turn", "colon", "quote", "mention", "source", "other"]

# So begins a setting in which somebody else is named before the subject.
_SETTINGS = (
    "trong ",
    "tại ",
    "sau ",
    "ngay sau ",
    "trước ",
    "thông qua ",
    "qua ",
    "tiếp ",
    "gặp ",
    "hội đàm ",
    "hội kiến ",
    "với ",
    "nhân ",
    "bên lề ",
    "phát biểu ",
    "trả lời ",
    "trao đổi ",
    "liên quan ",
    "đáp lại ",
    "đánh giá ",
    "về ",
    "cùng ",
)
_MARKS: dict[str, Seam] = {",": "comma", ";": "semicolon", ":": "colon"}


class Left(msgspec.Struct, frozen=True, gc=False):
    """What stands to the left of a verb or a noun phrase, adverbs left out.

    Attributes:
        seam: its kind; ``source`` is a carrier of words ("thông cáo"), ``other`` rules a statement out.
        index: the item that decided it; -1 at the start.
        start: where the seam's own words begin: what was said before ends here at the latest.
        joined: whether "đồng thời" or the like was passed on the way.
    """

    seam: Seam
    index: int
    start: int
    joined: bool = False


def look_left(unit: Unit, index: int) -> Left:
    """What stands before the item at ``index``."""
    start, at, joined = unit.items[index].start, index, False
    while not unit.opens(at):
        at -= 1
        if at < 0 or not unit.adjacent(at, at + 1):
            return Left("join" if joined else "other", at, start, joined)
        item = unit.items[at]
        if (seam := _seam(unit, at)) is not None:
            seam_start = _seam_start(unit, at) if seam not in ("mention", "source", "quote") else start
            return Left(seam, at, seam_start, joined)
        if item.is_("join") and not item.is_("adverb"):
            return Left("join", at, _seam_start(unit, at), True)
        if not (item.is_("adverb") or item.date):
            return Left("join" if joined else "other", at, start, joined)
        start, joined = item.start, joined or item.is_("join")
    return Left("start", -1, unit.start, joined)


def _seam(unit: Unit, at: int) -> Seam | None:
    item = unit.items[at]
    if item.mention is not None:
        return "mention"
    if item.quote:
        return "quote"
    if item.token is not None and item.token.mark:
        return _MARKS[item.token.mark]
    if item.is_("turn") and not item.is_("adverb"):
        return "turn"
    return "source" if item.is_("carrier") and not item.is_("adverb") else None


def _seam_start(unit: Unit, at: int) -> int:
    """Where the connectors and marks before and with the item at ``at`` begin."""
    while at > 0 and unit.adjacent(at - 1, at):
        before = unit.items[at - 1]
        if not (before.is_mark(",;") or before.is_("join") or before.is_("turn")):
            break
        at -= 1
    return unit.items[at].start


def in_subject_place(unit: Unit, index: int, *, person: bool) -> bool:
    """Whether the mention at ``index`` can be the subject of its clause: no preposition or verb takes it as object."""
    if unit.opens(index):
        return True
    before = index - 1
    if before < 0 or not unit.adjacent(before, index):
        return person or _after_loose_words(unit, index)
    item = unit.items[before]
    if item.is_("head") and unit.lower[item.start : item.end].endswith(" lời"):
        return True  # "thông cáo dẫn lời ông A nói": he speaks, whoever passes it on
    if person and item.mention is None and unit.text[item.end : unit.items[index].start].strip() in ("-", "–", "—"):
        return True
    if (item.is_("head") or (person and item.is_("official"))) and not item.is_("prep"):
        return in_subject_place(unit, before, person=True)
    if (
        item.date
        or item.quote
        or (item.token is not None and (item.token.mark != "" or item.is_("join") or item.is_("turn")))
    ):
        return True
    if item.is_("count") and (person or (before > 0 and unit.items[before - 1].is_("head"))):
        return in_subject_place(unit, before, person=True)
    if item.is_("prep") or item.is_("block") or item.is_("behalf"):
        return person and _parted(unit, index)
    if item.mention is not None:
        return in_subject_place(unit, before, person=person)
    if item.token is not None and not item.token.kinds and item.token.verb is None:
        return person
    return item.is_("adverb") and not (item.token is not None and item.token.verb is not None)


def _parted(unit: Unit, index: int) -> bool:
    """Whether the phrase after a preposition is two people's: "Trong cuộc gặp với Tổng Thư ký X, Thủ tướng A …"."""
    mention = unit.items[index].mention
    if mention is None or mention.form != "name":
        return False
    opened = unit.lower.startswith(_SETTINGS, unit.start)
    return opened and unit.text.find(", ", mention.phrase_start, mention.start) >= 0


def _after_loose_words(unit: Unit, index: int) -> bool:
    """Before a party, state or organ: whether the word before is no noun of which it would be the owner."""
    before = unit.text[unit.start : unit.items[index].start].rstrip()
    return before[-1:] in ")0123456789"


def end_before(unit: Unit, start: int) -> int:
    """Where what was said before a subject at ``start`` ends: before the marks and connectors that lead to it."""
    for index, item in enumerate(unit.items):
        if item.start >= start:
            return look_left(unit, index).start if index and unit.adjacent(index - 1, index) else start
    return start
