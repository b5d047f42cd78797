"""Phrases that name or point to actors, read from left to right.

A person's phrase is ``[honorific | rank | office]* NAME [(...)] [, office]*``; offices and honorifics without a name
point back. Bodies, states, delegations and groups ("hai bên") are phrases of their own.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Literal

import msgspec

from banggiao.actors.bodies import Body, body_at, country_at, paired
from banggiao.actors.names import Name, name_at
from banggiao.actors.offices import Title, title_at
from banggiao.actors.sight import Sight, is_syllable
from banggiao.lexicon.naming import WordKind

__all__ = ["Phrase", "phrases"]

PhraseForm = Literal["person", "offices", "pronoun", "body", "state", "delegation", "group"]

_PERSONAL: tuple[WordKind, ...] = ("office", "former", "acting", "honorific", "rank", "wife")
_ASIDE = re.compile(r" \((?:[^()\n]{1,60})\)")
# Credits of photos and sources: who took a picture is no actor of the news.
_CREDIT = re.compile(
    r"(?:Ảnh|ẢNH|Nguồn ảnh|Nguồn|Video|Clip|Đồ họa|Photo|Tác giả)(?: minh họa| tư liệu)?\s?: ?[^\n.;)]{0,80}"
)


# What follows a capital that is only a place.
_NOT_ACTING = frozenset(
    {
        "và",
        "vào",
        "ngày",
        "ở",
        "tại",
        "trong",
        "từ",
        "với",
        "do",
        "để",
        "nơi",
        "là",
        "sau",
        "khi",
        "của",
        "trước",
        "hôm",
        "sáng",
        "chiều",
        "tối",
        "hoặc",
        "về",
        "lúc",
        "bằng",
        "theo",
        "dài",
        "cách",
    }
)


class Phrase(msgspec.Struct):
    """One phrase: what it names or how it points back.

    Attributes:
        start, end: the words that name; outer, stop: the whole phrase.
        titles, after: offices before and after a name; ``titles`` alone where there is no name.
        inner: the bodies named within offices or within a delegation's phrase.
        group: the kind of a group ("states", "sides", "home" …).
    """

    form: PhraseForm
    start: int
    end: int
    outer: int
    stop: int
    name: Name | None = None
    titles: list[Title] = []
    after: list[Title] = []
    honorific: str = ""
    body: Body | None = None
    group: str = ""
    inner: list[Body] = []
    country: str | None = None


class _Head(msgspec.Struct):
    """Offices and honorifics in a row, the name they lead to, and where they end."""

    titles: list[Title]
    honorific: str
    name: Name | None
    start: int
    at: int
    state: Body | None = None


def phrases(sight: Sight, start: int, end: int) -> list[Phrase]:
    """The phrases of ``text[start:end]``, in order, none overlapping."""
    return _Reader(sight, start, end).read()


class _Reader:
    def __init__(self, sight: Sight, start: int, end: int) -> None:
        self.sight, self.start, self.limit = sight, start, end

    def read(self) -> list[Phrase]:
        found: list[Phrase] = []
        points = self.sight.points
        at = self.start
        credits = [(m.start(), m.end()) for m in _CREDIT.finditer(self.sight.text, self.start, self.limit)]
        for point in points[bisect_left(points, self.start) : bisect_left(points, self.limit)]:
            if point < at or any(s <= point < e for s, e in credits):
                continue
            phrase = self._phrase(point)
            if phrase is not None:
                found.append(phrase)
                at = max(phrase.stop, point + 1)
        return found

    def _phrase(self, at: int) -> Phrase | None:
        here = self.sight.at.get(at)
        if here is None:
            return self._bare_name(at)
        if "group" in here and (phrase := self._group(at)) is not None:
            return phrase
        body = body_at(self.sight, at, self.limit)
        if "delegation" in here and not self._standing(here["delegation"][1].word, body):
            phrase = self._delegation(at)
            if phrase is not None:
                return phrase
        longest = max((len(here[k][1].word) for k in _PERSONAL if k in here), default=0)
        if longest and not (body is not None and len(body.word) > longest) and (phrase := self._person(at)) is not None:
            return phrase
        return self._body_or_state(at, body) or (self._bare_name(at) if "place" not in here else self._metonym(at))

    @staticmethod
    def _standing(word: str, body: Body | None) -> bool:
        """Whether ``body`` is a standing organ rather than a delegation: a province's deputies, a mission abroad."""
        if body is None:
            return False
        deputies = body.word == "đoàn đại biểu quốc hội" and body.country == "VN" and not body.inner
        return deputies or (body.post is not None and len(body.word) > len(word))

    def _body_or_state(self, at: int, body: Body | None) -> Phrase | None:
        state = self._state(at)
        if body is not None and (state is None or body.end > state.end):
            if self._dateline(body):
                return None
            return Phrase("body", body.start, body.end, body.start, body.end, body=body)
        if state is not None:
            return Phrase("state", state.start, state.end, state.start, state.end, body=state, country=state.country)
        return None

    def _dateline(self, body: Body) -> bool:
        """The outlet's own name at the head of a block, or part of an address ("VTV.vn")."""
        text = self.sight.text
        if body.name is not None and text.startswith((".vn", ".VN", ".com"), body.end):
            return True
        return (
            text[max(0, body.start - 1) : body.start] == "("
            and body.start - 1 == self.start
            and text.startswith(")", body.end)
        )

    # persons ------------------------------------------------------------------------------------

    def _head(self, at: int) -> _Head | None:
        """Offices, honorifics and ranks from ``at`` on, and the name that they lead to."""
        head = _Head([], "", None, at, at)
        while at < self.limit:
            title, honor = title_at(self.sight, at, self.limit), self._honorific(at)
            if honor is not None and (title is None or honor[0] >= title.end):
                head.honorific = head.honorific or honor[1]
                at = head.at = self._past_country(head, honor[0])
            elif title is not None and not self._other_holder(head, title):
                head.titles.append(title)
                at = head.at = title.end
            else:
                if head.at > head.start:
                    head.name = self._name(at)
                break
            at = self._step(at)
        return head if head.at > head.start else None

    def _other_holder(self, head: _Head, title: Title) -> bool:
        """Whether ``title`` cannot be one person's beside those before it: another country, an envoy and a head of state,
        the subject after a verb that opens the sentence.
        """
        if not head.titles:
            return False
        last, naming = head.titles[-1], self.sight.naming
        if last.country and title.country and last.country != title.country:
            return True
        if any(t.word in naming.envoys for t in head.titles) and title.word in naming.default_home:
            return True
        return (
            self._opens(head.start)
            and last.country is not None
            and title.country is None
            and title.word in naming.default_home
        )

    def _honorific(self, at: int) -> tuple[int, str] | None:
        kinds: tuple[WordKind, ...] = ("honorific", "rank")
        for kind in kinds:
            found = self.sight.find(at, kind, self.limit)
            if found is not None and not (found[1].word == "anh" and self.sight.capital(at)):
                end = found[0]
                return (end + 1 if self.sight.text.startswith(".", end) else end), found[1].word
        spouse = self.sight.find(at, "wife", self.limit)
        if spouse is not None and spouse[0] + 1 in self.sight.token:
            return spouse[0], spouse[1].word
        return None

    def _past_country(self, head: _Head, at: int) -> int:
        """ "nhà báo Nga Pavel …": a country between a description and a name."""
        state = country_at(self.sight, at + 1, self.limit)
        after = self.sight.token.get(state.end + 1) if state is not None else None
        if state is None or after is None or is_syllable(self.sight.text[state.end + 1 : after]):
            return at
        head.state = state
        return state.end

    def _step(self, at: int) -> int:
        """Over what joins the offices of one person: a space, a comma, a hyphen, "kiêm"."""
        lower = self.sight.lower
        aside = _ASIDE.match(self.sight.text, at, self.limit)
        if aside is not None and aside.end() + 1 in self.sight.token and self.sight.text[aside.end()] == " ":
            return aside.end() + 1
        for join in (" kiêm ", ", kiêm ", " - ", " – ", ", ", " "):
            after = at + len(join)
            if lower.startswith(join, at) and (join == " " or self._begins(after) or self._honorific(after)):
                return after
        return self.limit

    def _begins(self, at: int) -> bool:
        here = self.sight.at.get(at)
        return here is not None and any(k in here for k in ("office", "former", "acting", "rank"))

    def _name(self, at: int) -> Name | None:
        name = name_at(self.sight, at, self.limit)
        if name is None:
            return None
        first = self.sight.lower[name.start : self.sight.token[name.start]]
        if name.tokens == 1 and (first in self.sight.naming.never or self._common_word(name)):
            return None
        if name.make == "syllables" and first in self.sight.naming.never and name.tokens < 3:
            return None
        return name

    def _common_word(self, name: Name) -> bool:
        """Whether a single capital token is a country, a place or a field rather than a name."""
        here = self.sight.at.get(name.start)
        kinds: tuple[WordKind, ...] = ("country", "place", "field", "head")
        return here is not None and any(k in here and here[k][0] >= name.end for k in kinds)

    def _person(self, at: int) -> Phrase | None:
        head = self._head(at)
        if head is None:
            return None
        if head.name is None:
            return self._nameless(head)
        stop, after = self._apposition(head.name.end, bool(head.titles), head.start)
        inner = [b for t in (*head.titles, *after) for b in t.inner] + ([head.state] if head.state else [])
        country = _country_of([*head.titles, *after]) or (head.state.country if head.state else None)
        name = head.name
        return Phrase(
            "person", name.start, name.end, head.start, stop, name, head.titles, after, head.honorific, inner=inner, country=country
        )  # fmt: skip

    def _nameless(self, head: _Head) -> Phrase | None:
        if head.titles:
            first, last = head.titles[0], head.titles[-1]
            inner = [b for t in head.titles for b in t.inner]
            return Phrase(
                "offices", first.start, last.end, head.start, last.end, titles=head.titles, inner=inner,
                country=_country_of(head.titles), honorific=head.honorific,
            )  # fmt: skip
        if head.honorific in self.sight.naming.pronouns:
            end = head.start + len(head.honorific)
            return Phrase("pronoun", head.start, end, head.start, end, honorific=head.honorific)
        return None

    def _opens(self, start: int) -> bool:
        """Whether a verb that opens its sentence stands before ``start`` ("Tiếp Đại sứ …, Chủ tịch nước nói")."""
        lower = self.sight.lower
        low = max(self.start, start - 40)
        begin = max(
            lower.rfind(". ", low, start) + 2, lower.rfind("; ", low, start) + 2, lower.rfind("\n", low, start) + 1
        )
        begin = begin if begin > low else (self.start if low == self.start else -1)
        if begin < 0:
            return False
        before = lower[begin:start].strip()
        return before.endswith(self.sight.naming.openings) and "," not in before

    def _apposition(self, end: int, led: bool, opening: int, *, bare: bool = False) -> tuple[int, list[Title]]:
        """Offices after a name: ", Ủy viên …, Giám đốc …", unless they lead to the next person's name."""
        text, stop = self.sight.text, end
        aside = _ASIDE.match(text, end, self.limit)
        at = aside.end() if aside is not None else end
        titles: list[Title] = []
        if aside is not None and (inner := title_at(self.sight, end + 2, aside.end() - 1)) is not None:
            titles.append(inner)
            stop = aside.end()
        join = next((j for j in (", ", " - ", " – ", "-", "–") if text.startswith(j, at)), None)
        if join == ", " and self._opens(opening):
            return stop, titles
        head = self._head(at + len(join)) if join is not None and self._begins(at + len(join)) else None
        if head is None or not head.titles:
            return stop, titles
        own = head.titles if head.name is None else self._own_of_list(head, led or bare)
        own = [t for t in own if t.full or not t.bare or self.sight.capital(t.start)]
        return (own[-1].end, [*titles, *own]) if own else (stop, titles)

    def _own_of_list(self, head: _Head, led: bool) -> list[Title]:
        """Which of the offices between two names belong to the first: those before a comma and an honorific; none where
        the first had its own before; else all but the last.
        """
        assert head.name is not None
        last = head.titles[-1]
        if "," in self.sight.text[last.end : head.name.start]:
            return head.titles
        return [] if led else head.titles[:-1]

    def _bare_name(self, at: int) -> Phrase | None:
        """A name with nothing before it; offices after it or the rest of the page decide whether it is a person's."""
        if at not in self.sight.token:
            return None
        name = name_at(self.sight, at, self.limit)
        if name is None or (name.tokens < 2 and name.make != "foreign"):
            return None
        if self.sight.lower[name.start : self.sight.token[name.start]] in self.sight.naming.never:
            return None
        if self._byline(name) or self._delegation_of_place(name):
            return None
        stop, after = self._apposition(name.end, False, name.start, bare=True) if name.tokens > 1 else (name.end, [])
        inner = [b for t in after for b in t.inner]
        return Phrase(
            "person",
            name.start,
            name.end,
            name.start,
            stop,
            name,
            [],
            after,
            "",
            inner=inner,
            country=_country_of(after),
        )

    def _byline(self, name: Name) -> bool:
        """A name that is a block of its own, or stands after the full stop that closes an article."""
        text = self.sight.text
        if text.endswith(("./. ", "./."), 0, name.start):
            return True
        rest = text[name.end : self.limit].strip(" .()/-–")
        return not text[self.start : name.start].strip(" (") and (not rest or (rest.isupper() and " " not in rest))

    def _delegation_of_place(self, name: Name) -> bool:
        """ "Đoàn Hà Nội": a delegation's word before a place makes no name."""
        here = self.sight.at.get(name.start, {})
        if "delegation" not in here:
            return False
        place = self.sight.at.get(here["delegation"][0] + 1, {}).get("place")
        return place is not None and place[0] >= name.end

    # others -------------------------------------------------------------------------------------

    def _state(self, at: int) -> Body | None:
        place = self.sight.find(at, "place", self.limit)
        state = country_at(self.sight, at, self.limit, short=paired(self.sight, at))
        if state is None or (place is not None and place[0] > state.end) or self._language(at):
            return None
        return None if self._syllable_of_name(at, state) else state

    def _metonym(self, at: int) -> Phrase | None:
        """ "Bắc Kinh kêu gọi", "phía Moscow": a foreign capital that acts is its state."""
        found = self.sight.find(at, "place", self.limit)
        country = self.sight.naming.capitals.get(found[1].word) if found is not None else None
        if found is None or country in (None, "VN") or not self.sight.capital(at):
            return None
        end, lower = found[0], self.sight.lower
        before = lower[max(self.start, at - 10) : at]
        opens = not before.strip() or before.endswith(
            (". ", ", ", "“", '"', "rằng ", "phía ", "giữa ", "theo ", "khiến ")
        )
        stop = end + 1
        while stop < self.limit and lower[stop].isalpha():
            stop += 1
        acts = (
            self.sight.text[end : end + 1] == " "
            and self.sight.text[end + 1 : end + 2].islower()
            and lower[end + 1 : stop] not in _NOT_ACTING
        )
        if before.endswith("phía ") or (opens and acts):
            usual = self.sight.naming.states[country or ""]
            body = Body("state", at, end, end, found[1].word, usual, country=country)
            return Phrase("state", at, end, at, end, body=body, country=country)
        return None

    def _language(self, at: int) -> bool:
        return self.sight.lower.endswith(("tiếng ", "chữ "), max(0, at - 6), at)

    def _syllable_of_name(self, at: int, state: Body) -> bool:
        """Whether a country of one syllable stands within a run of capitals, as "Anh" and "Nga" in names do."""
        text = self.sight.text
        if " " in text[state.start : state.end] or not is_syllable(text[state.start : state.end]):
            return False
        if text[max(0, at - 1) : at] == " " and self._capital_before(at):
            return True
        after = self.sight.token.get(state.end + 1)
        if after is None or text[state.end] != " " or state.end + 1 in self.sight.at:
            return False
        return is_syllable(text[state.end + 1 : after])

    def _capital_before(self, at: int) -> bool:
        start = self.sight.text.rfind(" ", max(0, at - 12), at - 1) + 1
        return self.sight.token.get(start) == at - 1 and start not in self.sight.at

    def _group(self, at: int) -> Phrase | None:
        end, word = self.sight.at[at]["group"]
        if end > self.limit or word.word == "bạn":
            return None
        if word.value == "side":
            state = country_at(self.sight, end + 1, self.limit, short=True)
            if state is None:
                return None
            return Phrase("state", state.start, state.end, at, state.end, body=state, country=state.country)
        return Phrase("group", at, end, at, end, group=word.value)

    def _delegation(self, at: int) -> Phrase | None:
        end, word = self.sight.at[at]["delegation"]
        lower = self.sight.lower
        for extra in (" cấp cao", " cao cấp"):
            if lower.startswith(extra, end):
                end += len(extra)
        body = None
        for join in (" của ", " "):
            if lower.startswith(join, end):
                start = end + len(join)
                body = self._longer(body_at(self.sight, start, self.limit), country_at(self.sight, start, self.limit))
                break
        if end > self.limit or (body is None and not self._stands_alone(at, end, word.word)):
            return None
        stop = body.end if body is not None else end
        inner = [body] if body is not None else []
        return Phrase("delegation", at, stop, at, stop, inner=inner, country=body.country if body is not None else None)

    @staticmethod
    def _longer(first: Body | None, second: Body | None) -> Body | None:
        return max((b for b in (first, second) if b is not None), key=lambda b: b.end, default=None)

    def _stands_alone(self, at: int, end: int, word: str) -> bool:
        """ "Đoàn" and "Đoàn đại biểu" alone point back; "Đoàn Thanh niên" does not begin a delegation."""
        return (self.sight.capital(at) or " " in word) and end + 1 not in self.sight.token


def _country_of(titles: list[Title]) -> str | None:
    return next((t.country for t in titles if t.country), None)
