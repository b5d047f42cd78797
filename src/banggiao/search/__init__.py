"""The query language, and what it means to the text index."""

from __future__ import annotations

from banggiao.search.query import FieldTerm, Query, WordTerm, first_iso, last_iso, parse_query, split_terms

__all__ = ["FieldTerm", "Query", "WordTerm", "first_iso", "last_iso", "parse_query", "split_terms"]
