"""Phrases of persons: ``[honorific | rank | office]* NAME [(...)] [, office]*``, and those without a name."""

from __future__ import annotations

import re

import msgspec

from banggiao.actors.bare_names import NO_PERSON, is_byline, is_delegation, told
from banggiao.actors.bodies import body_at
from banggiao.actors.body import Body, country_at
from banggiao.actors.names import Name, name_at, without_area
from banggiao.actors.offices import Title, title_at
from banggiao.actors.phrase import Phrase
from banggiao.actors.sight import Sight, is_syllable
from banggiao.lexicon.naming import WordKind

__all__ = ["Persons"]

_MOST_TITLES = 12  # Twice the longest stack met.
# What joins the offices of one person.
_STEPS = (" kiêm ", ", kiêm ", " - ", " – ", ", ")
# What joins a name and the offices after it.
_JOINING = ("-", ".", "’", "'")  # What goes on with a name without a space.
_APPOSED = (", ", " - ", " – ", "-", "–")
_POINTER = re.compile(r" (?:của )?nước (?:này|bạn|chủ nhà|sở tại|láng giềng|ấy|đó)(?!\w)")
_WHOLE = re.compile(r"[^\W\d_]{2}")  # More than initials.
_ASIDE = re.compile(r" \((?:[^()\n]{1,60})\)")


class _Head(msgspec.Struct, gc=False):
    """Offices and honorifics in a row, the name they lead to, and where they end."""

    titles: list[Title]
    honorific: str
    name: Name | None
    start: int
    at: int
    state: Body | None = None


_HONOURS: tuple[WordKind, ...] = ("honorific", "rank")


