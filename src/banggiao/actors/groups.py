"""Who stands on the stage: people, bodies and sides named so far, to whom pronouns, offices and groups point back.

Each mention adds to an actor's weight, more for a subject and in a title; weights fade from block to block. Groups
("hai bên") take the two weightiest of different countries; pronouns take the last subject.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from banggiao.actors.drafts import Draft, HeldOffice
from banggiao.lexicon.naming import Naming
from banggiao.lexicon.same_office import same_office

__all__ = ["Holders", "Said", "Stage"]

# Chosen on the development pages: a subject counts twice an object; a block dims what came before by a fifth.
_SUBJECT, _OBJECT, _OWNER = 2.0, 1.0, 0.3
_FADE = 0.8
_REMEMBERED = 40  # People further back are found by their offices only.
# Beyond so many actors the lighter half is forgotten: a long list is read in linear time, no article has as many.
_MOST = 400
_HOME = "VN"
# Offices that name longer ones for short ("Chủ tịch" for "Chủ tịch nước").
_STEMS = ("bộ trưởng", "đại sứ", "thứ trưởng", "chủ tịch")


class Said(NamedTuple):
    """An office said without a name: its word, whose it is, and the organ's words in lower case, where there is one.

    ``usual`` is word and organ in the usual words for that office.
    """

    word: str
    country: str | None
    organ: str | None
    usual: str


class Holders:
    """Everyone on a page by the words of the offices they hold."""

    def __init__(self, everyone: Iterable[Draft]) -> None:
        self._by_word: dict[str, list[Draft]] = {}
        for draft in everyone:
            words = {o.word for o in draft.held}
            words |= {same_office(word) for word in words}
            for word in words | {s for s in _STEMS for w in words if w.startswith(s + " ")}:
                self._by_word.setdefault(word, []).append(draft)

    def of(self, said: Said) -> list[Draft]:
        """Who holds an office that ``said`` may mean, in the order of first mention, at most some hundreds."""
        usual = next((s for s in _STEMS if said.usual.startswith(s + " ")), said.usual)
        named = self._by_word.get(said.word, [])
        others = self._by_word.get(usual, []) if usual != said.word else []
        return list(dict.fromkeys([*named[:_MOST], *others[:_MOST]]))


class Stage:
    """The actors named so far."""

    def __init__(self, naming: Naming) -> None:
        self.naming = naming
        self.people: list[Draft] = []
        self.subject: Draft | None = None
        self._weight: dict[Draft, float] = {}

    def block(self) -> None:
        """A new block begins."""
        for draft in self._weight:
            self._weight[draft] *= _FADE

    def named(self, draft: Draft, place: str) -> None:
        """``draft`` was named or meant as ``subject``, ``object`` or ``owner`` ("của …")."""
        weight = {"subject": _SUBJECT, "owner": _OWNER}.get(place, _OBJECT)
        self._weight[draft] = self._weight.get(draft, 0.0) + weight
        if len(self._weight) > _MOST:
            self._weight = {d: self._weight[d] for d in self._by_weight()[: _MOST // 2]}
        if draft.kind != "person":
            return
        if draft in self.people:
            self.people.remove(draft)
        self.people.insert(0, draft)
        del self.people[_REMEMBERED:]
        if place == "subject":
            self.subject = draft

    def pronoun(self, honorific: str) -> Draft | None:
        """Who "ông", "bà", "đồng chí" is: the last subject, or else the last person named, of that gender."""
        wanted = self._gender(honorific)
        order = [self.subject, *self.people] if self.subject is not None else self.people
        fits = [d for d in order if d is not None and (wanted is None or d.gender in (None, wanted))]
        sure = [d for d in fits if d.gender == wanted] if wanted == "f" else fits
        return next(iter(sure or fits), None)

    def _gender(self, honorific: str) -> str | None:
        first = honorific.split(" ")[0]
        return "f" if first in self.naming.female else "m" if first in self.naming.male else None

    def holder(self, titles: list[Said], everyone: Holders) -> Draft | None:
        """Who holds these one or more offices; None where nobody on the page does.

        Of several: the home one where the bare title means him on a Vietnamese page; then the last subject; then the
        home one; then the last to be named.
        """
        fits = [d for d in self.people if _holds(d, titles)] or [d for d in everyone.of(titles[0]) if _holds(d, titles)]
        if len(fits) < 2:
            return fits[0] if fits else None
        home = [d for d in fits if d.country == _HOME]
        bare = all(t.country is None for t in titles)
        if bare and home and any(t.word in self.naming.default_home for t in titles):
            return home[0]
        if self.subject in fits:
            return self.subject
        return home[0] if bare and home else fits[0]

    def other(self) -> list[Draft]:
        """The weightiest foreign state, as in "phía bạn"."""
        states = [d for d in self._by_weight() if d.kind == "state" and d.country != _HOME]
        return states[:1]

    def bilateral(self) -> bool:
        """Whether the people named so far are of two countries, so that "các bên" are the two."""
        return len({d.country for d in self.people if d.country is not None}) == 2

    def group(self, kind: str, office: str = "", led_in: Draft | None = None) -> list[Draft]:
        """The two whom a group means, the first named first; empty where they cannot be told.

        ``office`` is the word of an office that both hold ("hai Bộ trưởng"), or "". ``led_in`` is one of the two where
        the words before say so.
        """
        ranked = self._by_weight()
        if led_in is not None and kind in ("people", "sides"):
            # The one left unsaid is whom the page follows, at home before abroad.
            others = sorted((d for d in ranked if d.kind == "person"), key=lambda d: d.country != _HOME)
            if pair := _two_sides([led_in, *others]):
                return pair
        if office:
            ranked = [d for d in ranked if any(_same(o.word, office) for o in d.held)]
        kinds = {
            "people": (("person",),),
            "sides": (("person",), ("party",), ("state",), ("organ", "organization")),
            "parties": (("party",), ("state",)),
            "parties_states": (("party",), ("state",)),
            "states": (("state",),),
            "organs": (("organ", "organization"),),
        }.get(kind, ())
        for wanted in kinds:
            if pair := _two_sides([d for d in ranked if d.kind in wanted]):
                return pair
        return []

    def _by_weight(self) -> list[Draft]:
        return sorted(self._weight, key=lambda d: (-self._weight[d], d.first))


def _two_sides(ranked: list[Draft]) -> list[Draft]:
    """The weightiest, and the weightiest of another country."""
    for first in ranked[:3]:
        for second in ranked:
            if second is not first and first.country != second.country and (first.country or second.country):
                return sorted((first, second), key=lambda d: d.first)
    return []


def _holds(draft: Draft, titles: list[Said]) -> bool:
    return all(any(_is(held, said) for held in draft.held) for said in titles)


def _is(held: HeldOffice, said: Said) -> bool:
    """Whether an office alone may be the one held: the same word, no other country, no other organ."""
    if said.country is not None and held.country not in (None, said.country):
        return False
    if _same(held.word, said.word) and (said.organ is None or said.organ in held.title.lower()):
        return True
    return said.usual != said.word and same_office(held.title).startswith(said.usual)


def _same(held: str, said: str) -> bool:
    return held == said or (said in _STEMS and held.startswith(said + " "))
