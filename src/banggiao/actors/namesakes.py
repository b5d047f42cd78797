"""Places, prizes and monuments that bear a person's name, which is then no person of the news."""

from __future__ import annotations

from banggiao.actors.names import name_at
from banggiao.actors.phrase import Phrase
from banggiao.actors.sight import Sight

__all__ = ["after_place_word", "honours_only", "namesake_end"]

_LONGEST_WORD = 24
_SENTENCE = 200


def after_place_word(sight: Sight, at: int) -> bool:
    """Whether a word such as "đường", "sân bay" or "Huân chương" stands right before ``at``."""
    before = _before(sight, at)
    # Most words before a name are none of those; their last syllables are asked for first.
    return before[before.rfind(" ") + 1 :] in sight.naming.place_ends and before.endswith(sight.naming.place_words)


def namesake_end(sight: Sight, at: int, limit: int) -> int | None:
    """Where the name at ``at`` ends that a place or a prize bears; None where it is none's."""
    if at not in sight.token or not (sight.text[at - 2 : at - 1].isalpha() or sight.text.startswith(". ", at - 2)):
        return None
    if not after_place_word(sight, at):
        return None
    name = name_at(sight, at, limit)
    return name.end if name is not None and name.tokens > 1 else None


def honours_only(sight: Sight, phrase: Phrase, start: int) -> bool:
    """Whether a monument bears the name of ``phrase`` ("Bảo tàng Chủ tịch X") in a sentence that pays no tribute there.

    ``start`` is that of the block.
    """
    at = phrase.outer
    if at == phrase.start or not _before(sight, at).endswith(sight.naming.memorials):
        return False
    low = max(start, at - _SENTENCE)
    before = sight.lower[max(low, sight.lower.rfind(". ", low, at)) : at]
    return not any(word in before for word in sight.naming.tributes)


def _before(sight: Sight, at: int) -> str:
    return " " + sight.lower[max(0, at - _LONGEST_WORD) : at].rstrip()
