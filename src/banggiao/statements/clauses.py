"""From a unit's cues to drafts: one for each reporting clause, each with its speakers."""

from __future__ import annotations

from banggiao.record import Act, Span
from banggiao.statements.content import opening
from banggiao.statements.cues import Cue, cues_of
from banggiao.statements.draft import Draft, Memory, draft_of
from banggiao.statements.indirect import (
    Found,
    after_adjunct,
    after_owner,
    by_pointing,
    on_behalf,
    owner_before,
    points_back,
)
from banggiao.statements.items import Unit
from banggiao.statements.left import Left, end_before, look_left
from banggiao.statements.letters import is_letter, within_letter, writers
from banggiao.statements.lookalikes import (
    after_talks,
    ends_clause,
    governed,
    has_no_object,
    listed,
    names_a_thing,
    names_another,
    of_standing,
    only_a_setting,
    unnamed,
)
from banggiao.statements.scene import Scene
from banggiao.statements.sources import (
    Attribution,
    by_any_verb,
    by_citing,
    by_colon,
    by_theo,
    by_verb_after,
    merely_relays,
)
from banggiao.statements.speakers import subject_group, unit_subject
from banggiao.statements.turns import MAX_ADJUNCT, leaves, splits, turns_to

__all__ = ["Reader"]

# How sure a speaker is, by how it was found.
SUBJECT, CHAIN, OPENING, CARRIED = 0.95, 0.9, 0.85, 0.7
# How many units back a subject that is left out may stand.
REACH = 2
# Characters before a letter that speaks ("Trong bức thư có đoạn viết").
MAX_LEAD_IN = 12
_WITHOUT_VERB = (by_citing, by_any_verb, by_colon)


class Reader:
    """Reads the units of one article in order.

    Args:
        scene: who is on the stage.
        memory: what is carried from unit to unit.
        lettered: whether the page speaks of letters.
    """

    def __init__(self, scene: Scene, memory: Memory, *, lettered: bool) -> None:
        self.scene, self.memory, self.lettered = scene, memory, lettered

    def read(self, unit: Unit) -> list[Draft]:
        """The drafts of ``unit``, closed, in order."""
        walk = _Walk(unit, self.scene, self.memory)
        source = by_theo(unit, self.scene) or self._pointing(unit)
        if source is not None and source.ahead:
            walk.attribute(source)
        for cue in cues_of(unit):
            walk.take(cue)
        if not walk.drafts:
            source = source or next((a for by in _WITHOUT_VERB if (a := by(unit, self.scene)) is not None), None)
        if source is not None and not walk.drafts:
            walk.attribute(source)
        if self.lettered:
            self.memory.writer = writers(unit, self.scene) or self.memory.writer
        return walk.finish()

    def _pointing(self, unit: Unit) -> Attribution | None:
        """What "theo người phát ngôn này" attributes to whoever spoke last."""
        start = by_pointing(unit)
        if start < 0 or self.memory.age > REACH or not self.memory.speakers:
            return None
        index = next((i for i, item in enumerate(unit.items) if item.start >= start), len(unit.items))
        return Attribution(self.memory.speakers, unit.start, start, start, unit.end, index, person=True)


