"""Who: mentions of people, offices, parties, organs and states, resolved to the actors of a page."""

from __future__ import annotations

import re

from banggiao.actors.casting import cast_of
from banggiao.actors.echoes import echoes
from banggiao.actors.model import Cast, Mention
from banggiao.actors.phrases import Phrase, phrases
from banggiao.actors.resolve import Resolver
from banggiao.actors.sight import Sight, is_syllable
from banggiao.lexicon import Lexicon
from banggiao.pages.model import READ_KINDS, Document

__all__ = ["Cast", "Mention", "find_actors"]

# "và", "của", "với", "các", "những", "nước", "được", "trong", "ngày", "không" without their marks.
_PLAIN_WORDS = re.compile(
    r"\b(?:va|cua|voi|cac|nhung|nuoc|duoc|trong|ngay|khong|tai|hai|ben|nhan|cho|ong|ba)\b", re.IGNORECASE
)

# Initials at the end of a block.
_INITIALS = re.compile(r"(?:.*[\s.(])?[A-ZĐ]\.")


def find_actors(document: Document, lexicon: Lexicon) -> Cast:
    """The cast of ``document``: actors in the order of first mention, ids "a1", "a2" …

    Only blocks that are read (titles, leads, paragraphs, subheadings, captions, links) are looked at.
    """
    text = document.spelled
    sight = Sight(text, lexicon.naming.folded if _without_tones(text) else lexicon.naming)
    found: list[Phrase] = []
    blocks = [b for b in document.blocks if b.kind in READ_KINDS]
    spans = [(b.start, b.end) for b in blocks]
    for start, end in _joined(sight, spans):
        found.extend(phrases(sight, start, end))
    found = sorted([*found, *echoes(sight, found, spans)], key=lambda p: p.outer)
    drafts, mentions = Resolver(sight, found, [b.start for b in blocks], [b.article for b in blocks]).resolve()
    return cast_of(document.text, drafts, mentions)


def _joined(sight: Sight, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """``spans``, those taken as one that a break parts within a foreign name ("Thủ tướng D.A.", "Medvedev")."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and _INITIALS.fullmatch(sight.text, joined[-1][1] - 4, joined[-1][1]) and _foreign(sight, start):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _foreign(sight: Sight, at: int) -> bool:
    return at in sight.token and not is_syllable(sight.text[at : sight.token[at]])


def _without_tones(text: str) -> bool:
    """Whether Vietnamese text is written without tone marks: hardly a letter beyond ASCII, but its commonest words."""
    marked = len(text) - len(text.encode("ascii", "ignore"))
    return marked * 100 < len(text) and len(_PLAIN_WORDS.findall(text)) * 100 > len(text) // 6
