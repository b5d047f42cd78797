"""Other spellings of a question that has no answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec
from sqlalchemy import Connection, func, literal_column, select

from banggiao.search import Query, WordTerm
from banggiao.search.spelling import edits
from banggiao.search.terms import word_expression
from banggiao.store.schema import events, statements
from banggiao.store.words import All, Any, Expression, Word, matching
from banggiao.text import fold
from banggiao.views.model_search import Suggestion
from banggiao.views.naming import named_alike, similar_names
from banggiao.views.rows import actor_refs

__all__ = ["suggestions"]

_MOST = 3
_NEAR = 6  # Words that occur are looked for up to here: the first ones are the likeliest edits.
_AT_ONCE = 64  # Candidates in one look-up; FTS5 takes no expression deeper than 256.
_ENOUGH = 200  # Hits are counted up to here: enough to put suggestions in order.


def suggestions(connection: Connection, query: Query) -> tuple[Suggestion, ...]:
    """Up to three questions like ``query`` that have answers: names first, then words one edit away."""
    terms = [w for w in query.words if not w.negated]
    if not terms:
        return ()
    plain = " ".join(w for t in terms for w in t.words)
    alike = actor_refs(connection, named_alike(connection, plain)[:_MOST]) if len(plain.split()) > 1 else {}
    names = [*(ref.name for ref in alike.values()), *similar_names(connection, plain)]
    names = [name for name in dict.fromkeys(names) if fold(name) != fold(plain)]
    found = [(False, _weighed(connection, name, (_words(name),))) for name in names]
    found += _respelled(connection, terms)
    distinct = {fold(s.query): (apart, s) for apart, s in reversed(found) if s.events or s.statements}
    ordered = sorted(distinct.values(), key=lambda f: (f[0], -f[1].events - f[1].statements, f[1].query))
    return tuple(s for _, s in ordered[:_MOST])


def _words(text: str) -> Word:
    return Word("folded", tuple(re.findall(r"[^\W_]+", fold(text))))


def _respelled(connection: Connection, terms: list[WordTerm]) -> list[tuple[bool, Suggestion]]:
    """The question with one word that never occurs put right; with whether its words only stand apart."""
    words = [(t, i) for t in terms for i in range(len(t.folded))]
    found = []
    for term, place in words:
        if _occurs(connection, Word("folded", (term.folded[place],))):
            continue
        for other in _near(connection, term, place, terms):
            changed = msgspec.structs.replace(term, folded=_put(term.folded, place, other))
            asked = [changed if t is term else t for t in terms]
            together = Word("folded", tuple(w for t in asked for w in t.folded))
            # Words that stand together somewhere are likelier than words that only share a page's event.
            near = _occurs(connection, together)
            where = (together,) if near else tuple(map(word_expression, asked))
            written = [other if t is term and i == place else t.words[i] for t, i in words]
            text = _spelled(connection, together.tokens) if near else " ".join(written)
            found.append((not near, _weighed(connection, text, where)))
    return found


def _put(words: tuple[str, ...], place: int, word: str) -> tuple[str, ...]:
    return (*words[:place], word, *words[place + 1 :])


def _near(connection: Connection, term: WordTerm, place: int, terms: list[WordTerm]) -> list[str]:
    """Words one edit away that occur together with the rest of the question, at most ``_NEAR``."""
    rest = [word_expression(t) for t in terms if t is not term]

    def with_word(other: str) -> Word:
        return word_expression(msgspec.structs.replace(term, folded=_put(term.folded, place, other)))

    found: list[str] = []
    waiting = list(batched(edits(term.folded[place]), _AT_ONCE))
    while waiting and len(found) < _NEAR:
        some = waiting.pop(0)
        if not _occurs(connection, _all([_any(list(map(with_word, some))), *rest])):
            continue
        if len(some) == 1:
            found += some
        else:
            # Which of them it is that occurs is found by halves: hundreds of candidates, a few of which occur.
            waiting[:0] = [some[: len(some) // 2], some[len(some) // 2 :]]
    return found


def batched(words: list[str], size: int) -> Iterator[list[str]]:
    """``words`` in lists of at most ``size``."""
    return (words[i : i + size] for i in range(0, len(words), size))


def _any(words: list[Word]) -> Expression:
    return words[0] if len(words) == 1 else Any(tuple(words))


def _occurs(connection: Connection, where: Expression) -> bool:
    return any(_count(connection, table, where, 1) for table in ("statements", "events"))


def _all(parts: list[Expression]) -> Expression:
    return parts[0] if len(parts) == 1 else All(tuple(parts))


def _count(connection: Connection, table: str, where: Expression, most: int = _ENOUGH) -> int:
    some = matching(connection.dialect.name, table, where).limit(most).subquery()
    return connection.scalar(select(func.count()).select_from(some)) or 0


def _weighed(connection: Connection, text: str, where: tuple[Word, ...]) -> Suggestion:
    events, said = (_count(connection, table, _all(list(where))) for table in ("events", "statements"))
    return Suggestion(query=text, events=events, statements=said)


def _spelled(connection: Connection, folded: tuple[str, ...]) -> str:
    """Folded words with their diacritics, as they stand in the newest statement or event that has them together."""
    pattern = re.compile(r"(?<![^\W_])" + r"[\W_]+".join(map(re.escape, folded)) + r"(?![^\W_])")
    for name, table, column in (("statements", statements, statements.c.text), ("events", events, events.c.search)):
        newest = matching(connection.dialect.name, name, Word("folded", folded))
        n = connection.scalar(newest.order_by(literal_column("n").desc()).limit(1))
        text = connection.scalar(select(column).where(table.c.n == n)) or ""
        if found := pattern.search(fold(text)):
            return text[found.start() : found.end()].lower()
    return " ".join(folded)