class _Walk:
    """One unit's walk: the drafts so far, the last of them still open."""

    def __init__(self, unit: Unit, scene: Scene, memory: Memory) -> None:
        self.unit, self.scene, self.memory = unit, scene, memory
        self.drafts: list[Draft] = []
        self.content_index = 0

    @property
    def open(self) -> Draft | None:
        return self.drafts[-1] if self.drafts and self.drafts[-1].end < 0 else None

    def attribute(self, found: Attribution) -> None:
        """Takes over what "theo X" attributes; words after it stay open, for a speaker who may follow."""
        act: Act = "affirm" if found.person else "inform"
        cue = Span(found.start, found.end)
        draft = Draft(found.speakers, act, cue, found.said_start, self.unit.block, confidence=CHAIN)
        draft.direct, draft.source = found.direct, True
        draft.relay = not found.person
        draft.end = -1 if found.ahead else found.said_end
        self.content_index = found.index
        self.drafts.append(draft)

    def take(self, cue: Cue) -> None:
        """Opens a draft at ``cue`` where it begins a reporting clause of the text itself."""
        if cue.first < self.content_index and self.open is None and self.drafts:
            return
        if self.open is None and (after := by_verb_after(self.unit, self.scene, cue)) is not None:
            self._close_with(cue, after)
            if after.direct and cue.first != cue.last:
                self._begin(cue, after.speakers, cue.start, SUBJECT)
            return
        left = look_left(self.unit, cue.first)
        if not self.drafts and cue.strong and points_back(self.unit, cue):
            self._begin(cue, self._recent(), self.unit.start, CARRIED)
        elif left.seam == "mention":
            self._after_subject(cue, left)
        elif left.seam == "source":
            self._after_source(cue, left)
        elif left.seam == "start":
            self._at_start(cue, left)
        elif left.seam in ("comma", "semicolon", "join", "turn"):
            self._in_chain(cue, left)
        elif not self.drafts and cue.strong:
            self._begin_with(cue, after_adjunct(self.unit, self.scene, cue))
        elif cue.strong:
            self._interrupt(cue)

    def _interrupt(self, cue: Cue) -> None:
        """Closes the open statement where "trong khi" begins a clause of somebody who is no actor."""
        for index in range(cue.first - 1, self.content_index, -1):
            item = self.unit.items[index]
            if cue.start - item.start > MAX_ADJUNCT // 2 or item.is_mark(",;"):
                return
            if item.is_("turn") and (open_ := self.open) is not None:
                left = look_left(self.unit, index)
                open_.end = left.start if left.seam in ("comma", "semicolon") else open_.end
                return

    def _close_with(self, cue: Cue, after: Attribution) -> None:
        """What was said stands before its speaker and verb."""
        draft = draft_of(cue, after.speakers, after.said_start, self.unit.block, SUBJECT)
        draft.act = cue.first_act if after.direct else cue.act
        draft.end, draft.direct = after.said_end, after.direct
        self.drafts.append(draft)

    # a verb with its subject before it ------------------------------------------------------------
    def _after_subject(self, cue: Cue, left: Left) -> None:
        group = subject_group(self.unit, self.scene, left.index)
        if group is None:
            self._owned(cue, left)
            return
        speakers, start = group
        if self.open is not None and ends_clause(self.unit, cue):
            return
        if (
            not speakers
            or not self._free(cue, left.index)
            or merely_relays(self.unit, cue, left.index, self.scene.reporting)
        ):
            return
        speakers = self._in_letter(speakers)
        self._resolve(speakers)
        seam = end_before(self.unit, start)
        if (open_ := self.open) is not None and open_.speakers == speakers and only_a_setting(self.unit, open_, seam):
            self.drafts.pop()
        self._begin(cue, speakers, seam, SUBJECT)
        if (open_ := self.open) is not None:
            open_.relay = cue.act == "inform" and all(self.scene.is_medium(s) for s in speakers)
            open_.aside = self.unit.start == seam and self.unit.items[0].is_("turn")

    def _in_letter(self, speakers: tuple[str, ...]) -> tuple[str, ...]:
        """The writers whom "Trong điện mừng, các đồng chí lãnh đạo Lào …" means; else ``speakers``."""
        if not self.memory.writer or not within_letter(self.unit) or self.scene.has_person(speakers):
            return speakers
        return self.memory.writer

    def _free(self, cue: Cue, mention: int) -> bool:
        open_ = self.open
        return open_ is None or turns_to(self.unit, self.scene, open_, self.content_index, cue, mention)

    def _owned(self, cue: Cue, left: Left) -> None:
        """After "của X", "với X": somebody else speaks, or a chain goes on after "đồng thời"."""
        if left.joined or on_behalf(self.unit, left.index):
            self._in_chain(cue, Left("join", left.index, left.start, True))
        elif self.open is None:
            self._begin_with(cue, after_owner(self.unit, self.scene, cue, left.index))

    def _begin_with(self, cue: Cue, found: Found | None) -> None:
        if found is not None and found[0]:
            self._begin(cue, found[0], end_before(self.unit, found[1]), CARRIED)

    # a verb after somebody's words ---------------------------------------------------------------
    def _after_source(self, cue: Cue, left: Left) -> None:
        if self.open is not None or not cue.strong or governed(self.unit, left.index) or unnamed(self.unit, left.index):
            return
        word = self.unit.lower[self.unit.items[left.index].start : self.unit.items[left.index].end]
        speakers = self.scene.states(self.memory.both) if word.endswith("chung") else self._recent()
        if (subject := unit_subject(self.unit, self.scene, left.index)) is not None:
            self._begin(cue, subject[0], left.start, CHAIN)
            return
        if not speakers and is_letter(word) and self.unit.items[left.index].start - self.unit.start < MAX_LEAD_IN:
            speakers = self.memory.writer
        if speakers and (quote := self.unit.items[0]).quote and ends_clause(self.unit, cue):
            said = Attribution(speakers, cue.start, cue.end, quote.start, quote.end, 0, person=True, direct=True)
            self._close_with(cue, said)
        elif speakers:
            self._begin(cue, speakers, left.start, CARRIED)

    # a verb without subject ----------------------------------------------------------------------
    def _at_start(self, cue: Cue, left: Left) -> None:
        goes_on = left.joined and self.memory.age <= 1  # "Đồng thời chia sẻ …"
        if not self.drafts and (cue.strong or goes_on) and not names_a_thing(self.unit, cue):
            self._begin(cue, (), self.unit.start, OPENING)

    def _in_chain(self, cue: Cue, left: Left) -> None:
        if (open_ := self.open) is None:
            self._open_chain(cue, left)
        elif splits(self.unit, self.scene, open_, self.content_index, cue, left) and not of_standing(
            self.unit, self.scene, cue
        ):
            self._begin(cue, open_.speakers, left.start, CHAIN)

    def _open_chain(self, cue: Cue, left: Left) -> None:
        """After what the subject did: "A tiếp B, đề nghị …"."""
        if not cue.strong and (left.seam not in ("comma", "semicolon") or self.unit.items[cue.first].is_("nominal")):
            return
        subject = unit_subject(self.unit, self.scene, cue.first)
        if subject is None:
            if cue.strong and left.seam == "comma":
                self._begin_with(cue, owner_before(self.unit, self.scene, left.index))
            return
        reports = cue.strong or cue.act == "agree" or after_talks(self.unit, self.scene, cue, subject[1])
        if reports and not listed(self.unit, subject[1], cue.first):
            self._begin(cue, self._agreeing(cue, *subject), left.start, CHAIN)

    def _agreeing(self, cue: Cue, speakers: tuple[str, ...], index: int) -> tuple[str, ...]:
        """Both sides where somebody "hội đàm với B, nhất trí …"; else ``speakers``, who stand at ``index``."""
        between = self.unit.lower[self.unit.items[index].end : cue.start]
        if cue.act != "agree" or len(speakers) > 1 or not self.scene.reporting.has("meet", between):
            return speakers
        sides = self.scene.sides(cue.start)
        return sides if speakers[0] in sides else speakers

    # beginnings and ends -------------------------------------------------------------------------
    def _begin(self, cue: Cue, speakers: tuple[str, ...], seam: int, confidence: float) -> None:
        begin = opening(self.unit, cue)
        if (cue.marked and not begin.marked) or has_no_object(self.unit, begin):
            return
        if cue.act == "invite" and self.unit.text[cue.end : cue.end + 1] == ",":
            return
        if cue.another and not names_another(self.unit, begin):
            return
        if (open_ := self.open) is not None:
            open_.end = leaves(self.unit, open_, self.content_index, seam)
            if open_.relay:
                self.drafts.pop()
        draft = draft_of(cue, speakers, begin.start, self.unit.block, confidence)
        draft.addressees = begin.addressees
        if begin.quote >= 0:
            quote = self.unit.items[begin.quote]
            draft.start, draft.end, draft.direct = quote.start, quote.end, True
        self.content_index = begin.index
        self.drafts.append(draft)

    def _resolve(self, speakers: tuple[str, ...]) -> None:
        for draft in self.drafts:
            if not draft.speakers:
                draft.speakers = speakers

    def _recent(self) -> tuple[str, ...]:
        return self.memory.speakers if self.memory.age <= REACH else ()

    def _left_out(self, draft: Draft) -> tuple[str, ...]:
        """Who speaks where no subject came: of an agreement both sides, else who spoke last."""
        recent = self._recent()
        return self.memory.both if recent and draft.act == "agree" and self.memory.both else recent

    def finish(self) -> list[Draft]:
        """The drafts, the open one closed at the unit's end; those whose subject never came take the last speaker."""
        if (open_ := self.open) is not None:
            open_.end = leaves(self.unit, open_, self.content_index, self.unit.end)
        for draft in self.drafts:
            if not draft.speakers:
                draft.speakers, draft.confidence = self._left_out(draft), CARRIED
        return [d for d in self.drafts if d.speakers]
