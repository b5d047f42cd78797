"""Other spellings of a word that nothing matches: those one edit away that the index knows.

No dictionary is kept: the candidates are made from the word, and the index itself says which of them occur.
"""

from __future__ import annotations

from collections.abc import Iterator

__all__ = ["edits"]

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_MOST = 24  # Longer words than any syllable or name are not worth 1,300 look-ups.


def edits(word: str) -> list[str]:
    """Words one edit from the folded ``word`` (a letter swapped, left out, changed or added), likelier ones first.

    >>> edits("lao")[:3]
    ['alo', 'loa', 'ao']
    """
    return list(dict.fromkeys(w for w in _edits(word) if w != word and w)) if 1 < len(word) <= _MOST else []


def _edits(word: str) -> Iterator[str]:
    places = range(len(word))
    yield from (word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in places[:-1])
    yield from (word[:i] + word[i + 1 :] for i in places)
    yield from (word[:i] + letter + word[i + 1 :] for i in places for letter in _LETTERS)
    yield from (word[:i] + letter + word[i:] for i in range(len(word) + 1) for letter in _LETTERS)
