"""``compare_names``: whether two names are one person's, with a score and the reasons for it.

Vietnamese names are compared syllable by syllable: tones count where both sides have them. Foreign names are
compared by their letters, their sound (transcriptions) or their characters' readings (Sino-Vietnamese). What is
said of a name's bearer (office, country, time) is no matter of names: see ``identity.actors``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

import msgspec

from banggiao.identity.called import Called, called
from banggiao.identity.initials import fit_initials
from banggiao.identity.readings import reads_korean, reads_mandarin, reads_older
from banggiao.identity.sound import alike, sound_of
from banggiao.identity.words import SAME_SCRIPT, Way, heard_initials, one_mark, way_of
from banggiao.text import fold

__all__ = ["Comparison", "compare_names"]

# Scores by kind of evidence; at or above 0.85 one person, at or below 0.5 two, between: other evidence decides.
EQUAL = 1.0
UNMARKED = 0.92  # the same letters, one side without any marks
TURNED = 0.9  # the same words, family name last instead of first
READING = 0.93
PART = 0.88  # two or more words of a longer name
INITIAL = 0.86
ONE_WORD = 0.68  # a family name, or a given name, against a whole name
VIETNAMESE_ONE_WORD = 0.55  # there are few Vietnamese family names, and given names are shared by many
SHORTENED = 0.6  # a Vietnamese name without its middle name
FATHER_OR_SON = 0.8  # a name with and one without junior or senior
TONES = 0.2  # the same letters, other tones
OTHER = 0.1

# Every word of two names has to sound at least so alike, and all together so; swept over our own first table of
# names (0.55 to 0.75, 0.7 to 0.85) and, with names of near sound, again (0.62 to 0.72): above, "Xéc-gây" parts
# from Sergey; below, Macron is joined with Macri.
ALIKE = 0.65
MEAN = 0.8
SURE = 0.8
RUN_ON = 0.95  # two transcriptions of which one joins syllables that the other parts
HEARD = 0.75  # beside initials that fit


class Comparison(msgspec.Struct, frozen=True):
    """What comparing two names gives: ``score`` from 0 to 1 and, in words, why."""

    score: float
    reasons: tuple[str, ...]


def compare_names(a: str, b: str) -> Comparison:
    """Whether two names are one person's: at or above 0.85 one, at or below 0.5 two, between: not by name alone.

    Honorifics and offices before a name do not count, nor does where the tone mark stands (hòa, hoà).

    >>> compare_names("Nguyễn Văn Hùng", "Nguyễn Văn Hưng").score <= 0.5
    True
    >>> compare_names("Thoong-lun Xi-xu-lít", "Thongloun Sisoulith").score >= 0.85
    True
    """
    left, right = called(a), called(b)
    if not left.words or not right.words:
        return Comparison(0.0, ("there is no name on one side",))
    if (right.words, b) < (left.words, a):
        left, right = right, left
    return _compare(left, right)


@lru_cache(maxsize=100_000)
def _compare(left: Called, right: Called) -> Comparison:
    if left.generation != right.generation:
        return _generations(left, right)
    rules = (_equal, _vietnamese, _reading, _initials, _spelled, _sounding)
    found = next((c for rule in rules if (c := rule(left, right)) is not None), None)
    return found or Comparison(OTHER, ("the names differ",))


def _generations(left: Called, right: Called) -> Comparison:
    """One is called junior, senior or the third, the other otherwise or nothing."""
    if left.generation and right.generation:
        return _said(OTHER, "two of one name, of two generations")
    found = _compare(*(msgspec.structs.replace(name, generation="") for name in (left, right)))
    if {left.generation, right.generation}.isdisjoint({"jr", "sr"}):
        return found
    return _said(min(found.score, FATHER_OR_SON), "one side is called junior or senior", *found.reasons)


def _said(score: float, *reasons: str) -> Comparison:
    return Comparison(score, reasons)


def _lower(name: Called) -> tuple[str, ...]:
    return tuple(word.lower() for word in name.words)


def _equal(left: Called, right: Called) -> Comparison | None:
    if _lower(left) != _lower(right):
        return None
    if len(left.words) == 1 and not left.transcribed and left.marked:
        return _said(VIETNAMESE_ONE_WORD, "the same word, which many share")
    return _said(EQUAL, "the same name")


def _vietnamese(left: Called, right: Called) -> Comparison | None:
    """Both Vietnamese, or one of them, where the other holds the same syllables."""
    if not (left.vietnamese or right.vietnamese):
        return None
    mine, theirs = left.folded, right.folded
    turned = _turned(mine, theirs)
    if mine == theirs or turned:
        return _same_letters(left, right, turned)
    if left.vietnamese and right.vietnamese and left.marked and right.marked:
        return _two_vietnamese(left, right)
    if _within(mine, theirs) and ((left.vietnamese and right.vietnamese) or min(len(mine), len(theirs)) == 1):
        return _said(VIETNAMESE_ONE_WORD, "one side has only a part of the name")
    return None


def _same_letters(left: Called, right: Called, turned: bool) -> Comparison:
    if left.marked and right.marked and not _same_marks(left, right):
        return _said(TONES, "the same letters with other marks: two names")
    if turned:
        return _said(TURNED, "the same words, the family name last")
    return _said(UNMARKED, "the same letters; one side bears no marks")


def _same_marks(left: Called, right: Called) -> bool:
    return sorted(_lower(left)) == sorted(_lower(right))


def _turned(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether one is the other with the family name, or the whole order, turned."""
    if len(mine) != len(theirs) or len(mine) < 2 or mine == theirs:
        return False
    return tuple(theirs) in ((*mine[1:], mine[0]), (mine[-1], *mine[:-1]), tuple(reversed(mine)))


