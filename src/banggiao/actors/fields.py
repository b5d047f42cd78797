"""Parts of a body's name that say what it deals with or what it is called: fields, numbers, proper names.

Each function takes the part that begins at ``at``, after the word ``join``, into the name; false where there is none.
"""

from __future__ import annotations

import re

from banggiao.actors.growth import Growth
from banggiao.actors.names import name_at
from banggiao.actors.owners import take_body
from banggiao.actors.sight import is_syllable
from banggiao.lexicon.naming import Word

__all__ = ["take_number", "take_proper", "take_words", "words_first"]

_NUMBER = re.compile(r"(?:số )?(?:[IVXL]+|\d{1,3})(?![\w%/.])")
_LETTERS = re.compile(r"(?![IVXL]+(?!\w))[A-ZĐ][A-ZĐ0-9][A-Z0-9Đ&.-]*[a-z]{0,2}(?!\w)")


def words_first(growth: Growth, at: int) -> bool:
    """Whether a field or a body at ``at`` is longer than the country there ("Anh em", "Trung ương")."""
    here = growth.sight.at.get(at)
    if here is None:
        return False
    state = max((here[k][0] for k in ("country", "short") if k in here), default=0)
    return any(k in here and here[k][0] > state for k in ("field", "fixed", "head", "body"))


def take_words(growth: Growth, join: str, at: int) -> bool:
    here = growth.sight.at.get(at)
    if here is None or (growth.last == "owner" and join not in ("về", "thuộc") and not growth.about):
        return False
    field, fixed = here.get("field"), here.get("fixed")
    office, head = here.get("office"), here.get("head")
    if (
        join in (",", "và", "-", "–")
        and head is not None
        and growth.sight.capital(at)
        and head[0] >= (field[0] if field else 0)
    ):
        return False
    if (
        office is not None
        and join != "của"
        and growth.sight.capital(at)
        and office[0] >= max((here[k][0] for k in ("field", "fixed", "head") if k in here), default=0)
    ):
        return False
    if (
        fixed
        and fixed[0] <= growth.limit
        and (
            not field or fixed[0] > field[0] or (fixed[0] == field[0] and fixed[1].word not in growth.sight.naming.same)
        )
        and take_body(growth, join, at)
    ):
        return True
    if field and field[0] <= growth.limit and _field(growth, join, at, field):
        return True
    return ("head" in here or "body" in here) and take_body(growth, join, at)


def _field(growth: Growth, join: str, at: int, field: tuple[int, Word]) -> bool:
    if join in ("của", "thuộc", "trực thuộc") or (join in (",", "và", "-", "–") and growth.last == "head"):
        return False
    if growth.word.actor == "party" and join in ("-", "–", "và"):
        return False
    if not growth.sight.capital(at) and not _lower_field(growth, join, field):
        return False
    if join == "về" and growth.fixed:
        return False
    growth.about = growth.about or join == "về"
    return growth.take(field[0], "field")


def _lower_field(growth: Growth, join: str, field: tuple[int, Word]) -> bool:
    if join == "về" or growth.about:
        return True
    if growth.fixed:
        return False
    if field[1].word in growth.sight.naming.verbs and join == "":
        return growth.last == "head" and growth.sight.capital(field[0] + 1) and growth.capital
    if growth.last == "head":
        return growth.capital and growth.word.word in growth.sight.naming.plain
    return join != ","


def take_number(growth: Growth, join: str, at: int) -> bool:
    if join or growth.last == "owner" or growth.word.word not in growth.sight.naming.numbered:
        return False
    found = _NUMBER.match(growth.sight.text, at, growth.limit)
    return found is not None and growth.take(found.end(), "field")


def take_proper(growth: Growth, join: str, at: int) -> bool:
    sight = growth.sight
    if join or growth.last == "owner":
        return False
    if growth.last == "field" and _honour(growth, at):
        return True
    letters = _LETTERS.match(sight.text, at, growth.limit)
    if (
        letters is not None and not sight.text[growth.start : growth.at].isupper() and growth.word.actor != "party"
    ) or (letters and growth.last == "head"):
        return _letters_and_more(growth, letters.end())
    if growth.word.word not in sight.naming.proper or not (growth.capital or _foreign(growth, at)):
        return False
    if growth.last != "head" and (growth.titled or not _foreign(growth, at) or growth.word.actor == "party"):
        return False
    name = name_at(sight, at, growth.limit)
    if name is None or (
        growth.titled
        and name.tokens > 1
        and (name.make == "vietnamese" or (name.make == "foreign" and name.tokens == 2))
    ):
        return False
    return growth.take(_proper_end(growth, at, name.end, name.tokens), "field")


def _letters_and_more(growth: Growth, end: int) -> bool:
    """ "Tập đoàn TH True Milk": foreign tokens after an abbreviation, where the head takes a name."""
    sight = growth.sight
    while (
        growth.word.word in sight.naming.proper
        and not growth.titled
        and sight.text.startswith(" ", end)
        and _foreign(growth, end + 1)
    ):
        end = sight.token[end + 1]
    return growth.take(end, "field")


def _honour(growth: Growth, at: int) -> bool:
    name = name_at(growth.sight, at, growth.limit)
    return (
        name is not None
        and growth.sight.lower[at : name.end] in growth.sight.naming.honour
        and growth.take(name.end, "field")
    )


def _proper_end(growth: Growth, at: int, end: int, tokens: int) -> int:
    """Within an office, the last two of three or more foreign tokens are the person's name."""
    sight = growth.sight
    if growth.titled and tokens >= 3 and growth.last == "head":
        starts = [s for s in range(at, end) if s in sight.token]
        return sight.token[starts[-3]]
    return _completed(growth, at, end) if tokens == 1 else end


def _completed(growth: Growth, last: int, end: int) -> int:
    """ "Liên minh Hy vọng": a capital syllable and the lower-case one that makes it a word."""
    sight = growth.sight
    if not is_syllable(sight.text[last:end]) or not sight.text.startswith(" ", end):
        return end
    stop = end + 1
    while stop < growth.limit and sight.text[stop].isalpha():
        stop += 1
    word = sight.lower[end + 1 : stop]
    if word and sight.text[end + 1].islower() and is_syllable(word) and word not in sight.naming.ends:
        return stop
    return end


def _foreign(growth: Growth, at: int) -> bool:
    end = growth.sight.token.get(at)
    return end is not None and not is_syllable(growth.sight.text[at:end])
