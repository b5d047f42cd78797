"""Records made by hand, in our own words: the words of each fact are looked up in the text."""

from __future__ import annotations

import hashlib
from typing import Any

from banggiao.record import (
    Actor,
    Article,
    Block,
    Count,
    Event,
    EventDate,
    Office,
    Page,
    Participant,
    Place,
    Published,
    Record,
    Series,
    Span,
    Statement,
    encode,
)
from banggiao.store.ingest import Incoming


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


class Made:
    """A record under construction; every method returns it."""

    def __init__(
        self, name: str, text: str, *, day: str | None = None, url: str | None = None, outlet: str = ""
    ) -> None:
        self.name, self.text, self.url, self.outlet = name, text, url, outlet or "to-tin.example"
        self.day = day
        self.actors: list[Actor] = []
        self.events: list[Event] = []
        self.statements: list[Statement] = []

    def actor(self, name: str, kind: str = "person", country: str | None = "VN", *offices: str, as_: str = "") -> Made:
        found = span(self.text, as_ or name)
        held = tuple(Office(o, (s := span(self.text, o)).start, s.end) for o in offices)
        id = f"a{len(self.actors) + 1}"
        self.actors.append(Actor(id, kind, name, (found,), country=country, offices=held))  # type: ignore[arg-type]
        return self

    def _id(self, name: str) -> str:
        return next(a.id for a in self.actors if a.name == name)

    def event(
        self,
        type: str,
        words: str,
        *parts: tuple[str, str],
        date: str | None = None,
        place: tuple[str, str] | None = None,
        series: tuple[str, int] | None = None,
        counts: tuple[tuple[str, int, str], ...] = (),
        part_of: str | None = None,
        **more: Any,
    ) -> Made:
        found = span(self.text, words)
        takers = tuple(Participant(self._id(n), role, found.start, found.end) for n, role in parts)  # type: ignore[arg-type]
        self.events.append(
            Event(
                f"e{len(self.events) + 1}",
                type,  # type: ignore[arg-type]
                0,
                (found,),
                takers,
                date=EventDate(date, "text", found) if date else None,
                place=Place(place[0], found.start, found.end, place[1]) if place else None,
                series=Series(*series) if series else None,
                counts=tuple(Count(w, v, (s := span(self.text, t)).start, s.end) for w, v, t in counts),
                part_of=part_of,
                **more,
            )
        )
        return self

    def statement(self, act: str, speaker: str, cue: str, words: str, event: str | None = None) -> Made:
        said = span(self.text, words)
        id = f"s{len(self.statements) + 1}"
        cue_span = span(self.text, cue)
        made = Statement(id, (self._id(speaker),), act, said.start, said.end, cue_span, event=event)  # type: ignore[arg-type]
        self.statements.append(made)
        return self

    def record(self) -> Record:
        page = Page(hashlib.sha256(self.text.encode()).hexdigest(), self.name, self.url, self.outlet)
        published = Published(self.day, "given") if self.day else None
        return Record(
            page=page,
            text=self.text,
            blocks=(Block("paragraph", 0, len(self.text), 0),),
            articles=(Article("main", title=self.text[:40], published=published),),
            actors=tuple(self.actors),
            events=tuple(self.events),
            statements=tuple(self.statements),
        )

    def incoming(self) -> Incoming:
        return Incoming(self.name, self.text.encode(), encode(self.record()))
