"""Texts to casts, for the tests of this folder."""

from __future__ import annotations

from banggiao.actors import Cast, Mention, find_actors
from banggiao.lexicon import load_lexicon
from banggiao.pages import Document, RawPage, parse
from banggiao.record import Actor

__all__ = ["actor", "cast_of", "document", "mention", "names_of", "who"]


def document(text: str) -> Document:
    return parse(RawPage(source="test.txt", data=text.encode(), media_type="text/plain"))


def cast_of(text: str) -> Cast:
    return find_actors(document(text), load_lexicon())


def names_of(cast: Cast, kind: str) -> list[str]:
    return [a.name for a in cast.actors if a.kind == kind]


def actor(cast: Cast, name: str) -> Actor:
    found = [a for a in cast.actors if name in (a.name, *a.aliases)]
    assert found, f"no {name!r} among {[a.name for a in cast.actors]}"
    return found[0]


def mention(text: str, cast: Cast, words: str, number: int = 0) -> Mention:
    """The mention of ``words``, by the words that name or by the whole phrase."""
    spans = [m for m in cast.mentions if words in (text[m.start : m.end], text[m.phrase_start : m.phrase_end])]
    assert len(spans) > number, f"no mention {words!r} among {[text[m.start : m.end] for m in cast.mentions]}"
    return spans[number]


def who(text: str, words: str, number: int = 0) -> list[str]:
    """The names of those whom ``words`` mean in ``text``."""
    cast = cast_of(text)
    return [cast.by_id[i].name for i in mention(text, cast, words, number).actors]
