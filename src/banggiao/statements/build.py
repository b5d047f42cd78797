"""Drafts of all articles to the record's statements."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from banggiao.actors import Cast
from banggiao.dates import DatePhrase
from banggiao.lexicon.reporting import Reporting
from banggiao.pages.model import Document
from banggiao.record import Event, Statement
from banggiao.statements.clauses import Reader
from banggiao.statements.content import trimmed
from banggiao.statements.draft import Draft, Memory
from banggiao.statements.units import units_of

__all__ = ["build"]


def build(
    document: Document,
    cast: Cast,
    events: Sequence[Event],
    dates: Mapping[int, Sequence[DatePhrase]],
    reporting: Reporting,
) -> tuple[Statement, ...]:
    """Statements of all articles in the order of the text."""
    found: list[tuple[int, Draft]] = []
    for article in range(len(document.articles)):
        found += [(article, d) for d in _article(document, article, cast, dates, reporting)]
    found.sort(key=lambda pair: pair[1].start)
    return tuple(_statement(f"s{n}", article, draft) for n, (article, draft) in enumerate(found, 1))


def _article(
    document: Document, article: int, cast: Cast, dates: Mapping[int, Sequence[DatePhrase]], reporting: Reporting
) -> list[Draft]:
    memory = Memory()
    reader = Reader(cast, memory, frozenset(reporting.words["relay"]))
    drafts: list[Draft] = []
    for unit in units_of(document, article, cast, dates, reporting):
        new = [d for d in reader.read(unit) if _kept(document, d)]
        drafts += new
        _remember(memory, unit.items, new)
    return drafts


def _kept(document: Document, draft: Draft) -> bool:
    """Trims the draft's span; False where nothing is left of it, or not the words that its verb needs."""
    draft.start, draft.end = trimmed(document.text, draft.start, draft.end)
    if draft.end - draft.start < 2:
        return False
    said = document.spelled[draft.start : draft.end].lower()
    return not draft.with_ or any(w in said for w in draft.with_)


def _remember(memory: Memory, items: Sequence[object], new: list[Draft]) -> None:
    memory.age += 1
    if new:
        memory.speakers, memory.age = new[-1].speakers, 0


def _statement(identifier: str, article: int, draft: Draft) -> Statement:
    return Statement(
        id=identifier,
        speakers=draft.speakers,
        act=draft.act,
        start=draft.start,
        end=draft.end,
        cue=draft.cue,
        article=article,
        direct=draft.direct,
        continued=draft.continued,
        addressees=draft.addressees,
        confidence=draft.confidence,
    )
