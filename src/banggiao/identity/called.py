"""What of a phrase is the name of a person: honorifics, offices and countries taken away, the rest cut into words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

import msgspec

from banggiao.identity.sound import heard_syllables, is_syllable, is_transcribed, syllables_of
from banggiao.lexicon import load_lexicon
from banggiao.lexicon.loader import read_toml
from banggiao.text import collapse, fold, normalize, old_tone

__all__ = ["Called", "called", "joined"]

_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]|[\"“”«»]")
_ELDER = re.compile(r"\((cha|con)\)")
_PIECES = re.compile(r"\s*[,;:]\s*|\s+[–-]\s+")
# Some pages set spaces around the hyphen within a name ("Chan - ocha").
_SPACED = re.compile(r"(?<=\w)\s+-\s+(?=[a-zà-ỹđ])")
# And some none after an initial or a degree ("V.Putin", "TS.Nguyễn Văn An").
_GLUED = re.compile(r"(?<=[A-ZĐhi]\.)(?=[A-ZĐÁÂĂÔƠƯÊÉÍ](?:[a-zà-ỹ]|-))")
_EDGE = ".·•*_/ "
# No title in the lexicon is longer, in words.
_LONGEST = 10
_OFFICES = frozenset({"office", "former", "acting", "rankword"})
_HONOURS = frozenset({"honorific", "rank", "wife"})
_OF_OFFICE = frozenset({"country", "short", "fixed", "head", "field", "body", "place"})


class Called(msgspec.Struct, frozen=True):
    """A name without what is no name.

    Attributes:
        words: its words as written, tone marks in the traditional place; hyphens within are kept.
        vietnamese: whether all words are Vietnamese syllables after a family name.
        marked: whether any word bears a Vietnamese mark (else tones may merely be missing).
        transcribed: whether it is a foreign name spelled in Vietnamese syllables ("Pu-tin").
        latin: whether some word is no Vietnamese syllable ("Putin").
        heard: whether it is a foreign name in some words of Vietnamese spelling ("Giôn McCain", "Xa Kheng").
        generation: what tells father and son of one name apart: "jr", "sr", "ii"; empty where nothing does.
    """

    words: tuple[str, ...]
    vietnamese: bool
    marked: bool
    transcribed: bool
    latin: bool = False
    heard: bool = False
    generation: str = ""

    @property
    def folded(self) -> tuple[str, ...]:
        """The words without case, marks and hyphens."""
        return tuple(_plain(word) for word in self.words)


def _plain(word: str) -> str:
    return re.sub(r"[^\w]", "", fold(word))


class _Titles(msgspec.Struct, frozen=True):
    """Lower-case words with their kinds, spelled fully and folded; family names; particles; suffixes."""

    exact: dict[str, frozenset[str]]
    folded: dict[str, frozenset[str]]
    english: frozenset[str]
    family: frozenset[str]
    family_folded: frozenset[str]
    particles: frozenset[str]
    articles: frozenset[str]
    suffixes: frozenset[str]
    generations: dict[str, str]


@lru_cache(maxsize=1)
def _titles() -> _Titles:
    own = read_toml("called.toml")
    naming = load_lexicon().naming
    kinds = _OFFICES | _HONOURS | _OF_OFFICE
    kept = {w: frozenset(m.kind for m in meanings) & kinds for w, meanings in naming.words.items()}
    exact: dict[str, frozenset[str]] = {_key(word): frozenset(found) for word, found in kept.items() if found}
    exact |= {_key(word): frozenset({"office"}) for word in own["titles"]}
    folded: dict[str, frozenset[str]] = {}
    for word, found in exact.items():
        folded[fold(word)] = folded.get(fold(word), frozenset()) | found
    return _Titles(
        exact=exact,
        folded=folded,
        english=frozenset(map(_key, own["titles"])),
        family=naming.family,
        family_folded=frozenset(map(fold, naming.family)),
        particles=frozenset(own["particles"]),
        articles=frozenset(own["articles"]),
        suffixes=frozenset(own["suffixes"]),
        generations=own["generations"],
    )


def _key(words: str) -> str:
    return " ".join(re.sub(r"[^\w\s]", " ", words.lower()).split())


def joined(name: str) -> str:
    """A name without spaces around the hyphens within it: "Prayuth Chan - ocha" is "Prayuth Chan-ocha"."""
    return _SPACED.sub("-", name)


@lru_cache(maxsize=50_000)
def called(phrase: str) -> Called:
    """The name in ``phrase``; no words where it holds titles only.

    >>> called("Tổng Bí thư, Chủ tịch nước Tô Lâm").words
    ('Tô', 'Lâm')
    >>> called("đồng chí Thoong-lun Xi-xu-lít, Chủ tịch nước Lào").words
    ('Thoong-lun', 'Xi-xu-lít')
    """
    phrase = _ELDER.sub(r" \1", phrase)
    text = _GLUED.sub(" ", joined(_ASIDE.sub(" ", old_tone(normalize(phrase)))))
    for piece in _PIECES.split(collapse(text)):
        words = _without_titles([w for word in piece.split() if (w := _trimmed(word))])
        words, generation = _without_suffixes(words)
        if words:
            return msgspec.structs.replace(_described(tuple(words)), generation=generation)
    return Called((), False, False, False)


def _without_suffixes(words: list[str]) -> tuple[list[str], str]:
    """(the words without what stands after a name, the generation that it tells)."""
    titles, generation = _titles(), ""
    while len(words) > 1:
        last = words[-1].strip(".") if words[-1][:2] in {"Jr", "Sr"} else words[-1]
        if last.lower() not in titles.suffixes and last not in titles.generations:
            break
        generation = titles.generations.get(last, generation)
        words = words[:-1]
    return words, generation


# The full stop of an initial or of a name cut short is a part of it ("Ng. V. Hùng").
_SHORT = re.compile(r"^[A-ZĐ][a-z]{0,2}\.$")


def _trimmed(word: str) -> str:
    if _SHORT.match(word):
        return word
    word = word.strip(_EDGE)
    article, _, rest = word.partition("-")
    return rest if rest[:1].isupper() and article.lower() in _titles().articles else word


def _without_titles(words: list[str]) -> list[str]:
    """Drop titles from the beginning; after an office also the organ and the country that it is of."""
    office, whole = False, words
    plain = all(fold(w) == w.lower() for w in words)
    while words:
        length, kinds = _title_at(words, office, titled=words is not whole, plain=plain)
        if not length:
            break
        office = office or bool(kinds & _OFFICES)
        words = words[length:]
    return _name_at_end(words) if office else words


def _title_at(words: Sequence[str], office: bool, *, titled: bool, plain: bool) -> tuple[int, frozenset[str]]:
    """The words of the longest title at the beginning, and its kinds; 0 where there is none.

    ``office``: an office stands before; ``titled``: any title does; ``plain``: no word bears a mark.
    """
    wanted = _OFFICES | _HONOURS | (_OF_OFFICE if office else frozenset())
    titles = _titles()
    for length in range(min(_LONGEST, len(words)), 0, -1):
        key = _key(" ".join(words[:length]))
        found = (titles.folded if plain else titles.exact).get(key, frozenset()) & wanted
        if plain and length == 1 and key not in titles.english:
            continue  # without marks, too many single words are somebody's name
        # A country or a place may as well be a name: it is one where nothing would be left.
        if found and (length < len(words) or found & _OFFICES) and not _family_name(words, length, found, titled):
            return length, found
    return 0, frozenset()


def _family_name(words: Sequence[str], length: int, kinds: frozenset[str], titled: bool) -> bool:
    """Whether one word that could be a title begins a Vietnamese name ("ông Ông Văn Tùng", "Hà Kim Ngọc")."""
    if length > 1 or not 2 <= len(words) <= 4 or words[0].lower() not in _titles().family:
        return False
    whole = all(w[:1].isupper() and is_syllable(w) for w in words)
    return whole and (titled or bool(kinds & _OF_OFFICE))


def _name_at_end(words: list[str]) -> list[str]:
    """After an office: the words from the first family name on that could be a whole name, else all that is left."""
    family = _titles().family | _titles().family_folded
    for start in range(max(0, len(words) - 4), len(words) - 1):
        rest = words[start:]
        if rest[0].lower() in family and all(w[:1].isupper() and is_syllable(w) for w in rest):
            return rest
    kept = list(words)
    while len(kept) > 1 and not kept[0][:1].isupper():
        kept = kept[1:]
    return kept


# Letters and pairs that no Vietnamese spelling has, but the syllables of "Jong-un" or "Ki-moon" have.
_FOREIGN = re.compile(r"[jwzf]|oo|ee|([b-df-hj-np-tv-xz])\1")


def _described(words: tuple[str, ...]) -> Called:
    whole = _kind_of(words)
    if whole.vietnamese or not (whole.latin or whole.transcribed):
        return whole
    # "Van" is a Vietnamese middle name and a Dutch particle.
    kept = tuple(w for w in words if w not in _titles().particles)
    return _kind_of(kept) if kept else whole


def _kind_of(words: tuple[str, ...]) -> Called:
    titles = _titles()
    lower = [w.lower() for w in words]
    marked = any(fold(w) != w for w in lower)
    hyphens = any("-" in w for w in words)
    parts = [s for w in lower for part in re.split(r"[-’']", w) if part for s in syllables_of(part)]
    hyphens = hyphens or len(parts) > len(lower)
    syllables = all(is_syllable(s) and not _FOREIGN.search(s) for s in parts)
    family = lower[0] in titles.family or (not marked and fold(lower[0]) in titles.family_folded)
    vietnamese = syllables and not hyphens and family and len(words) > 1
    transcribed = syllables and (marked or hyphens) and not vietnamese
    heard = transcribed or (not vietnamese and any(_is_heard(word) for word in words))
    return Called(words, vietnamese, marked, transcribed, not syllables, heard)


# Vietnamese writes x for s before any vowel; pinyin has it before i and u only, with few ends.
_X = re.compile(r"x(?:[aeoyăâêôơư]\w{0,3}|i[mptcl])$", re.IGNORECASE)


def _is_heard(word: str) -> bool:
    if _X.match(word) and is_syllable(word):
        return True
    return ("-" in word or is_transcribed(word)) and bool(heard_syllables(word)) and not _FOREIGN.search(fold(word))
