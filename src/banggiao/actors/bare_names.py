"""Names with nothing before them: what tells that they are a person's, and what tells that they are not."""

from __future__ import annotations

from banggiao.actors.names import Name
from banggiao.actors.sight import Sight
from banggiao.lexicon.naming import WordKind

__all__ = ["NO_PERSON", "is_byline", "is_delegation", "told"]

# Kinds of words that cover a name and make it another thing's.
NO_PERSON: tuple[WordKind, ...] = ("body", "place", "country")


def told(sight: Sight, name: Name, limit: int) -> str:
    """What tells that a bare foreign name is a person's: a description after it, or a verb of speech; or ""."""
    naming = sight.naming
    here = sight.at.get(name.start)
    if name.make != "foreign" or name.tokens < 2 or (here is not None and not here.keys().isdisjoint(NO_PERSON)):
        return ""
    if any(token in naming.not_person for token in sight.lower[name.start : name.end].split()):
        return ""
    if sight.text.startswith(", ", name.end):
        found = sight.find(name.end + 2, "honorific", limit)
        return found[1].word if found is not None and found[1].word in naming.describing else ""
    return "says" if sight.lower.startswith(naming.says, name.end) else ""


def is_byline(sight: Sight, name: Name, start: int, limit: int) -> bool:
    """A name that is a block of its own, or stands after the full stop that closes an article."""
    text = sight.text
    if text.endswith(("./. ", "./."), 0, name.start):
        return True
    rest = text[name.end : limit].strip(" .()/-–")
    return not text[start : name.start].strip(" (") and (not rest or (rest.isupper() and " " not in rest))


def is_delegation(sight: Sight, name: Name, limit: int) -> bool:
    """A delegation's word before a place makes no name, as in "Đoàn Hà Nội"."""
    word = sight.find(name.start, "delegation", limit)
    place = sight.find(word[0] + 1, "place", limit) if word is not None else None
    return place is not None and place[0] >= name.end
