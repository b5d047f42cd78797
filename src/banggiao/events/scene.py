"""A sentence as the event coder sees it: cue words, groups of actors with what governs them, dates."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

import msgspec

from banggiao.actors import Cast, Mention
from banggiao.dates import DatePhrase
from banggiao.events.draft import GATHERINGS
from banggiao.events.leaders import Leaders
from banggiao.events.mentions import taking_part
from banggiao.events.ordinals import numbered
from banggiao.lexicon.frames import Cue
from banggiao.lexicon.places import FoundPlace
from banggiao.lexicon.wording import Wording
from banggiao.pages.model import Document, Sentence

__all__ = ["POSITION_SENTENCES", "Group", "Scene", "scenes"]

# How far before a phrase its preposition is looked for: the longest in the data has 26 letters, with fillers after it.
_REACH = 56
# A public position is news only where an article begins with it (swept 3 to 10 on the dev gold; later ones are asides).
POSITION_SENTENCES = 9
# "Tặng Bộ Quốc phòng nước Cộng hòa … 1,5 triệu liều": a long name may stand before what is given or signed.
_OBJECT_REACH = 80
_ANNOUNCED = re.compile(r"họp báo|thông báo|thông cáo")
# After these "khai mạc", "tham dự" are nouns: "dự buổi khai mạc Đại lễ".
_NOMINAL = ("sự ", "buổi ", "phiên ", " dự ")
# Parts that only somebody at a gathering has: "dự APEC".
_ATTENDED = frozenset({"chair", "organizer", "attendee", "speaker"})
_SUPPORT_REACH = 24
# "Hội nghị cấp cao Hợp tác Campuchia - Lào - Myanmar - Việt Nam (CLMV)": the short name within the long one.
_NAME_REACH = 64


class Group(msgspec.Struct, frozen=True, gc=False):
    """One actor's phrase, or several joined by commas and "và".

    Attributes:
        mentions: the phrases, in order.
        prep: the slot named by the word before the first ("with" for "với"), or "" for a subject or object.
        start, end: from the first phrase to the last.
        led: whether a list is closed by "và" (or holds one phrase alone).
    """

    mentions: tuple[Mention, ...]
    prep: str
    start: int
    end: int
    led: bool = True


class Scene:
    """One sentence with all that was found in it; offsets are the page's."""

    def __init__(
        self, sentence: Sentence, text: str, lower: str, words: Wording, cast: Cast, cues: Sequence[Cue],
        mentions: Sequence[Mention], dates: Sequence[DatePhrase], places: Sequence[FoundPlace],
        order: int = 0,
    ) -> None:  # fmt: skip
        self.sentence, self.text, self.lower, self.words, self.cast = sentence, text, lower, words, cast
        self.order = order
        self.start, self.end, self.kind = sentence.start, sentence.end, sentence.kind
        self.all_mentions = mentions
        self.dates = dates
        self.places = places
        self.cues: list[Cue] = []
        if not cues:
            return
        own = [c for c in map(self._demoted, cues) if not self._within_name(c) and self._plausible(c)]
        self.cues = self._listed([c for c in own if self._names_one(c, own) and not self._leads_on(c, own)])

    @cached_property
    def mentions(self) -> list[Mention]:
        """Those that may take part; found only where asked for, as most sentences tell of no event."""
        return taking_part(self.all_mentions, self.places, self.lower, self.cast)

    def _within_name(self, cue: Cue) -> bool:
        """A cue word within a name or an office is none: "tổ chức" in "Ban Tổ chức Trung ương".

        A forum that is also an actor stays the event that one attends.
        """
        gathering = cue.frame is not None and cue.frame.type in GATHERINGS
        if gathering and any(m.start == cue.start and m.form == "name" for m in self.all_mentions):
            return False
        return any(start <= cue.start and cue.end <= end for start, end in self._phrases)

    @cached_property
    def _phrases(self) -> list[tuple[int, int]]:
        """Where names and offices stand."""
        return [(m.phrase_start, m.phrase_end) for m in self.all_mentions if m.form not in ("delegation", "group")]

    def _demoted(self, cue: Cue) -> Cue:
        """Away from the head of an article, "kêu gọi", "tuyên bố" report words and are no position of their own."""
        if cue.frame is not None and cue.frame.need == "title" and (self.order >= POSITION_SENTENCES):
            return Cue(cue.start, cue.end, "inform" if _ANNOUNCED.search(self.lower, cue.start, cue.end) else "report")
        return cue

    def _names_one(self, cue: Cue, cues: list[Cue]) -> bool:
        """Whether a word that is mostly no event is one here: "dự APEC", "Đối thoại … lần thứ 13"."""
        if cue.frame is None or cue.frame.need != "supported":
            return True
        before = next((c for c in reversed(cues) if c.end <= cue.start), None)
        near = before is not None and not set(",;.") & set(self.lower[before.end : cue.start])
        if near and before is not None and before.kind == "noun" and cue.start - before.end <= _NAME_REACH:
            return False  # "Hội nghị cấp cao APEC"
        taken = near and before is not None and before.part in _ATTENDED and cue.start - before.end <= _SUPPORT_REACH
        return taken or numbered(self.text, self.lower, cue.end, self.end)

    def _leads_on(self, cue: Cue, cues: list[Cue]) -> bool:
        """ "Chuyến thăm của A tới B": the second word is the first one's preposition."""
        if cue.frame is None or cue.frame.id != "visit.arrival":
            return False
        before = [c for c in cues if c.end <= cue.start]
        if not before or before[-1].kind != "noun" or before[-1].frame is None or before[-1].frame.type != "visit":
            return False
        return "," not in self.lower[before[-1].end : cue.start] and not self.lower.startswith("đã", cue.start)

    def _listed(self, cues: list[Cue]) -> list[Cue]:
        """In "các cuộc gặp gỡ, tiếp xúc" the second word is a noun like the first."""
        for index in range(1, len(cues)):
            before, cue = cues[index - 1], cues[index]
            gap = self.lower[before.end : cue.start]
            listed = before.kind == "noun" and bool(self.words.join(gap + " "))
            attended = before.part == "attendee" and gap == " "  # "dự chiêu đãi của B"
            if cue.kind == "verb" and (listed or attended):
                cues[index] = Cue(cue.start, cue.end, "noun", cue.frame)
        return cues

    def _plausible(self, cue: Cue) -> bool:
        """ "Đến" is an arrival only right after its subject; "sự tham dự" is no verb."""
        if cue.frame is not None and not self._worded(cue):
            return False
        if cue.frame is None:
            nominal = self.lower.endswith(_NOMINAL, self.start, cue.start) or self._entitles(cue)
            return cue.kind != "support" or not nominal
        if cue.frame.need == "headline" and self.kind != "title":
            return False
        if cue.frame.need not in ("adjoining", "headline") or cue.kind == "noun" or cue.start - self.start <= 3:
            return True
        ends = [m.phrase_end for m in self.mentions if m.phrase_end <= cue.start]
        return bool(ends) and self.words.adjoins(self.between(ends[-1], cue.start))

    def _entitles(self, cue: Cue) -> bool:
        """ "Tổ chức Hezbollah": the word says what the body is that is named after it."""
        if cue.part != "organizer":
            return False
        named = [m for m in self.mentions if m.start == cue.end + 1 and m.form == "name"]
        return any(self.cast.by_id[a].kind == "organization" for m in named for a in m.actors)

    def _worded(self, cue: Cue) -> bool:
        """Whether the sentence has the words that the frame asks for; "tới Lima" needs none but the place."""
        frame = cue.frame
        assert frame is not None
        if frame.objects and not self._has_object(cue.end, frame.objects):
            return False
        if not frame.only_with or (
            frame.need == "adjoining" and "none" not in frame.slots.values() and self._at_place(cue.end)
        ):
            return True
        text = self.lower[self.start : self.end]
        return any(word in text for word in frame.only_with)

    def _has_object(self, at: int, objects: tuple[str, ...]) -> bool:
        """Whether one of the words stands soon after ``at`` in the same clause."""
        after = self.lower[at : min(self.end, at + _OBJECT_REACH)].partition(";")[0]
        return any(word in after for word in objects)

    def _at_place(self, at: int) -> bool:
        starts = [p.start for p in self.places if 0 <= p.start - at < 40]
        return any(self.words.leads_to(self.lower[at:start]) for start in starts)

    @cached_property
    def groups(self) -> list[Group]:
        """The actors' phrases, joined where the sentence joins them."""
        found: list[Group] = []
        run: list[Mention] = []
        joins: list[str] = []
        for mention in self.mentions:
            join = self._join(run[-1], mention) if run else ""
            if join == "lead" and len(run) > 1:
                found.extend(self._close(run[:-1], joins[:-1]))
                run, joins = [run[-1]], []
            if run and join and not (joins and joins[-1] == "and" and join == "comma"):
                run.append(mention)
                joins.append(join)
                continue
            if run:
                found.extend(self._close(run, joins))
            run, joins = [mention], []
        if run:
            found.extend(self._close(run, joins))
        return found

    def _join(self, before: Mention, after: Mention) -> str:
        gap = self.lower[before.phrase_end : after.phrase_start]
        if gap.strip() in ("-", "–") and self._is_state(before) and self._is_state(after):
            return "and"  # "cuộc gặp thượng đỉnh Mỹ - Triều Tiên"
        join = self.words.join(gap)
        if join == "comma" and (after.form == "group" or self._is_person(before) != self._is_person(after)):
            return ""
        return join

    def _is_person(self, mention: Mention) -> bool:
        return all(self.cast.by_id[a].kind == "person" for a in mention.actors)

    def _is_state(self, mention: Mention) -> bool:
        return all(self.cast.by_id[a].kind in ("state", "organization") for a in mention.actors)

    def _close(self, run: list[Mention], joins: list[str]) -> list[Group]:
        prep = self.prep(run[0])
        if prep in ("inviter", "at") and "comma" in joins and self._acts(run[-1]):
            # "Theo lời mời của A, B cùng đoàn cấp cao đến dự …": the subject begins after the comma.
            cut = 1 + joins.index("comma") if prep == "at" else len(joins) - joins[::-1].index("comma")
            return [self._group(run[:cut], prep, True), self._group(run[cut:], "", True)]
        if (
            len(run) > 1
            and joins[-1] == "comma"
            and self._acts(run[-1])
            and (prep != "behalf" or self._is_person(run[-1]))
            and (prep or self._is_object(run[0]))
        ):
            # "Nhận lời mời của A, B đã sang thăm": B is the subject, not another inviter.
            return [*self._close(run[:-1], joins[:-1]), self._group([run[-1]], "", True)]
        return [self._group(run, prep, not joins or joins[-1] != "comma")]

    def _is_object(self, mention: Mention) -> bool:
        ends = [c.end for c in self.cues if c.kind in ("verb", "noun", "report") and c.end <= mention.phrase_start]
        return (
            bool(ends)
            and ends[-1] + 24 >= mention.phrase_start
            and "," not in self.lower[ends[-1] : mention.phrase_start]
        )

    @staticmethod
    def _group(run: list[Mention], prep: str, led: bool) -> Group:
        return Group(tuple(run), prep, run[0].phrase_start, run[-1].phrase_end, led)

    def _acts(self, mention: Mention) -> bool:
        """Whether a verb follows the phrase at once, so that it is a subject."""
        after = self.lower[mention.phrase_end : mention.phrase_end + 24]
        if after.startswith((" từ ", " trong ", " vào ")):
            return False  # "thăm A, B từ ngày 5"
        return self.words.acting(after) or any(
            c.kind != "noun" and 0 <= c.start - mention.phrase_end <= 1 for c in self.cues
        )

    def prep(self, mention: Mention) -> str:
        """The slot that the word before the phrase names, or ""."""
        start = max(self.start, mention.phrase_start - _REACH)
        return self.words.prep(self.lower[start : mention.phrase_start])

    def between(self, start: int, end: int) -> str:
        """Lower-case text of ``[start, end)`` without dates and without what stands in brackets."""
        pieces, at = [], start
        for date in self.dates:
            if at <= date.start and date.end <= end:
                pieces.append(self.lower[at : date.start])
                at = date.end
        pieces.append(self.lower[at:end])
        return self.words.plain(" ".join(pieces))

    def break_before(self, at: int) -> int:
        """Where the clause begins in which ``at`` lies: after the last semicolon, or the sentence's start."""
        found = self.lower.rfind(";", self.start, at)
        return found + 1 if found >= 0 else self.start

    def break_after(self, at: int) -> int:
        """Where the clause ends in which ``at`` lies."""
        found = self.lower.find(";", at, self.end)
        return found if found >= 0 else self.end


def scenes(
    document: Document,
    cast: Cast,
    dates: Sequence[DatePhrase],
    article: int,
    words: Wording,
    lower: str,
    cues: Sequence[Cue],
    places: Sequence[FoundPlace],
) -> list[Scene]:
    """The sentences of one article, in order, each with its cues, mentions and dates."""
    cue_starts = [c.start for c in cues]
    date_starts = [d.start for d in dates]
    place_starts = [p.start for p in places]
    found: list[Scene] = []
    leaders = Leaders(document, cast)
    for sentence in document.article_sentences(article):
        low, high = bisect_left(cue_starts, sentence.start), bisect_left(cue_starts, sentence.end)
        first, last = bisect_left(date_starts, sentence.start), bisect_left(date_starts, sentence.end)
        near = places[bisect_left(place_starts, sentence.start) : bisect_left(place_starts, sentence.end)]
        mentions = leaders.named(cast.within(sentence.start, sentence.end, inside=True))
        found.append(
            Scene(
                sentence,
                document.text,
                lower,
                words,
                cast,
                cues[low:high],
                mentions,
                dates[first:last],
                near,
                len(found),
            )
        )
    return found
