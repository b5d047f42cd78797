"""Lines of a briefing before their sources have numbers: events, statements, documents, each with its passage."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec
from sqlalchemy import Connection, select

from banggiao.store.schema import event_reports
from banggiao.text import fold
from banggiao.views.filters import Filter
from banggiao.views.model import ActorRef, CommitmentLine, DocumentLine, EventLine, Passage, Source
from banggiao.views.prose import event_clause, event_sentence, shortened, statement_sentence
from banggiao.views.rows import documents_of_events, sources_of
from banggiao.views.where import Where
from banggiao.views.words import day_text, phrase, word

__all__ = ["Draft", "Line", "Topic", "distinct", "document_lines", "draft", "event_lines_of", "told"]

_SOURCES = 2
# Two statements say the same where so much of their words is common: reports of one speech differ by a clause or two.
_SAME_WORDS = 0.6


class Topic(msgspec.Struct, frozen=True):
    """What the briefing is about: ``shared`` are the events with the home side, ``abroad`` whether there are two."""

    actor: ActorRef
    home: ActorRef
    language: str
    where: Filter
    shared: Where
    abroad: bool
    today: str


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One line; ``sources`` in the order in which they are named."""

    id: str
    text: str
    sources: tuple[Source, ...]
    quote: Passage | None = None
    date: str | None = None
    level: int | None = None


class Draft(msgspec.Struct, frozen=True):
    """A section; ``left`` counts what it leaves out."""

    key: str
    title: str
    note: str
    lines: tuple[Line, ...]
    left: int = 0


# A briefing on someone of the home side has no "other side": its sections are called otherwise.
_OWN = {"ours": "partners", "theirs": "own"}


def draft(topic: Topic, key: str, lines: Sequence[Line], *, note: str = "", total: int | None = None) -> Draft:
    """A section of ``lines`` out of ``total``; one without any says so."""
    title = word(topic.language, "section", key if topic.abroad else _OWN.get(key, key))
    left = max(0, (total or 0) - len(lines))
    if left and lines:
        note = " ".join(filter(None, (note, phrase(topic.language, "more", shown=len(lines), n=total))))
    return Draft(key, title, note or ("" if lines else phrase(topic.language, "nothing")), tuple(lines), left)


def event_lines_of(connection: Connection, events: Sequence[EventLine], language: str) -> list[Line]:
    """Events as sentences, each with the articles that report it."""
    sources = _sources(connection, [e.id for e in events])
    signed = documents_of_events(connection, [e.id for e in events if e.type == "agreement"])
    return [
        Line(
            id=e.id,
            text=event_sentence(e, language, signed.get(e.id, ())),
            sources=tuple(sources.get(e.id, ()))[:_SOURCES],
            quote=e.passage,
            date=e.date,
            level=e.level,
        )
        for e in events
    ]


def _sources(connection: Connection, ids: Sequence[str]) -> dict[str, list[Source]]:
    """The articles that report each event, by day of publication."""
    reports = event_reports.c
    chosen = select(reports.event, reports.page, reports.article, reports.published_day, reports.start)
    rows = connection.execute(chosen.where(reports.event.in_(ids))).all()
    known = sources_of(connection, ((r.page, r.article) for r in rows))
    found: dict[str, list[Source]] = {}
    for row in sorted(rows, key=lambda r: (r.published_day or "9999", r.page, r.start)):
        source = known.get((row.page, row.article))
        if source is not None and source not in found.setdefault(row.event, []):
            found[row.event].append(source)
    return found


def distinct(found: Iterable[CommitmentLine]) -> list[list[CommitmentLine]]:
    """Statements by what they say: reports of the same words by the same speaker are one, the newest first."""
    groups: list[list[CommitmentLine]] = []
    by_speaker: dict[frozenset[str], list[tuple[frozenset[str], list[CommitmentLine]]]] = {}
    for one in found:
        words = frozenset(fold(one.statement.text).split())
        own = by_speaker.setdefault(frozenset(a.id for a in one.statement.speakers), [])
        same = next((group for known, group in own if _alike(known, words)), None)
        if same is None:
            groups.append(same := [])
            own.append((words, same))
        same.append(one)
    return groups


def _alike(a: frozenset[str], b: frozenset[str]) -> bool:
    return len(a & b) >= _SAME_WORDS * max(1, len(a | b))


def told(topic: Topic, groups: Iterable[Sequence[CommitmentLine]], *, due: bool = False) -> list[Line]:
    """What was said, a line for each group of reports; with what may have followed, or (``due``) how it stands."""
    return [_told(topic, group, due) for group in groups]


def _told(topic: Topic, group: Sequence[CommitmentLine], due: bool) -> Line:
    first = group[0]
    said, after = first.statement, first.follow_ups[:1]
    text = statement_sentence(said, topic.language)
    note = _due(first, topic.language) if due else _followed(after, topic.language)
    passages = [c.statement.passage for c in group[:_SOURCES]] + [e.passage for e in after if e.passage and not due]
    return Line(
        id=said.id,
        text=f"{text[:-1]} ({note})." if note and text.endswith(".") else f"{text} ({note})" if note else text,
        sources=tuple(p.source for p in passages),
        quote=said.passage,
        date=said.due if due and said.due else said.date,
    )


def _followed(after: Sequence[EventLine], language: str) -> str:
    """The first later event that may answer, in a clause of its own."""
    if not after:
        return ""
    clause = shortened(event_clause(after[0], language), 160)
    return phrase(language, "follow", events=f"{day_text(after[0].date, language)}, {clause}")


def _due(commitment: CommitmentLine, language: str) -> str:
    state, due = word(language, "state", commitment.state), commitment.statement.due
    return f"{state}: {day_text(due, language)}" if due and commitment.state != "open" else state


def document_lines(found: Iterable[DocumentLine], language: str) -> list[Line]:
    """Documents, each title once, with every article that names it."""
    groups: dict[str, list[DocumentLine]] = {}
    for one in found:
        groups.setdefault(fold(one.title), []).append(one)
    return [
        Line(
            id=f"{g[0].event}:{g[0].title}",
            text=f"{g[0].title} ({day_text(g[0].date, language)}).",
            sources=tuple(dict.fromkeys(d.passage.source for d in g))[:_SOURCES],
            quote=g[0].passage,
            date=g[0].date,
        )
        for g in groups.values()
    ]
