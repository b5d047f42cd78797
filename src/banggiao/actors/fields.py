"""Parts of a body's name that say what it deals with or what it is called: fields, numbers, proper names.

Each function takes the part that begins at ``at``, after the word ``join``, into the name; false where there is none.
"""

from __future__ import annotations

import re

from banggiao.actors.growth import Growth
from banggiao.actors.names import Name, name_at
from banggiao.actors.owners import take_body
from banggiao.actors.sight import is_syllable
from banggiao.lexicon.naming import Found, Word, WordKind

__all__ = ["take_number", "take_proper", "take_unknown", "take_words", "words_first"]

_STATES: tuple[WordKind, ...] = ("country", "short")
_NAMED: tuple[WordKind, ...] = ("field", "fixed", "head", "body")
_BODILY: tuple[WordKind, ...] = ("field", "fixed", "head")
_NUMBER = re.compile(r"(?:số )?(?:[IVXL]+|\d{1,3})(?![\w%/.])")
_UNKNOWN = re.compile(r"(?:[^\W\d_A-ZÀ-ỸĐ]+ ){1,6}(?=[A-ZÀ-ỸĐ])")
_LETTERS = re.compile(r"(?![IVXL]+(?!\w))[A-ZĐ][A-ZĐ0-9&][A-Z0-9Đ&.-]*[a-z]{0,2}(?: và [A-ZĐ]{2,5})?(?!\w)")


def words_first(growth: Growth, at: int) -> bool:
    """Whether a field or a body at ``at`` is longer than the country there ("Anh em", "Trung ương")."""
    here = growth.sight.at.get(at)
    if here is None:
        return False
    if "country" not in here and "short" not in here:
        return here.bodily or "field" in here
    state = max(here[k][0] for k in _STATES if k in here)
    return any(k in here and here[k][0] > state for k in _NAMED)


def take_words(growth: Growth, join: str, at: int) -> bool:
    """A field, or a body named without "của"; not where another body or an office begins."""
    here = growth.sight.at.get(at)
    if here is None or (growth.last == "owner" and join not in ("về", "thuộc") and not growth.about):
        return False
    if growth.sight.capital(at) and _begins_another(here, join):
        return False
    field, fixed = (growth.sight.find(at, kind, growth.limit) for kind in ("field", "fixed"))
    if fixed is not None and _is_owner(growth, fixed, field) and take_body(growth, join, at):
        return True
    if field is not None and _field(growth, join, at, field):
        return True
    return ("head" in here or "body" in here) and take_body(growth, join, at)


def _begins_another(here: Found, join: str) -> bool:
    """Whether an office begins here, or after a comma or "và" another body."""
    field = here["field"][0] if "field" in here else 0
    if "head" in here and join in (",", "và", "-", "–") and here["head"][0] >= field:
        return True
    if "office" not in here or join == "của":
        return False
    if join == "" and here["office"][0] == field:
        return False  # "Liên đoàn Nghị sĩ hữu nghị": an office's word that is a field too.
    return here["office"][0] >= max((here[k][0] for k in _BODILY if k in here), default=0)


def _is_owner(growth: Growth, fixed: tuple[int, Word], field: tuple[int, Word] | None) -> bool:
    """Whether a whole name is the owner rather than a field ("Quốc hội", but not "Trung ương")."""
    if field is not None and fixed[0] < field[0]:
        return False
    return field is None or fixed[0] > field[0] or fixed[1].word in growth.sight.naming.national


def _field(growth: Growth, join: str, at: int, field: tuple[int, Word]) -> bool:
    if join in ("của", "thuộc", "trực thuộc") or (join in (",", "và", "-", "–") and growth.last == "head"):
        return False
    if growth.word.actor == "party" and join in ("-", "–", "và"):
        return False
    if not growth.sight.capital(at) and not _lower_field(growth, join, field):
        return False
    if join == "về" and (growth.fixed or growth.word.word not in growth.sight.naming.about):
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
    """A number, after heads that bear one ("Quân khu 7")."""
    if join or growth.last == "owner" or growth.word.word not in growth.sight.naming.numbered:
        return False
    found = _NUMBER.match(growth.sight.text, at, growth.limit)
    return found is not None and growth.take(found.end(), "field")


