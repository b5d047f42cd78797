"""What a search answers with: four groups of hits, facets, bars and suggestions."""

from __future__ import annotations

from banggiao.views.model import ActorRef, Answer, Bar, EventLine, Source, StatementLine

__all__ = [
    "ActorHits",
    "ArticleHit",
    "ArticleHits",
    "EventHit",
    "EventHits",
    "Facet",
    "FacetValue",
    "MarkedWords",
    "Search",
    "Snippet",
    "StatementHit",
    "StatementHits",
    "Suggestion",
]


class MarkedWords(Answer, frozen=True):
    """Words of the question in a snippet: offsets into its ``text``; ``exact`` where the spelling is the asked one."""

    start: int
    end: int
    exact: bool


class Snippet(Answer, frozen=True):
    """A stretch of the original text. ``cut_before``/``cut_after``: the passage goes on there."""

    text: str
    marks: tuple[MarkedWords, ...]
    cut_before: bool = False
    cut_after: bool = False


class EventHit(Answer, frozen=True):
    """An event that answers."""

    event: EventLine
    snippet: Snippet


class StatementHit(Answer, frozen=True):
    """A statement that answers."""

    statement: StatementLine
    snippet: Snippet


class ArticleHit(Answer, frozen=True):
    """An article that answers; ``role`` is ``main`` or ``teaser``."""

    source: Source
    role: str
    snippet: Snippet


class EventHits(Answer, frozen=True):
    """``total`` is exact up to ``Search.counted``; ``more`` says that there are more than that."""

    total: int
    more: bool
    hits: tuple[EventHit, ...]


class StatementHits(Answer, frozen=True):
    """As ``EventHits``."""

    total: int
    more: bool
    hits: tuple[StatementHit, ...]


class ArticleHits(Answer, frozen=True):
    """As ``EventHits``."""

    total: int
    more: bool
    hits: tuple[ArticleHit, ...]


class ActorHits(Answer, frozen=True):
    """Actors whose name goes on from the words of the question, those with most events first."""

    total: int
    more: bool
    hits: tuple[ActorRef, ...]


class FacetValue(Answer, frozen=True):
    """A value that narrows the question: ``term`` is what to add to it, ``label`` what to show."""

    value: str
    label: str
    term: str
    count: int


class Facet(Answer, frozen=True):
    """A field with its values among the hits, most frequent first."""

    field: str
    values: tuple[FacetValue, ...]


class Suggestion(Answer, frozen=True):
    """Another question that has answers, where this one has none."""

    query: str
    events: int
    statements: int


class Search(Answer, frozen=True):
    """The answer to a question.

    ``sort`` is ``relevance`` (exact spelling first, words together first, then newest) or ``date`` (newest first).
    ``group`` is the one group whose hits are listed from ``offset`` on, or None: the first hits of all four.
    Facets and bars (of events by year) count at most the newest ``counted`` events; ``sampled``: there are more.
    """

    query: str
    group: str | None
    sort: str
    limit: int
    offset: int
    counted: int
    events: EventHits
    statements: StatementHits
    articles: ArticleHits
    actors: ActorHits
    facets: tuple[Facet, ...]
    bars: tuple[Bar, ...]
    undated: int
    sampled: bool
    suggestions: tuple[Suggestion, ...]
