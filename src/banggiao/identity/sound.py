"""How a name sounds: spellings to one coarse alphabet, and how far two sounds are apart (data: ``sounds.toml``)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import combinations

import msgspec

from banggiao.lexicon.loader import read_toml
from banggiao.text import fold, old_tone

__all__ = [
    "alike",
    "heard_syllables",
    "is_syllable",
    "is_transcribed",
    "skeleton",
    "sound_of",
    "sounds_of",
    "syllables_of",
]

_TONES = str.maketrans(
    "àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ",
    "aaaaaăăăăăâââââeeeeeêêêêêiiiiioooooôôôôôơơơơơuuuuuưưưưưyyyyy",
)


class _Spelling(msgspec.Struct, frozen=True):
    """How Latin letters are read: with "^" and "$" where a rule holds only at the beginning or the end."""

    found: re.Pattern[str]
    to: Mapping[str, str]


class _Sounds(msgspec.Struct, frozen=True):
    """The tables, compiled."""

    syllable: re.Pattern[str]
    onset: Mapping[str, str]
    nucleus: Mapping[str, str]
    coda: Mapping[str, str]
    soft: Mapping[str, str]  # onsets before ``soft_vowels``
    soft_vowels: str
    latin: tuple[_Spelling, ...]  # the common reading of Latin letters, then those of single languages
    same: _Spelling
    cost: Mapping[str, float]
    loose: Mapping[str, float]


@lru_cache(maxsize=1)
def _sounds() -> _Sounds:
    data = read_toml("sounds.toml")
    vietnamese, latin = data["vietnamese"], data["latin"]
    onset, nucleus, coda = vietnamese["onset"], vietnamese["nucleus"], vietnamese["coda"]
    cost: dict[str, float] = {}
    for row in data["alike"]:
        for a, b in combinations(row["sounds"], 2):
            cost[a + b] = cost[b + a] = min(row["cost"], cost.get(a + b, 1.0))
    return _Sounds(
        syllable=re.compile(f"({_any(onset)})?({_any(nucleus)})({_any(coda)})?$"),
        onset=onset,
        nucleus=nucleus,
        coda=coda,
        soft=vietnamese["soft"]["onset"],
        soft_vowels=vietnamese["soft"]["vowels"],
        latin=tuple(_spelling(latin | own) for own in ({}, *(row["spellings"] for row in data["reading"]))),
        same=_spelling(data["same"]),
        cost=cost,
        loose=data["loose"],
    )


def _spelling(rules: dict[str, str]) -> _Spelling:
    return _Spelling(re.compile("|".join(_latin_rule(rule) for rule in sorted(rules, key=len, reverse=True))), rules)


def _any(table: Mapping[str, str]) -> str:
    return "|".join(sorted(map(re.escape, table), key=len, reverse=True))


def _latin_rule(spelling: str) -> str:
    start, end = spelling.startswith("^"), spelling.endswith("$")
    return ("^" if start else "") + re.escape(spelling.strip("^$")) + ("$" if end else "")


def is_syllable(word: str) -> bool:
    """Whether ``word`` could be a syllable of a Vietnamese text, with the loans of transcriptions ("xtơ", "đrai")."""
    return _sounds().syllable.match(word.lower().translate(_TONES)) is not None


def syllables_of(word: str) -> list[str]:
    """The syllables of a transcription that is written in one ("Caxtơrô"); the word itself where it is none.

    >>> syllables_of("caxtơrô")
    ['ca', 'xtơ', 'rô']
    """
    if is_syllable(word) or not is_transcribed(word):
        return [word]
    return _cut_syllables(word.lower().translate(_TONES)) or [word]


# Letters that no other Latin spelling has.
_VIETNAMESE = re.compile("[đơưăĐƠƯĂ\u1ea0-\u1ef9]")


def is_transcribed(word: str) -> bool:
    """Whether a word of several syllables bears letters that only Vietnamese has."""
    return bool(_VIETNAMESE.search(word))


def _cut_syllables(word: str) -> list[str]:
    """Cut from the left, the shortest syllable first that leaves a rest of syllables."""
    for end in range(1, len(word) + 1):
        if is_syllable(word[:end]):
            if end == len(word):
                return [word]
            if rest := _cut_syllables(word[end:]):
                return [word[:end], *rest]
    return []


@lru_cache(maxsize=50_000)
def heard_syllables(word: str) -> tuple[str, ...]:
    """The syllables of a word that is written in the Vietnamese way, with hyphens or marks; none of any other."""
    word = old_tone(word).lower()
    if "-" not in word and not _marked(word):
        return ()
    syllables = [s for part in re.split(r"[-’' ]", word.translate(_TONES)) if part for s in syllables_of(part)]
    return tuple(syllables) if all(is_syllable(s) for s in syllables) else ()


def sound_of(word: str) -> str:
    """The sound of one word of a name; hyphens part the syllables of a transcription.

    >>> sound_of("Xi-xu-lít"), sound_of("Sisoulith")
    ('sisuliT', 'sisulit')
    """
    return sounds_of(word)[0]


@lru_cache(maxsize=50_000)
def sounds_of(word: str) -> tuple[str, ...]:
    """The sounds that a word may have: one of a transcription; of Latin letters the common one, then others.

    >>> sounds_of("Jiménez")[:3]
    ('cimenes', 'cimanes', 'himenes')
    """
    if syllables := heard_syllables(word):
        return (_joined("".join(map(_of_syllable, syllables))),)
    plain = fold(re.sub(r"[^\w]", "", word))
    return tuple(dict.fromkeys(_joined(_of_latin(plain, spelling)) for spelling in _sounds().latin))


def _marked(word: str) -> bool:
    return any(c in "ăâđêôơư" for c in word.translate(_TONES)) or word != word.translate(_TONES)


def _of_syllable(syllable: str) -> str:
    sounds = _sounds()
    found = sounds.syllable.match(syllable)
    assert found is not None
    onset, nucleus, coda = found.groups(default="")
    if nucleus[0] in sounds.soft_vowels and onset in sounds.soft:
        return sounds.soft[onset] + sounds.nucleus[nucleus] + sounds.coda.get(coda, "")
    return sounds.onset.get(onset, "") + sounds.nucleus[nucleus] + sounds.coda.get(coda, "")


@lru_cache(maxsize=50_000)
def spelling_of(word: str) -> str:
    """A word of a name in Latin letters without what its spellings in the same script may differ by.

    >>> spelling_of("Zelenskyy") == spelling_of("Zelensky")
    True
    """
    return _joined(_of_latin(fold(re.sub(r"[^\w]", "", word)), _sounds().same))


def _of_latin(word: str, spelling: _Spelling) -> str:
    return spelling.found.sub(lambda found: _latin_sound(found, word, spelling.to), word)


def _latin_sound(found: re.Match[str], word: str, rules: Mapping[str, str]) -> str:
    spelling = found.group()
    if found.end() == len(word) and spelling + "$" in rules:
        return rules[spelling + "$"]
    if found.start() == 0 and "^" + spelling in rules:
        return rules["^" + spelling]
    return rules.get(spelling, spelling)


# At the end of a syllable t is silent before the s of the next ("Khơ-rút-xốp").
_SILENT = re.compile(r"T(?=s)")
_TWICE = re.compile(r"(.)\1+")


def _joined(sound: str) -> str:
    """Without a sound twice in a row."""
    return _TWICE.sub(r"\1", _SILENT.sub("", sound))


def skeleton(sound: str) -> str:
    """The consonants of a sound in coarse classes, for blocking: names that sound alike mostly share it."""
    return "".join(_CLASS.get(c, "") for c in sound)


_CLASS = {
    **dict.fromkeys("pbP", "P"),
    **dict.fromkeys("fv", "F"),
    **dict.fromkeys("tdT", "T"),
    **dict.fromkeys("kgK", "K"),
    **dict.fromkeys("sc", "S"),
    **dict.fromkeys("nNL", "N"),
    "m": "M",
    **dict.fromkeys("lr", "L"),
}


@lru_cache(maxsize=200_000)
def alike(a: str, b: str) -> float:
    """How alike two sounds are, from 0 to 1: one less the cheapest edit from one to the other, by weight."""
    heavy, light = max(weight(a), weight(b)), min(weight(a), weight(b))
    if not heavy:
        return 0.0
    if light < UNLIKE * heavy:
        return light / heavy  # at best: what the heavier has more costs so much
    sounds = _sounds()
    loose = {c: sounds.loose.get(c, sounds.loose["other"]) for c in set(a + b)}
    row = [0.0]
    for c in b:
        row.append(row[-1] + loose[c])
    for left in a:
        above, row = row, [row[0] + loose[left]]
        for i, right in enumerate(b):
            changed = above[i] + (0.0 if left == right else sounds.cost.get(left + right, 1.0))
            row.append(min(changed, above[i + 1] + loose[left], row[i] + loose[right]))
    return max(0.0, 1 - row[-1] / heavy)


# Sounds of which one weighs less than this part of the other are not aligned: no threshold lies below.
UNLIKE = 0.5


@lru_cache(maxsize=100_000)
def weight(sound: str) -> float:
    """What it would cost to leave all of a sound out."""
    loose = _sounds().loose
    return sum(loose.get(c, loose["other"]) for c in sound)
