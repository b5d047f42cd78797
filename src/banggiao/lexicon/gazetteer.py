"""Places that pages name: cities and provinces with their country, and the venues of state business."""

from __future__ import annotations

from pathlib import Path

import ahocorasick_rs
import msgspec

from banggiao.lexicon.loader import read_rows, read_toml

__all__ = ["Gazetteer", "PlaceName", "load_gazetteer"]


class PlaceName(msgspec.Struct, frozen=True):
    """A place's name found in a text: ``text[start:end]``; ``country`` is ISO 3166-1 alpha-2."""

    start: int
    end: int
    country: str
    venue: bool = False


class Gazetteer:
    """All place names, found in one pass over the text as written (a place's name bears capitals)."""

    def __init__(self, places: dict[str, str], venues: dict[str, str]) -> None:
        self._known = {**{name: (country, False) for name, country in places.items()}}
        self._known.update({name: (country, True) for name, country in venues.items()})
        self._names = list(self._known)
        self._automaton = ahocorasick_rs.AhoCorasick(self._names, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)

    def scan(self, text: str) -> list[PlaceName]:
        """Places named in ``text`` (traditional tone placement), in order."""
        found = []
        for index, start, end in self._automaton.find_matches_as_indexes(text):
            if (start and text[start - 1].isalnum()) or (end < len(text) and text[end].isalnum()):
                continue
            country, venue = self._known[self._names[index]]
            found.append(PlaceName(start, end, country, venue))
        return found


def load_gazetteer(extra: Path | None = None) -> Gazetteer:
    """The places of ``coordinates.tsv`` and the venues of ``venues.toml``, with the user's additions.

    Raises:
        LexiconError: where a file breaks its rules.
    """
    columns = ("name", "country", "kind", "latitude", "longitude", "aliases")
    places: dict[str, str] = {}
    for row in read_rows("coordinates.tsv", columns, extra):
        for name in (row["name"], *filter(None, row["aliases"].split("|"))):
            places.setdefault(name, row["country"])
    venues: dict[str, list[str]] = read_toml("venues.toml", extra)["venues"]
    return Gazetteer(places, {name: country for country, names in venues.items() for name in names})
