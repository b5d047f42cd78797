"""Who: mentions of people, offices, parties, organs and states, resolved to the actors of a page."""

from __future__ import annotations

from banggiao.actors.casting import cast_of
from banggiao.actors.echoes import echoes
from banggiao.actors.model import Cast, Mention
from banggiao.actors.phrases import Phrase, phrases
from banggiao.actors.resolve import Resolver
from banggiao.actors.sight import Sight
from banggiao.lexicon import Lexicon
from banggiao.pages.model import READ_KINDS, Document

__all__ = ["Cast", "Mention", "find_actors"]


def find_actors(document: Document, lexicon: Lexicon) -> Cast:
    """The cast of ``document``: actors in the order of first mention, ids "a1", "a2" …

    Only blocks that are read (titles, leads, paragraphs, subheadings, captions, links) are looked at.
    """
    sight = Sight(document.spelled, lexicon.naming)
    found: list[Phrase] = []
    spans = [(b.start, b.end) for b in document.blocks if b.kind in READ_KINDS]
    for start, end in spans:
        found.extend(phrases(sight, start, end))
    found = sorted([*found, *echoes(sight, found, spans)], key=lambda p: p.outer)
    drafts, mentions = Resolver(sight, found, [start for start, _ in spans]).resolve()
    return cast_of(document.text, drafts, mentions)
