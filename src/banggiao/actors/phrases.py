"""Phrases that name or point to actors, read from left to right.

A person's phrase is ``[honorific | rank | office]* NAME [(...)] [, office]*``; offices and honorifics without a name
point back. Bodies, states, delegations and groups ("hai bên") are phrases of their own.
"""

from __future__ import annotations

import re

import msgspec

from banggiao.actors.bodies import Body, body_at, country_at, paired
from banggiao.actors.names import Name, name_at
from banggiao.actors.offices import Title, title_at
from banggiao.actors.sight import Sight, is_syllable
from banggiao.lexicon.naming import WordKind

__all__ = ["Phrase", "phrases"]

_PERSONAL: tuple[WordKind, ...] = ("office", "former", "acting", "honorific", "rank")
_ASIDE = re.compile(r" \((?:[^()\n]{1,60})\)")
_CREDIT = re.compile(r"(?:Ảnh|ẢNH|Nguồn ảnh|Nguồn|Tổng hợp|Theo nguồn|Photo|Tác giả)(?: minh họa)?\s?: ?[^\n.;)]{0,80}")


class Phrase(msgspec.Struct):
    """One phrase: what it names or how it points back.

    ``form`` is ``person``, ``offices`` (offices without a name), ``pronoun``, ``body``, ``state``, ``delegation`` or ``group``.
    """

    form: str
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
    members: list[Phrase] = []


class _Head(msgspec.Struct):
    titles: list[Title]
    honorific: str
    name: Name | None
    start: int
    at: int


def phrases(sight: Sight, start: int, end: int) -> list[Phrase]:
    """The phrases of ``text[start:end]``, in order, none overlapping."""
    return _Reader(sight, start, end).read()


