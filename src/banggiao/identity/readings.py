"""Sino-Vietnamese names and their Mandarin and Korean readings, by a table of syllables (``readings.tsv``)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product

from banggiao.identity.sound import alike, skeleton, sound_of
from banggiao.lexicon.loader import read_rows, read_toml

__all__ = ["korean_ends", "mandarin_keys", "reads_korean", "reads_mandarin", "reads_older", "syllables_of_pinyin"]


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    rows = read_rows("readings.tsv", ("reading", "mandarin", "korean"))
    return {r["reading"]: (frozenset(r["mandarin"].split()), frozenset(r["korean"].split())) for r in rows}


def _readings(word: str) -> tuple[frozenset[str], frozenset[str]]:
    """The Mandarin and the Korean readings of a Sino-Vietnamese syllable; none for any other."""
    return _table().get(word.lower(), (frozenset(), frozenset()))


@lru_cache(maxsize=1)
def _pinyin() -> frozenset[str]:
    return frozenset(p for mandarin, _ in _table().values() for p in mandarin)


@lru_cache(maxsize=20_000)
def syllables_of_pinyin(word: str) -> tuple[tuple[str, ...], ...]:
    """All ways to cut a folded word into pinyin syllables, at most three each.

    >>> ("jin", "ping") in syllables_of_pinyin("jinping")
    True
    """
    return tuple(_cut(word, 3))


def _cut(word: str, most: int) -> Iterator[tuple[str, ...]]:
    if not word:
        yield ()
    elif most:
        for end in range(1, min(6, len(word)) + 1):
            if word[:end] in _pinyin():
                yield from ((word[:end], *rest) for rest in _cut(word[end:], most - 1))


def _latin_syllables(words: Sequence[str]) -> list[tuple[str, ...]]:
    """All ways in which the folded words of a Latin name are pinyin, in both orders of family and given name."""
    cuts = [syllables_of_pinyin(word) for word in words]
    if not all(cuts):
        return []
    found = [tuple(s for part in parts for s in part) for parts in product(*cuts)]
    turned = [tuple(s for part in (parts[-1], *parts[:-1]) for s in part) for parts in product(*cuts)]
    return list(dict.fromkeys(found + turned))


def reads_mandarin(vietnamese: Sequence[str], latin: Sequence[str]) -> bool:
    """Whether ``latin`` (folded words) is how Mandarin reads the characters that ``vietnamese`` reads.

    >>> reads_mandarin(["Tập", "Cận", "Bình"], ["xi", "jinping"])
    True
    """
    readings = [_readings(word)[0] for word in vietnamese]
    return any(
        len(cut) == len(readings) and all(s in known for s, known in zip(cut, readings, strict=True))
        for cut in _latin_syllables(latin)
    )


def reads_older(vietnamese: Sequence[str], latin: Sequence[str]) -> bool:
    """The same for ``latin`` (folded, one syllable an item) in Wade-Giles or another spelling before pinyin.

    >>> reads_older(["Thái", "Anh", "Văn"], ["tsai", "ing", "wen"])
    True
    """
    readings = [_readings(word)[0] for word in vietnamese]
    return len(readings) == len(latin) and all(
        not known.isdisjoint((s, *_from_older(s))) for s, known in zip(latin, readings, strict=True)
    )


@lru_cache(maxsize=1)
def _older() -> tuple[dict[str, list[str]], dict[str, list[str]], dict[str, list[str]]]:
    table = read_toml("romanization.toml")
    return table["initials"], table["finals"], table["syllables"]


@lru_cache(maxsize=20_000)
def _from_older(syllable: str) -> frozenset[str]:
    """The pinyin syllables that an older spelling stands for."""
    initials, finals, syllables = _older()
    found = set(syllables.get(syllable, ()))
    for end in range(len(syllable)):
        start, rest = syllable[:end], syllable[end:]
        starts = initials.get(start, [start])
        found.update(a + b for a in starts for b in (*finals.get(rest, ()), rest))
    return frozenset(found & _pinyin())


def reads_korean(vietnamese: Sequence[str], latin: Sequence[str]) -> float:
    """How alike ``latin`` (folded, one syllable an item) is to the Korean reading of ``vietnamese``, from 0 to 1."""
    readings = [_readings(word)[1] for word in vietnamese]
    if len(readings) != len(latin) or len(readings) < 2 or not all(readings):
        return 0.0
    each = [max(_as_korean(k, s) for k in known) for known, s in zip(readings, latin, strict=True)]
    return min(each)


def _as_korean(reading: str, syllable: str) -> float:
    """How alike two spellings of a Korean syllable are; nothing where they begin with other consonants."""
    mine, theirs = sound_of(reading), sound_of(syllable)
    return alike(mine, theirs) if _onset(mine) == _onset(theirs) else 0.0


def _onset(sound: str) -> str:
    """The class of the first consonant; l, r and n are one, and are often left out (Lee and Yi, Roh and No)."""
    return skeleton(sound[:1]).translate(_LEFT_OUT)


_LEFT_OUT = {ord("L"): "", ord("N"): ""}


def mandarin_keys(words: Sequence[str], *, latin: bool) -> list[str]:
    """Blocking keys of a name by its first and last Mandarin syllables."""
    if latin:
        ends = {(cut[0], cut[-1]) for cut in _latin_syllables(words) if len(cut) > 1}
    else:
        first, last = (_readings(word)[0] for word in (words[0], words[-1]))
        ends = set(product(first, last)) if len(words) > 1 else set()
    return sorted(f"z|{first}|{last}" for first, last in ends)


def korean_ends(words: Sequence[str]) -> list[tuple[str, str]]:
    """The Korean readings of the first and the last syllable of a Sino-Vietnamese name."""
    return sorted(product(_readings(words[0])[1], _readings(words[-1])[1])) if len(words) > 2 else []
