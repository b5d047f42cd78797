"""A page and its cast from one marked text: ``[A|Thủ tướng Lê Văn Hòa]`` is a mention of actor A.

``[A|Thủ tướng ^Lê Văn Hòa]`` tells the name from the rest of its phrase.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from banggiao.actors.model import Cast, Mention, MentionForm
from banggiao.dates import DatePhrase
from banggiao.lexicon import load_lexicon
from banggiao.pages.model import Document
from banggiao.record import Actor, Article, Block, Event, Page, Published, Statement
from banggiao.statements import find_statements

KINDS = {"A": "person", "B": "person", "C": "person", "V": "state", "L": "state", "O": "organ", "P": "party"}
COUNTRIES = {"A": "VN", "B": "LA", "V": "VN", "L": "LA"}
MARK = re.compile(r"\[([A-Z+]+)\|([^\]]+)\]")

Reading = tuple[Document, tuple[Statement, ...]]
Reader = Callable[..., Reading]


def _form(ids: list[str], words: str) -> MentionForm:
    if len(ids) > 1:
        return "group"
    return "pronoun" if words.lower() in ("ông", "bà", "đồng chí") else "name"


def _unmarked(marked: str) -> tuple[str, list[Mention]]:
    text, mentions, at = "", list[Mention](), 0
    for match in MARK.finditer(marked):
        text += marked[at : match.start()]
        ids, words = match.group(1).split("+"), match.group(2)
        title, _, name = words.rpartition("^")
        words = title + name
        start, end = len(text), len(text) + len(words)
        mentions.append(Mention(start + len(title), end, start, end, tuple(ids), _form(ids, words)))
        text, at = text + words, match.end()
    return text + marked[at:], mentions


def _document(text: str, kinds: dict[int, str], published: str | None) -> Document:
    blocks, at = [], 0
    for number, line in enumerate(text.split("\n")):
        blocks.append(Block(kinds.get(number, "paragraph"), at, at + len(line), 0))  # type: ignore[arg-type]
        at += len(line) + 1
    article = Article("main", published=Published(published, "given") if published else None)
    return Document(Page("0", "made"), text, tuple(blocks), (article,))


@pytest.fixture
def read() -> Reader:
    """Reads marked text, a line a block: ``read(marked, kinds={0: "caption"}, events=…, published="2024-05-01")``."""

    def reader(
        marked: str,
        *,
        kinds: dict[int, str] | None = None,
        events: tuple[Event, ...] = (),
        dates: tuple[tuple[str, str], ...] = (),
        published: str | None = None,
    ) -> Reading:
        text, mentions = _unmarked(marked)
        actors = tuple(Actor(i, kind, i, (), country=COUNTRIES.get(i)) for i, kind in KINDS.items())  # type: ignore[arg-type]
        document = _document(text, kinds or {}, published)
        phrases = [DatePhrase(text.index(words), text.index(words) + len(words), edtf) for words, edtf in dates]
        cast = Cast(actors, tuple(mentions))
        return document, find_statements(document, cast, events, {0: phrases}, load_lexicon())

    return reader
