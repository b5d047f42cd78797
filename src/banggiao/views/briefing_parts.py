"""The sections of a briefing, each a function from the register to lines with their sources."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from sqlalchemy import Connection, select

from banggiao.edtf import first_day, last_day
from banggiao.store.schema import actors
from banggiao.views.briefing_lines import Draft, Line, Topic, distinct, document_lines, draft, event_lines_of, told
from banggiao.views.dossiers import met_of, people_of, tenures_of
from banggiao.views.model import ActorRef, CommitmentLine, EventLine, Source, Tenure
from banggiao.views.promises import asked_kinds, commitment_lines
from banggiao.views.prose import actor_name
from banggiao.views.relations import documents_in, levels_by_year
from banggiao.views.rows import event_lines, sources_of, texts
from banggiao.views.said import Said, said_numbers
from banggiao.views.stream import reporting
from banggiao.views.where import Facet, newest, with_facet
from banggiao.views.words import day_text, phrase, span_text, word

__all__ = ["SECTIONS"]

# So many lines a section make two to three pages, of which the last is sources.
_CONTACTS, _UPCOMING, _SAID, _OPEN, _DOCUMENTS, _TENURES = 10, 5, 4, 4, 6, 5
# Statements, and planned events, that are looked through for what a section shows.
_LOOKED = 60
# What a briefing rests on is told of the reports of the newest so many events.
_RESTS_ON = 500
# A plan without a year is still one where its report is no older than this.
_RECENT_DAYS = 90


def _who(connection: Connection, topic: Topic) -> Draft:
    """Offices with first and last seen; of a party, a state or an organ who acts for it, with the office seen last."""
    met = met_of(connection, topic.actor, topic.shared)
    people = people_of(connection, topic.actor, met, _TENURES)
    tenures = tenures_of(connection, [topic.actor.id, *(p.id for p in people)])
    lines = [_office(topic, t) for t in tenures[topic.actor.id][:_TENURES]]
    for person in people:
        lines += [_office(topic, t, person.name) for t in tenures[person.id][:1] if not t.former]
    aliases = texts(connection.scalar(select(actors.c.aliases).where(actors.c.id == topic.actor.id)))[:6]
    note = phrase(topic.language, "aliases", names=", ".join(aliases)) if aliases else ""
    return draft(topic, "who", lines, note=note)


def _office(topic: Topic, tenure: Tenure, name: str = "") -> Line:
    passage = tenure.passage
    return Line(
        id=f"{name or topic.actor.id}:{tenure.title}",
        text=f"{name}: {_held(topic.language, tenure)}." if name else f"{_held(topic.language, tenure)}.",
        sources=(passage.source,) if passage else (),
        quote=passage,
    )


def _held(language: str, tenure: Tenure) -> str:
    office = phrase(language, "former", office=tenure.title) if tenure.former else tenure.title
    first, last = tenure.first_seen, tenure.last_seen
    if first is None and last is None:
        return phrase(language, "held", office=office)
    if first in (None, last):
        return phrase(language, "held_once", office=office, first=day_text(last, language))
    return phrase(language, "holds", office=office, first=day_text(first, language), last=day_text(last, language))


def _contacts(connection: Connection, topic: Topic) -> Draft:
    total = _events_in(connection, topic)
    if not total:
        return draft(
            topic,
            "contacts",
            (),
            note=phrase(topic.language, "no_contacts", home=actor_name(topic.home, topic.language)),
        )
    ahead = {e.id for e in _planned(connection, topic)}
    seen = event_lines(connection, newest(connection, topic.shared, _CONTACTS + len(ahead)))
    past = [e for e in seen if e.id not in ahead][:_CONTACTS]
    note = _summary(connection, topic, total, past)
    lines = event_lines_of(connection, past, topic.language)
    return draft(topic, "contacts", lines, note=note, total=total - len(ahead))


def _planned(connection: Connection, topic: Topic) -> list[EventLine]:
    """What is still to come, the nearest first."""
    planned = with_facet(topic.shared, Facet("status", ("planned",)))
    found = [e for e in event_lines(connection, newest(connection, planned, _LOOKED)) if _ahead(e, topic.today)]
    return sorted(found, key=lambda e: first_day(e.date) or "9999")


def _ahead(event: EventLine, today: str) -> bool:
    """Still to come: planned for a day that has not passed, or, without a year, in a report that is still fresh."""
    if event.status != "planned":
        return False
    if (end := last_day(event.date)) is not None:
        return end >= today
    reported = last_day(event.passage.source.published) if event.passage else None
    return reported is not None and reported >= (date.fromisoformat(today) - timedelta(days=_RECENT_DAYS)).isoformat()


def _summary(connection: Connection, topic: Topic, total: int, past: list[EventLine]) -> str:
    """How many contacts, from when to when, how high, in which years."""
    language = topic.language
    years = levels_by_year(connection, topic.shared)
    dated = [y for y in years if y.year != "XXXX"]
    last = next((e.date for e in past if first_day(e.date)), None)
    key = ("contacts" if topic.abroad else "own_events") + ("" if dated and last else "_undated")
    first = dated[-1].year if dated else ""
    parts = [
        phrase(
            language,
            key,
            n=total,
            home=actor_name(topic.home, topic.language),
            first=first,
            last=day_text(last, language),
        )
    ]
    best = min((y.level for y in years if y.level is not None), default=None)
    if best is not None:
        parts.append(phrase(language, "top" if best == 1 else "level", level=word(language, "level", best)))
    if len(dated) > 1:
        parts.append(phrase(language, "years", years=", ".join(f"{y.year}: {y.events}" for y in dated[:8])))
    return " ".join(parts)


def _upcoming(connection: Connection, topic: Topic) -> Draft:
    planned = _planned(connection, topic)
    lines = event_lines_of(connection, planned[:_UPCOMING], topic.language)
    return draft(topic, "upcoming", lines, total=len(planned))


def _documents(connection: Connection, topic: Topic) -> Draft:
    lines = document_lines(documents_in(connection, topic.shared, 4 * _DOCUMENTS), topic.language)
    return draft(topic, "documents", lines[:_DOCUMENTS], total=len(lines))


def _said(
    connection: Connection, topic: Topic, acts: tuple[str, ...], *pairs: tuple[ActorRef | None, ActorRef | None]
) -> list[list[CommitmentLine]]:
    """What was said from the first to the second of each pair, the newest first, reports of the same joined."""
    numbers = {
        n
        for speaker, other in pairs
        for n in said_numbers(connection, Said(speaker, other, acts, topic.where)).newest(connection, _LOOKED)
    }
    return distinct(commitment_lines(connection, sorted(numbers, reverse=True)[:_LOOKED], topic.today))


_PROMISES = ("propose", "pledge", "invite")


def _both(topic: Topic) -> tuple[tuple[ActorRef | None, ActorRef | None], ...]:
    if not topic.abroad:
        return ((topic.actor, None), (None, topic.actor))
    return ((topic.actor, topic.home), (topic.home, topic.actor))


def _agreed(connection: Connection, topic: Topic) -> Draft:
    found = _said(connection, topic, ("agree",), *_both(topic))
    return draft(topic, "agreed", told(topic, found[:_SAID]), total=len(found))


def _theirs(connection: Connection, topic: Topic) -> Draft:
    found = _said(connection, topic, _PROMISES, (topic.actor, topic.home if topic.abroad else None))
    return draft(topic, "theirs", told(topic, found[:_SAID]), total=len(found))


def _ours(connection: Connection, topic: Topic) -> Draft:
    """What the home side said to the counterpart; of someone of the home side, what partners said to them."""
    found = _said(connection, topic, _PROMISES, (topic.home if topic.abroad else None, topic.actor))
    if not topic.abroad:
        own = topic.home.country
        found = [g for g in found if own not in {a.country for a in g[0].statement.speakers}]
    return draft(topic, "ours", told(topic, found[:_SAID]), total=len(found))


def _open(connection: Connection, topic: Topic) -> Draft:
    """What has a date, or asks for a visit, a meeting or a signing, and has no later report; dates first."""
    found = [g for g in _said(connection, topic, (*_PROMISES, "agree"), *_both(topic)) if _waits(g)]
    found.sort(key=lambda g: g[0].state == "open")
    return draft(topic, "open", told(topic, found[:_OPEN], due=True), total=len(found))


def _waits(group: list[CommitmentLine]) -> bool:
    if any(c.state == "followed" for c in group):
        return False
    return group[0].state != "open" or bool(asked_kinds(group[0].statement))


def _limits(connection: Connection, topic: Topic) -> Draft:
    """What it rests on: articles, outlets, days; and what their silence does not mean."""
    sources = list(sources_of(connection, reporting(connection, topic.shared, _RESTS_ON)).values())
    key = "limits" if sources else "limits_none"
    note = phrase(topic.language, key, pages=len(sources), **_extent(sources, topic.language))
    total = _events_in(connection, topic)
    if total > _RESTS_ON:
        note = f"{phrase(topic.language, 'limits_newest', shown=_RESTS_ON, n=total)} {note}"
    return Draft("limits", word(topic.language, "section", "limits"), note, ())


def _events_in(connection: Connection, topic: Topic) -> int:
    return sum(year.events for year in levels_by_year(connection, topic.shared))


def _extent(sources: Sequence[Source], language: str) -> dict[str, str]:
    """Outlets, days and undated articles, each in words where there are any."""
    outlets = list(dict.fromkeys(s.outlet for s in sources if s.outlet))
    names = ", ".join(outlets[:6]) + (" …" if len(outlets) > 6 else "")
    undated = sum(first_day(s.published) is None for s in sources)
    first, last = span_text([s.published for s in sources], language)
    return {
        "outlets": phrase(language, "limits_outlets", n=len(outlets), names=names) if outlets else "",
        "span": phrase(language, "limits_span", first=first, last=last) if undated < len(sources) else "",
        "undated": phrase(language, "limits_undated", n=undated) if undated else "",
    }


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
