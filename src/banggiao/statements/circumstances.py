"""What belongs to a statement besides its words: to whom, on what, at which event, by when."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from banggiao.dates import DatePhrase
from banggiao.pages.model import Document
from banggiao.record import Act, Event, EventDate, EventType, Span
from banggiao.statements.draft import Draft
from banggiao.statements.scene import Scene

__all__ = ["Circumstances"]

# Acts whose object is first the one they are addressed to: "đề nghị Lào …", "cảm ơn Chính phủ Nhật Bản …".
_ADDRESSED: frozenset[Act] = frozenset({"propose", "invite", "thank", "congratulate", "condole", "greet"})
# Acts that look ahead, so that a date in them says by when.
_AHEAD: frozenset[Act] = frozenset({"propose", "pledge", "agree", "invite"})
# At such events something is said; the others are what is spoken of.
_SPOKEN: frozenset[EventType] = frozenset(
    {"talks", "meeting", "reception", "call", "dialogue", "conference", "congress", "session", "message", "position"}
)
# Words before a date by which it looks back, or belongs to a text's name; and how many characters before count.
_DONE = ("đã ký", "ký kết", "ký ngày", "ngày ký", "được ký", "kể từ", "luật biển", "unclos", "thành lập", "giải phóng")
_SINCE = ("từ", "từ năm", "từ ngày", "ký", "ký năm", "lập năm")
_NEAR = 24
# Characters between an event and the verb in one sentence.
MAX_SETTING = 250
# Where an article bears no date: nothing promised in its time is due before.
_EARLIEST = "2000"
# Acts that are sent to somebody, and the words before that somebody.
_SENT: frozenset[Act] = frozenset({"invite", "thank", "congratulate", "condole", "greet"})
_TO = frozenset({"tới", "đến", "cho"})


class Circumstances:
    """Finds them for the statements of one page.

    Args:
        document, scene, events, dates: the page and what the steps before found in it.
        topics: offsets and names of the topics in the text, in order.
    """

    def __init__(
        self,
        document: Document,
        scene: Scene,
        events: Sequence[Event],
        dates: Mapping[int, Sequence[DatePhrase]],
        topics: Sequence[tuple[int, str]],
    ) -> None:
        self._addressed = frozenset(scene.reporting.words["addressed"])
        self._document, self._scene, self._dates, self._topics = document, scene, dates, topics
        self._topic_starts = [start for start, _ in topics]
        self._events: dict[int, list[Event]] = {}
        for event in events:
            self._events.setdefault(event.article, []).append(event)

    def addressees(self, draft: Draft) -> tuple[str, ...]:
        """Actor ids of those it was said to: named with the verb, first in what is asked or thanked for, or "tới X"."""
        actors = draft.addressees
        if not actors and draft.act in _ADDRESSED:
            actors = self._first(draft)
        if not actors and draft.act in _SENT:
            actors = self._sent_to(draft)
        return tuple(a for a in self._scene.speaking(actors) if a not in draft.speakers)

    def _first(self, draft: Draft) -> tuple[str, ...]:
        """Who stands first in what was said, after "phía", "cá nhân" and the like only."""
        for mention in self._scene.cast.within(draft.start, draft.end)[:1]:
            before = self._document.spelled[draft.start : mention.phrase_start].lower().split()
            if self._addressed.issuperset(before):
                return mention.actors
        return ()

    def _sent_to(self, draft: Draft) -> tuple[str, ...]:
        """The last to whom "tới", "đến" or "cho" leads: "lời mời … tới Thủ tướng A"."""
        for mention in reversed(self._scene.cast.within(draft.start, draft.end)):
            before = self._document.spelled[draft.start : mention.phrase_start].lower().split()
            if before and before[-1] in _TO and self._scene.is_person(mention):
                return mention.actors
        return ()

    def topics(self, draft: Draft) -> tuple[str, ...]:
        """Names of the topics of what was said."""
        low = bisect_left(self._topic_starts, draft.start)
        high = bisect_left(self._topic_starts, draft.end)
        return tuple(dict.fromkeys(name for _, name in self._topics[low:high]))

    def due(self, draft: Draft, article: int) -> EventDate | None:
        """By when something is promised or asked: the last date in it that looks ahead.

        That is none of a past event, of a text's name ("Công ước … năm 1982") or from which on something is so.
        """
        if draft.act not in _AHEAD:
            return None
        published = self._document.published(article)
        ahead = [d for d in self._dates.get(article, ()) if draft.start <= d.start < draft.end]
        for phrase in reversed(ahead):
            before = self._document.spelled[max(draft.start, phrase.start - _NEAR) : phrase.start].lower()
            if not _looks_back(before) and not self._past(phrase.edtf, published, article):
                return EventDate(phrase.edtf, phrase.basis, _span(phrase), phrase.part)
        return None

    def _past(self, edtf: str, published: str | None, article: int) -> bool:
        """Whether a date lies before the article's own; without one, whether it is that of an event it reports."""
        start, end = edtf.split("/")[0].strip("."), edtf.rsplit("/", 1)[-1].strip(".")
        last = (end or start)[:10]
        if published and last[:4].isdigit():
            return last < published[:10][: len(last)]
        told = any(e.date is not None and e.date.edtf == edtf for e in self._events.get(article, ()))
        return told or (start[:4].isdigit() and start < _EARLIEST)

    def event(self, draft: Draft, article: int) -> str | None:
        """The id of the event at which it was said: of the speakers' events the nearest one named before it."""
        best: tuple[int, int, int] | None = None
        chosen: str | None = None
        for event in self._events.get(article, ()):
            if event.recalled or event.status == "cancelled":
                continue
            score = self._distance(event, draft)
            if score is not None and (best is None or score < best):
                best, chosen = score, event.id
        return chosen

    def _distance(self, event: Event, draft: Draft) -> tuple[int, int, int] | None:
        """Less is nearer: told in the sentence, then of those in which a speaker takes part one at which one speaks.

        None where the speaker takes no part: an outsider's words were not said there.
        """
        ways = [
            draft.cue.start - e.start if e.start <= draft.cue.start else 2 * (e.start - draft.cue.start)
            for e in event.evidence
            if not draft.start <= e.start < draft.end
        ]
        if not ways:
            return None
        if any(self._opens_sentence(draft.cue.start, e.start) for e in event.evidence) and event.type in _SPOKEN:
            return (0, 0, min(ways))
        speakers = set(draft.speakers)
        for part in event.participants:  # A plain loop, as each statement asks this of each event.
            if part.actor in speakers or not speakers.isdisjoint(part.represents):
                return (1, 0 if event.type in _SPOKEN else 1, min(ways))
        return None

    def _opens_sentence(self, cue: int, event: int) -> bool:
        """Whether the words of an event stand before a verb in its sentence: "Tại buổi tiếp bà B, ông A …"."""
        if not 0 < cue - event <= MAX_SETTING:
            return False
        between = self._document.text[event:cue]
        return "\n" not in between and ". " not in between


def _looks_back(before: str) -> bool:
    return before.rstrip().endswith(_SINCE) or any(word in before for word in _DONE)


def _span(phrase: DatePhrase) -> Span:
    return Span(phrase.start, phrase.end)
