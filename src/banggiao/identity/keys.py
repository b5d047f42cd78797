"""Blocking keys of names: only what shares a key is ever compared, so that no scan is quadratic."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from banggiao.identity.bodies import body_keys
from banggiao.identity.called import Called, called
from banggiao.identity.readings import korean_ends, mandarin_keys
from banggiao.identity.sound import skeleton, sound_of
from banggiao.text import fold

__all__ = ["form_keys"]

# States, people and delegations are each of a kind of their own; a party may be taken for an organ by some page.
_GROUP = {"person": "p", "state": "s", "delegation": "d"}
# Longer names get keys of their first words only.
_MOST_WORDS = 5
_WORD = re.compile(r"[^\W_]+")
# Countries of which names have Sino-Vietnamese readings, and the unknown one.
_SINO = frozenset({None, "CN", "TW", "HK", "MO", "SG", "MY", "KR", "KP"})
_KOREA = frozenset({None, "KR", "KP"})


def form_keys(kind: str, name: str, country: str | None) -> list[str]:
    """Keys of a name; two forms that may be one actor's share at least one."""
    group = _GROUP.get(kind, "b")
    if group == "s":
        return [f"s|{country or fold(name)}"]
    if group == "b":
        return body_keys(name, country)
    if group == "d":
        return ["d|" + " ".join(_WORD.findall(fold(name)))]
    return sorted(set(_person_keys(called(name), name, country)))


def _person_keys(name: Called, given: str, country: str | None) -> Iterator[str]:
    words = name.folded[:_MOST_WORDS]
    if not words:
        yield f"p|{fold(given)}"
        return
    yield "p|" + " ".join(sorted(words))
    if country in _SINO:
        yield from mandarin_keys(name.words if name.marked else name.folded, latin=not name.marked)
    if country in _KOREA:
        yield from _korean_keys(name)
    if not (name.vietnamese and name.marked):
        yield from _sound_keys(name.words[:_MOST_WORDS])


def _korean_keys(name: Called) -> Iterator[str]:
    """By the first letters of the family name and of the last syllable; transcribers agree on little more."""
    parts = [part for word in name.words for part in word.split("-")]
    ends = korean_ends(name.words) if name.vietnamese and name.marked else []
    ends = ends or [(parts[0], parts[-1])]
    # Lee and I, Roh and No: the first consonant of a family name is left out, or is another.
    yield from (f"k|{_coarse(first)[:1].strip('N')}|{_coarse(last)[:1]}" for first, last in ends)


def _sound_keys(words: Sequence[str]) -> Iterator[str]:
    """Pairs of words by the first two classes of their consonants, all of them together, and the outer ones whole."""
    codes = [_coarse(word) for word in words]
    yield from ("x|" + "|".join(sorted((a[:2], b[:2]))) for a, b in combinations(codes, 2))
    yield f"w|{''.join(codes)[:5]}"
    # Family names stand last in most countries, first in some.
    yield from {f"y|{codes[0]}", f"y|{codes[-1]}"}


# Transcriptions confuse l with n, s with t and f with p at the end of syllables.
_COARSE = str.maketrans({"L": "N", "S": "T", "F": "P"})
# Before another consonant an r is left out, or written as c ("Méc-ken").
_SILENT = re.compile(r"[rk](?=[pbfvtdkgscmnNlr])")


def _coarse(word: str) -> str:
    return skeleton(_SILENT.sub("", sound_of(word))).translate(_COARSE)
