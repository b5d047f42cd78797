"""A question's terms as chips, and the questions that come of adding one or taking one out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from banggiao.search import Query, parse_query, split_terms
from banggiao.views.model_search import Facet
from banggiao.web.filters import Chip, worded
from banggiao.web.house import address
from banggiao.web.i18n import translations
from banggiao.web.when import humane

__all__ = ["Group", "Narrowing", "question_chips", "question_facets", "with_days", "with_term", "without_term"]

DAYS = ("date", "since", "until")


@dataclass(frozen=True)
class Narrowing:
    """A value of a facet: the address with it, or without it where it is in force."""

    label: str
    count: int
    href: str
    chosen: bool


@dataclass(frozen=True)
class Group:
    """A facet with its values."""

    field: str
    values: tuple[Narrowing, ...]


def _field(term: str) -> str:
    """The field of a term, "" where it is words."""
    head, colon, _ = term.removeprefix("-").partition(":")
    return head.lower() if colon and head.isalpha() else ""


def with_term(question: str, term: str) -> str:
    """``question`` narrowed by ``term``."""
    return " ".join([*split_terms(question), term])


def without_term(question: str, term: str) -> str:
    """``question`` without ``term``."""
    return " ".join(t for t in split_terms(question) if t != term)


def with_days(question: str, since: str | None, until: str | None) -> str:
    """``question`` with its days replaced by those from ``since`` to ``until``, each a period or None."""
    kept = [t for t in split_terms(question) if _field(t) not in DAYS]
    span = f"date:{since}" if since == until else f"date:{since or ''}..{until or ''}"
    return " ".join([*kept, span])


def question_facets(
    question: str, facets: Iterable[Facet], language: str, values: Mapping[str, object]
) -> tuple[Group, ...]:
    """The facets of an answer as links; ``values`` is the query string."""
    terms = set(split_terms(question))

    def links(facet: Facet) -> tuple[Narrowing, ...]:
        return tuple(
            Narrowing(
                worded(language, facet.field, value.label),
                value.count,
                _address(values, (without_term if value.term in terms else with_term)(question, value.term)),
                value.term in terms,
            )
            for value in facet.values
        )

    return tuple(Group(facet.field, links(facet)) for facet in facets)


def question_chips(question: str, facets: Iterable[Facet], language: str, values: Mapping[str, object]) -> list[Chip]:
    """The conditions in a question (fields and days) as chips; words stand in the search box."""
    labels = {value.term: value.label for facet in facets for value in facet.values}
    return [
        Chip(*_named(term, labels, language), _address(values, without_term(question, term)))
        for term in split_terms(question)
        if _field(term)
    ]


def _named(term: str, labels: Mapping[str, str], language: str) -> tuple[str, str]:
    """The name of a term's field and its value in words."""
    translated, field = translations(language), _field(term)
    name = str(translated.pgettext("filter", field))
    parsed = parse_query(term)
    if not parsed.fields:
        return name, _days(parsed, language)
    told = [labels.get(term) or value for value in parsed.fields[0].values]
    value = ", ".join(worded(language, field, one) for one in dict.fromkeys(told))
    return name, translated.gettext("not %(value)s") % {"value": value} if parsed.fields[0].negated else value


def _days(parsed: Query, language: str) -> str:
    since, until = parsed.since or "..", parsed.until or ".."
    return humane(since if since == until else f"{since}/{until}", language)


def _address(values: Mapping[str, object], question: str) -> str:
    return address("/search", values, q=question, offset=None, unit=None)
