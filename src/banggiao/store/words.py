"""The text index: FTS5 on SQLite, a ``tsvector`` on PostgreSQL, one expression for both.

Each of ``statements``, ``events`` and ``articles`` has an index named ``<table>_words`` whose row number ``n`` is
that of the table. It holds three fields: ``folded`` (``fold(text)``), ``exact`` (lower case with tone marks in the
traditional place) and ``tags`` (values to filter by). Both stores get the same tokens, cut here and not by their
own parsers, so both find the same rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from hashlib import blake2b

import msgspec
from sqlalchemy import BigInteger, Select, column, literal, literal_column, select, table, text

from banggiao.text import fold, normalize, old_tone

__all__ = ["INDEXED", "All", "Any", "Expression", "Not", "Word", "exact_tokens", "folded_tokens", "matching", "tag"]

INDEXED = ("statements", "events", "articles")
# PostgreSQL keeps word positions up to 16383; what lies beyond is cut in both stores.
MOST_TOKENS = 16_383
_TOKEN = re.compile(r"[^\W_]+")


class Word(msgspec.Struct, frozen=True):
    """Tokens that follow each other (one token: a word) in ``field``: ``folded``, ``exact`` or ``tags``.

    ``prefix`` lets the last token be the beginning of a word.
    """

    field: str
    tokens: tuple[str, ...]
    prefix: bool = False


class All(msgspec.Struct, frozen=True):
    """All of ``parts`` hold."""

    parts: tuple[Expression, ...]


class Any(msgspec.Struct, frozen=True):
    """At least one of ``parts`` holds."""

    parts: tuple[Expression, ...]


class Not(msgspec.Struct, frozen=True):
    """``part`` does not hold. Only within ``All``, beside a part that is no ``Not``."""

    part: Expression


Expression = Word | All | Any | Not


def folded_tokens(words: str) -> list[str]:
    """The tokens of ``words`` without case and diacritics.

    >>> folded_tokens("Đối thoại-chính sách (lần 3)")
    ['doi', 'thoai', 'chinh', 'sach', 'lan', '3']
    """
    return _TOKEN.findall(fold(normalize(words)))


def exact_tokens(words: str) -> list[str]:
    """The tokens of ``words`` with their diacritics, in lower case; tone placement does not count.

    >>> exact_tokens("Hoà bình, Uỷ ban")
    ['hòa', 'bình', 'ủy', 'ban']
    """
    return _TOKEN.findall(old_tone(normalize(words).lower()))


def tag(field: str, value: str) -> str:
    """The token that stands for ``field`` = ``value`` in ``tags``; a value has one tag in every spelling of case.

    Fields: actor, speaker, addressee, country, party, office, type, act, channel, topic, series, place, outlet,
    status, role (of an article), mention (an actor named in an article); of events also side and level; of
    statements also from and to (countries of speakers and addressees), with (actors and sides at their event),
    party_from and party_with (on the party channel) and between (``sides``: more than one country is concerned).
    """
    # A digest: values hold any characters, and a token is letters and digits only.
    return f"{field.replace('_', '')}x{blake2b(fold(value).encode('utf-8'), digest_size=6).hexdigest()}"


def matching(dialect: str, name: str, where: Expression) -> Select[int]:
    """``SELECT n`` of the rows of ``name`` (``statements``, ``events``, ``articles``) for which ``where`` holds.

    Add ``.order_by(column("n").desc())`` for the newest first, and bounds on ``n`` for a range of days.
    """
    index = table(f"{name}_words", column("n", BigInteger))
    if dialect == "sqlite":
        # FTS5's row number is its own; it is called n like everywhere else.
        rows = select(literal_column("rowid", BigInteger).label("n")).select_from(text(f"{name}_words"))
        return rows.where(text(f"{name}_words MATCH :words").bindparams(words=_fts5(where)))
    condition = literal_column("words").op("@@")(literal(_tsquery(where)).op("::")(literal_column("tsquery")))
    return select(index.c.n).where(condition)


def _fts5(where: Expression) -> str:
    match where:
        case Word(field, tokens, prefix):
            return f'{field} : "{" ".join(tokens)}"{"*" if prefix else ""}'
        case Any(parts):
            return "(" + " OR ".join(map(_fts5, parts)) + ")"
        case All(parts):
            wanted = [p for p in parts if not isinstance(p, Not)]
            unwanted = [p for p in parts if isinstance(p, Not)]
            whole = "(" + " AND ".join(map(_fts5, wanted)) + ")"
            return f"({whole} NOT ({' OR '.join(_fts5(p.part) for p in unwanted)}))" if unwanted else whole
        case Not():
            raise ValueError("Not stands only within All")


# Fields share one tsvector; a first character, which no token has, keeps them apart.
_MARKS = {"folded": "", "exact": "=", "tags": "#"}


def _tsquery(where: Expression) -> str:
    match where:
        case Word(field, tokens, prefix):
            lexemes = [f"'{_MARKS[field]}{token}'" for token in tokens]
            return "(" + " <-> ".join(lexemes) + (":*" if prefix else "") + ")"
        case Any(parts):
            return "(" + " | ".join(map(_tsquery, parts)) + ")"
        case All(parts):
            return "(" + " & ".join(map(_tsquery, parts)) + ")"
        case Not(part):
            return "!" + _tsquery(part)


def vector(words: str, tags: str) -> str:
    """The literal of PostgreSQL's ``tsvector`` for one row."""
    parts = [*_marked("folded", folded_tokens(words)), *_marked("exact", exact_tokens(words))]
    return " ".join([*parts, *(f"'#{token}'" for token in sorted(set(tags.split())))])


def _marked(field: str, tokens: Sequence[str]) -> Iterable[str]:
    # A lexeme of more than 2046 bytes is refused by PostgreSQL; no word is that long.
    return (f"'{_MARKS[field]}{token[:200]}':{at}" for at, token in enumerate(tokens[:MOST_TOKENS], 1))


def folded_words(words: str | None) -> str:
    """What FTS5 is given as ``folded``."""
    return " ".join(token[:200] for token in folded_tokens(words or "")[:MOST_TOKENS])


def exact_words(words: str | None) -> str:
    """What FTS5 is given as ``exact``."""
    return " ".join(token[:200] for token in exact_tokens(words or "")[:MOST_TOKENS])
