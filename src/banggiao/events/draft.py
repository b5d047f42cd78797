"""An event while it is being made: each fact with the rule that gave it, for ``banggiao explain``."""

from __future__ import annotations

import msgspec

from banggiao.lexicon.frames import Frame
from banggiao.record import (
    Count,
    DocumentRef,
    EventDate,
    EventType,
    Occasion,
    Office,
    Place,
    Role,
    Series,
    Span,
)

__all__ = ["ENCOUNTERS", "GATHERINGS", "PRESS", "Draft", "Part"]

# Words for a meeting of two sides: one page may call one meeting by all three.
ENCOUNTERS = frozenset({"reception", "talks", "meeting"})
# Where many come together.
GATHERINGS = frozenset({"conference", "congress", "session", "dialogue"})
# Press conferences, which take place somewhere.
PRESS = frozenset({"position.press", "position.joint", "position.holds_press"})


class Part(msgspec.Struct, frozen=True, gc=False):
    """An actor's part in a draft. ``rule`` names the rule that gave it the role.

    Attributes:
        side: 0 for the subject's side, 1 for the other's, 2 for neither.
        sure: whether syntax gave it; a part from the context is not, and yields to one that is.
    """

    actor: str
    role: Role
    start: int
    end: int
    rule: str
    side: int = 0
    lead: bool = False
    represents: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    sure: bool = True


class Draft(msgspec.Struct, gc=False):
    """One mention of a happening; merging gathers those of one happening into the first.

    Attributes:
        frame: what named it.
        type, subtype: what it is; merging may choose another's.
        span: the words from subject to object; ``trigger`` the naming word alone.
        order: the sentence's number within the article.
        bare: named by a word that points back ("tại buổi tiếp"), so it wants an event to join.
        nearby: everybody named in the same sentence.
        name: of a gathering, the words of its name beyond the first; of a visit to an office, that office.
        head: the first word of the trigger.
        pointed: numbers of the sentences that only point back to this event.
        told: numbers of all sentences that name this event.
        around: the countries named in the sentence.
        framing: the words before it that make it a frame, "trong khuôn khổ", "bên lề" and the like, or "".
        public: whether the words after it name an office of state ("nhậm chức Tổng thống Mexico").
        done: whether "đã", "đang", "vừa" say that it took place; a bare noun has no tense.
        office: the office by which alone the counterpart, or who travels, is told ("hội kiến Tổng thống"), or "".
        here: whether its sentence begins with "nhân dịp này", "tại buổi lễ" and the like.
        frames_in: the sentences that name this event as a frame of what they tell, by number, with the framing words.
        rules: field to the rule that filled it.
    """

    frame: Frame
    type: EventType
    subtype: str | None
    article: int
    span: Span
    trigger: Span
    order: int
    kind: str
    parts: list[Part] = []
    status: str = "held"
    bare: bool = False
    reported: bool = False
    weight: float = 1.0
    date: EventDate | None = None
    place: Place | None = None
    country: str | None = None
    grade: str | None = None
    occasion: Occasion | None = None
    series: Series | None = None
    counts: list[Count] = []
    documents: list[DocumentRef] = []
    evidence: list[Span] = []
    parent: Draft | None = None
    recalled: bool = False
    rules: dict[str, str] = {}
    nearby: frozenset[str] = frozenset()
    name: frozenset[str] = frozenset()
    head: str = ""
    pointed: list[int] = []
    told: list[int] = []
    around: frozenset[str] = frozenset()
    framing: str = ""
    office: str = ""
    here: bool = False
    public: bool = False
    done: bool = False
    frames_in: dict[int, str] = {}

    def actors(self) -> set[str]:
        """The ids of those who take part."""
        return {p.actor for p in self.parts}

    def of(self, *roles: str) -> set[str]:
        """The ids of those with one of ``roles``."""
        return {p.actor for p in self.parts if p.role in roles}

    def remote(self) -> bool:
        """Whether it happens in no place: a call, a message, a stand; a press conference of two sides has one."""
        joint = self.frame.id in PRESS and len(self.parts) > 1
        return self.type in ("call", "message") or (self.type == "position" and not joint)
