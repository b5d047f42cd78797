"""Organs, parties, organisations and states by their words: where a name ends and who owns the body.

A name is a head ("Ủy ban"), then fields ("Đối ngoại"), levels, owners ("của Quốc hội", a country, a party, a province)
and, after some heads, a proper name; it ends where none of them follows.
"""

from __future__ import annotations

import re

import msgspec

from banggiao.actors.names import name_at
from banggiao.actors.sight import Sight, is_syllable
from banggiao.lexicon.naming import Word
from banggiao.record import ActorKind

__all__ = ["Body", "body_at", "country_at"]

_NUMBER = re.compile(r"(?:khóa |số |thứ )?(?:[IVXL]+|\d{1,3})(?![\w%/.])(?:, (?:[IVXL]+|\d{1,2})(?!\w))*")
_ABBREVIATION = re.compile(r" \(([A-ZĐ][\w.&/-]{1,14})\)")
_LETTERS = re.compile(r"[A-ZĐ]{2,}[A-Z0-9Đ&.-]*[a-z]{0,2}(?!\w)")
_MOST_PARTS = 14


class Body(msgspec.Struct):
    """An organ, party, organisation or state in the text.

    Attributes:
        start, end: its name with its owners ("Ủy ban Đối ngoại của Quốc hội Lào").
        bare: where the name ends without its owner's country ("Ủy ban Đối ngoại của Quốc hội").
        name: its usual name where the lexicon knows it, or None for the words as they stand.
        short: its abbreviation in brackets after the name, or None.
        inner: bodies named within the name.
        country: ISO 3166-1 alpha-2, or None where the name gives none.
        weak: no field, owner or name follows the head, so that it only points back ("Đảng", "Bộ").
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
    paired: str | None = None


def country_at(sight: Sight, start: int, limit: int, *, short: bool = False) -> Body | None:
    """The state named at ``start``; ``short`` admits forms that are common syllables too ("Nhật")."""
    found = sight.find(start, "country", limit)
    if found is None and short:
        found = sight.find(start, "short", limit)
    if found is None or not sight.capital(_last_word(sight, start, found[0])):
        return None
    end, word = found
    return Body("state", start, end, end, word.word, word.value, country=word.country)


def _last_word(sight: Sight, start: int, end: int) -> int:
    return sight.lower.rfind(" ", start, end) + 1 or start


def body_at(sight: Sight, start: int, limit: int, *, titled: bool = False) -> Body | None:
    """The body whose name begins at ``start``; ``titled`` within an office, where a person's name follows."""
    here = sight.at.get(start)
    if here is None:
        return None
    best: Body | None = None
    for kind in ("body", "fixed", "head"):
        found = here.get(kind)  # type: ignore[call-overload]
        if found is None or found[0] > limit:
            continue
        body = (
            _named(sight, start, found, limit) if kind == "body" else _Grower(sight, start, found, limit, titled).grow()
        )
        if body is not None and (best is None or body.end > best.end):
            best = body
    return best


def _named(sight: Sight, start: int, found: tuple[int, Word], limit: int) -> Body | None:
    end, word = found
    if not sight.capital(start) or (
        word.word.isascii() and len(word.word) <= 3 and not sight.text[start:end].isupper()
    ):
        return None
    body = Body(word.actor or "organization", start, end, end, word.word, word.value, country=word.country)
    _abbreviate(sight, body, limit)
    return body


def _abbreviate(sight: Sight, body: Body, limit: int) -> None:
    found = _ABBREVIATION.match(sight.text, body.end, limit)
    if (
        found is not None
        and found.group(1).lower() not in sight.naming.words
        and sum(map(str.isupper, found.group(1))) > 1
    ) or (found is not None and any(w.kind == "body" for w in sight.naming.words.get(found.group(1).lower(), ()))):
        body.short, body.end = found.group(1), found.end()


