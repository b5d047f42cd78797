"""Making and keeping the text indexes of ``store.words``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, text

from banggiao.store.words import INDEXED, vector

__all__ = ["create_indexes", "index_rows", "unindex_rows"]

# The column of each table that is searched.
TEXTS = {"statements": "text", "events": "search", "articles": "body"}

# The index keeps no copy of the text: FTS5 asks the view where it needs one (to rebuild or check itself).
_SQLITE = """
CREATE VIEW {name}_view AS
  SELECT n, folded_words({text}) AS folded, exact_words({text}) AS exact, tags FROM {name};
CREATE VIRTUAL TABLE {name}_words USING fts5(
  folded, exact, tags, content='{name}_view', content_rowid='n', tokenize='unicode61 remove_diacritics 0');
"""
_POSTGRESQL = """
CREATE TABLE {name}_words (n bigint PRIMARY KEY, words tsvector NOT NULL);
CREATE INDEX {name}_words_gin ON {name}_words USING gin (words);
"""


def create_indexes(connection: Connection) -> None:
    """Make the (empty) text indexes."""
    script = _SQLITE if connection.dialect.name == "sqlite" else _POSTGRESQL
    for name in INDEXED:
        for statement in script.format(name=name, text=TEXTS[name]).split(";\n"):
            if statement.strip():
                connection.execute(text(statement))


def index_rows(connection: Connection, name: str, rows: Iterable[tuple[int, str, str]]) -> None:
    """Index ``rows`` of (n, text, tags), which the table holds already and the index not."""
    given = list(rows)
    if not given:
        return
    if connection.dialect.name == "sqlite":
        _each(connection, f"INSERT INTO {name}_words (rowid, folded, exact, tags)"
              f" SELECT n, folded, exact, tags FROM {name}_view WHERE n = :n", [n for n, _, _ in given])  # fmt: skip
        return
    connection.execute(
        text(f"INSERT INTO {name}_words (n, words) VALUES (:n, CAST(:words AS tsvector))"),
        [{"n": n, "words": vector(words, tags)} for n, words, tags in given],
    )


def unindex_rows(connection: Connection, name: str, numbers: Sequence[int]) -> None:
    """Take rows out of the index, before the table loses or changes them."""
    if connection.dialect.name == "sqlite":
        _each(connection, f"INSERT INTO {name}_words ({name}_words, rowid, folded, exact, tags)"
              f" SELECT 'delete', n, folded, exact, tags FROM {name}_view WHERE n = :n", numbers)  # fmt: skip
    else:
        _each(connection, f"DELETE FROM {name}_words WHERE n = :n", numbers)


def _each(connection: Connection, statement: str, numbers: Sequence[int]) -> None:
    if numbers:
        connection.execute(text(statement), [{"n": n} for n in numbers])
