"""A body: an organ, party, organisation or state in the text; and states by their names."""

from __future__ import annotations

import re

import msgspec

from banggiao.actors.sight import Sight
from banggiao.lexicon.naming import Word
from banggiao.record import ActorKind

__all__ = ["Body", "abbreviate", "area_at", "country_at", "named_body", "paired", "place_at"]

_PART = re.compile(r" \((?:miền|phía|khu vực) (?:Bắc|Trung|Nam|Đông|Tây|[Mm]iền Bắc|[Mm]iền Nam)\)")
_ABBREVIATION = re.compile(r" \(([A-ZĐ][\w.&/-]{1,14})\)")


class Body(msgspec.Struct, gc=False):
    """An organ, party, organisation or state in the text.

    Attributes:
        start, end: its name with its owners ("Ủy ban Đối ngoại của Quốc hội Lào").
        bare: where the name ends without its owner's country ("Ủy ban Đối ngoại của Quốc hội").
        word: the lexicon's word with which it begins.
        name: its usual name where the lexicon knows it, or None for the words as they stand.
        short: its abbreviation in brackets after the name, or None.
        inner: bodies named within the name.
        country: ISO 3166-1 alpha-2, or None where the name gives none.
        weak: no field, owner or name follows the head, so that it only points back ("Đảng", "Bộ").
        ends: where shorter forms of the name end.
        post: the country where an embassy or mission has its seat.
        area: where the province or town in its name begins, and its usual name.
        tail: the proper name at its end ("Nikkei"), which may stand alone later on.
        core: where the name begins without "Trung ương" before it.
    """

    kind: ActorKind
    start: int
    end: int
    bare: int
    word: str
    name: str | None = None
    short: str | None = None
    country: str | None = None
    inner: list[Body] = []
    weak: bool = False
    ends: list[int] = []
    core: int = 0
    post: str | None = None
    tail: str | None = None
    area: tuple[int, str] | None = None


def country_at(sight: Sight, start: int, limit: int, *, short: bool = False) -> Body | None:
    """The state named at ``start``; ``short`` admits forms that are common syllables too ("Nhật")."""
    here = sight.at.get(start)
    if here is None or not here.stately:
        return None
    found = sight.find(start, "country", limit) if sight.text[start - 1 : start] != "." else None
    if found is None and short:
        found = sight.find(start, "short", limit)
    if found is None or not sight.capital(_last_word(sight, start, found[0])):
        return None
    end, word = found
    return Body("state", start, end, end, word.word, word.value, country=word.country)


def place_at(sight: Sight, start: int, limit: int) -> tuple[int, Word] | None:
    """The place named at ``start``, with or without its word before it ("tỉnh Hủa Phăn"), and where it ends."""
    for at in (start, start + len(sight.naming.area(sight.lower, start))):
        found = sight.find(at, "place", limit)
        if found is not None and (sight.capital(at) or at > start):
            return found if sight.capital(_last_word(sight, at, found[0])) else None
    return None


def area_at(sight: Sight, start: int, limit: int) -> Body | None:
    """The province or town named at ``start`` with its word ("tỉnh Hủa Phăn"), as the organ that governs it."""
    found = place_at(sight, start, limit)
    if found is None:
        return None
    end, place = found
    return Body("organ", start, end, end, place.word, place.value, country=place.country, core=start)


def _last_word(sight: Sight, start: int, end: int) -> int:
    return sight.lower.rfind(" ", start, end) + 1 or start


def paired(sight: Sight, start: int) -> bool:
    """Whether a hyphen joins the token at ``start`` to another country ("Việt - Nhật")."""
    text, end = sight.text, sight.token.get(start)
    if end is None or not _is_country(sight, start):
        return False
    for join in (" - ", " – ", "-", "–"):
        if text.startswith(join, end) and _is_country(sight, end + len(join)):
            return True
        if text.endswith(join, 0, start) and _ends_country(sight, start - len(join)):
            return True
    return False


def _is_country(sight: Sight, at: int) -> bool:
    here = sight.at.get(at)
    return here is not None and ("country" in here or "short" in here)


def _ends_country(sight: Sight, end: int) -> bool:
    at = sight.lower.rfind(" ", 0, end) + 1
    for _ in range(3):
        here = sight.at.get(at)
        if here is not None and any(k in here and at + here[k][0] == end for k in ("country", "short")):
            return True
        at = sight.lower.rfind(" ", 0, max(0, at - 1)) + 1
    return False


def named_body(sight: Sight, start: int, found: tuple[int, Word], limit: int) -> Body | None:
    """The body that the lexicon knows by name, where the text spells it as one: with its capitals ("EU", not "eu")."""
    end, word = found
    if not _spelled(sight, start, end, word):
        return None
    body = Body(word.actor or "organization", start, end, end, word.word, word.value, country=word.country, core=start)
    abbreviate(sight, body, limit)
    return body


def _spelled(sight: Sight, start: int, end: int, word: Word) -> bool:
    """Whether the words stand as a name: a capital first, or after a lower-case head ("hãng tin Kyodo")."""
    text = sight.text[start:end]
    if text[0].islower():
        return any(text.lower().startswith(f"{h} ") and _has_capital(text[len(h) :]) for h in sight.naming.lower)
    short = word.word.isascii() and len(word.word) <= 5
    return not (short and text[1:].islower() and text != word.value)


def _has_capital(text: str) -> bool:
    return any(c.isupper() for c in text)


def abbreviate(sight: Sight, body: Body, limit: int) -> None:
    """Takes "(CPI)" or "(miền Bắc)" after a name into the body."""
    part = _PART.match(sight.text, body.end, limit)
    if part is not None:
        body.ends, body.end = [*body.ends, body.end], part.end()
        return
    found = _ABBREVIATION.match(sight.text, body.end, limit)
    if found is None or sight.text[body.start : body.end].isupper():
        return
    meanings = sight.naming.words.get(found.group(1).lower(), [])
    known = next((w for w in meanings if w.kind == "body"), None)
    if known is not None or (not meanings and sum(map(str.isupper, found.group(1))) > 1):
        body.ends = [*body.ends, body.end]
        body.short, body.end = found.group(1), found.end()
        if known is not None and body.name is None:
            body.name, body.kind, body.country = known.value, known.actor or body.kind, body.country or known.country