class _Reader:
    def __init__(self, sight: Sight, start: int, end: int) -> None:
        self.sight, self.start, self.limit = sight, start, end
        self.found: list[Phrase] = []

    def read(self) -> list[Phrase]:
        sight = self.sight
        credits = [(m.start(), m.end()) for m in _CREDIT.finditer(sight.text, self.start, self.limit)]
        points = sorted(p for p in {*sight.at, *sight.token} if self.start <= p < self.limit)
        at = self.start
        for point in points:
            if point < at or any(s <= point < e for s, e in credits):
                continue
            phrase = self._phrase(point)
            if phrase is not None:
                self.found.append(phrase)
                at = max(phrase.stop, point + 1)
        return self.found

    def _phrase(self, at: int) -> Phrase | None:
        here = self.sight.at.get(at)
        if here is None:
            return self._bare_name(at)
        if "group" in here and (phrase := self._group(at)) is not None:
            return phrase
        if "delegation" in here and (phrase := self._delegation(at)) is not None:
            return phrase
        if (
            any(k in here for k in ("office", "former", "acting", "honorific", "rank"))
            and (phrase := self._person(at)) is not None
        ):
            return phrase
        body = body_at(self.sight, at, self.limit)
        state = self._state(at)
        if body is not None and (state is None or body.end > state.end):
            if body.end == body.start:
                return None
            return Phrase("body", body.start, body.end, body.start, body.end, body=body)
        if state is not None:
            return Phrase("state", state.start, state.end, state.start, state.end, body=state, country=state.country)
        return self._bare_name(at) if "place" not in here else None

    # persons ------------------------------------------------------------------------------------

    def _head(self, at: int) -> _Head | None:
        """Offices, honorifics and ranks from ``at`` on, and the name that they lead to."""
        sight, start = self.sight, at
        titles: list[Title] = []
        honorific = ""
        done = at
        while at < self.limit:
            title = title_at(sight, at, self.limit)
            titled = self._titled(at)
            if titled is not None and (title is None or titled[0] >= title.end):
                at, honorific = titled[0], honorific or titled[1]
                done = at
            elif title is not None and title.end > at:
                titles.append(title)
                at = done = title.end
            else:
                name = self._name(at, bool(titles or honorific))
                if name is not None and done != start:
                    return _Head(titles, honorific, name, start, name.end)
                break
            at = self._step(at)
        if done == start:
            return None
        return _Head(titles, honorific, None, start, done)

    def _titled(self, at: int) -> tuple[int, str] | None:
        for kind in ("honorific", "rank"):
            found = self.sight.find(at, kind, self.limit)  # type: ignore[arg-type]
            if found is not None and not (found[1].word == "anh" and self.sight.capital(at)):
                end = found[0]
                return (end + 1 if self.sight.text.startswith(".", end) else end), found[1].word
        return None

    def _step(self, at: int) -> int:
        """Over what joins the offices of one person: a space, a comma, a hyphen, "kiêm"."""
        lower = self.sight.lower
        for join in (" kiêm ", ", kiêm ", " - ", " – ", ", ", " "):
            if lower.startswith(join, at):
                after = at + len(join)
                if join in (" ",) or self._begins(after) or (join == ", " and self._titled(after)):
                    return after
        return self.limit

    def _begins(self, at: int) -> bool:
        here = self.sight.at.get(at)
        return here is not None and any(k in here for k in ("office", "former", "acting", "rank"))

    def _name(self, at: int, strong: bool) -> Name | None:
        name = name_at(self.sight, at, self.limit)
        if name is None:
            return None
        first = self.sight.text[name.start : self.sight.token[name.start]].lower()
        if name.tokens == 1 and (first in self.sight.naming.never or self._common_word(name)):
            return None
        if name.make == "syllables" and first in self.sight.naming.never and name.tokens < 3:
            return None
        return name

    def _common_word(self, name: Name) -> bool:
        """A single capital token that is a country, a place or a field, or goes on in lower case ("Tổng thống Đắc cử")."""
        here = self.sight.at.get(name.start)
        return here is not None and any(
            k in here and here[k][0] >= name.end for k in ("country", "place", "field", "head")
        )  # type: ignore[index]

    def _person(self, at: int) -> Phrase | None:
        head = self._head(at)
        if head is None:
            return None
        if head.name is None:
            return self._nameless(head)
        end = head.name.end
        stop, after = self._apposition(end, bool(head.titles))
        inner = [b for t in (*head.titles, *after) for b in t.inner]
        return Phrase(
            "person", head.name.start, end, head.start, stop, head.name, head.titles, after, head.honorific,
            inner=inner, country=_country_of([*head.titles, *after]),
        )  # fmt: skip

    def _nameless(self, head: _Head) -> Phrase | None:
        if head.titles:
            first, last = head.titles[0], head.titles[-1]
            inner = [b for t in head.titles for b in t.inner]
            return Phrase(
                "offices",
                first.start,
                last.end,
                head.start,
                last.end,
                titles=head.titles,
                inner=inner,
                country=_country_of(head.titles),
            )
        if head.honorific in self.sight.naming.pronouns:
            return Phrase("pronoun", head.start, head.at, head.start, head.at, honorific=head.honorific)
        return None

    def _apposition(self, end: int, led: bool) -> tuple[int, list[Title]]:
        """Offices after a name: ", Ủy viên …, Giám đốc …", unless they lead to the next person's name."""
        text, stop = self.sight.text, end
        aside = _ASIDE.match(text, end, self.limit)
        at = aside.end() if aside is not None else end
        titles: list[Title] = []
        if aside is not None and (inner := title_at(self.sight, end + 2, aside.end() - 1)) is not None:
            titles.append(inner)
            stop = aside.end()
        join = next((j for j in (", ", " - ", " – ") if text.startswith(j, at)), None)
        if join is None or not self._begins(at + len(join)):
            return max(stop, end), titles
        head = self._head(at + len(join))
        if head is None or not head.titles:
            return stop, titles
        own = head.titles
        if head.name is not None:
            own = self._own_of_list(head, led)
        if not own:
            return stop, titles
        return own[-1].end, [*titles, *own]

    def _own_of_list(self, head: _Head, led: bool) -> list[Title]:
        """Which of the offices between two names belong to the first."""
        assert head.name is not None
        last = head.titles[-1]
        if head.name.start > last.end + 2 and "," in self.sight.text[last.end : head.name.start]:
            return head.titles
        return [] if led else head.titles[:-1]

    # others -------------------------------------------------------------------------------------

    def _state(self, at: int) -> Body | None:
        state = country_at(self.sight, at, self.limit, short=paired(self.sight, at))
        if state is None or self._syllable_of_name(at, state):
            return None
        return state

    def _syllable_of_name(self, at: int, state: Body) -> bool:
        """A country of one syllable within a capital run, or first word of a sentence ("Anh", "Nga")."""
        text = self.sight.text
        if " " in text[state.start : state.end] or not is_syllable(text[state.start : state.end]):
            return False
        before = text[max(0, at - 2) : at]
        if len(before) == 2 and before[1] == " " and before[0].isalpha() and self._capital_before(at):
            return True
        end = state.end
        return (
            end + 1 in self.sight.token
            and text[end : end + 1] == " "
            and end + 1 not in self.sight.at
            and is_syllable(text[end + 1 : self.sight.token[end + 1]])
        )

    def _capital_before(self, at: int) -> bool:
        start = self.sight.text.rfind(" ", max(0, at - 12), at - 1) + 1
        return start in self.sight.token and start not in self.sight.at

    def _group(self, at: int) -> Phrase | None:
        end, word = self.sight.at[at]["group"]
        if end > self.limit:
            return None
        if word.value == "side":
            state = country_at(self.sight, end + 1, self.limit, short=True)
            if state is None:
                return None
            return Phrase("state", state.start, state.end, at, state.end, body=state, country=state.country)
        if word.word == "bạn":
            return None
        return Phrase("group", at, end, at, end, group=word.value)

    def _delegation(self, at: int) -> Phrase | None:
        end, word = self.sight.at[at]["delegation"]
        if end > self.limit:
            return None
        inner: list[Body] = []
        lower = self.sight.lower
        for extra in (" cấp cao", " cao cấp"):
            if lower.startswith(extra, end):
                end += len(extra)
        for join in (" của ", " do ", " "):
            if join != " do " and lower.startswith(join, end):
                body = body_at(self.sight, end + len(join), self.limit) or country_at(
                    self.sight, end + len(join), self.limit
                )
                if body is not None:
                    inner.append(body)
                    end = body.end
                    break
        if not inner and not self.sight.capital(at):
            return None
        if word.word == "đoàn" and not inner and (not self.sight.capital(at) or end + 1 in self.sight.token):
            return None
        return Phrase("delegation", at, end, at, end, inner=inner, country=inner[0].country if inner else None)

    def _bare_name(self, at: int) -> Phrase | None:
        """A name with nothing before it: offices after it, a common family name, or a known name elsewhere decide."""
        if at not in self.sight.token:
            return None
        name = name_at(self.sight, at, self.limit)
        if name is None or name.tokens < 2:
            return None
        first = self.sight.text[name.start : self.sight.token[name.start]].lower()
        if first in self.sight.naming.never:
            return None
        stop, after = self._apposition(name.end, False)
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


def _country_of(titles: list[Title]) -> str | None:
    return next((t.country for t in titles if t.country), None)
