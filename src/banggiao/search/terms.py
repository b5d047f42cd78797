"""A question as expressions of the text index: what must match, and in which order matches come.

Relevance is a ladder, each rung newest first, so that both stores put the same rows in the same order and a page of
results stays where it is. Spelled exactly so: the words together, in pairs, anywhere; then the same in any spelling.
Pairs matter since a Vietnamese word is mostly two syllables: "đại sứ Lào" is for the ambassador, not for "vĩ đại … sứ".
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
    """The rungs above the last, where they tell rows apart."""
    terms = [w for w in query.words if not w.negated]
    marked = any(w.marked for w in terms)
    found: list[Expression] = []
    for field in ("exact", "folded") if marked else ("folded",):
        words = tuple(w for t in terms for w in (t.words if field == "exact" else t.folded))
        if len(terms) > 1:
            found.append(Word(field, words, terms[-1].prefix))
        if len(terms) > 2:
            found.append(_in_pairs(words, field))
        if field == "exact":
            every: list[Expression] = [word_expression(w, field) for w in terms]
            found.append(every[0] if len(every) == 1 else All(tuple(every)))
    return found


def _in_pairs(words: tuple[str, ...], field: str) -> Expression:
    """Each second word stands beside one of its neighbours in the question."""
    pairs = [Word(field, words[i : i + 2]) for i in range(len(words) - 1)]
    parts = tuple(_either(pairs[i : i + 2]) for i in range(0, len(pairs), 2))
    return parts[0] if len(parts) == 1 else All(parts)


def _either(words: Sequence[Word]) -> Expression:
    return words[0] if len(words) == 1 else Any(tuple(words))


def any_tag(tokens: Sequence[str]) -> Expression:
    """At least one of the filter values with these tokens (``store.words.tag``)."""
    parts = tuple(Word("tags", (token,)) for token in tokens)
    return parts[0] if len(parts) == 1 else Any(parts)
