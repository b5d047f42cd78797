"""What one page says, as rows: a record becomes the facts of its page. Pure; ``store.ingest`` writes them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import msgspec

from banggiao.edtf import first_day, last_day
from banggiao.identity.called import joined
from banggiao.record import Actor, Article, Event, Office, Record, Span, Statement
from banggiao.store.ids import content_id, number
from banggiao.store.pack import to_json
from banggiao.store.words import tag
from banggiao.text import collapse, fold, old_tone, sentences

__all__ = ["Facts", "form_of", "page_facts", "published_day", "report_event"]

Row = dict[str, Any]
_SEARCHED = frozenset({"title", "lead", "paragraph", "subheading", "caption"})


@dataclass
class Facts:
    """The rows of one page, by table."""

    articles: list[Row] = field(default_factory=list)
    forms: list[Row] = field(default_factory=list)
    page_actors: list[Row] = field(default_factory=list)
    offices: list[Row] = field(default_factory=list)
    reports: list[Row] = field(default_factory=list)
    statements: list[Row] = field(default_factory=list)
    statement_actors: list[Row] = field(default_factory=list)


def form_of(actor: Actor, part: str = "") -> Row:
    """The row of ``forms`` to which an actor of a record belongs."""
    name = collapse(old_tone(actor.name))
    name = joined(name) if actor.kind == "person" else name
    country = actor.country or None
    id = content_id("form", actor.kind, name, country, part)
    return {"id": id, "kind": actor.kind, "name": name, "country": country, "part": part, "actor": id}


def published_day(record: Record, article: int) -> str | None:
    """The ISO day on which an article was published; a teaser without a date takes that of the main article."""
    main = next((a for a in record.articles if a.role == "main"), None)
    own = record.articles[article] if article < len(record.articles) else None
    return _day(own) or _day(main)


def _day(article: Article | None) -> str | None:
    return first_day(article.published.edtf) if article and article.published else None


def report_event(data: str) -> Event:
    """The event of a row of ``event_reports``: its actors are ids of forms."""
    return _EVENT.decode(data)


_EVENT = msgspec.json.Decoder(Event)


def page_facts(record: Record, root: str, *, parts: Mapping[str, str] | None = None) -> Facts:
    """The facts of a record.

    Args:
        record: what the page says.
        root: ``pages.root``, of which ids are made.
        parts: for ids of actors in the record, the judgement by which the name is another's on this page.
    """
    return _Page(record, root, parts or {}).facts()


class _Page:
    """One record on its way to rows."""

    def __init__(self, record: Record, root: str, parts: Mapping[str, str]) -> None:
        self.record, self.root = record, root
        forms = {a.id: form_of(a, parts.get(a.id, "")) for a in record.actors}
        self.rows = {row["id"]: row for row in forms.values()}
        self.form = {local: row["id"] for local, row in forms.items()}
        self.day = [published_day(record, i) for i in range(max(1, len(record.articles)))]
        self._sentences = lru_cache(maxsize=None)(self._sentences_of)
        self.report_ids: dict[str, str] = {}
        self.event_day = {e.id: first_day(e.date.edtf) for e in record.events if e.date}

    def facts(self) -> Facts:
        made = Facts(forms=list(self.rows.values()))
        made.articles = [self._article(i, a) for i, a in enumerate(self.record.articles)]
        made.page_actors = [self._page_actor(a) for a in self.record.actors]
        made.reports = self._reports()
        made.offices = list(self._offices())
        for statement, id in _identified(self.record.statements, self._statement_key):
            row = self._statement(statement, id)
            made.statements.append(row)
            made.statement_actors += self._statement_actors(statement, row)
        return made

    def _published(self, article: int) -> str | None:
        return self.day[article] if article < len(self.day) else self.day[0]

    def _words(self, span: Span) -> str:
        return self.record.text[span.start : span.end]

    def _article(self, index: int, article: Article) -> Row:
        page, day = self.record.page, self._published(index)
        blocks = [b for b in self.record.blocks if b.article == index and b.kind in _SEARCHED]
        return {
            "n": number(day, content_id("article", self.root, index)),
            "page": page.id,
            "number": index,
            "role": article.role,
            "title": article.title,
            "lead": article.lead,
            "agency": article.agency,
            "published": article.published.edtf if article.published else None,
            "published_day": day,
            "section": article.section,
            "url": article.url or (page.url if article.role == "main" else None),
            "outlet": page.outlet,
            "authors": to_json(article.authors),
            "body": "\n".join(self.record.text[b.start : b.end] for b in blocks),
            "tags": " ".join([tag("role", article.role), *_tags("outlet", page.outlet)]),
        }

    def _page_actor(self, actor: Actor) -> Row:
        form = self.form[actor.id]
        named = actor.mentions[0] if actor.mentions else Span(0, 0)
        return {
            "page": self.record.page.id,
            "local": actor.id,
            "form": form,
            "actor": form,
            "day": self.day[0],
            "mentions": len(actor.mentions),
            "start": named.start,
            "end": named.end,
        }

    def _offices(self) -> Iterable[Row]:
        """Offices as the page gives them; the day is the publication's, or the event's with which one is given."""
        given: dict[tuple[str, int, int], tuple[Office, str | None]] = {}
        for actor in self.record.actors:
            for office in actor.offices:
                given[actor.id, office.start, office.end] = (office, self.day[0])
        for event in self.record.events:
            for part in event.participants:
                for office in part.offices:
                    day = self._office_day(event)
                    given[part.actor, office.start, office.end] = (office, day)
        for (local, _, _), (office, day) in sorted(given.items(), key=lambda item: item[0]):
            if local in self.form:
                yield self._office(local, office, day)

    def _office_day(self, event: Event) -> str | None:
        """The event's day; the publication's where the event is recalled or long past: offices are those of now."""
        day, published = self.event_day.get(event.id), self._published(event.article)
        if day is None or (published and (event.recalled or day < f"{int(published[:4]) - 1}{published[4:]}")):
            return published
        return None if event.recalled else day

    def _office(self, local: str, office: Office, day: str | None) -> Row:
        title = collapse(old_tone(office.title))
        return {
            "page": self.record.page.id,
            "local": local,
            "form": self.form[local],
            "actor": self.form[local],
            "title": title,
            "folded": fold(title),
            "organ": self.form.get(office.organ or ""),
            "former": office.former,
            "day": day,
            "start": office.start,
            "end": office.end,
            "text": self._words(Span(office.start, office.end)),
        }

    def _reports(self) -> list[Row]:
        identified = list(_identified(self.record.events, self._event_key))
        self.report_ids = {event.id: id for event, id in identified}
        return [self._report(event, id) for event, id in identified]

    def _event_key(self, event: Event) -> tuple[object, ...]:
        words = self._words(event.evidence[0]) if event.evidence else ""
        return ("report", self.root, event.type, fold(collapse(words)))

    def _report(self, event: Event, id: str) -> Row:
        edtf, published = event.date.edtf if event.date else None, self._published(event.article)
        first = event.evidence[0] if event.evidence else Span(0, 0)
        return {
            "id": id,
            "event": id,
            "page": self.record.page.id,
            "article": event.article,
            "local": event.id,
            "type": event.type,
            "edtf": edtf,
            "first_day": first_day(edtf),
            "last_day": last_day(edtf),
            "near_day": first_day(edtf) or published,
            "outlet": self.record.page.outlet,
            "published_day": published,
            "part_of": self.report_ids.get(event.part_of or ""),
            "data": to_json(self._with_forms(event)),
            "start": first.start,
            "end": first.end,
            **self.passage(first),
        }

    def _with_forms(self, event: Event) -> Event:
        parts = tuple(
            msgspec.structs.replace(
                p,
                actor=self.form[p.actor],
                represents=self._forms(p.represents),
                offices=tuple(msgspec.structs.replace(o, organ=self.form.get(o.organ or "")) for o in p.offices),
            )
            for p in event.participants
            if p.actor in self.form
        )
        return msgspec.structs.replace(event, participants=parts)

    def _forms(self, actors: Iterable[str]) -> tuple[str, ...]:
        return tuple(self.form[a] for a in actors if a in self.form)

    def passage(self, span: Span) -> Row:
        """``text`` and the rest of the sentence ``before`` and ``after`` it."""
        start, end = self._sentence_around(span)
        text = self.record.text
        return {"text": text[span.start : span.end], "before": text[start : span.start], "after": text[span.end : end]}

    def _sentence_around(self, span: Span) -> tuple[int, int]:
        block = next((b for b in self.record.blocks if b.start <= span.start < b.end), None)
        if block is None:
            return span.start, span.end
        found = self._sentences(block.start, block.end)
        start = next((s for s, e in found if s <= span.start < e), span.start)
        end = next((e for s, e in found if s < span.end <= e), span.end)
        return start, max(end, span.end)

    def _sentences_of(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        return tuple(sentences(self.record.text, start, end))

    def _statement_key(self, statement: Statement) -> tuple[object, ...]:
        words = self._words(Span(statement.start, statement.end))
        return ("statement", self.root, fold(collapse(words)), fold(self._words(statement.cue)))

    def _statement(self, statement: Statement, id: str) -> Row:
        published = self._published(statement.article)
        edtf = next((e.date.edtf for e in self.record.events if e.id == statement.event and e.date), None)
        edtf = edtf if first_day(edtf) else published or edtf
        due = statement.due.edtf if statement.due else None
        report = self.report_ids.get(statement.event or "")
        return {
            "n": number(first_day(edtf), id),
            "id": id,
            "page": self.record.page.id,
            "article": statement.article,
            "local": statement.id,
            "act": statement.act,
            "direct": statement.direct,
            "start": statement.start,
            "end": statement.end,
            **self.passage(Span(statement.start, statement.end)),
            "cue": self._words(statement.cue),
            "cue_start": statement.cue.start,
            "cue_end": statement.cue.end,
            "continued": to_json([[s.start, s.end] for s in statement.continued]),
            "report": report,
            "event": report,
            "edtf": edtf,
            "first_day": first_day(edtf),
            "last_day": last_day(edtf),
            "due": due,
            "due_first_day": first_day(due),
            "due_last_day": last_day(due),
            "topics": to_json(statement.topics),
            "confidence": statement.confidence,
            "tags": "",
        }

    def _statement_actors(self, statement: Statement, row: Row) -> list[Row]:
        parts = (("speaker", statement.speakers), ("addressee", statement.addressees))
        return [
            {"actor": form, "n": row["n"], "part": part, "number": i, "form": form}
            for part, actors in parts
            for i, form in enumerate(dict.fromkeys(self._forms(actors)))
        ]


def _tags(name: str, value: str | None) -> list[str]:
    return [tag(name, value)] if value else []


def _identified(things: Iterable[Any], key: Callable[[Any], tuple[object, ...]]) -> Iterable[tuple[Any, str]]:
    """Each thing with an id of its key; the second and further ones of one key are numbered."""
    seen: Counter[tuple[object, ...]] = Counter()
    for thing in things:
        found = key(thing)
        seen[found] += 1
        yield thing, content_id(*found, seen[found])
