"""Frames: which words name an event, and which part the actors around them have.

The data lie in ``frames.toml`` (triggers and slots) and ``event_cues.toml`` (support verbs, reporting
and wishing words); ``Frames.scan`` finds all of their words in one pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Literal, get_args

import ahocorasick_rs
import msgspec

from banggiao.errors import LexiconError
from banggiao.lexicon.automaton import whole
from banggiao.lexicon.loader import read_toml
from banggiao.lexicon.wording import Wording
from banggiao.record import Channel, EventType, Role

__all__ = ["Cue", "CueKind", "Frame", "Frames", "load_frames"]

CueKind = Literal["verb", "noun", "support", "report", "inform", "wish", "invite", "plan", "cancel"]
Need = Literal["", "title", "headline", "adjoining", "supported"]


class Frame(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One way of wording one type of event.

    Attributes:
        verbs, nouns: triggers; the longest in the text wins.
        except_: longer phrases that hold a trigger and mean something else ("tiếp tục").
        only_with: words of which one must stand in the sentence, or none.
        objects: words of which one must stand soon after the trigger, or none: "ký (23) văn kiện".
        slots: the role of who stands in a slot, over the type's own.
        need: "adjoining" for a verb that names the event only right after its subject ("đến"), "title" for words
            that are the page's news at its head and report words elsewhere ("lên án"), "headline" for words that name
            an event only in an article's title, a verb right after its subject ("làm Bộ trưởng"), "supported" for
            nouns that name one only after a support verb ("dự APEC") or with a number after them.
        channel: the channel of all its events, where it has but one.
        confidence: how far the words alone may be trusted.
        subject_of_attend: the role of who attends, where it is not the type's own.
    """

    id: str
    type: EventType
    subtype: str | None = None
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    except_: tuple[str, ...] = msgspec.field(default=(), name="except")
    only_with: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    slots: dict[str, Role | Literal["none"]] = {}
    need: Need = ""
    channel: Channel | None = None
    subject_of_attend: Role | None = None
    confidence: float = 0.9


class Cue(msgspec.Struct, frozen=True, gc=False):
    """Words found in the text: a trigger of ``frame``, or another cue; ``part`` is a support verb's."""

    start: int
    end: int
    kind: CueKind
    frame: Frame | None = None
    part: str = ""


class _Meaning(msgspec.Struct):
    verbs: list[Frame] = []
    nouns: list[Frame] = []
    support: str = ""
    other: CueKind | None = None


class Frames:
    """All frames and cue words, compiled once into one automaton over lower-case text."""

    def __init__(self, frames: tuple[Frame, ...], slots: dict[str, dict[str, Role]], cues: dict[str, Any]) -> None:
        self.frames = frames
        self.by_id = {f.id: f for f in frames}
        self._slots = slots
        self._support_roles: dict[str, dict[str, Role]] = cues["support_roles"]
        self.wording = Wording(cues["preps"], cues["wording"])
        words = _meanings(frames, cues)
        self._words = list(words)
        self._meanings = [words[w] for w in self._words]
        self._skipped = [0] * len(self._words)
        for name, word in _parted(words, cues["parted"]):
            self._words.append(f"{name} {word}")
            self._meanings.append(words[word])
            self._skipped.append(len(name) + 1)
        self._automaton = ahocorasick_rs.AhoCorasick(self._words, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)

    def role(self, frame: Frame, slot: str) -> Role | None:
        """The role of who stands in ``slot``, or None; "none" in a frame takes its type's slot away."""
        own = frame.slots.get(slot)
        if own is not None:
            return None if own == "none" else own
        return self._slots[frame.type].get(slot)

    def support_role(self, frame: Frame, part: str) -> Role:
        """The role of the subject of a support verb, as "chair" in "chủ trì hội nghị"."""
        if part == "before":
            return self.role(frame, "before") or "participant"
        if part in ("attendee", "speaker") and frame.subject_of_attend:
            return frame.subject_of_attend
        renamed = self._support_roles.get(frame.type, {}).get(part)
        if renamed:
            return renamed
        return part  # type: ignore[return-value]

    def scan(self, lower: str) -> Iterator[Cue]:
        """Cues in ``lower`` (lower-case text in the traditional tone placement), in order.

        None overlap but those of one word: the frames that share it (each asks for other words in its
        sentence, ``only_with``), and the support verb that it also is.
        """
        for index, start, end in self._automaton.find_matches_as_indexes(lower):
            if whole(lower, start, end):
                yield from _cues(lower, start + self._skipped[index], end, self._meanings[index])


