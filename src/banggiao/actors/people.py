"""Which phrases name the same person: full names first, then surnames, given names and parts of names."""

from __future__ import annotations

from rapidfuzz.distance import Levenshtein

from banggiao.actors.drafts import Draft, tokens_of
from banggiao.actors.namesakes import after_place_word
from banggiao.actors.phrases import Phrase
from banggiao.actors.sight import Sight

__all__ = ["People"]

_NAMESAKES = 100  # So many of one family are compared: a long list is read in linear time.


class People:
    """The persons of a page. ``full`` is asked for all phrases before ``find`` is asked for any."""

    def __init__(self, sight: Sight) -> None:
        self.sight = sight
        self.all: list[Draft] = []
        self._by_tokens: dict[tuple[str, ...], Draft] = {}
        self._by_token: dict[str, list[Draft]] = {}

    def gather(self, found: list[Phrase]) -> None:
        """Makes a draft for each person whom ``found`` names in full."""
        named = [p for p in found if p.form == "person" and p.name is not None]
        for phrase in sorted((p for p in named if self._names_in_full(p)), key=lambda p: (-_count(p), p.start)):
            self._full(phrase)
        places = {self._words(p) for p in named if _count(p) == 1 and self._in_place(p)}
        for phrase in named:
            if _count(phrase) == 1 and self._words(phrase) not in places and self._stands_alone(phrase):
                self._single(phrase)
        self.all.sort(key=lambda d: d.first)

    def _names_in_full(self, phrase: Phrase) -> bool:
        name = phrase.name
        assert name is not None
        if name.tokens < 2:
            return False
        if phrase.titles or phrase.after or phrase.honorific:
            return True
        first = self.sight.lower[name.start : self.sight.token[name.start]]
        return (
            name.make == "vietnamese"
            and first in self.sight.naming.common
            and not after_place_word(self.sight, name.start)
        )

    def _words(self, phrase: Phrase) -> str:
        assert phrase.name is not None
        return self.sight.text[phrase.name.start : phrase.name.end]

    def _in_place(self, phrase: Phrase) -> bool:
        """Whether a word such as "sân bay" stands before a name without office: elsewhere too it is the place's."""
        bare = not (phrase.titles or phrase.honorific)
        return (
            bare
            and self.sight.text[phrase.start - 2 : phrase.start - 1].isalpha()
            and after_place_word(self.sight, phrase.start)
        )

    def _full(self, phrase: Phrase) -> None:
        assert phrase.name is not None
        text = self.sight.text[phrase.name.start : phrase.name.end]
        tokens = tokens_of(text)
        draft = self._by_tokens.get(tokens) or self._holding(tokens, phrase)
        if draft is None:
            draft = self._new(phrase, tokens)
        draft.first = min(draft.first, phrase.start)
        self._by_tokens[tokens] = draft

    def _new(self, phrase: Phrase, tokens: tuple[str, ...]) -> Draft:
        assert phrase.name is not None
        name = self.sight.lower[phrase.name.start : phrase.name.end]
        draft = Draft("person", phrase.start, self.sight.naming.historic.get(name))
        draft.tokens, draft.historic = tokens, draft.country is not None
        self.all.append(draft)
        self._by_tokens[tokens] = draft
        for token in dict.fromkeys(tokens):
            self._by_token.setdefault(token, []).append(draft)
        return draft

    def _holding(self, tokens: tuple[str, ...], phrase: Phrase) -> Draft | None:
        """A longer name of the same person ("Raul Castro" in "Raul Castro Ruz")."""
        if phrase.name is not None and phrase.name.make == "vietnamese" and len(tokens) > 2:
            return None
        foreign = phrase.name is not None and phrase.name.make == "foreign"
        for draft in dict.fromkeys(d for token in tokens for d in self._named(token)):
            if len(draft.tokens) > len(tokens) and _part_of(tokens, draft.tokens):
                return draft
            if foreign and (_misspelt(tokens, draft.tokens) or _initialled(tokens, draft.tokens)):
                return draft
        return None

    def _named(self, token: str) -> list[Draft]:
        """The first people with that token in their names."""
        return self._by_token.get(token, [])[:_NAMESAKES]

    def _stands_alone(self, phrase: Phrase) -> bool:
        """A single foreign token after an office or an honorific, of nobody named in full."""
        name = phrase.name
        assert name is not None
        if name.make != "foreign" or not (phrase.titles or phrase.honorific or phrase.after):
            return False
        return self.find(phrase, []) is None

    def _single(self, phrase: Phrase) -> None:
        assert phrase.name is not None
        tokens = tokens_of(self.sight.text[phrase.name.start : phrase.name.end])
        if tokens not in self._by_tokens:
            self._new(phrase, tokens)

    def find(self, phrase: Phrase, recent: list[Draft]) -> Draft | None:
        """The person whom ``phrase`` names, in full or in part; ``recent`` decides between several."""
        assert phrase.name is not None
        tokens = tokens_of(self.sight.text[phrase.name.start : phrase.name.end])
        exact = self._by_tokens.get(tokens)
        if exact is not None:
            return exact
        named = list(dict.fromkeys([*self._named(tokens[-1]), *(d for d in recent if tokens[-1] in d.tokens)]))
        fits = [d for d in named if _short_for(tokens, d.tokens, phrase)]
        if not fits and len(tokens) == 1 and (phrase.titles or phrase.honorific):
            fits = [d for d in named if d.tokens[0] == tokens[0] and d.country != "VN"]
        if len(fits) < 2:
            return fits[0] if fits else None
        return next((d for d in recent if d in fits), fits[0])


def _count(phrase: Phrase) -> int:
    return phrase.name.tokens if phrase.name is not None else 0


def _part_of(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether ``short``'s tokens come in this order in ``full``."""
    rest = iter(full)
    return all(token in rest for token in short)


def _initialled(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """As in "H. R. McMaster" and "Herbert Raymond McMaster"."""
    if len(one) != len(other) or one[-1] != other[-1] or len(one[-1]) < 3:
        return False
    return all(a[0] == b[0] and 1 in (len(a), len(b)) for a, b in zip(one[:-1], other[:-1], strict=True))


def _misspelt(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two foreign names differ by one letter in a token of five or more ("Ismail", "Ismael")."""
    if len(one) != len(other) or len(one) < 2:
        return False
    odd = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return len(odd) == 1 and min(map(len, odd[0])) > 4 and Levenshtein.distance(*odd[0], score_cutoff=1) <= 1


def _short_for(short: tuple[str, ...], full: tuple[str, ...], phrase: Phrase) -> bool:
    if len(short) == 1 and phrase.name is not None and phrase.name.make != "foreign":
        return full[-1] == short[0] or (full[0] == short[0] and phrase.name.make == "syllables")
    return _part_of(short, full)