def take_proper(growth: Growth, join: str, at: int) -> bool:
    """An abbreviation or a proper name ("Tập đoàn TH", "Trường Chính trị Lê Duẩn", "Liên minh Hy vọng")."""
    sight = growth.sight
    if join or growth.last == "owner" or sight.lower.startswith(sight.naming.areas, at):
        return False
    if growth.last == "field" and _honour(growth, at):
        return True
    letters = _LETTERS.match(sight.text, at, growth.limit)
    if letters is not None and _takes_letters(growth):
        return _letters_and_more(growth, letters.end())
    if not _takes_name(growth, at):
        return False
    name = name_at(sight, at, growth.limit)
    if name is None or (growth.titled and _is_holder(name) and not _holder_follows(growth, name)):
        return False
    return _take_proper(growth, _proper_end(growth, at, name.end, name.tokens))


def _takes_letters(growth: Growth) -> bool:
    if growth.last == "head":
        return True
    return growth.word.actor != "party" and not growth.sight.text[growth.start : growth.at].isupper()


def _takes_name(growth: Growth, at: int) -> bool:
    """Whether a proper name may follow: right after a fitting head, or a foreign one after its fields."""
    naming, foreign = growth.sight.naming, _foreign(growth, at)
    if growth.word.word not in (naming.proper if foreign else naming.proper_native) or not (
        growth.capital or foreign or growth.word.word == "đảng"
    ):
        return False
    if growth.last == "head":
        return True
    return not growth.titled and growth.word.actor != "party" and foreign


def _is_holder(name: Name) -> bool:
    """Within an office, a Vietnamese name or two foreign tokens are the office-holder's."""
    return name.tokens > 1 and (name.make == "vietnamese" or (name.make == "foreign" and name.tokens == 2))


def _holder_follows(growth: Growth, name: Name) -> bool:
    """Whether the office-holder is named after the body ("Giám đốc Công ty Star Telecom Trần …", "…, ông Trần …")."""
    text = growth.sight.text
    if text.startswith(" ", name.end) and name.end + 1 in growth.sight.token:
        return True
    return text.startswith(", ", name.end) and "honorific" in growth.sight.at.get(name.end + 2, {})


def _letters_and_more(growth: Growth, end: int) -> bool:
    """Foreign tokens after an abbreviation, where the head takes a name ("Tập đoàn TH True Milk")."""
    sight = growth.sight
    if growth.word.word in sight.naming.proper and not growth.titled and sight.text.startswith(" ", end):
        name = name_at(sight, end + 1, growth.limit)
        end = name.end if name is not None and name.make == "foreign" else end
    return _take_proper(growth, end)


def take_unknown(growth: Growth, join: str, at: int) -> bool:
    """Lower-case words that the lexicon does not know, up to the country that owns the body.

    As in "Hiệp hội mậu dịch Nhật Bản"; not where one of them may be a verb.
    """
    sight = growth.sight
    if (
        join
        or growth.fixed
        or growth.last not in ("head", "field")
        or not growth.capital
        or growth.word.actor == "party"
    ):
        return False
    found = _UNKNOWN.match(sight.text, at, growth.limit)
    if found is None or any(word in sight.naming.ends for word in found.group().split()):
        return False
    here = sight.at.get(found.end())
    return (
        here is not None and "country" in here and sight.capital(found.end()) and growth.take(found.end() - 1, "field")
    )


def _take_proper(growth: Growth, end: int) -> bool:
    """Takes a proper name, which may stand alone later on where its tokens are foreign."""
    start = growth.at + 1
    token = growth.sight.text[start:end]
    growth.take(end, "field")
    growth.tail = token if not any(is_syllable(t) for t in token.split()) else None
    return True


def _honour(growth: Growth, at: int) -> bool:
    """A person's name after a field ("Học viện Chính trị quốc gia Hồ Chí Minh")."""
    name = name_at(growth.sight, at, growth.limit)
    known = name is not None and growth.sight.lower[at : name.end] in growth.sight.naming.honour
    return known and name is not None and growth.take(name.end, "field")


def _proper_end(growth: Growth, at: int, end: int, tokens: int) -> int:
    """Within an office, the last two of three or more foreign tokens are the person's name."""
    sight = growth.sight
    if growth.titled and tokens >= 3 and growth.last == "head" and not sight.text.startswith(" của ", end):
        starts = [s for s in range(at, end) if s in sight.token]
        return sight.token[starts[-3]]
    return _completed(growth, at, end) if tokens == 1 else end


def _completed(growth: Growth, last: int, end: int) -> int:
    """A capital syllable and the lower-case one that makes it a word, as in "Liên minh Hy vọng"."""
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
