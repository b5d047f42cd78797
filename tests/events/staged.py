"""Pages with a hand-made cast, so that the coder of events is tested apart from the finder of actors.

In the text ``{phrase with *Name*|kind|CC}`` is a mention: ``kind`` is p (person), s (state), o (organ), y (party),
g (organisation), i (international), d (delegation); ``CC`` the country. ``{*hai bên*|=|A, B}`` stands for A and B.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from banggiao.actors import Cast, Mention
from banggiao.dates import find_dates
from banggiao.events import find_events
from banggiao.lexicon import load_lexicon
from banggiao.pages import Document
from banggiao.record import Actor, Article, Block, Event, Office, Page, Published, Span

_MARK = re.compile(r"\{([^{}|*]*)\*([^*{}|]+)\*([^{}|*]*)\|([a-z=])\|([^{}]*)\}")
_KINDS = {
    "p": "person",
    "s": "state",
    "o": "organ",
    "y": "party",
    "g": "organization",
    "i": "international",
    "d": "delegation",
}


class Staged:
    """The events of a text, with names instead of ids."""

    def __init__(self, *paragraphs: str, published: str | None = None, title: str | None = None) -> None:
        marked = [title, *paragraphs] if title else list(paragraphs)
        self.cast, self.document = _stage(marked, published, title is not None)
        lexicon = load_lexicon()
        dates = {0: find_dates(self.document.text, published)}
        self.events: Sequence[Event] = find_events(self.document, self.cast, dates, lexicon)

    def parts(self, event: Event) -> set[tuple[str, str]]:
        """``(name, role)`` of all who take part."""
        return {(self.cast.by_id[p.actor].name, p.role) for p in event.participants}

    def summary(self) -> list[tuple[str, set[tuple[str, str]]]]:
        """Type and parts of each event."""
        return [(e.type, self.parts(e)) for e in self.events]


def _stage(marked: list[str], published: str | None, titled: bool) -> tuple[Cast, Document]:
    actors: dict[str, list[object]] = {}
    mentions: list[Mention] = []
    texts: list[str] = []
    at = 0
    for paragraph in marked:
        text = _paragraph(paragraph, at, actors, mentions)
        texts.append(text)
        at += len(text) + 1
    text = "\n".join(texts)
    return _cast(actors, mentions), _document(text, texts, published, titled)


def _paragraph(paragraph: str, at: int, actors: dict[str, list[object]], mentions: list[Mention]) -> str:
    text, last = "", 0
    for found in _MARK.finditer(paragraph):
        text += paragraph[last : found.start()]
        last = found.end()
        before, name, after, kind, country = found.groups()
        start = at + len(text)
        text += before + name + after
        ids = _ids(name, kind, country, before.strip(" ,"), actors)
        form: Any = "group" if kind == "=" else "delegation" if kind == "d" else "name"
        inner = start + len(before)
        mentions.append(Mention(inner, inner + len(name), start, at + len(text), ids, form))
        for one in ids:
            actors[one][3].append(Span(inner, inner + len(name)))  # type: ignore[attr-defined]
    return text + paragraph[last:]


def _ids(name: str, kind: str, country: str, office: str, actors: dict[str, list[object]]) -> tuple[str, ...]:
    if kind == "=":
        return tuple(_id(n.strip(), actors) for n in country.split(","))
    known = next((i for i, a in actors.items() if a[1] == name), None)
    if known is None:
        known = f"a{len(actors) + 1}"
        actors[known] = [_KINDS[kind], name, country or None, [], []]
    if office and kind == "p":
        actors[known][4].append(Office(office, 0, 1))  # type: ignore[attr-defined]
    return (known,)


def _id(name: str, actors: dict[str, list[object]]) -> str:
    return next(i for i, a in actors.items() if a[1] == name)


def _cast(actors: dict[str, list[object]], mentions: list[Mention]) -> Cast:
    made = tuple(
        Actor(i, a[0], a[1], tuple(a[3]), (), a[2], tuple(a[4]))  # type: ignore[arg-type]
        for i, a in actors.items()
    )
    return Cast(made, tuple(mentions))


def _document(text: str, texts: list[str], published: str | None, titled: bool) -> Document:
    blocks, at = [], 0
    for number, one in enumerate(texts):
        kind = "title" if titled and number == 0 else "paragraph"
        blocks.append(Block(kind, at, at + len(one), 0))  # type: ignore[arg-type]
        at += len(one) + 1
    when = Published(published, "given") if published else None
    page = Page("0" * 64, "staged")
    return Document(page, text, tuple(blocks), (Article("main", texts[0] if titled else None, published=when),))