class _Grower:
    """Grows one name from its head to the right."""

    def __init__(self, sight: Sight, start: int, found: tuple[int, Word], limit: int, titled: bool) -> None:
        self.sight, self.start, self.limit, self.titled = sight, start, limit, titled
        self.at, self.word = found
        self.bare = self.at
        self.inner: list[Body] = []
        self.country: str | None = None
        self.paired: str | None = None
        self.capital = sight.capital(start)
        self.grown = False
        self.last = "head"

    def grow(self) -> Body | None:
        for _ in range(_MOST_PARTS):
            if not self._part():
                break
        fixed = self.word.kind == "fixed"
        if not (self.capital or self.grown):
            return None
        if not fixed and not self.grown and not self._points_back():
            return None
        body = Body(
            self.word.actor or "organ", self.start, self.at, self.bare, self.word.word,
            country=self.country, inner=self.inner, weak=not self.grown and (not fixed or self.word.actor == "party"),
            paired=self.paired,
        )  # fmt: skip
        _abbreviate(self.sight, body, self.limit)
        return body

    def _points_back(self) -> bool:
        return self.word.word in self.sight.naming.alone

    def _part(self) -> bool:
        text, at = self.sight.text, self.at
        if at >= self.limit:
            return False
        if text[at] == " ":
            return self._joined(at + 1) or self._after("", at + 1)
        if text.startswith(", ", at):
            return self._after(",", at + 2)
        if text[at] in "-–/" and self.last == "owner":
            return self._after("-", at + 1)
        return False

    def _joined(self, at: int) -> bool:
        lower = self.sight.lower
        for join in ("của ", "và ", "về ", "thuộc ", "trực thuộc ", "- ", "– ", "& ", "tại ", "ở "):
            if lower.startswith(join, at):
                return self._after(join.strip(), at + len(join))
        return False

    def _after(self, join: str, at: int) -> bool:
        if at >= self.limit:
            return False
        if join in ("tại", "ở"):
            return self._post(at)
        if self.last == "post":
            return False
        return (
            self._state(join, at)
            or self._words(join, at)
            or self._place(join, at)
            or self._number(join, at)
            or self._proper(join, at)
        )

    def _take(self, end: int, last: str) -> bool:
        self.at, self.last, self.grown = end, last, True
        if last != "owner":
            self.bare = end
        return True

    def _state(self, join: str, at: int) -> bool:
        pair = join in ("-", "–", "và") and self.last == "owner"
        if join not in ("", "của") and not pair:
            return False
        if self.last == "owner" and not pair:
            return False
        state = country_at(self.sight, at, self.limit, short=self._short_fits(at, pair))
        if state is None or (join == "và" and "hữu nghị" not in self.word.word):
            return False
        if pair:
            self.paired = state.country
            return self._take(state.end, "owner")
        self.inner.append(state)
        self.country = state.country
        return self._take(state.end, "owner")

    def _short_fits(self, at: int, pair: bool) -> bool:
        """ "Nhật" and its like own a body only in pairs, or where no further name-like token follows."""
        end = self.sight.token.get(at)
        if end is None:
            return False
        return (
            pair
            or self.sight.text[end : end + 3] in (" - ", " – ")
            or self.sight.text[end : end + 1] in "-–"
            or end + 1 not in self.sight.token
        )

    def _words(self, join: str, at: int) -> bool:
        here = self.sight.at.get(at)
        if here is None or (self.last == "owner" and join not in ("về",)):
            return False
        field, fixed = here.get("field"), here.get("fixed")
        if fixed and fixed[0] <= self.limit and (not field or fixed[0] >= field[0]) and self._nested(join, at):
            return True
        if field and field[0] <= self.limit and self._field(join, at, field):
            return True
        return ("head" in here or "body" in here) and self._nested(join, at)

    def _field(self, join: str, at: int, field: tuple[int, Word]) -> bool:
        capital = self.sight.capital(at)
        if join in ("của", "thuộc"):
            return False
        if not capital and (self.last == "head" or join == ","):
            if not (self.last == "head" and self.capital and join in ("", "về") and self._capital_later(field[0])):
                return False
        if join in (",", "và") and self.last == "head":
            return False
        return self._take(field[0], "field")

    def _capital_later(self, end: int) -> bool:
        return self.sight.capital(end + 1) or "ban đối ngoại" in self.sight.lower[self.start : end]

    def _nested(self, join: str, at: int) -> bool:
        if join not in ("", "của", "thuộc", "trực thuộc") or not self.sight.capital(at):
            return False
        inner = body_at(self.sight, at, self.limit, titled=self.titled)
        if inner is None or (inner.weak and inner.kind != "party"):
            return False
        self.inner.append(inner)
        self.country = self.country or inner.country
        end = inner.end
        self._take(inner.bare, "field")
        return self._take(end, "owner" if end > inner.bare else "field")

    def _place(self, join: str, at: int) -> bool:
        if join not in ("", "của", "thuộc", ",") or (join == "," and self.last != "owner"):
            return False
        lower = self.sight.lower
        for prefix in ("tỉnh ", "thành phố ", "thủ đô ", "bang ", "tp. ", "tp ", "quận ", "huyện ", "vùng "):
            if lower.startswith(prefix, at):
                found = self.sight.find(at + len(prefix), "place", self.limit)
                if found is None and (end := self.sight.token.get(at + len(prefix))) is not None and not self.titled:
                    return self._take(end, "owner")
                if found is not None:
                    self.country = self.country or found[1].country
                    return self._take(found[0], "owner")
        found = self.sight.find(at, "place", self.limit)
        if found is None or not self.sight.capital(at) or join == "," or self.last == "owner":
            return False
        self.country = self.country or found[1].country
        return self._take(found[0], "owner")

    def _post(self, at: int) -> bool:
        if self.word.word not in self.sight.naming.posts:
            return False
        state = country_at(self.sight, at, self.limit)
        if state is not None:
            return self._take(state.end, "post")
        found = self.sight.find(at, "place", self.limit)
        return found is not None and self._take(found[0], "post")

    def _number(self, join: str, at: int) -> bool:
        found = _NUMBER.match(self.sight.text, at, self.limit)
        if found is None or join:
            return False
        return self._take(found.end(), "field")

    def _proper(self, join: str, at: int) -> bool:
        sight = self.sight
        letters = _LETTERS.match(sight.text, at, self.limit)
        if letters is not None and join == "" and self.last != "owner":
            return self._take(letters.end(), "field")
        if (
            join
            or self.last != "head"
            or self.word.word not in sight.naming.proper
            or not (self.capital or self._foreign(at))
        ):
            return False
        name = name_at(sight, at, self.limit)
        if name is None or (self.titled and name.make == "vietnamese" and name.tokens > 1):
            return False
        return self._take(name.end, "field")

    def _foreign(self, at: int) -> bool:
        end = self.sight.token.get(at)
        return end is not None and not is_syllable(self.sight.text[at:end])
