"""Reporting verbs: which words say that somebody said something, and the small words around them.

The data lie in ``reporting.toml``; ``Reporting.scan`` finds all of its words in one pass over lower-case text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import ahocorasick_rs
import msgspec

from banggiao.errors import LexiconError
from banggiao.lexicon.loader import read_toml
from banggiao.record import Act

__all__ = ["Reporting", "Token", "Verb", "VerbKind", "load_reporting"]

VerbKind = Literal["strong", "weak", "light", "stance", "complement", "marked", "carry", "noun", "another"]
# Lists of small words that are found in the text, and lists that are asked of one place in it.
FOUND = (
    *("adverb", "glue", "join", "turn", "prep", "block", "complementiser", "preposition", "manner"),
    *("head", "carrier", "no_source", "behalf", "sides", "official", "count", "medium", "theo", "leader"),
    *("closer", "relative", "nominal", "demonstrative", "opinion"),
)
ASKED = (
    "relay",
    "narrative",
    "setting",
    "adjunct",
    "apposition",
    "addressed",
    "meet",
    "standing",
    "resolve",
    "recall",
    "saying",
    "doing",
    "told",
)


class Verb(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs of one act and one behaviour (see the head of ``reporting.toml``).

    Attributes:
        act: the act of speech.
        words: the verbs, lower case.
        kind: how the verb behaves in a chain.
        with_: of these words one must stand in what is said; none needed where empty.
    """

    act: Act
    words: tuple[str, ...]
    kind: VerbKind = "strong"
    with_: tuple[str, ...] = msgspec.field(default=(), name="with")


class Token(msgspec.Struct, frozen=True, gc=False):
    """Words of the lexicon in the text: a verb, or small words, which may be of several kinds; or punctuation."""

    start: int
    end: int
    verb: Verb | None = None
    kinds: frozenset[str] = frozenset()
    mark: str = ""


class _Meaning(msgspec.Struct):
    verb: Verb | None = None
    kinds: frozenset[str] = frozenset()
    mark: str = ""


_MARKS = (",", ";", ":")
# Who speaks where a quotation begins with its verb, and the characters in which that verb is looked for.
_FIRST_PERSON = re.compile(
    r"[\"“‘' ]*(?:(?:tôi|chúng tôi|chúng ta|hai bên|chúng tôi và \w+|cá nhân tôi) (?:rất muốn |muốn )?|(?=xin ))"
)
_IMPERATIVE = re.compile(r"[\"“‘' ]*(?:xin )?(?:chúng ta )?(?:hãy|đừng) (?!nhớ )")
_OPENING = 60


