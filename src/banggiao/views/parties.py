"""Parties: by the names the press gives them, and those that alone stand for their state's side."""

from __future__ import annotations

from functools import lru_cache

from banggiao.lexicon.loader import read_rows
from banggiao.text import fold
from banggiao.views.model import ActorRef

__all__ = ["full_party_name", "sole_party_country"]


@lru_cache(maxsize=1)
def _parties() -> dict[str, str]:
    return {fold(row["party"]): row["country"] for row in read_rows("sole_parties.tsv", ("country", "party"))}


@lru_cache(maxsize=1)
def _full_names() -> dict[str, str]:
    rows = read_rows("parties.tsv", ("name", "country", "aliases", "partyfacts"))
    return {fold(alias): row["name"] for row in rows for alias in row["aliases"].split("|") if alias}


def full_party_name(alias: str) -> str | None:
    """The name of the party that the press also calls ``alias`` ("Đảng NDCM Lào"); None where there is none.

    >>> full_party_name("Đảng NDCM Lào")
    'Đảng Nhân dân Cách mạng Lào'
    """
    return _full_names().get(fold(alias))


def sole_party_country(actor: ActorRef) -> str | None:
    """The country whose one leading party ``actor`` is; None for every other actor."""
    return _parties().get(fold(actor.name)) if actor.kind == "party" else None
