"""The kinds of column that the register's tables are made of; ``store.schema`` says what they mean."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Integer, MetaData, Text
from sqlalchemy.dialects.postgresql import TEXT as PG_TEXT
from sqlalchemy.types import TypeEngine

__all__ = ["METADATA", "flag_", "int_", "n_", "opt_", "passage_", "span_", "text_"]

METADATA = MetaData()

# Byte order in both stores, so that the same query sorts the same everywhere.
_TEXT: TypeEngine[str] = Text().with_variant(PG_TEXT(collation="C"), "postgresql")
# SQLite's row numbers are the plain INTEGER; PostgreSQL needs the wide one.
_NUMBER: TypeEngine[int] = BigInteger().with_variant(Integer(), "sqlite")


def text_(name: str, *, null: bool = False, key: bool = False) -> Column[str]:
    """A column of text, in byte order."""
    return Column(name, _TEXT, nullable=null, primary_key=key)


def int_(name: str, *, null: bool = False) -> Column[int]:
    """A column of whole numbers."""
    return Column(name, Integer, nullable=null)


def n_(*, key: bool = False) -> Column[int]:
    """The sortable number (``store.ids.number``)."""
    return Column("n", _NUMBER, nullable=False, primary_key=key, autoincrement=False)


def flag_(name: str) -> Column[bool]:
    """A column of yes and no."""
    return Column(name, Boolean, nullable=False)


def opt_(*names: str) -> list[Column[str]]:
    """Columns of text that may be empty."""
    return [text_(name, null=True) for name in names]


def span_() -> list[Column[int]]:
    """``start`` and ``end``: offsets into the text of the page."""
    return [int_("start"), int_("end")]


def passage_() -> list[Column[str]]:
    """``text`` is ``[start:end]`` of the page; ``before``/``after`` the rest of the sentence around it."""
    return [text_("text"), text_("before"), text_("after")]
