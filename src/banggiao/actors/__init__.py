"""Who: mentions of people, offices, parties, organs and states, resolved to the actors of a page."""

from __future__ import annotations

from banggiao.actors.model import Cast, Mention
from banggiao.lexicon import Lexicon
from banggiao.pages.model import Document

__all__ = ["Cast", "Mention", "find_actors"]


def find_actors(document: Document, lexicon: Lexicon) -> Cast:
    """The cast of ``document``: actors in the order of first mention, ids "a1", "a2" …"""
    return Cast((), ())