# Words after which a trigger that is both verb and noun ("hội đàm") is the noun.
_NOUN_BEFORE = re.compile(
    r"(?:^|\W)(?:tại|sau|trong|trước|cuộc|buổi|phiên|các|kết thúc|kết quả|của|về|là|có|tiến hành|tổ chức|dự|chủ trì"
    r"|lễ|từ|khai mạc|những|chuyến|một|bằng|bên lề)\s*$"
)


def _cues(lower: str, start: int, end: int, meaning: _Meaning) -> Iterator[Cue]:
    verbal = not (meaning.nouns and meaning.verbs and _NOUN_BEFORE.search(lower, max(0, start - 12), start))
    if meaning.verbs and verbal:
        yield from (Cue(start, end, "verb", frame) for frame in meaning.verbs)
    else:
        yield from (Cue(start, end, "noun", frame) for frame in meaning.nouns)
    if meaning.support:
        yield Cue(start, end, "support", part=meaning.support)
    elif meaning.other and not meaning.verbs and not meaning.nouns:
        yield Cue(start, end, meaning.other)


def _parted(words: Iterable[str], parted: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    """Names with each word that may follow them: "ngoại giao" before "tiếp", "tiếp tục", "tiếp xúc"."""
    for trigger, names in parted.items():
        for word in words:
            if word == trigger or word.startswith(f"{trigger} "):
                yield from ((name, word) for name in names)


def _meanings(frames: tuple[Frame, ...], cues: dict[str, Any]) -> dict[str, _Meaning]:
    words: dict[str, _Meaning] = {}
    for kind, listed in cues["cues"].items():
        for word in listed:
            words.setdefault(word, _Meaning()).other = kind if kind != "none" else None
    for part, listed in cues["support"].items():
        for word in listed:
            words.setdefault(word, _Meaning()).support = part
    for frame in frames:
        for word in frame.verbs:
            words.setdefault(word, _Meaning()).verbs.append(frame)
        for word in frame.nouns:
            words.setdefault(word, _Meaning()).nouns.append(frame)
    for frame in frames:
        for word in frame.except_:
            words.setdefault(word, _Meaning())
    return words


def load_frames(extra: Path | None = None) -> Frames:
    """The frames of the package and, after them, those of the user's folder ``extra``.

    Raises:
        LexiconError: where a frame breaks its rules: unknown type, role or need, no trigger, capitals, two of one id.
    """
    data = read_toml("frames.toml", extra)
    try:
        frames = tuple(msgspec.convert(row, Frame) for row in data["frame"])
        slots = msgspec.convert(data["slots"], dict[str, dict[str, Role]])
    except (msgspec.ValidationError, KeyError) as error:
        raise LexiconError(f"frames.toml: {error}") from error
    _check(frames, slots)
    return Frames(frames, slots, read_toml("event_cues.toml", extra))


def _check(frames: tuple[Frame, ...], slots: dict[str, dict[str, Role]]) -> None:
    if missing := set(get_args(EventType)) - set(slots):
        raise LexiconError(f"frames.toml: [slots] has no row for {', '.join(sorted(missing))}")
    seen: set[str] = set()
    for frame in frames:
        if frame.id in seen:
            raise LexiconError(f"frames.toml: two frames have the id {frame.id}; give one of them another")
        seen.add(frame.id)
        if not frame.verbs and not frame.nouns:
            raise LexiconError(f"frames.toml: frame {frame.id} has no verbs and no nouns; add a trigger")
        if raised := [w for w in (*frame.verbs, *frame.nouns, *frame.only_with, *frame.objects) if w != w.lower()]:
            raise LexiconError(f"frames.toml: frame {frame.id} has capitals in {raised[0]!r}; write small letters")
