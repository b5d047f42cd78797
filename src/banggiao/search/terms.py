"""A question as expressions of the text index: what must match, and in which order matches come.

Relevance is a ladder of four rungs, each newest first, so that both stores put the same rows in the same order and
a page of results stays where it is: the words together and spelled exactly so; all of them spelled exactly so; together
in any spelling; all of them in any spelling.
"""

from __future__ import annotations

from collections.abc import Sequence

from banggiao.errors import QueryError
from banggiao.search.query import Query, WordTerm
from banggiao.store.words import All, Any, Expression, Not, Word

__all__ = ["all_of", "ladder", "matches", "word_expression"]


def word_expression(term: WordTerm, field: str = "folded") -> Word:
    """A word or phrase, in any spelling (``folded``) or just so (``exact``)."""
    return Word(field, term.folded if field == "folded" else term.words, term.prefix)


def all_of(wanted: Sequence[Expression], unwanted: Sequence[Expression]) -> Expression:
    """All of ``wanted``, none of ``unwanted``.

    Raises:
        QueryError: where nothing is wanted.
    """
    if not wanted:
        raise QueryError("the question only says what is left out (add a word, or a field such as type:visit)")
    parts = (*wanted, *map(Not, unwanted))
    return parts[0] if len(parts) == 1 else All(parts)


def matches(query: Query, wanted: Sequence[Expression] = (), unwanted: Sequence[Expression] = ()) -> Expression | None:
    """Everything that answers to ``query``, beside the conditions ``wanted`` and ``unwanted``; None for all rows.

    Raises:
        QueryError: where it only says what is left out.
    """
    words = [word_expression(w) for w in query.words if not w.negated]
    left_out = [word_expression(w, "exact" if w.marked else "folded") for w in query.words if w.negated]
    if not (words or wanted or left_out or unwanted):
        return None
    return all_of([*words, *wanted], [*left_out, *unwanted])


def ladder(query: Query, wanted: Sequence[Expression] = (), unwanted: Sequence[Expression] = ()) -> list[Expression]:
    """The rungs, best first; no row is on two. Their union is ``matches``."""
    whole = matches(query, wanted, unwanted)
    if whole is None:
        return []
    rungs: list[Expression] = []
    made: list[Expression] = []
    for rung in (*_rungs(query), None):
        parts = (whole,) if rung is None else (whole, rung)
        rungs.append(All((*parts, *map(Not, made))) if len(parts) + len(made) > 1 else whole)
        made += [rung] if rung is not None else []
    return rungs


def _rungs(query: Query) -> list[Expression]:
    """The first three rungs, where they tell rows apart."""
    terms = [w for w in query.words if not w.negated]
    exact: list[Expression] = [word_expression(w, "exact") for w in terms]
    several, marked = len(terms) > 1, any(w.marked for w in terms)
    found: list[Expression] = []
    if several and marked:
        found.append(_together(terms, "exact"))
    if marked:
        found.append(exact[0] if len(exact) == 1 else All(tuple(exact)))
    if several:
        found.append(_together(terms, "folded"))
    return found


def _together(terms: Sequence[WordTerm], field: str) -> Word:
    words = tuple(w for t in terms for w in (t.words if field == "exact" else t.folded))
    return Word(field, words, terms[-1].prefix)


def any_tag(tokens: Sequence[str]) -> Expression:
    """At least one of the filter values with these tokens (``store.words.tag``)."""
    parts = tuple(Word("tags", (token,)) for token in tokens)
    return parts[0] if len(parts) == 1 else Any(parts)
