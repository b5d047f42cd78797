"""Which names of bodies mean the same organ, party, organisation or state."""

from __future__ import annotations

import re

from banggiao.actors.bodies import Body
from banggiao.actors.drafts import Draft
from banggiao.actors.sight import Sight, is_syllable
from banggiao.record import ActorKind

__all__ = ["HOME", "HOME_PARTY", "Bodies"]

_TOWN = re.compile(r"(?:tỉnh|thành phố|bang) (?:[^\W\d_]+[ -]){0,2}([^\W\d_]{3,})$")

HOME = "VN"
HOME_PARTY = "Đảng Cộng sản Việt Nam"
# Kinds that belong to a country even where the page does not say whose they are.
_NATIONAL: frozenset[ActorKind] = frozenset({"organ", "party"})


class Bodies:
    """The bodies of a page by their name without its owner's country, and that country."""

    def __init__(self, sight: Sight) -> None:
        self.sight = sight
        self.all: list[Draft] = []
        self.states: dict[str, Draft] = {}
        self._countries: dict[str, list[str]] = {}
        self._by_key: dict[tuple[str, str | None], Draft] = {}
        self._by_short: dict[str, Draft] = {}
        self._posts: dict[tuple[str, str | None], list[str]] = {}
        self._noted: set[str] = set()
        self._whole: dict[str, str] = {}
        self.foreign: str | None = None
        self.recent: dict[str, Draft] = {}

    def note(self, body: Body) -> None:
        """Takes note of a body's country before any is resolved."""
        if body.country is not None and body.kind != "state":
            seen = self._countries.setdefault(self._base(body), [])
            if body.country not in seen:
                seen.append(body.country)
        if body.post is not None:
            posts = self._posts.setdefault((self.sight.naming.same.get(body.word, body.word), body.country), [])
            if body.post not in posts:
                posts.append(body.post)
        if body.kind in ("organ", "organization") and body.name is None and not body.weak:
            self._noted.add(self._own_base(body))
        for inner in body.inner:
            self.note(inner)

    def join_short_forms(self) -> None:
        """After the last ``note``: which names are the beginning of one longer name ("Ủy ban Mặt trận")."""
        longer: dict[str, set[str]] = {}
        for base in self._noted:
            words = base.split(" ")
            for count in range(3, len(words)):
                if words[count] not in ("và", "-", "–") and not words[count - 1].endswith(","):
                    longer.setdefault(" ".join(words[:count]), set()).add(base)
        for short in self._noted & longer.keys():
            (first, *others) = longer[short]
            if not others and set(self._countries.get(short, ())) <= set(self._countries.get(first, ())):
                self._whole[short] = first

    def _base(self, body: Body) -> str:
        base = self._own_base(body)
        return self._whole.get(base, base)

    def _own_base(self, body: Body) -> str:
        if body.name is not None:
            return body.name.lower()
        word = self.sight.naming.same.get(body.word, body.word)
        if body.post is not None:
            return f"{word}@{body.post}"
        start = body.core or body.start
        base = self.sight.lower[start : body.bare if body.area is None else body.area[0]]
        if body.area is not None:
            base = base.replace(body.word, word, 1) + body.area[1].lower()
        base = " ".join(base.split()).removeprefix("trường ")
        posts = self._posts.get((word, body.country), [])
        if base == body.word and len(posts) == 1:
            return f"{word}@{posts[0]}"
        return self.sight.naming.same.get(base, base)

    def state(self, country: str, at: int, words: str | None, usual: str) -> Draft:
        """The state of that code; ``words`` as the page names it."""
        draft = self.states.get(country)
        if draft is None:
            draft = self.states[country] = Draft("state", at, country)
            draft.canonical = usual
            self.all.append(draft)
        draft.first = min(draft.first, at)
        if words:
            draft.forms[words] += 1
        return draft

    def home_party(self, at: int, words: str | None) -> Draft:
        """The Communist Party of Vietnam, named by "Đảng" or "Đảng ta"."""
        draft = self._keep("party", (HOME_PARTY.lower(), HOME), at)
        draft.canonical = HOME_PARTY
        if words:
            draft.forms[words] += 1
        return draft

    def find(self, body: Body, country: str | None) -> Draft | None:
        """The draft of ``body``; ``country`` is whose it is where the phrase around it says so."""
        words = self.sight.text[body.start : body.end]
        if body.kind == "state":
            return self.state(body.country or "", body.start, words, body.name or words)
        if body.weak:
            return self._weak(body, words, country)
        known = self._by_short.get((body.short or words).lower()) or self._outlet(body)
        if known is not None and (body.country is None or known.country in (None, body.country)):
            self._add_forms(known, body, words)
            return known
        if body.kind == "organ" and body.word == "nhà nước" and body.bare - body.start == len(body.word):
            return self._as_state(body, words)
        draft = self._keep(body.kind, (self._base(body), self._country(body, country)), body.start)
        draft.country = draft.country or (country or None if body.kind != "international" else None)
        self._add_forms(draft, body, words)
        self._remember(body, draft)
        return draft

    def _outlet(self, body: Body) -> Draft | None:
        """The medium or firm of the same name without its head: "đài CNN" is "CNN"."""
        start = body.start + len(body.word) + 1
        if body.word not in self.sight.naming.lower or not (body.tail or [b for b in body.inner if b.start == start]):
            return None
        known = self._by_short.get(self.sight.lower[start : body.end])
        return known if known is not None and known.kind == body.kind else None

    def _remember(self, body: Body, draft: Draft) -> None:
        """Keeps ``draft`` for a head alone later on: "Hội" for "Hội Luật gia …"."""
        words = body.word.split()
        for word in (body.word, words[0], " ".join(words[:2])):
            self.recent[self.sight.naming.same.get(word, word)] = draft

    def _as_state(self, body: Body, words: str) -> Draft | None:
        """So "Nhà nước Lào" is the state; "Nhà nước" alone is the home state, where it begins with a capital."""
        usual = next((b.name for b in body.inner if b.kind == "state"), None)
        if body.country is None and self.sight.lower[max(0, body.start - 4) : body.start] == "cấp ":
            return None
        country = body.country or HOME
        return self.state(country, body.start, words, usual or self.sight.naming.states.get(country) or words)

    def _weak(self, body: Body, words: str, country: str | None) -> Draft | None:
        """A head alone ("Đảng", "Hội") points back to the last body named with it, "Đảng" to the home party."""
        if body.kind == "party" and body.word == "đảng":
            if body.country in (None, HOME):
                return self.home_party(body.start, words)
            return self._party_of(body.country, body.start)
        return self.recent.get(self.sight.naming.same.get(body.word, body.word))

    def _party_of(self, country: str, at: int) -> Draft | None:
        """The party of that country that the page names, or else the state, as in "Đảng và Nhà nước Lào"."""
        known = [d for key, d in self._by_key.items() if key[1] == country and d.kind == "party"]
        if known:
            return known[0]
        usual = self.sight.naming.states.get(country)
        return self.state(country, at, None, usual) if usual else None

    def _country(self, body: Body, around: str | None) -> str | None:
        if body.country is not None:
            return body.country
        seen = self._countries.get(self._base(body), [])
        if around == HOME and body.kind == "organ" and body.word not in self.sight.naming.foreign:
            return HOME
        if around is not None and body.kind in _NATIONAL and (around in seen or not seen):
            return around or self.foreign
        if len(seen) == 1:
            return seen[0]
        abroad = body.word in self.sight.naming.foreign or self._of_foreign_town(body)
        if abroad or (body.kind == "party" and body.name is None):
            return self.foreign
        return HOME if body.kind in _NATIONAL or HOME in seen else None

    def _of_foreign_town(self, body: Body) -> bool:
        """Whether a province or city that the lexicon does not know and no Vietnamese spells names the body."""
        found = _TOWN.search(self.sight.text, body.start, body.end)
        return found is not None and not is_syllable(found.group(1))

    def _keep(self, kind: ActorKind, key: tuple[str, str | None], at: int) -> Draft:
        draft = self._by_key.get(key)
        if draft is None:
            draft = self._by_key[key] = Draft(kind, at, key[1])
            self.all.append(draft)
        draft.first = min(draft.first, at)
        return draft

    def _add_forms(self, draft: Draft, body: Body, words: str) -> None:
        draft.canonical = draft.canonical or body.name
        draft.forms[words] += 1
        if words[0].islower() and body.end > body.start + len(body.word) + 1 and body.word in self.sight.naming.proper:
            draft.forms[words[len(body.word) + 1 :]] += 0
        if body.short is not None and body.short not in draft.abbreviations:
            draft.abbreviations.append(body.short)
        named = words if body.name is not None and body.kind == "organization" else None
        for short in filter(None, (body.short, body.tail, named)):
            self._by_short.setdefault(short.lower(), draft)
        for end in (body.bare, *body.ends):
            if body.start < end < body.end and end - body.start > len(body.word):
                draft.forms[self.sight.text[body.start : end].rstrip()] += 0
