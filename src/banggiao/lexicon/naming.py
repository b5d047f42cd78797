"""The words by which actors are named: offices, honorifics, organs, parties, states, names of persons.

The data lie in ``offices.toml``, ``organs.toml``, ``names.toml``, ``countries.tsv``, ``organizations.tsv`` and
``parties.tsv``; ``Naming.scan`` finds all of their words in one pass, ``Naming`` answers what a word may be.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any, Literal

import msgspec

from banggiao.lexicon.automaton import Automaton, flat
from banggiao.record import ActorKind
from banggiao.text import fold, old_tone

__all__ = ["Found", "Naming", "Word", "WordKind"]

WordKind = Literal[
    "office", "honorific", "rank", "wife", "former", "acting", "rankword",
    "fixed", "head", "field", "country", "short", "place", "body", "delegation", "group", "common",
]  # fmt: skip


class Word(msgspec.Struct, frozen=True, gc=False):
    """What a word of the lexicon means.

    Attributes:
        kind: its part in a phrase.
        value: the actor's usual name ("body", "country"), the actor kind ("fixed", "head"), ``full`` or ``head`` of
            an office, the kind of a group.
        word: the word itself, in lower case.
        country: ISO 3166-1 alpha-2 where the word gives one.
        actor: the kind of actor it names or heads, where it does.
    """

    kind: WordKind
    value: str
    word: str
    country: str | None = None
    actor: ActorKind | None = None


_PERSONAL: tuple[WordKind, ...] = ("office", "former", "acting", "honorific", "rank", "wife")
_INNER = frozenset({"field", "rankword", "short", "place", "common"})


class Found(dict[WordKind, tuple[int, Word]]):
    """What begins at one offset: the longest word of each kind, with its length.

    Attributes:
        personal: the length of the longest word with which a person's phrase may begin.
        placed: the length of the longest place or country.
        bodily, honoring, titled, stately: whether a body's name, an honorific, an office or a state may begin here;
            no state where its syllable begins a longer everyday word ("Ý kiến").
        opens: whether any phrase may.
    """

    __slots__ = ("bodily", "honoring", "opens", "personal", "placed", "stately", "titled")

    def seal(self) -> Found:
        """Sets the attributes, once all words are in."""
        self.personal = max((len(self[k][1].word) for k in _PERSONAL if k in self), default=0)
        self.placed = max((self[k][0] for k in ("place", "country") if k in self), default=0)
        self.bodily = not self.keys().isdisjoint(("head", "fixed", "body"))
        self.honoring = not self.keys().isdisjoint(("honorific", "rank", "wife"))
        self.titled = not self.keys().isdisjoint(("office", "former", "acting"))
        stately = max((self[k][0] for k in ("country", "short") if k in self), default=0)
        self.stately = stately > (self["common"][0] if "common" in self else 0)
        self.opens = not _INNER.issuperset(self)
        return self


# Lists of the three files that become sets of the same names.
_ORGAN_SETS = (
    "proper",
    "posts",
    "lower",
    "lower_fixed",
    "bound",
    "verbs",
    "numbered",
    "honour",
    "maybe_international",
    "passing",
    "local",
    "local_rows",
    "plain",
    "national",
    "foreign",
    "common_organs",
    "sharing",
    "units",
    "about",
    "proper_native",
)
_OFFICE_SETS = (
    "home",
    "abroad",
    "default_home",
    "envoys",
    "stacking",
    "bound_prefix",
    "of_holder",
    "of_delegation",
    "of_side",
    "dependent",
    "describing",
    "female",
    "male",
    "pronoun",
)
_NAME_SETS = (
    "family",
    "common",
    "native",
    "east_asian",
    "minority",
    "native_given",
    "never",
    "particle",
    "tail",
    "joined",
    "ends",
    "not_person",
    "given_countries",
)


class Naming:
    """All words that name actors, compiled once.

    The sets are those of the same names in ``organs.toml``, ``offices.toml`` and ``names.toml``, in lower case.
    """

    proper: frozenset[str]
    posts: frozenset[str]
    lower: frozenset[str]
    lower_fixed: frozenset[str]
    bound: frozenset[str]
    verbs: frozenset[str]
    numbered: frozenset[str]
    honour: frozenset[str]
    maybe_international: frozenset[str]
    passing: frozenset[str]
    local: frozenset[str]
    local_rows: frozenset[str]
    plain: frozenset[str]
    national: frozenset[str]
    foreign: frozenset[str]
    common_organs: frozenset[str]
    sharing: frozenset[str]
    units: frozenset[str]
    about: frozenset[str]
    proper_native: frozenset[str]
    home: frozenset[str]
    abroad: frozenset[str]
    default_home: frozenset[str]
    envoys: frozenset[str]
    stacking: frozenset[str]
    bound_prefix: frozenset[str]
    of_holder: frozenset[str]
    of_delegation: frozenset[str]
    of_side: frozenset[str]
    dependent: frozenset[str]
    describing: frozenset[str]
    female: frozenset[str]
    male: frozenset[str]
    pronoun: frozenset[str]
    family: frozenset[str]
    common: frozenset[str]
    native: frozenset[str]
    east_asian: frozenset[str]
    minority: frozenset[str]
    native_given: frozenset[str]
    never: frozenset[str]
    particle: frozenset[str]
    tail: frozenset[str]
    joined: frozenset[str]
    ends: frozenset[str]
    not_person: frozenset[str]
    given_countries: frozenset[str]

    def __init__(
        self,
        words: Mapping[str, list[Word]],
        offices: dict[str, Any],
        organs: dict[str, Any],
        names: dict[str, Any],
        capitals: dict[str, str],
    ) -> None:
        self._data = (words, offices, organs, names, capitals)
        self.words, self.capitals = words, capitals
        self._automaton: Automaton[Found] = Automaton(_with_shorter(words))
        self.states = {w.country: w.value for ws in words.values() for w in ws if w.kind == "country" and w.country}
        self.same: dict[str, str] = organs["same"]
        self._sets(organs["names"], _ORGAN_SETS)
        self._sets(offices, _OFFICE_SETS)
        self._sets(names, _NAME_SETS)
        self._affixes(offices, organs)
        self.historic: dict[str, str] = names["historic"]
        self.memorials = tuple(f" {word}" for word in names["memorials"])
        self.place_words = tuple(f" {word}" for word in names["place_words"]) + self.memorials
        self.place_ends = frozenset(word.rpartition(" ")[2] for word in self.place_words)
        self.tributes = tuple(names["tributes"])

    def _sets(self, table: dict[str, Any], keys: tuple[str, ...]) -> None:
        for key in keys:
            setattr(self, key, frozenset(word.lower() for word in table[key]))

    def _affixes(self, offices: dict[str, Any], organs: dict[str, Any]) -> None:
        """Words that are looked for at the ends of what stands before or after, as tuples with their spaces."""
        names = organs["names"]
        self.openings, self.plural = tuple(offices["openings"]), tuple(offices["plural"])
        self.behalf = tuple(f" {word}" for word in offices["behalf"])
        self.predicates = tuple(f" {word}" for word in offices["predicate"])
        self.says = tuple(f" {adverb}{verb}" for verb in offices["says"] for adverb in ("", "đã ", "cũng ", "vừa "))
        self.areas = tuple(f"{word} " for word in names["areas"])
        self.area_acts = tuple(f" {word} " for word in names["area_acts"])
        self.unless = tuple(f" {word}" for word in names["unless"])
        self.venues, self.international = tuple(names["venues"]), tuple(names["international"])
        self.alone = {word: kind for kind, listed in organs["alone"].items() for word in listed}
        self.generic = tuple(sorted(self.alone, key=len, reverse=True))

    @cached_property
    def folded(self) -> Naming:
        """The same words without tone marks, for text that is written without any.

        Heads of one syllable are left out but for organs: without its mark "tờ" is a name as often as a newspaper.
        """
        words, offices, organs, names, capitals = self._data
        plain: dict[str, list[Word]] = {}
        for word, meanings in words.items():
            kept = [m for m in meanings if not (m.kind == "head" and m.actor == "organization" and " " not in word)]
            plain.setdefault(fold(word), []).extend(msgspec.structs.replace(m, word=fold(m.word)) for m in kept)
        return Naming(
            plain, _folded(offices), _folded(organs), _folded(names), {fold(n): c for n, c in capitals.items()}
        )

    def area(self, lower: str, at: int) -> str:
        """The word for a province or a town ("tỉnh ") that begins at ``at`` in lower-case text, or ""."""
        if not lower.startswith(self.areas, at):
            return ""
        return next(word for word in self.areas if lower.startswith(word, at))

    def meanings(self, word: str) -> list[Word]:
        """What ``word`` may mean, in any case and either tone placement; empty where the lexicon has it not."""
        return self.words.get(old_tone(word.lower()), [])

    def scan(self, lower: str) -> dict[int, Found]:
        """For each offset of lower-case text where words of the lexicon begin, the longest of each kind."""
        return self._automaton.starts(flat(lower))


def _folded(data: Any) -> Any:
    """Lists of words without tone marks; keys that are words too, names of tables as they are."""
    if isinstance(data, str):
        return fold(data)
    if isinstance(data, list):
        return [_folded(item) for item in data]
    return {fold(key): _folded(value) if isinstance(value, list | dict) else value for key, value in data.items()}


def _with_shorter(words: Mapping[str, list[Word]]) -> dict[str, Found]:
    """For each word, what it means, and what the shorter words mean with which it begins."""
    by_flat: dict[str, list[Word]] = {}
    for word, meanings in words.items():
        by_flat.setdefault(flat(word).strip(), []).extend(meanings)
    merged: dict[str, Found] = {}
    for word in by_flat:
        found = Found()
        end = len(word)
        while end > 0:
            for meaning in by_flat.get(word[:end].rstrip(), ()):
                found.setdefault(meaning.kind, (len(word[:end].rstrip()), meaning))
            end = word.rfind(" ", 0, end)
        merged[word] = found.seal()
    return merged
