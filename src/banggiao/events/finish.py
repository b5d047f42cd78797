"""Drafts to events: ids in the order of the text, frames as ids, channel, topics, PLOVER, confidence."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from banggiao.actors import Cast
from banggiao.events.channel import channel_of
from banggiao.events.days import frame_date
from banggiao.events.draft import Draft, Part
from banggiao.lexicon import Lexicon
from banggiao.lexicon.automaton import lower_same
from banggiao.pages.model import Document
from banggiao.record import Event, Participant, Place, Span

__all__ = ["finish", "ordered"]

_EVIDENCE = 12  # Spans kept for one event: an article that names one meeting fifty times needs no more.


def finish(drafts: Sequence[Draft], document: Document, cast: Cast, lexicon: Lexicon) -> tuple[Event, ...]:
    """The record's events of ``drafts``, which are in the order of their articles."""
    in_order = ordered(drafts)
    if not in_order:
        return ()
    ids = {id(d): f"e{n}" for n, d in enumerate(in_order, 1)}
    lower = lower_same(document.spelled)
    named = _Named(document, cast, lexicon, lower)
    return tuple(_event(d, ids, cast, lexicon, lower, named) for d in in_order)


class _Named:
    """Where each country is named on a page: the state, or else a place in it."""

    def __init__(self, document: Document, cast: Cast, lexicon: Lexicon, lower: str) -> None:
        self.text = document.text
        self._document, self._lexicon, self._lower = document, lexicon, lower
        self._people = [m for m in cast.mentions if cast.by_id[m.actors[0]].kind == "person"]
        self._spans: dict[str, list[Span]] = {}
        for mention in cast.mentions:
            actor = cast.by_id[mention.actors[0]]
            alone = mention.form == "name" and len(mention.actors) == 1 and actor.kind == "state"
            if alone and actor.country and not lower.startswith("nhà nước", mention.start):
                self._spans.setdefault(actor.country, []).append(Span(mention.start, mention.end))

    def near(self, country: str, at: int) -> Span | None:
        """The words for ``country`` that stand nearest to ``at``, those before it first."""
        spans = self._spans.get(country) or self._places.get(country, [])
        return min(spans, key=lambda s: at - s.start if s.start <= at else 2 * (s.start - at), default=None)

    def usual(self, country: str) -> str:
        """The usual Vietnamese name of the country with the ISO code ``country``."""
        return self._lexicon.places.country_names.get(country, country)

    @cached_property
    def _places(self) -> dict[str, list[Span]]:
        found: dict[str, list[Span]] = {}
        for place in self._lexicon.places.scan(self._document.spelled, self._lower):
            if (
                place.place.kind == "country"
                and place.place.country
                and not any(m.start <= place.start < m.end for m in self._people)
            ):
                found.setdefault(place.place.country, []).append(Span(place.start, place.end))
        return found


def ordered(drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts by article, then by where their evidence begins."""
    return sorted(drafts, key=lambda d: (d.article, d.evidence[0].start if d.evidence else d.span.start))


def _event(draft: Draft, ids: dict[int, str], cast: Cast, lexicon: Lexicon, lower: str, named: _Named) -> Event:
    channel = channel_of(draft, cast, lexicon.details)
    evidence = tuple(dict.fromkeys(draft.evidence))[:_EVIDENCE]
    topics = _topics(lower, evidence, lexicon)
    parent = ids.get(id(draft.parent)) if draft.parent is not None else None
    multilateral = draft.parent is not None and draft.parent.type == "conference"
    return Event(
        id=ids[id(draft)],
        type=draft.type,
        article=draft.article,
        evidence=evidence,
        participants=tuple(_participant(p) for p in draft.parts),
        subtype=draft.subtype,
        status=draft.status,  # type: ignore[arg-type]
        recalled=draft.recalled,
        date=frame_date(draft),
        place=_place(draft, cast, named),
        grade=draft.grade,  # type: ignore[arg-type]
        occasion=draft.occasion,
        channel=channel,
        series=draft.series,
        topics=topics,
        counts=tuple(draft.counts),
        documents=tuple(draft.documents),
        part_of=parent,
        plover=lexicon.plover.code(draft.type, draft.subtype, draft.status, channel, topics, multilateral),
        frame=draft.frame.id,
        confidence=_confidence(draft),
    )


def _participant(part: Part) -> Participant:
    return Participant(part.actor, part.role, part.start, part.end, part.lead, part.represents, part.offices)


def _topics(lower: str, evidence: tuple[Span, ...], lexicon: Lexicon) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for span in evidence[:3]:
        for _, topic in lexicon.details.topics(lower[span.start : span.end + 200]):
            found[topic] = None
    return tuple(found)


def _place(draft: Draft, cast: Cast, named: _Named) -> Place | None:
    """The place as named; where only the country is known, its name nearest by.

    A country that the page shows without naming it ("Đại sứ X" received by a minister of his) bears its usual name;
    the span is of the words that show it.
    """
    country = draft.country.split("|")[0] if draft.country else None
    if draft.place is not None:
        return Place(draft.place.name, draft.place.start, draft.place.end, draft.place.country or country)
    if country is None:
        return None
    if (found := named.near(country, draft.trigger.start)) is not None:
        return Place(named.text[found.start : found.end], found.start, found.end, country)
    shown = next((p for p in draft.parts if cast.by_id[p.actor].country == country), None)
    span = Span(shown.start, shown.end) if shown is not None else draft.trigger
    return Place(named.usual(country), span.start, span.end, country)


def _confidence(draft: Draft) -> float:
    score = draft.weight
    if draft.reported:
        score -= 0.2
    if draft.date is not None:
        score += 0.05
    if len(draft.evidence) > 1:
        score += 0.04
    return round(min(0.99, max(0.1, score)), 2)
