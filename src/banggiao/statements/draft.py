"""A statement while it is being read, and what one article's reading carries from unit to unit."""

from __future__ import annotations

import msgspec

from banggiao.record import Act, Span
from banggiao.statements.cues import Cue

__all__ = ["Draft", "Memory"]


class Draft(msgspec.Struct, gc=False):
    """One statement before its span is trimmed.

    Attributes:
        speakers: empty while the subject is still to come.
        end: -1 while it is open.
        source: whether "theo" names the speaker; ``relay``: an organ or a medium that may pass on what others say.
        aside: whether it is a clause beside the main one ("Trong khi A ủng hộ …, B cho rằng …").
        listing: whether it is the first point of a list.
    """

    speakers: tuple[str, ...]
    act: Act
    cue: Span
    start: int
    block: int
    end: int = -1
    with_: tuple[str, ...] = ()
    direct: bool = False
    source: bool = False
    relay: bool = False
    aside: bool = False
    listing: bool = False
    addressees: tuple[str, ...] = ()
    continued: tuple[Span, ...] = ()
    confidence: float = 0.9


class Memory(msgspec.Struct):
    """What an article's reading carries on.

    Attributes:
        speakers: who spoke last; () where nobody did, or too long ago.
        age: units since then.
        both: the last mention of several sides together ("hai bên").
        waiting: a verb with a colon at the end of its paragraph: the next one is what was said.
        writer: who was last said to send a letter.
    """

    speakers: tuple[str, ...] = ()
    age: int = 99
    both: tuple[str, ...] = ()
    waiting: Draft | None = None
    writer: tuple[str, ...] = ()


def draft_of(cue: Cue, speakers: tuple[str, ...], start: int, block: int, confidence: float) -> Draft:
    """The draft that ``cue`` opens."""
    return Draft(speakers, cue.act, Span(cue.start, cue.end), start, block, with_=cue.with_, confidence=confidence)
