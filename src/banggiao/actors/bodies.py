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

__all__ = ["Body", "body_at", "country_at", "paired"]

_NUMBER = re.compile(r"(?:số )?(?:[IVXL]+|\d{1,3})(?![\w%/.])")
_ABBREVIATION = re.compile(r" \(([A-ZĐ][\w.&/-]{1,14})\)")
_LETTERS = re.compile(r"(?![IVXL]+(?!\w))[A-ZĐ][A-ZĐ0-9][A-Z0-9Đ&.-]*[a-z]{0,2}(?!\w)")
_MOST_PARTS = 14
_JOINS = ("của ", "toàn ", "và ", "về ", "thuộc ", "trực thuộc ", "- ", "– ", "& ", "tại ", "ở ")
_AREAS = ("tỉnh ", "thành phố ", "thủ đô ", "bang ", "tp. ", "tp ", "quận ", "huyện ", "vùng ", "tỉnh/thành phố ")


class Body(msgspec.Struct):
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


def paired(sight: Sight, start: int) -> bool:
    """Whether a hyphen joins the token at ``start`` to another country ("Việt - Nhật")."""
    text, end = sight.text, sight.token.get(start)
    if end is None:
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
        if here is not None and any(k in here and here[k][0] == end for k in ("country", "short")):
            return True
        at = sight.lower.rfind(" ", 0, max(0, at - 1)) + 1
    return False


def body_at(sight: Sight, start: int, limit: int, *, titled: bool = False) -> Body | None:
    """The body whose name begins at ``start``; ``titled`` within an office, where a person's name follows."""
    here = sight.at.get(start)
    if here is None:
        return None
    best: Body | None = None
    longest = max((here[k][0] for k in ("place", "country") if k in here), default=0)
    for kind in ("body", "fixed", "head"):
        found = here.get(kind)
        if found is None or found[0] > limit or (kind == "head" and longest > found[0]):
            continue
        body = (
            _named(sight, start, found, limit) if kind == "body" else _Grower(sight, start, found, limit, titled).grow()
        )
        if body is not None and (best is None or body.end > best.end):
            best = body
    return best


def _named(sight: Sight, start: int, found: tuple[int, Word], limit: int) -> Body | None:
    end, word = found
    text = sight.text[start:end]
    lower_party = word.word.startswith("đảng ") and sight.capital(start + 5)
    if not (sight.capital(start) or lower_party) or (
        word.word.isascii() and len(word.word) <= 5 and text[1:].islower() and text != word.value
    ):
        return None
    body = Body(word.actor or "organization", start, end, end, word.word, word.value, country=word.country, core=start)
    _abbreviate(sight, body, limit)
    return body


def _abbreviate(sight: Sight, body: Body, limit: int) -> None:
    """Takes "(CPI)" after a name into the body."""
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


