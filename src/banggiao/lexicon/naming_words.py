"""The words of ``Naming``, read from their files and checked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

from banggiao.errors import LexiconError
from banggiao.lexicon.loader import read_rows, read_toml, spellings
from banggiao.lexicon.naming import Naming, Word, WordKind
from banggiao.lexicon.places import Places
from banggiao.record import ActorKind

__all__ = ["load_naming"]


def load_naming(places: Places, extra: Path | None = None) -> Naming:
    """The naming words of the package and, after them, the user's own.

    Raises:
        LexiconError: where a file breaks its rules.
    """
    offices, organs, names = (read_toml(f, extra) for f in ("offices.toml", "organs.toml", "names.toml"))
    words: dict[str, list[Word]] = {}
    for word in _all_words(offices, organs, names["common_words"], places, extra):
        meanings = words.setdefault(word.word, [])
        if all(m.kind != word.kind or m.value != word.value for m in meanings):
            meanings.append(word)
    capitals = {n: p.country for n, p in places.names.items() if p.kind == "capital" and p.country and n[-1].isalpha()}
    return Naming(words, offices, organs, names, capitals)


def _all_words(
    offices: dict[str, Any], organs: dict[str, Any], common: list[str], places: Places, extra: Path | None
) -> Iterator[Word]:
    yield from _office_words(offices)
    yield from _organ_words(organs)
    yield from _country_words(organs["formal"], extra)
    for word in common:
        yield Word("common", word, word)
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
        for name in spellings(row["name"], row["aliases"]):
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
        for name in spellings(row["name"], row["aliases"]):
            yield Word("body", row["name"], name.lower(), row["country"] or None, _actor_kind(row))
    for row in read_rows("parties.tsv", ("name", "country", "aliases", "partyfacts"), extra):
        for name in spellings(row["name"], row["aliases"]):
            yield Word("body", row["name"], name.lower(), row["country"] or None, "party")
