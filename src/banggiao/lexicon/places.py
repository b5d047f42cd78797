"""Places by name: capitals, cities, provinces, countries and venues, each with its country.

The step of events asks here where something took place; the step of actors asks for provinces and cities
that own an organ. Names are matched in lower-case text with the tone mark in its traditional place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Literal, get_args

import msgspec

from banggiao.errors import LexiconError
from banggiao.lexicon.automaton import Automaton
from banggiao.lexicon.loader import read_rows, read_toml, spellings

__all__ = ["FoundPlace", "PlaceEntry", "Places", "load_places"]

PlaceKind = Literal["capital", "city", "province", "district", "region", "venue", "country"]
_KINDS = frozenset(get_args(PlaceKind))


class PlaceEntry(msgspec.Struct, frozen=True, gc=False):
    """A place: its usual name, its country (ISO 3166-1 alpha-2; None for a region of several) and what it is."""

    name: str
    country: str | None
    kind: PlaceKind


class FoundPlace(msgspec.Struct, frozen=True, gc=False):
    """A place's name in a text: ``text[start:end]``."""

    start: int
    end: int
    place: PlaceEntry


class Places:
    """All places, compiled once.

    ``names`` maps each lower-case name to its place, ``country_names`` each code to its country's usual name. Where one
    of the words of ``common`` begins ("ý kiến") no shorter place does.
    """

    def __init__(self, names: dict[str, PlaceEntry], common: Iterable[str] = ()) -> None:
        self.names = names
        self.country_names = {e.country: e.name for e in names.values() if e.kind == "country"}
        words: dict[str, PlaceEntry | None] = {**names, **{w: None for w in common if w not in names}}
        self._automaton = Automaton(words)
        self._last = lru_cache(maxsize=2)(self._found)  # Three steps in turn ask about each page.

    def get(self, name: str) -> PlaceEntry | None:
        """The place of that name in any case ("hà nội"), or None."""
        return self.names.get(name.lower())

    def scan(self, text: str, lower: str | None = None) -> tuple[FoundPlace, ...]:
        """Places in ``text``, in order, the longest at each point, none overlapping.

        Args:
            text: text in the traditional tone placement (``Document.spelled``); a name counts only where it
                has a capital letter, so that "đức" and "mỹ" are no countries.
            lower: ``text`` in lower case, of the same length, where the caller has it already.
        """
        return self._last(text, lower)

    def _found(self, text: str, lower: str | None) -> tuple[FoundPlace, ...]:
        return tuple(self._without_overlaps(text, lower))

    def _without_overlaps(self, text: str, lower: str | None) -> Iterator[FoundPlace]:
        at = 0
        for start, end, entry in self._automaton.longest(text, lower):
            if entry is not None and start >= at and (entry.kind == "venue" or not text[start:end].islower()):
                yield FoundPlace(start, end, entry)
                at = end


def load_places(extra: Path | None = None) -> Places:
    """Places of ``coordinates.tsv``, ``places.tsv``, ``venues.toml`` and ``countries.tsv``, then the user's.

    Raises:
        LexiconError: where a row has no country or a kind that is none.
    """
    names: dict[str, PlaceEntry] = {}
    for row in read_rows("countries.tsv", ("code", "name", "aliases", "short"), extra):
        _add(names, row["name"], row["aliases"], row["code"], "country", "countries.tsv")
    for row in read_rows("coordinates.tsv", ("name", "country", "kind", "latitude", "longitude", "aliases"), extra):
        _add(names, row["name"], row["aliases"], row["country"], row["kind"], "coordinates.tsv")
    for row in read_rows("places.tsv", ("name", "country", "kind", "aliases"), extra):
        _add(names, row["name"], row["aliases"], row["country"], row["kind"], "places.tsv")
    for country, venues in read_toml("venues.toml", extra)["venues"].items():
        for venue in venues:
            _add(names, venue, "", country, "venue", "venues.toml")
    return Places(names, read_toml("names.toml", extra)["common_words"])


def _add(names: dict[str, PlaceEntry], name: str, aliases: str, country: str, kind: str, file: str) -> None:
    if kind not in _KINDS:
        raise LexiconError(f"{file}: {name}: no kind {kind!r} (kinds are {', '.join(sorted(_KINDS))})")
    if len(country) != 2 and (country or kind != "region"):
        raise LexiconError(f"{file}: {name}: country {country!r} is no ISO 3166-1 alpha-2 code")
    entry = PlaceEntry(name, country or None, kind)  # type: ignore[arg-type]
    for word in spellings(name, aliases):
        names.setdefault(word.lower(), entry)
