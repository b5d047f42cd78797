"""What was said: from the verb to the end of its clause, without complementisers, seams and marks."""

from __future__ import annotations

import re

import msgspec

from banggiao.statements.cues import Cue
from banggiao.statements.items import Item, Unit

__all__ = ["Opening", "opening", "trimmed"]

_EDGE = " \n\t+,;:.…\"“”„«»'‘’-–—/|"
# Characters of what may stand between a verb and its "rằng".
MAX_BEFORE_RANG = 90
# After a plain report these set the scene of what is said ("cho biết trước chuyến thăm …"); elsewhere they lead to it.
_PLAIN = frozenset({"affirm", "inform", "propose", "pledge", "agree"})
_SETS = frozenset({"trước", "khi", "vì", "vào", "trên"})
_TO = ("tới", "đến", "với", "cho")
# Characters of those to whom something is told.
MAX_HEARERS = 40
MAX_CREDIT = 90
_CREDIT = re.compile(r"[\s.]*(?:[-–—(]\s*|\(\s*)?(?:Ảnh|Nguồn|Video|Clip)\s*:.{0,80}$")
_SUFFIX = re.compile(r"\s*(?:,\s*)?(?:và|đồng thời|cũng như|song|nhưng|cùng với đó)$")


class Opening(msgspec.Struct, frozen=True, gc=False):
    """Where what was said begins.

    Attributes:
        start: offset of its first word.
        index: the first item that may lie in it.
        quote: index of the quotation that is what was said, or -1.
        marked: whether "rằng", a colon or a quotation mark stands before it.
        addressees: actor ids of those it was said to ("thông báo với ông A về …").
    """

    start: int
    index: int
    quote: int = -1
    marked: bool = False
    addressees: tuple[str, ...] = ()


def opening(unit: Unit, cue: Cue) -> Opening:
    """Where what was said begins after ``cue``; greetings sent are what was said ("gửi lời thăm hỏi tới …")."""
    if cue.noun >= 0 and (cue.act == "greet" or _owned(unit, cue) or _several(unit, cue)):
        return Opening(cue.noun, cue.last + 1)
    if (quote := _quote_after_colon(unit, cue.last)) >= 0:
        return Opening(unit.items[quote].start, quote, quote, marked=True)
    at, addressees = _after_addressee(unit, cue.last + 1, cue.last)
    if addressees and cue.act not in _PLAIN:
        at, addressees = cue.last + 1, ()
    before = at
    at = _after_rang(unit, at)
    if at == before == cue.last + 1 and cue.act == "inform":
        at = _after_hearers(unit, at)
    start, marked, parted = unit.items[at - 1].end, False, at > before
    if parted:
        start, marked, at = unit.items[at].end, unit.items[at].is_("complementiser"), at + 1
    while at < len(unit.items) and unit.adjacent(at - 1, at):
        item = unit.items[at]
        if item.quote:
            return Opening(item.start, at, at, True, addressees)
        if item.is_("preposition") and (parted or (cue.act in _PLAIN and unit.lower[item.start : item.end] in _SETS)):
            break
        if not (item.is_("complementiser") or item.is_("preposition") or item.is_("manner") or item.is_mark(",:")):
            break
        parted = parted or item.is_("complementiser") or item.is_mark(",:")
        marked = marked or item.is_("complementiser") or item.is_mark(":")
        start, at = item.end, at + 1
    return Opening(start, at, -1, marked or unit.text[start : start + 3].lstrip()[:1] in '"“', addressees)


def _after_rang(unit: Unit, at: int) -> int:
    """Past "rằng" where only time, place or hearers stand between ("nói hôm qua rằng", "nói với báo giới rằng")."""
    verb = unit.items[at - 1].end
    if at >= len(unit.items) or not unit.adjacent(at - 1, at):
        return at
    first = unit.items[at]
    if not (first.date or first.is_("preposition") or first.is_("prep") or first.is_("adverb")):
        return at
    for index in range(at, len(unit.items)):
        item = unit.items[index]
        if item.start - verb > MAX_BEFORE_RANG or item.quote or _breaks(item):
            return at
        if unit.lower[item.start : item.end] == "rằng":
            return index
    return at


