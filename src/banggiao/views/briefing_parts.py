"""The sections of a briefing, each a function from the register to lines with their sources."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import msgspec
from sqlalchemy import Connection, select

from banggiao.store.schema import actors, event_reports
from banggiao.views.dossiers import people_of, tenures_of
from banggiao.views.edtf import first_day, last_day
from banggiao.views.filters import Filter
from banggiao.views.model import ActorRef, CommitmentLine, EventLine, Passage, Source
from banggiao.views.promises import commitment_lines
from banggiao.views.prose import event_clause, event_sentence, shortened, statement_sentence
from banggiao.views.relations import documents_in, levels_by_year
from banggiao.views.rows import event_lines, sources_of, texts
from banggiao.views.said import Said, said_numbers
from banggiao.views.stream import reporting
from banggiao.views.where import Where, newest, total_of
from banggiao.views.words import day_text, phrase, span_text, word

__all__ = ["SECTIONS", "Draft", "Line", "Topic"]

_CONTACTS, _UPCOMING, _SAID, _OPEN, _DOCUMENTS, _TENURES = 12, 6, 6, 8, 8, 6
# Shared events that are looked through for what lies ahead.
_LOOKED = 200
_SOURCES = 3


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
    """A line before its sources have numbers."""

    id: str
    text: str
    sources: tuple[Source, ...]
    quote: Passage | None = None
    date: str | None = None
    level: int | None = None


class Draft(msgspec.Struct, frozen=True):
    """A section before its sources have numbers; ``left`` counts what it leaves out."""

    key: str
    title: str
    note: str
    lines: tuple[Line, ...]
    left: int = 0


def _draft(topic: Topic, key: str, lines: Sequence[Line], note: str = "", left: int = 0) -> Draft:
    title = word(topic.language, "section", key if topic.abroad else _OWN.get(key, key))
    if left:
        note = " ".join(filter(None, (note, phrase(topic.language, "more", n=left))))
    return Draft(key, title, note or ("" if lines else phrase(topic.language, "nothing")), tuple(lines), left)


# A briefing on someone of the home side has no "other side": its sections are called otherwise.
_OWN = {"ours": "partners", "theirs": "own"}


def _who(connection: Connection, topic: Topic) -> Draft:
    """Offices with first and last seen; of a party, a state or an organ who acts for it."""
    lines = [
        Line(
            id=f"{topic.actor.id}:{t.title}",
            text=_tenure(topic.language, t.title, t.former, t.first_seen, t.last_seen),
            sources=(t.passage.source,) if t.passage else (),
            quote=t.passage,
        )
        for t in tenures_of(connection, topic.actor.id)[:_TENURES]
    ]
    people = people_of(connection, topic.actor, topic.shared, _TENURES)
    lines += [line for p in people if (line := _representative(connection, topic, p)) is not None]
    aliases = texts(connection.scalar(select(actors.c.aliases).where(actors.c.id == topic.actor.id)))[:6]
    note = phrase(topic.language, "aliases", names=", ".join(aliases)) if aliases else ""
    return _draft(topic, "who", lines, note)


def _tenure(language: str, title: str, former: bool, first: str | None, last: str | None) -> str:
    office = phrase(language, "former", office=title) if former else title
    if first is None:
        return phrase(language, "held", office=office)
    if first == last:
        return phrase(language, "held_once", office=office, first=day_text(first, language))
    return phrase(language, "holds", office=office, first=day_text(first, language), last=day_text(last, language))


def _representative(connection: Connection, topic: Topic, who: ActorRef) -> Line | None:
    """Someone who acts for the counterpart, with the office seen last."""
    held = [t for t in tenures_of(connection, who.id) if not t.former]
    if not held:
        return None
    latest = held[0]
    text = f"{who.name}: {_tenure(topic.language, latest.title, False, latest.first_seen, latest.last_seen)}"
    sources = (latest.passage.source,) if latest.passage else ()
    return Line(id=who.id, text=text, sources=sources, quote=latest.passage)


def _event_lines(connection: Connection, events: Sequence[EventLine], language: str) -> list[Line]:
    sources = _sources(connection, [e.id for e in events])
    return [
        Line(
            id=e.id,
            text=event_sentence(e, language),
            sources=tuple(sources.get(e.id, ()))[:_SOURCES],
            quote=e.passage,
            date=e.date,
            level=e.level,
        )
        for e in events
    ]


def _sources(connection: Connection, ids: Sequence[str]) -> dict[str, list[Source]]:
    """The articles that report each event: that of the shown passage first, then by day."""
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


def _contacts(connection: Connection, topic: Topic) -> Draft:
    total = total_of(connection, topic.shared)
    if not total:
        note = phrase(topic.language, "no_contacts", home=topic.home.name)
        return Draft("contacts", word(topic.language, "section", "contacts"), note, ())
    seen = event_lines(connection, newest(connection, topic.shared, _LOOKED))
    past = [e for e in seen if not _ahead(e, topic.today)]
    lines = _event_lines(connection, past[:_CONTACTS], topic.language)
    ahead = len(seen) - len(past)
    return _draft(topic, "contacts", lines, _summary(connection, topic, total), max(0, total - ahead - len(lines)))


def _ahead(event: EventLine, today: str) -> bool:
    """Still to come: planned, and not for a day that has passed."""
    return event.status == "planned" and (last_day(event.date) or "9999") >= today


def _summary(connection: Connection, topic: Topic, total: int) -> str:
    """How many contacts, from when to when, how high, in which years."""
    language, years = topic.language, levels_by_year(connection, topic.shared)
    dated = [y for y in years if y.year != "XXXX"]
    ends = event_lines(connection, newest(connection, topic.shared, 1)) if total else []
    first, last = (dated[-1].year, day_text(ends[0].date, language)) if dated and ends else ("", "")
    key = "contacts" if topic.abroad else "own_events"
    parts = [
        phrase(language, key if dated else f"{key}_undated", n=total, home=topic.home.name, first=first, last=last)
    ]
    best = min((y.level for y in years if y.level is not None), default=None)
    parts += [phrase(language, "level", level=word(language, "level", best))] if best else []
    counts = ", ".join(f"{y.year}: {y.events}" for y in dated[:8])
    return " ".join([*parts, *([phrase(language, "years", years=counts)] if len(dated) > 1 else [])])


def _upcoming(connection: Connection, topic: Topic) -> Draft:
    planned = [e for e in event_lines(connection, newest(connection, topic.shared, _LOOKED)) if _ahead(e, topic.today)]
    planned.sort(key=lambda e: first_day(e.date) or "9999")
    lines = _event_lines(connection, planned[:_UPCOMING], topic.language)
    return _draft(topic, "upcoming", lines, left=max(0, len(planned) - _UPCOMING))


def _documents(connection: Connection, topic: Topic) -> Draft:
    found = documents_in(connection, topic.shared, _DOCUMENTS)
    lines = [
        Line(
            id=f"{d.event}:{d.title}",
            text=f"{d.title} ({day_text(d.date, topic.language)}).",
            sources=(d.passage.source,),
            quote=d.passage,
            date=d.date,
        )
        for d in found
    ]
    return _draft(topic, "documents", lines)


def _said(
    connection: Connection, topic: Topic, acts: tuple[str, ...], speaker: ActorRef | None, other: ActorRef | None
) -> tuple[list[CommitmentLine], int]:
    asked = said_numbers(connection, Said(speaker, other, acts, topic.where))
    return commitment_lines(connection, asked.newest(connection, _LOOKED), topic.today), asked.total(connection)


def _told(topic: Topic, found: Iterable[CommitmentLine]) -> list[Line]:
    return [
        Line(
            id=c.statement.id,
            text=statement_sentence(c.statement, topic.language) + _followed(c, topic.language),
            sources=(c.statement.passage.source, *(e.passage.source for e in c.follow_ups[:1] if e.passage)),
            quote=c.statement.passage,
            date=c.statement.date,
        )
        for c in found
    ]


def _followed(commitment: CommitmentLine, language: str) -> str:
    """The first later event that may answer, in a clause of its own."""
    if not commitment.follow_ups:
        return ""
    event = commitment.follow_ups[0]
    clause = f"{day_text(event.date, language)}, {shortened(event_clause(event, language), 160)}"
    return f" ({phrase(language, 'follow', events=clause)})"


def _agreed(connection: Connection, topic: Topic) -> Draft:
    found, total = _said(connection, topic, ("agree",), None, topic.actor)
    return _draft(topic, "agreed", _told(topic, found[:_SAID]), left=max(0, total - _SAID))


_PROMISES = ("propose", "pledge", "invite")


def _theirs(connection: Connection, topic: Topic) -> Draft:
    other = topic.home if topic.abroad else None
    found, total = _said(connection, topic, _PROMISES, topic.actor, other)
    return _draft(topic, "theirs", _told(topic, found[:_SAID]), left=max(0, total - _SAID))


def _ours(connection: Connection, topic: Topic) -> Draft:
    speaker = topic.home if topic.abroad else None
    found, total = _said(connection, topic, _PROMISES, speaker, topic.actor)
    if not topic.abroad:
        found = [c for c in found if topic.home.country not in {s.country for s in c.statement.speakers}]
        total = len(found)
    return _draft(topic, "ours", _told(topic, found[:_SAID]), left=max(0, total - _SAID))


def _open(connection: Connection, topic: Topic) -> Draft:
    """Both sides' proposals, pledges and agreements to which no later report answers, those with a date first."""
    found = (
        [
            c
            for speaker, other in ((topic.actor, topic.home), (topic.home, topic.actor))
            for c in _said(connection, topic, (*_PROMISES, "agree"), speaker, other if topic.abroad else None)[0]
            if c.state != "followed"
        ]
        if topic.abroad
        else []
    )
    distinct = list({c.statement.id: c for c in found}.values())
    distinct.sort(key=lambda c: (c.state == "open", _reversed(first_day(c.statement.date)), c.statement.id))
    lines = [
        Line(
            id=c.statement.id,
            text=f"{statement_sentence(c.statement, topic.language)} ({_due(c, topic.language)})",
            sources=(c.statement.passage.source,),
            quote=c.statement.passage,
            date=c.statement.due or c.statement.date,
        )
        for c in distinct[:_OPEN]
    ]
    return _draft(topic, "open", lines, left=max(0, len(distinct) - _OPEN))