class Reporting:
    """All reporting verbs and small words, compiled once into one automaton."""

    def __init__(
        self,
        verbs: tuple[Verb, ...],
        words: dict[str, tuple[str, ...]],
        exceptions: tuple[str, ...],
        said: dict[Act, tuple[str, ...]],
    ) -> None:
        self.verbs = verbs
        self.words = words
        self.relays = frozenset(words["relay"])
        self.sides = frozenset(words["sides"])
        self.leaders = words["leader"]
        self._beginnings = {kind: tuple(f"{w} " for w in words[kind]) for kind in ASKED}
        self._within = {"meet": tuple(f" {w} " for w in words["meet"])}
        self._said = said
        meanings = _meanings(verbs, words, exceptions)
        self._meanings = list(meanings.values())
        self._automaton = ahocorasick_rs.AhoCorasick(list(meanings), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)

    def begins(self, kind: str, passage: str) -> bool:
        """Whether a passage (lower case) begins with a word of the list ``kind``: ``narrative``, ``setting`` …"""
        return f"{passage} ".startswith(self._beginnings[kind])

    def has(self, kind: str, passage: str) -> bool:
        """Whether a word of the list ``kind`` (``meet``) stands in a passage (lower case)."""
        padded = f" {passage} "
        return any(word in padded for word in self._within[kind])

    def refined(self, act: Act, cue: str, said: str) -> Act:
        """The act of a plain report whose words (lower case) make it another: "tôi xin hứa …" is a pledge."""
        if act not in ("affirm", "inform"):
            return act
        if cue.endswith("khẳng định") and self.begins("resolve", said):
            return "pledge"
        return next((a for a, words in self._said.items() if any(w in said for w in words)), act)

    def spoken(self, act: Act, said: str) -> Act:
        """The act of quoted words (lower case) that begin with who speaks and a verb: "Chúng tôi mong rằng …"."""
        if act not in ("affirm", "inform"):
            return act
        if _IMPERATIVE.match(said):
            return "propose"
        if (subject := _FIRST_PERSON.match(said)) is None:
            return act
        at = subject.end()
        for token in self.scan(said, at, min(len(said), at + _OPENING)):
            if said[at : token.start].strip():
                return act
            if token.verb is not None and token.verb.kind in ("strong", "stance"):
                return act if token.verb.act in ("affirm", "inform") else token.verb.act
            if "adverb" not in token.kinds and (token.verb is None or token.verb.kind != "light"):
                return act
            at = token.end
        return act

    def scan(self, lower: str, low: int = 0, high: int | None = None) -> Iterator[Token]:
        """Tokens in ``lower`` (lower-case text in the traditional tone placement), in order, none overlapping.

        Args:
            low, high: where to look, the whole text without them.
        """
        hay = lower if high is None else lower[low:high]
        meanings, size = self._meanings, len(lower)
        for index, start, end in self._automaton.find_matches_as_indexes(hay):
            meaning = meanings[index]
            start, end = start + low, end + low
            if meaning.mark or not ((start and lower[start - 1].isalnum()) or (end < size and lower[end].isalnum())):
                yield Token(start, end, meaning.verb, meaning.kinds, meaning.mark)
            elif (space := lower.rfind(" ", start, end)) > 0:
                # "rằng là" hides "rằng" in "rằng lào".
                yield from self.scan(lower, start, space)


def _meanings(
    verbs: tuple[Verb, ...], words: dict[str, tuple[str, ...]], exceptions: tuple[str, ...]
) -> dict[str, _Meaning]:
    found: dict[str, _Meaning] = {mark: _Meaning(mark=mark) for mark in _MARKS}
    for verb in verbs:
        for word in verb.words:
            found.setdefault(word, _Meaning()).verb = verb
    for kind, listed in words.items():
        if kind not in FOUND:
            continue
        for word in listed:
            meaning = found.setdefault(word, _Meaning())
            meaning.kinds = meaning.kinds | {kind}
    for word in exceptions:
        found.setdefault(word, _Meaning())
    return found


def load_reporting(extra: Path | None = None) -> Reporting:
    """The reporting verbs of the package and, after them, those of the user's folder ``extra``.

    Raises:
        LexiconError: where the file breaks its rules: unknown act or kind, a verb listed twice, a missing list.
    """
    data = read_toml("reporting.toml", extra)
    try:
        verbs = tuple(msgspec.convert(row, Verb) for row in data["verb"])
        words = msgspec.convert(data["words"], dict[str, tuple[str, ...]])
        exceptions = msgspec.convert(data["except"]["words"], tuple[str, ...])
        said = msgspec.convert(data["said"], dict[Act, tuple[str, ...]])
    except (msgspec.ValidationError, KeyError) as error:
        raise LexiconError(f"reporting.toml: {error}") from error
    _check(verbs, words)
    return Reporting(verbs, words, exceptions, said)


def _check(verbs: tuple[Verb, ...], words: dict[str, Any]) -> None:
    if missing := set(FOUND + ASKED) - set(words):
        raise LexiconError(f"reporting.toml: [words] has no list for {', '.join(sorted(missing))}")
    seen: set[str] = set()
    for verb in verbs:
        if twice := seen.intersection(verb.words):
            raise LexiconError(f"reporting.toml: listed twice: {', '.join(sorted(twice))}; keep one of the rows")
        seen.update(verb.words)
