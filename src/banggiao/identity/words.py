"""How alike two words of names are: by spelling in the same script, by sound between two, by marks in Vietnamese."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import combinations

from banggiao.identity.called import Called
from banggiao.identity.sound import alike, sound_of, sounds_of, spelling_of
from banggiao.lexicon.loader import read_toml
from banggiao.text import fold

__all__ = ["SAME_SCRIPT", "Way", "heard_initials", "one_mark", "way_of"]

# Below, no language's reading makes two words alike.
HOPELESS = 0.08
# Two names in the same script differ only by a slip or a habit of spelling.
SAME_SCRIPT = 0.88

Way = Callable[[str, str], float]


def way_of(left: Called, right: Called) -> Way:
    """How words of two names are compared: by sound as soon as one is a transcription, else by spelling."""
    return _one_sound if left.heard or right.heard else _one_word


def _letters(word: str) -> str:
    return re.sub(r"[^\w]", "", fold(word))


@lru_cache(maxsize=1)
def heard_initials() -> dict[str, list[str]]:
    """What the initial of a transcription stands for."""
    return dict(read_toml("called.toml")["initials"])


@lru_cache(maxsize=1)
def _short() -> frozenset[frozenset[str]]:
    own = read_toml("called.toml")
    return frozenset(frozenset(pair) for row in own["short"] + own["variants"] for pair in combinations(row, 2))


@lru_cache(maxsize=200_000)
def _one_word(a: str, b: str) -> float:
    """Whether two words in the same script are one, but for habits of spelling: 1, else 0."""
    left, right = _letters(a), _letters(b)
    if left == right or frozenset((left, right)) in _short():
        return 1.0
    return float(spelling_of(a) == spelling_of(b))


@lru_cache(maxsize=200_000)
def _one_sound(a: str, b: str) -> float:
    """The same for words of which one is a transcription: the other may be read as any language does."""
    best = max(_one_word(a, b), _heard_alike(sound_of(a), sound_of(b)))
    if best < HOPELESS or best > SAME_SCRIPT:
        return best
    return max(best, *(_heard_alike(x, y) for x in sounds_of(a) for y in sounds_of(b)))


def _heard_alike(a: str, b: str) -> float:
    """Names of men end in o where those of women end in a (Mario, Maria); transcriptions keep them apart."""
    return 0.0 if {a[-1:], b[-1:]} == {"a", "o"} else alike(a, b)


def one_mark(a: str, b: str) -> float:
    """The same for Vietnamese words: the same letters with other marks are another word."""
    marked = all(fold(word) != word.lower() for word in (a, b))
    return float(a.lower() == b.lower()) if marked else float(_letters(a) == _letters(b))