def _quote_after_colon(unit: Unit, last: int) -> int:
    """The quotation after "viết trên mạng X: …"; -1 where none is led to so."""
    for index in range(last + 1, len(unit.items) - 1):
        item = unit.items[index]
        if item.start - unit.items[last].end > MAX_HEARERS or item.quote:
            return -1
        if item.is_mark(":"):
            return index + 1 if unit.items[index + 1].quote and unit.adjacent(index, index + 1) else -1
        if _breaks(item):
            return -1
    return -1


def _after_hearers(unit: Unit, at: int) -> int:
    """To the "về" of "thông báo tới bà con về …"."""
    if at >= len(unit.items) or unit.lower[unit.items[at].start : unit.items[at].end] not in _TO:
        return at
    for index in range(at + 1, len(unit.items)):
        item = unit.items[index]
        if item.start - unit.items[at].end > MAX_HEARERS or item.quote or _breaks(item):
            return at
        if unit.lower[item.start : item.end] == "về":
            return index
    return at


def _breaks(item: Item) -> bool:
    token = item.token
    return token is not None and (token.mark != "" or token.verb is not None)


def _owned(unit: Unit, cue: Cue) -> bool:
    """Whether the noun has an owner: "lời chia buồn của Đảng và Nhà nước tới …"."""
    after = unit.lower[cue.end : unit.end].lstrip()
    return after.startswith(("của ", "sâu sắc của ", "chân thành của "))


def _several(unit: Unit, cue: Cue) -> bool:
    """Whether there is more than one noun: "lời cảm ơn và lời chúc sức khỏe tới …"."""
    nouns = unit.lower[cue.noun : cue.end]
    return " và " in nouns or "," in nouns


def _after_addressee(unit: Unit, at: int, last: int) -> tuple[int, tuple[str, ...]]:
    """Past "với/tới/của X" where "về", "rằng", "tới" or a mark follows it; else where it was."""
    to = at
    if at < len(unit.items) and unit.adjacent(last, at) and unit.items[at].is_("adverb"):
        to += 1
    if to + 2 >= len(unit.items):
        return at, ()
    link, who, after = unit.items[to], unit.items[to + 1], unit.items[to + 2]
    if link.is_("complementiser") or not (link.is_("preposition") or link.is_("prep")) or who.mention is None:
        return at, ()
    if not (unit.adjacent(to - 1, to) and unit.adjacent(to, to + 1) and unit.adjacent(to + 1, to + 2)):
        return at, ()
    if not (after.is_("complementiser") or after.is_("preposition") or after.is_mark(":")):
        return at, ()
    owner = unit.lower[link.start : link.end] == "của"
    return to + 2, () if owner else who.mention.actors


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without marks at its edges, a trailing connector and a photo credit."""
    colon = text.find(":", max(start, end - MAX_CREDIT), end) >= 0
    if colon and (credit := _CREDIT.search(text, start, end)) is not None:
        end = credit.start()
    while True:
        while start < end and text[start] in _EDGE:
            start += 1
        while end > start and text[end - 1] in _EDGE:
            end -= 1
        suffix = _SUFFIX.search(text, start, end)
        if suffix is None or suffix.start() <= start:
            return _balanced(text, start, end)
        end = suffix.start()


def _balanced(text: str, start: int, end: int) -> tuple[int, int]:
    """The span with the quotation mark that was cut off one of its edges, where the other one stands within it."""
    if text.count('"', start, end) % 2 == 1:
        if text[end : end + 1] == '"':
            return start, end + 1
        return (start - 1, end) if text[start - 1 : start] == '"' else (start, end)
    opened, closed = text.count("“", start, end), text.count("”", start, end)
    if opened > closed and text[end : end + 1] == "”":
        return start, end + 1
    return (start - 1, end) if closed > opened and text[start - 1 : start] == "“" else (start, end)