class _Grower:
    """Grows one name from its head to the right."""

    def __init__(self, sight: Sight, start: int, found: tuple[int, Word], limit: int, titled: bool) -> None:
        self.sight, self.start, self.limit, self.titled = sight, start, limit, titled
        self.at, self.word = found
        self.bare = self.at
        self.inner: list[Body] = []
        self.ends: list[int] = []
        self.country: str | None = self.word.country
        self.post: str | None = None
        self.capital = sight.capital(start)
        self.fixed = self.word.kind == "fixed"
        self.grown = self.about = False
        self.core = start
        self.last = "head"

    def grow(self) -> Body | None:
        if not self.capital and not self._lower_allowed():
            return None
        if self.fixed and self._unless():
            return None
        if self.fixed and self.word.word.endswith(" đảng"):
            self._party_owner()
        for _ in range(_MOST_PARTS):
            if not self._part():
                break
        if not (self.capital or self.grown) or not (
            self.fixed or self.grown or self.word.word in self.sight.naming.alone
        ):
            return None
        if not self.capital and self._merely_described():
            return None
        if self.sight.lower.startswith(tuple(self.sight.naming.venues), self.start):
            return None
        body = Body(
            self._kind(), self.start, self.at, self.bare, self.word.word, country=self.country,
            inner=self.inner, weak=self._weak(), ends=self.ends,
            core=self.core,
            post=self.post,
        )  # fmt: skip
        _abbreviate(self.sight, body, self.limit)
        return body

    def _party_owner(self) -> None:
        """ "Ban Chấp hành Trung ương Đảng Cộng sản …": the last word begins the name of the party that owns it."""
        party = body_at(self.sight, self.at - 4, self.limit, titled=self.titled)
        if party is not None and party.kind == "party" and not party.weak:
            self.inner.append(party)
            self.country = party.country
            self._take(party.end, "owner")

    def _weak(self) -> bool:
        """Whether the name only points back: a head alone, "Đảng" alone, a local organ without its province."""
        if self.fixed and self.word.word in self.sight.naming.local:
            return self.last != "place" and self.country is None
        return not self.grown and (not self.fixed or self.word.actor == "party")

    def _unless(self) -> bool:
        """ "Chính phủ điện tử" is no government."""
        return any(self.sight.lower.startswith(f" {word}", self.at) for word in self.sight.naming.unless)

    def _kind(self) -> ActorKind:
        naming = self.sight.naming
        name = self.sight.lower[self.start : self.at]
        if self.word.word in naming.maybe_international and any(w in name for w in naming.international):
            return "international" if self.country is None else self.word.actor or "organ"
        return self.word.actor or "organ"

    def _lower_allowed(self) -> bool:
        naming, word = self.sight.naming, self.word.word
        if word not in (naming.lower_fixed if self.fixed else naming.lower):
            return False
        if " " in word:
            return True
        before = self.sight.lower[max(0, self.start - 8) : self.start].split()
        return not (before and before[-1] in naming.bound and self.sight.text[self.start - 1] == " ")

    def _merely_described(self) -> bool:
        """A lower-case head before a name of its own ("tổ chức APEC", "công ty Áo") is no part of a name."""
        first = self.inner[0] if self.inner else None
        if first is None or first.start > self.start + len(self.word.word) + len(" của "):
            return False
        if first.kind == "state":
            return not self.fixed and self.at == first.end and self.word.word not in self.sight.naming.posts
        return True

    def _part(self) -> bool:
        text, at = self.sight.text, self.at
        if at >= self.limit:
            return False
        if text[at] == " ":
            return self._joined(at + 1) or self._after("", at + 1)
        if text.startswith(", ", at) and not self.fixed and self.word.actor != "party":
            return self._after(",", at + 2)
        if text[at] in "-–/" and self.last == "owner":
            return self._after("-", at + 1)
        return False

    def _joined(self, at: int) -> bool:
        lower = self.sight.lower
        for join in _JOINS:
            if lower.startswith(join, at):
                return self._after(join.strip(), at + len(join))
        return False

    def _after(self, join: str, at: int) -> bool:
        if at >= self.limit or self.last == "post":
            return False
        if join in ("tại", "ở"):
            return self._post(at)
        if self._words_first(at) and self._words(join, at):
            return True
        return (
            self._state(join, at)
            or self._words(join, at)
            or self._place(join, at)
            or self._number(join, at)
            or self._proper(join, at)
        )

    def _words_first(self, at: int) -> bool:
        """Whether a field or a body at ``at`` is longer than the country there ("Anh em", "Trung ương")."""
        here = self.sight.at.get(at)
        if here is None:
            return False
        state = max((here[k][0] for k in ("country", "short") if k in here), default=0)
        return any(k in here and here[k][0] > state for k in ("field", "fixed", "head", "body"))

    def _take(self, end: int, last: str) -> bool:
        if self.grown:
            self.ends.append(self.at)
        self.at, self.last, self.grown = end, last, True
        if last != "owner":
            self.bare = end
        return True

    def _state(self, join: str, at: int) -> bool:
        pair = join in ("-", "–", "và") and self.last == "owner"
        if (join not in ("", "của", "toàn") and not pair) or (self.last == "owner" and not pair):
            return False
        if (join == "và" and "hữu nghị" not in self.word.word) or (pair and self.fixed):
            return False
        state = country_at(self.sight, at, self.limit, short=paired(self.sight, at) or self._short_ends(at))
        place = self.sight.find(at, "place", self.limit)
        if state is None or (place is not None and place[0] > state.end):
            return False
        self.ends.append(self.at)
        if not pair:
            self.inner.append(state)
            self.country = state.country
        return self._take(state.end, "owner")

    def _short_ends(self, at: int) -> bool:
        """ "Bộ Ngoại giao Nhật": a short name of a country at the end of its phrase."""
        end = self.sight.token.get(at)
        return end is not None and (end >= self.limit or self.sight.text[end] in ",.;:)\n")

    def _words(self, join: str, at: int) -> bool:
        here = self.sight.at.get(at)
        if here is None or (self.last == "owner" and join not in ("về", "thuộc") and not self.about):
            return False
        field, fixed = here.get("field"), here.get("fixed")
        office, head = here.get("office"), here.get("head")
        if (
            join in (",", "và", "-", "–")
            and head is not None
            and self.sight.capital(at)
            and head[0] >= (field[0] if field else 0)
        ):
            return False
        if (
            office is not None
            and join != "của"
            and self.sight.capital(at)
            and office[0] >= max((here[k][0] for k in ("field", "fixed", "head") if k in here), default=0)
        ):
            return False
        if (
            fixed
            and fixed[0] <= self.limit
            and (
                not field
                or fixed[0] > field[0]
                or (fixed[0] == field[0] and fixed[1].word not in self.sight.naming.same)
            )
            and self._nested(join, at)
        ):
            return True
        if field and field[0] <= self.limit and self._field(join, at, field):
            return True
        return ("head" in here or "body" in here) and self._nested(join, at)

    def _field(self, join: str, at: int, field: tuple[int, Word]) -> bool:
        if join in ("của", "thuộc", "trực thuộc") or (join in (",", "và", "-", "–") and self.last == "head"):
            return False
        if self.word.actor == "party" and join in ("-", "–", "và"):
            return False
        if not self.sight.capital(at) and not self._lower_field(join, field):
            return False
        if join == "về" and self.fixed:
            return False
        self.about = self.about or join == "về"
        return self._take(field[0], "field")

    def _lower_field(self, join: str, field: tuple[int, Word]) -> bool:
        if join == "về" or self.about:
            return True
        if self.fixed:
            return False
        if field[1].word in self.sight.naming.verbs and join == "":
            return self.last == "head" and self.sight.capital(field[0] + 1) and self.capital
        if self.last == "head":
            return self.capital and self.word.word in self.sight.naming.plain
        return join != ","

    def _nested(self, join: str, at: int) -> bool:
        if join not in ("", "của", "thuộc", "trực thuộc") or not self.sight.capital(at):
            return False
        if self.word.actor == "party":
            return False
        inner = body_at(self.sight, at, self.limit, titled=self.titled)
        if inner is not None and self.word.word == "trung ương" and not self.grown and join == "":
            return inner.kind == "organization" and self._absorb(inner)
        if inner is None or (inner.weak and inner.kind != "party") or (inner.kind == "state"):
            return False
        self.inner.append(inner)
        self.country = self.country or inner.country
        self.ends.append(self.at)
        if inner.kind == "party":
            return self._take(inner.end, "owner")
        self._take(inner.bare, "field")
        return self._take(inner.end, "owner") if inner.end > inner.bare else True

    def _absorb(self, inner: Body) -> bool:
        """ "Trung ương Hội …" is the organisation itself."""
        self.word = msgspec.structs.replace(self.word, actor=inner.kind)
        self.country, self.inner = inner.country, [*self.inner, *inner.inner]
        self.core = inner.start
        self._take(inner.bare, "field")
        return self._take(inner.end, "owner") if inner.end > inner.bare else True

    def _place(self, join: str, at: int) -> bool:
        if join not in ("", "của", "thuộc") or self.word.word in self.sight.naming.national:
            return False
        lower = self.sight.lower
        area = next((a for a in _AREAS if lower.startswith(a, at)), "")
        found = self.sight.find(at + len(area), "place", self.limit)
        if found is not None and self.sight.capital(at + len(area)) and (area or self.last != "owner"):
            self.country = self.country or found[1].country
            return self._take(found[0], "place")
        unknown = name_at(self.sight, at + len(area), self.limit) if area and not self.titled else None
        return unknown is not None and self._take(unknown.end, "place")

    def _post(self, at: int) -> bool:
        if self.word.word not in self.sight.naming.posts:
            return False
        area = next((a for a in _AREAS if self.sight.lower.startswith(a, at)), "")
        state = country_at(self.sight, at + len(area), self.limit)
        if state is not None:
            self.post = state.country
            return self._take(state.end, "post")
        found = self.sight.find(at + len(area), "place", self.limit)
        body = self.sight.find(at, "body", self.limit)
        if body is not None and body[1].actor == "international" and self.sight.capital(at):
            self.post = body[1].value
            return self._take(body[0], "post")
        if found is None or not self.sight.capital(at + len(area)):
            return False
        self.post = found[1].country
        return self._take(found[0], "post")

    def _number(self, join: str, at: int) -> bool:
        if join or self.last == "owner" or self.word.word not in self.sight.naming.numbered:
            return False
        found = _NUMBER.match(self.sight.text, at, self.limit)
        return found is not None and self._take(found.end(), "field")

    def _proper(self, join: str, at: int) -> bool:
        sight = self.sight
        if join or self.last == "owner":
            return False
        if self.last == "field" and self._honour(at):
            return True
        letters = _LETTERS.match(sight.text, at, self.limit)
        if (letters is not None and not sight.text[self.start : self.at].isupper() and self.word.actor != "party") or (
            letters and self.last == "head"
        ):
            return self._letters_and_more(letters.end())
        if self.word.word not in sight.naming.proper or not (self.capital or self._foreign(at)):
            return False
        if self.last != "head" and (self.titled or not self._foreign(at) or self.word.actor == "party"):
            return False
        name = name_at(sight, at, self.limit)
        if name is None or (
            self.titled
            and name.tokens > 1
            and (name.make == "vietnamese" or (name.make == "foreign" and name.tokens == 2))
        ):
            return False
        return self._take(self._proper_end(at, name.end, name.tokens), "field")

    def _letters_and_more(self, end: int) -> bool:
        """ "Tập đoàn TH True Milk": foreign tokens after an abbreviation, where the head takes a name."""
        sight = self.sight
        while (
            self.word.word in sight.naming.proper
            and not self.titled
            and sight.text.startswith(" ", end)
            and self._foreign(end + 1)
        ):
            end = sight.token[end + 1]
        return self._take(end, "field")

    def _honour(self, at: int) -> bool:
        name = name_at(self.sight, at, self.limit)
        return (
            name is not None
            and self.sight.lower[at : name.end] in self.sight.naming.honour
            and self._take(name.end, "field")
        )

    def _proper_end(self, at: int, end: int, tokens: int) -> int:
        """Within an office, the last two of three or more foreign tokens are the person's name."""
        sight = self.sight
        if self.titled and tokens >= 3 and self.last == "head":
            starts = [s for s in range(at, end) if s in sight.token]
            return sight.token[starts[-3]]
        return self._completed(at, end) if tokens == 1 else end

    def _completed(self, last: int, end: int) -> int:
        """ "Liên minh Hy vọng": a capital syllable and the lower-case one that makes it a word."""
        sight = self.sight
        if not is_syllable(sight.text[last:end]) or not sight.text.startswith(" ", end):
            return end
        stop = end + 1
        while stop < self.limit and sight.text[stop].isalpha():
            stop += 1
        word = sight.lower[end + 1 : stop]
        if word and sight.text[end + 1].islower() and is_syllable(word) and word not in sight.naming.ends:
            return stop
        return end

    def _foreign(self, at: int) -> bool:
        end = self.sight.token.get(at)
        return end is not None and not is_syllable(self.sight.text[at:end])