def _due(commitment: CommitmentLine, language: str) -> str:
    state = word(language, "state", commitment.state)
    due = commitment.statement.due
    return f"{state}: {day_text(due, language)}" if due else state


def _reversed(day: str | None) -> str:
    """A key that sorts days backwards."""
    return "".join(chr(ord("9") - ord(c) + ord("0")) if c.isdigit() else c for c in day or "0000-00-00")


def _limits(connection: Connection, topic: Topic) -> Draft:
    """What it rests on: articles, outlets, days; and what their silence does not mean."""
    keys = reporting(connection, topic.shared)
    sources = list(sources_of(connection, keys).values())
    outlets = list(dict.fromkeys(s.outlet for s in sources if s.outlet))
    first, last = span_text([s.published for s in sources], topic.language)
    names = ", ".join(outlets[:6]) + (" …" if len(outlets) > 6 else "")
    undated = sum(first_day(s.published) is None for s in sources)
    note = phrase(
        topic.language, "limits" if sources else "limits_none", pages=len(sources), outlets=len(outlets), names=names,
        first=first, last=last, undated=undated,
    )  # fmt: skip
    return Draft("limits", word(topic.language, "section", "limits"), note, ())


SECTIONS: dict[str, Callable[[Connection, Topic], Draft]] = {
    "who": _who,
    "contacts": _contacts,
    "upcoming": _upcoming,
    "agreed": _agreed,
    "documents": _documents,
    "theirs": _theirs,
    "ours": _ours,
    "open": _open,
    "limits": _limits,
}
"""The sections in their usual order."""
