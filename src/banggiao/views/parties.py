"""Parties that alone stand for their state's side on the party channel (``sole_parties.tsv``)."""

from __future__ import annotations

from functools import lru_cache

from banggiao.lexicon.loader import read_rows
from banggiao.text import fold
from banggiao.views.model import ActorRef

__all__ = ["sole_party_country"]


@lru_cache(maxsize=1)
def _parties() -> dict[str, str]:
    return {fold(row["party"]): row["country"] for row in read_rows("sole_parties.tsv", ("country", "party"))}


def sole_party_country(actor: ActorRef) -> str | None:
    """The country whose one leading party ``actor`` is; None for every other actor."""
    return _parties().get(fold(actor.name)) if actor.kind == "party" else None