class Persons:
    """Reads the phrases of persons in one block, ``text[start:limit]``."""

    def __init__(self, sight: Sight, start: int, limit: int) -> None:
        self.sight, self.start, self.limit = sight, start, limit

    def _head(self, at: int) -> _Head | None:
        """Offices, honorifics and ranks from ``at`` on, and the name that they lead to."""
        head = _Head([], "", None, at, at)
        while at < self.limit and len(head.titles) < _MOST_TITLES:
            title, honor = title_at(self.sight, at, self.limit), self._honorific(at)
            if honor is not None and (title is None or honor[0] >= title.end):
                head.honorific = head.honorific or honor[1]
                at = head.at = self._past_owner(head, honor[0])
            elif title is not None and not self._other_holder(head, title):
                head.titles.append(title)
                at = head.at = self._past_pointer(title)
            else:
                if head.at > head.start:
                    abroad = any(t.country not in (None, "VN") for t in head.titles)
                    called = not head.titles and head.honorific in self.sight.naming.pronoun
                    head.name = self._name(self._over_dash(head, at), abroad, called)
                break
            at = self._step(at, not (head.titles and self._on_behalf(head.start)))
        return head if head.at > head.start else None

    def _other_holder(self, head: _Head, title: Title) -> bool:
        """Whether ``title`` cannot be one person's beside those before it.

        Titles of two countries, of an envoy and a head of state, or parted by the comma after an opening verb.
        """
        if not head.titles:
            return False
        last, naming = head.titles[-1], self.sight.naming
        apart = self.sight.text.endswith(", ", head.start, title.outer)
        if apart and len(head.titles) == 1 and last.word not in naming.stacking and self._on_behalf(head.start):
            return True
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
        here = self.sight.at.get(at)
        if here is None or not here.honoring:
            return None
        for kind in _HONOURS:
            found = here.get(kind)
            end = at + found[0] if found is not None else at
            if found is not None and end <= self.limit and not (found[1].word == "anh" and self.sight.capital(at)):
                return (end + 1 if self.sight.text.startswith(".", end) else end), found[1].word
        spouse = self.sight.find(at, "wife", self.limit)
        if spouse is not None and spouse[0] + 1 in self.sight.token:
            return spouse[0], spouse[1].word
        return None

    def _past_owner(self, head: _Head, at: int) -> int:
        """A country or a body between a description and a name, as in "nhà báo Nga Pavel …", "lãnh đạo NATO Mark …"."""
        sight = self.sight
        if head.honorific not in sight.naming.describing:
            return at
        state, named = country_at(sight, at + 1, self.limit), sight.find(at + 1, "body", self.limit)
        end = state.end if state is not None else named[0] if named is not None and sight.capital(at + 1) else None
        if (
            end is None
            or end + 1 not in sight.token
            or (state is not None and state.word in sight.naming.given_countries)
        ):
            return at
        name = name_at(sight, end + 1, self.limit)
        if name is None or name.tokens < 2:
            return at
        head.state = state
        if named is not None and (state is None or named[0] > state.end):
            body = body_at(sight, at + 1, end)
            start = at - len(head.honorific)
            inner = [body] if body is not None else []
            head.titles.append(Title(start, end, start, head.honorific, True, organ=body, bare=False, inner=inner))
        return end

    def _over_dash(self, head: _Head, at: int) -> int:
        """Over a dash between offices and a whole name ("nguyên Đại sứ Việt Nam tại Mỹ - Phạm Văn A")."""
        if not head.titles or not self.sight.text.startswith(("- ", "– "), at):
            return at
        name = name_at(self.sight, at + 2, self.limit)
        whole = name is not None and name.tokens > 1 and name.make != "syllables"
        return at + 2 if whole and self.sight.text[at - 1] == " " else at

    def _past_pointer(self, title: Title) -> int:
        """Over "nước này", "nước chủ nhà" after an office, which point to a country named before."""
        found = _POINTER.match(self.sight.lower, title.end) if title.country is None else None
        title.pointing = found is not None
        return found.end() if found is not None else title.end

    def _step(self, at: int, honorifics: bool) -> int:
        """Over what joins the offices of one person: a space, a comma, a hyphen, "kiêm"."""
        text = self.sight.text
        if text.startswith(" (", at):
            aside = _ASIDE.match(text, at, self.limit)
            named = aside is not None and aside.end() + 1 in self.sight.token and text[aside.end()] == " "
            return aside.end() + 1 if named and aside is not None else at + 1
        if not text.startswith(_STEPS, at):
            return at + 1 if text.startswith(" ", at) else self.limit
        for join in _STEPS:
            after = at + len(join)
            if text.startswith(join, at) and (self._begins(after) or (honorifics and self._honorific(after))):
                return after
        return at + 1 if text.startswith(" ", at) else self.limit

    def _begins(self, at: int) -> bool:
        here = self.sight.at.get(at)
        if here is None or not here.personal:
            return False
        return here.titled or "rank" in here

    def _name(self, at: int, abroad: bool, called: bool) -> Name | None:
        name = name_at(self.sight, at, self.limit)
        if name is None:
            return None
        if not _WHOLE.search(self.sight.lower, name.start, name.end):
            return None  # "chị T.", "K.V.": initials alone name nobody.
        if name.make == "foreign" and self.sight.lower.startswith(" việt nam", name.end):
            return None  # "Sika Việt Nam" is a firm.
        name = without_area(self.sight, name)
        first = self.sight.lower[name.start : self.sight.token[name.start]]
        here = self.sight.at.get(name.start)
        if name.make != "foreign" and here is not None and "head" in here:
            return None
        if self._common_word(name, called) or (
            name.make != "foreign" and first in self.sight.naming.never and not abroad
        ):
            return None
        return name

    def _common_word(self, name: Name, called: bool) -> bool:
        """Whether the tokens are a country, a place, a body or a field rather than a name; "bà Nga" is a name."""
        here = self.sight.at.get(name.start)
        if here is None:
            return False
        first = self.sight.token[name.start] - name.start
        if name.tokens > 1 and "field" in here and here["field"][0] > first:
            return True
        kinds: tuple[WordKind, ...] = ("country", "place", "body", "field", "head") if name.tokens == 1 else NO_PERSON
        if called and name.tokens == 1:
            kinds = ("place", "body", "head")
        return any(k in here and name.start + here[k][0] >= name.end for k in kinds)

    def person(self, at: int) -> Phrase | None:
        """The phrase of a person, or of offices or an honorific without a name, that begins at ``at``."""
        head = self._head(at)
        if head is None:
            return None
        if head.name is None:
            return self._nameless(head)
        stop, after = self._apposition(head.name.end, bool(head.titles), head.start)
        if self._of_another(head.titles, after):
            stop, after = head.name.end, []
        titles = [t for t in head.titles if not self._of_side(t)]
        inner = [b for t in (*head.titles, *after) for b in t.inner] + ([head.state] if head.state else [])
        country = _country_of([*head.titles, *after]) or (head.state.country if head.state else None)
        name = head.name
        return Phrase(
            "person", name.start, name.end, head.start, stop, name, titles, after, head.honorific,
            inner=inner, country=country, plural=self._plural(head.start),
        )  # fmt: skip

    def _of_side(self, title: Title) -> bool:
        """Whether a word only says for which country somebody stands, as in "đại diện Việt Nam" of a contest."""
        plain = title.word in self.sight.naming.of_side and not self.sight.capital(title.start)
        return plain and title.organ is None and title.post is None and title.country is not None

    def _of_another(self, before: list[Title], after: list[Title]) -> bool:
        """Whether the offices after a name are of another country than those before it: the next person's."""
        own, other = _country_of(before), _country_of(after)
        if own is None and any(t.word in self.sight.naming.default_home and t.organ is None for t in before):
            own = "VN"
        return own is not None and other is not None and own != other

    def _nameless(self, head: _Head) -> Phrase | None:
        if head.titles:
            first, last = head.titles[0], head.titles[-1]
            inner = [b for t in head.titles for b in t.inner]
            return Phrase(
                "offices", first.start, last.end, head.start, last.end, titles=head.titles, inner=inner,
                country=_country_of(head.titles), honorific=head.honorific,
                plural=head.honorific.startswith("các ") or self._plural(head.start),
            )  # fmt: skip
        if head.honorific in self.sight.naming.pronoun and not self._plural(head.start):
            end = head.start + len(head.honorific)
            return Phrase("pronoun", head.start, end, head.start, end, honorific=head.honorific)
        return None

    def _on_behalf(self, at: int) -> bool:
        """Whether "thay mặt", "ủy quyền của" and their like stand before ``at``."""
        return (" " + self.sight.lower[max(self.start, at - 24) : at].rstrip()).endswith(self.sight.naming.behalf)

    def _plural(self, at: int) -> bool:
        """Whether "các" and its like stand before ``at``."""
        return self.sight.lower[max(self.start, at - 12) : at].rstrip().endswith(self.sight.naming.plural)

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
        aside = _ASIDE.match(text, end, self.limit) if text.startswith(" (", end) else None
        at = aside.end() if aside is not None else end
        titles: list[Title] = []
        if aside is not None and (inner := title_at(self.sight, end + 2, aside.end() - 1)) is not None:
            titles.append(inner)
            stop = aside.end()
        join = next((j for j in _APPOSED if text.startswith(j, at)), None) if text.startswith(_APPOSED, at) else None
        head = self._head(at + len(join)) if join is not None and self._begins(at + len(join)) else None
        if head is None or not head.titles:
            return stop, titles
        if join == ", " and self._opens(opening):
            own = self._before_subject(head.titles)
        else:
            own = head.titles if head.name is None else self._own_of_list(head, led or bare)
        if bare and join == ", " and own and self._foreign(end) and not self._closed(own[-1].end):
            return stop, titles
        if led and head.name is None and self._row_of_others(own):
            own = []
        own = [t for t in own if t.full or not t.bare or self.sight.capital(t.start)]
        return (own[-1].end, [*titles, *own]) if own else (stop, titles)

    def _row_of_others(self, titles: list[Title]) -> bool:
        """Whether offices after a name begin a row of heads of international bodies, each another's.

        As in "Tổng thống A, Tổng Thư ký Liên hợp quốc và Chủ tịch ADB".
        """
        heads = all(t.organ is not None and t.organ.kind == "international" for t in titles)
        return (
            bool(titles)
            and heads
            and self.sight.text.startswith(" và ", titles[-1].end)
            and self._begins(titles[-1].end + 4)
        )

    def _closed(self, at: int) -> bool:
        """Whether a mark ends what stands before ``at``: "X, Tổng Bí thư Đảng Y, nói", not "X, Tổng Bí thư nói"."""
        return at >= self.limit or self.sight.text[at] != " "

    def _foreign(self, end: int) -> bool:
        """Whether the token that ends at ``end`` is no Vietnamese syllable."""
        start = max(self.sight.lower.rfind(mark, self.start, end) for mark in " -") + 1
        return not is_syllable(self.sight.text[max(start, self.start) : end])

    def _before_subject(self, titles: list[Title]) -> list[Title]:
        """After an opening verb the last office, and those that stack with it, are the subject's of the main clause."""
        own = titles[:-1]
        while own and own[-1].word in self.sight.naming.stacking and own[-1].country is None and own[-1].organ is None:
            own = own[:-1]
        return own

    def _own_of_list(self, head: _Head, led: bool) -> list[Title]:
        """Which of the offices between two names belong to the first: those before a comma and an honorific; none where
        the first had its own before; else all but the last.
        """
        assert head.name is not None
        last = head.titles[-1]
        if "," in self.sight.text[last.end : head.name.start]:
            return head.titles
        return [] if led else head.titles[:-1]

    def bare_name(self, at: int) -> Phrase | None:
        """A name with nothing before it; offices after it or the rest of the page decide whether it is a person's."""
        end = self.sight.token.get(at)
        if end is None or self.sight.lower[at:end] in self.sight.naming.never or self._alone(at, end):
            return None
        name = name_at(self.sight, at, self.limit)
        if name is None or (name.tokens < 2 and name.make != "foreign"):
            return None
        if is_byline(self.sight, name, self.start, self.limit) or is_delegation(self.sight, name, self.limit):
            return None
        stop, after = self._apposition(name.end, False, name.start, bare=True) if name.tokens > 1 else (name.end, [])
        inner = [b for t in after for b in t.inner]
        return Phrase(
            "person", name.start, name.end, name.start, stop, name, [], after, told(self.sight, name, self.limit),
            inner=inner, country=_country_of(after),
        )  # fmt: skip

    def _alone(self, at: int, end: int) -> bool:
        """Whether a Vietnamese syllable stands alone, which is no name; most capitals that open a sentence do."""
        sight = self.sight
        joined = end + 1 in sight.token or end in sight.token or sight.text.startswith(_JOINING, end)
        return not joined and is_syllable(sight.text[at:end])


def _country_of(titles: list[Title]) -> str | None:
    return next((t.country for t in titles if t.country), None)