def _two_vietnamese(left: Called, right: Called) -> Comparison:
    mine, theirs = _lower(left), _lower(right)
    if mine[0] == theirs[0] and mine[-1] == theirs[-1] and _within(mine, theirs):
        return _said(SHORTENED, "family and given name agree, one side has no middle name")
    if _within(mine, theirs):
        return _said(VIETNAMESE_ONE_WORD, "one side has only a part of the name")
    return _said(OTHER, "two Vietnamese names that differ")


def _within(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether the shorter holds words of the longer only, in the same order."""
    short, long = sorted((mine, theirs), key=len)
    rest = iter(long)
    return len(short) < len(long) and all(word in rest for word in short)


def _reading(left: Called, right: Called) -> Comparison | None:
    """A Sino-Vietnamese name and its Mandarin or Korean reading."""
    for name, other in ((left, right), (right, left)):
        if not name.marked or any("-" in w for w in name.words) or other.marked:
            continue
        if len(name.words) > 1 and reads_mandarin(name.words, other.folded):
            return _said(READING, "the Mandarin reading of the Sino-Vietnamese name")
        syllables = _syllables(other)
        if len(name.words) > 1 and reads_older(name.words, syllables):
            return _said(READING - 0.02, "an older spelling of the Mandarin reading of the Sino-Vietnamese name")
        if len(name.words) > 2 and reads_korean(name.words, syllables) >= ALIKE:
            return _said(READING - 0.03, "the Korean reading of the Sino-Vietnamese name")
    return None


def _syllables(name: Called) -> list[str]:
    return [part for word in name.words for part in re.split(r"[-’']", fold(word)) if part]


def _initials(left: Called, right: Called) -> Comparison | None:
    """Initials stand for words that begin with them; both sides need a whole word in common."""
    way = one_mark if left.vietnamese or right.vietnamese else way_of(left, right)
    heard = heard_initials() if left.heard != right.heard else {}
    fit = fit_initials(left.words, right.words, lambda a, b: way(a, b) >= HEARD, heard)
    if fit is None:
        return None
    if fit.verdict == "other":
        return _said(OTHER, "the initials do not fit")
    if fit.verdict == "extra":
        bare = (msgspec.structs.replace(n, words=w) for n, w in ((left, fit.left), (right, fit.right)))
        found = _compare(*bare)
        return _said(min(found.score, PART), "one side has an initial more", *found.reasons)
    if fit.spare and (left.vietnamese or right.vietnamese):
        return _said(VIETNAMESE_ONE_WORD, "the initials fit, one side has only a part of the name")
    return _said(INITIAL, "the initials fit, the rest agrees")


def _spelled(left: Called, right: Called) -> Comparison | None:
    """Names in Latin letters: the same words, turned, or some of them."""
    mine, theirs = left.folded, right.folded
    if "".join(mine) == "".join(theirs) or mine == theirs:
        return _said(0.97, "the same letters")
    if sorted(mine) == sorted(theirs):
        return _said(TURNED, "the same words in another order")
    if not _within(mine, theirs) and not _within(tuple(reversed(mine)), theirs):
        return None
    if min(len(mine), len(theirs)) > 1 and (_within(mine, theirs) or _ends_turned(mine, theirs)):
        vietnamese = left.vietnamese or right.vietnamese
        return _said(SHORTENED if vietnamese else PART, "one side has more names")
    return _said(ONE_WORD, "one side has only a part of the names")


def _ends_turned(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether the shorter is the last and the first word of the longer; "Ali Hassan" is not Hassan Ali Khan."""
    short, long = sorted((mine, theirs), key=len)
    return tuple(short) == (long[-1], long[0])


def _sounding(left: Called, right: Called) -> Comparison | None:
    """Names that sound alike: words in order, then turned; a longer name may hold more words."""
    if left.vietnamese and right.vietnamese:
        return None
    least = SAME_SCRIPT if left.heard and right.heard else ALIKE
    way = way_of(left, right)
    ways = ((left.words, right.words), (_parts(left), _parts(right)))
    best = max(_aligned(mine, theirs, least, way) for mine, theirs in ways)
    best = max(best, _aligned(left.words[::-1], right.words, least, way) - 0.02)
    if len(left.words) != len(right.words) and left.latin != right.latin:
        whole = alike("".join(map(sound_of, left.words)), "".join(map(sound_of, right.words)))
        best = max(best, 0.8 + 0.1 * whole) if whole >= (RUN_ON if left.heard and right.heard else SURE) else best
    if best >= ONE_WORD - 0.05:
        return _said(round(best, 4), "the names sound alike")
    return _said(round(min(0.5, best), 4), "the names do not sound alike enough")


def _parts(name: Called) -> tuple[str, ...]:
    """The words of a name; a Latin one is parted at hyphens ("Geun-hye"), for a transcription may write it apart."""
    if not name.latin or name.transcribed:
        return name.words
    return tuple(part for word in name.words for part in word.split("-") if part)


def _aligned(mine: Sequence[str], theirs: Sequence[str], least: float, way: Way) -> float:
    """Score of the words of the shorter name, each at least so alike to one of the longer name, in order."""
    short, long = sorted((mine, theirs), key=len)
    worst, mean = _in_step(short, long, way, least) if len(short) == len(long) else _best_match(short, long, way)
    if len(short) == 1 and len(long) == 1:
        return 0.5 + 0.45 * worst if worst >= max(SURE, least) else 0.4 * worst
    if len(short) == 1:
        return ONE_WORD if worst >= max(SURE, least) else 0.4 * worst
    if worst < least or mean < MEAN:
        return 0.5 * worst
    score = 0.85 + 0.1 * mean
    return score if len(short) == len(long) else min(score, PART)


def _in_step(mine: Sequence[str], theirs: Sequence[str], way: Way, least: float) -> tuple[float, float]:
    """(worst, mean) likeness of the words one by one, as far as the first two that are not alike."""
    each: list[float] = []
    for a, b in zip(mine, theirs, strict=True):
        each.append(way(a, b))
        if each[-1] < least:
            break
    return min(each), sum(each) / len(each)


def _best_match(short: Sequence[str], long: Sequence[str], way: Way) -> tuple[float, float]:
    """(worst, mean) likeness of the words of ``short`` in the best placing of them, in order, within ``long``."""
    table: dict[tuple[int, int], tuple[float, float]] = {}

    def best(i: int, j: int) -> tuple[float, float]:
        if i == len(short):
            return 1.0, 0.0
        if len(short) - i > len(long) - j:
            return 0.0, 0.0
        if (i, j) not in table:
            worst, total = best(i + 1, j + 1)
            here = way(short[i], long[j])
            table[i, j] = max((min(worst, here), total + here), best(i, j + 1))
        return table[i, j]

    worst, total = best(0, 0)
    return worst, total / len(short)
