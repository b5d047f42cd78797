"""The words by which actors are named: offices, honorifics, organs, parties, states, names of persons.

The data lie in ``offices.toml``, ``organs.toml``, ``names.toml``, ``countries.tsv``, ``organizations.tsv`` and
``parties.tsv``; ``Naming.scan`` finds all of their words in one pass, ``Naming`` answers what a word may be.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, get_args

import msgspec

from banggiao.errors import LexiconError
from banggiao.lexicon.automaton import Automaton, flat
from banggiao.lexicon.loader import read_rows, read_toml
from banggiao.lexicon.places import Places
from banggiao.record import ActorKind
from banggiao.text import fold, old_tone

__all__ = ["Found", "Naming", "Word", "WordKind", "load_naming"]

WordKind = Literal[
    "office", "honorific", "rank", "wife", "former", "acting", "rankword",
    "fixed", "head", "field", "country", "short", "place", "body", "delegation", "group",
]  # fmt: skip


class Word(msgspec.Struct, frozen=True):
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
_INNER = frozenset({"field", "rankword", "short", "place"})


class Found(dict[WordKind, tuple[int, Word]]):
    """What begins at one offset: the longest word of each kind, with its length.

    Attributes:
        personal: the length of the longest word with which a person's phrase may begin.
        placed: the length of the longest place or country.
        bodily: whether a body's name may begin here; opens: whether any phrase may.
    """

    __slots__ = ("bodily", "opens", "personal", "placed")

    def seal(self) -> Found:
        """Sets the attributes, once all words are in."""
        self.personal = max((len(self[k][1].word) for k in _PERSONAL if k in self), default=0)
        self.placed = max((self[k][0] for k in ("place", "country") if k in self), default=0)
        self.bodily = not self.keys().isdisjoint(("head", "fixed", "body"))
        self.opens = not _INNER.issuperset(self)
        return self


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
    plain: frozenset[str]
    national: frozenset[str]
    foreign: frozenset[str]
    sharing: frozenset[str]
    units: frozenset[str]
    about: frozenset[str]
    proper_native: frozenset[str]

    def __init__(
        self,
        words: Mapping[str, list[Word]],
        offices: dict[str, Any],
        organs: dict[str, Any],
        names: dict[str, Any],
        capitals: dict[str, str],
    ) -> None:
        self._data = (words, offices, organs, names, capitals)
        self.capitals = capitals
        self.words = words
        self._automaton: Automaton[Found] = Automaton(_with_shorter(words))
        self.states = {w.country: w.value for ws in words.values() for w in ws if w.kind == "country" and w.country}
        self.home = frozenset(offices["home"])
        self.abroad = frozenset(offices["abroad"])
        self.openings, self.envoys = tuple(offices["openings"]), frozenset(offices["envoys"])
        self.behalf = tuple(f" {word}" for word in offices["behalf"])
        self.bound_prefix = frozenset(offices["bound_prefix"])
        self.default_home = frozenset(offices["default_home"])
        self.predicates = tuple(f" {word}" for word in offices["predicate"])
        self.plural = tuple(offices["plural"])
        self.describing = frozenset(offices["describing"])
        self.says = tuple(f" {adverb}{verb}" for verb in offices["says"] for adverb in ("", "đã ", "cũng ", "vừa "))
        self.of_holder = frozenset(offices["of_holder"])
        self.of_delegation = frozenset(offices["of_delegation"])
        self.female, self.male = frozenset(offices["female"]), frozenset(offices["male"])
        self.pronouns = frozenset(offices["pronoun"])
        for field in (
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
            "plain",
            "national",
            "foreign",
            "sharing",
            "units",
            "about",
            "proper_native",
        ):
            setattr(self, field, frozenset(organs["names"][field]))
        self.unless = tuple(f" {word}" for word in organs["names"]["unless"])
        self.venues = tuple(organs["names"]["venues"])
        self.areas = tuple(f"{word} " for word in organs["names"]["areas"])
        self.area_acts = tuple(f" {word} " for word in organs["names"]["area_acts"])
        self.international: tuple[str, ...] = tuple(organs["names"]["international"])
        self.same: dict[str, str] = organs["same"]
        self.alone = {word: kind for kind, listed in organs["alone"].items() for word in listed}
        self.generic = tuple(sorted(self.alone, key=len, reverse=True))
        self.family = frozenset(n.lower() for n in names["family"])
        self.given_countries = frozenset(names["given_countries"])
        self.not_person = frozenset(names["not_person"])
        self.native = frozenset(n.lower() for n in names["native"])
        self.common = frozenset(n.lower() for n in names["common"])
        self.particles = frozenset(names["particle"])
        self.tails = frozenset(names["tail"])
        self.ends = frozenset(names["ends"])
        self.never = frozenset(n.lower() for n in names["never"])

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


def load_naming(places: Places, extra: Path | None = None) -> Naming:
    """The naming words of the package and, after them, the user's own.

    Raises:
        LexiconError: where a file breaks its rules.
    """
    offices, organs, names = (read_toml(f, extra) for f in ("offices.toml", "organs.toml", "names.toml"))
    words: dict[str, list[Word]] = {}
    for word in _all_words(offices, organs, places, extra):
        meanings = words.setdefault(word.word, [])
        if all(m.kind != word.kind or m.value != word.value for m in meanings):
            meanings.append(word)
    capitals = {n: p.country for n, p in places.names.items() if p.kind == "capital" and p.country and n[-1].isalpha()}
    return Naming(words, offices, organs, names, capitals)


def _all_words(offices: dict[str, Any], organs: dict[str, Any], places: Places, extra: Path | None) -> Iterator[Word]:
    yield from _office_words(offices)
    yield from _organ_words(organs)
    yield from _country_words(organs["formal"], extra)
    for name, place in places.names.items():
        if place.kind not in ("country", "venue"):
            yield Word("place", place.name, name, place.country)
    yield from _body_words(extra)


def _office_words(offices: dict[str, Any]) -> Iterator[Word]:
    countries: dict[str, str] = offices["country"]
    for value in ("full", "head"):
        for title in offices[value]:
            yield Word("office", value, title, countries.get(title))
            for deputy in offices["deputy"]:
                yield Word("office", value, f"{deputy} {title}", countries.get(title))
    for title in offices["compound"]:
        yield Word("office", "full", title)
    kinds: tuple[WordKind, ...] = ("honorific", "rank", "wife", "former", "acting")
    for kind in kinds:
        for word in offices[kind]:
            yield Word(kind, word, word)
    for word in offices["rank_words"]:
        yield Word("rankword", word, word)


def _organ_words(organs: dict[str, Any]) -> Iterator[Word]:
    kinds: tuple[WordKind, ...] = ("fixed", "head")
    for kind in kinds:
        for actor, listed in organs[kind].items():
            for word in listed:
                yield Word(kind, actor, word, organs["country"].get(word), actor)
    for word in organs["words"]["field"]:
        yield Word("field", word, word)
    for word in organs["delegation"]["head"]:
        yield Word("delegation", word, word, actor="delegation")
    for group, listed in organs["group"].items():
        for word in listed:
            yield Word("group", group, word)


def _country_words(formal: list[str], extra: Path | None) -> Iterator[Word]:
    for row in read_rows("countries.tsv", ("code", "name", "aliases", "short"), extra):
        names = [row["name"], *filter(None, row["aliases"].split("|"))]
        for name in names:
            yield Word("country", row["name"], name.lower(), row["code"], "state")
            for prefix in formal:
                yield Word("country", row["name"], f"{prefix} {name.lower()}", row["code"], "state")
        for short in filter(None, row["short"].split("|")):
            yield Word("short", row["name"], short.lower(), row["code"], "state")


def _actor_kind(row: dict[str, str]) -> ActorKind:
    kind = row["kind"]
    if kind not in get_args(ActorKind):
        raise LexiconError(
            f"organizations.tsv: {row['name']}: no kind {kind!r} (kinds are {', '.join(get_args(ActorKind))})"
        )
    return kind  # type: ignore[return-value]


def _body_words(extra: Path | None) -> Iterator[Word]:
    for row in read_rows("organizations.tsv", ("name", "kind", "country", "aliases"), extra):
        for name in (row["name"], *filter(None, row["aliases"].split("|"))):
            yield Word("body", row["name"], name.lower(), row["country"] or None, _actor_kind(row))
    for row in read_rows("parties.tsv", ("name", "country", "aliases", "partyfacts"), extra):
        for name in (row["name"], *filter(None, row["aliases"].split("|"))):
            yield Word("body", row["name"], name.lower(), row["country"] or None, "party")
