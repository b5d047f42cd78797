"""Who is on the stage of an article: what mentions mean where they speak, and the two sides of a conversation."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

from banggiao.actors import Cast, Mention
from banggiao.lexicon.reporting import Reporting
from banggiao.record import Event, EventType
from banggiao.statements.items import Unit

__all__ = ["Scene"]

_SPEAKING = frozenset({"person", "party", "state", "organ", "organization", "international"})
# Events at which two sides talk with each other.
_TALKS: frozenset[EventType] = frozenset({"talks", "meeting", "reception", "call", "dialogue", "visit"})


# Offices of which "hai …" are the two who talk with each other; two others ("hai nghị sĩ") are not they.
_OF_LEADERS = ("thủ tướng", "tổng thống", "chủ tịch", "tổng bí thư", "bộ trưởng", "ngoại trưởng", "phó", "thứ trưởng")
# Characters between two sentences, one of which follows the other at once.
_NEXT = 3
_MEN, _WOMEN = frozenset({"ông", "anh", "ngài"}), frozenset({"bà", "cô", "chị"})
_OF_RANK = ("nhà ngoại giao", "nhà lãnh đạo")
# Syllables that an unnamed office-holder shares with a person's title to be that person.
_COMMON_TITLES, _LONG_TITLE, _TITLE = ("bộ trưởng", "thứ trưởng", "chủ tịch", "phó chủ tịch", "đại diện"), 4, 2


class Scene:
    """What the reading of one article asks about its actors.

    Args:
        cast: the page's actors and mentions.
        events: the article's events.
        reporting: the lexicon's words.
        lower: the page's text in lower case.

    Attributes:
        joint: whether the article is quoting a joint statement, in which "hai bên" are the two states.
    """

    def __init__(self, cast: Cast, events: Sequence[Event], reporting: Reporting, lower: str) -> None:
        self.cast, self.reporting, self._lower = cast, reporting, lower
        self._talks = sorted(self._talked(events))
        self._starts = [at for at, _ in self._talks]
        self._said: list[tuple[int, str]] = []
        self._pair: tuple[int, tuple[str, ...]] = (-1, ())
        self._last: tuple[int, str] = (-1, "")
        self.joint = False

    # who may speak ------------------------------------------------------------------------------
    def speaking(self, actors: Sequence[str]) -> tuple[str, ...]:
        """Those of ``actors`` that can speak; a delegation speaks through its leader, else for its principal."""
        found: list[str] = []
        for actor_id in actors:
            actor = self.cast.by_id.get(actor_id)
            if actor is None:
                continue
            if actor.kind == "delegation":
                found += [actor.leader] if actor.leader else actor.represents[:1] or [actor_id]
            elif actor.kind in _SPEAKING:
                found.append(actor_id)
        return tuple(dict.fromkeys(found))

    def is_person(self, mention: Mention) -> bool:
        """Whether the mention is of people, alone or as a group of sides."""
        if mention.form in ("pronoun", "group", "delegation", "office"):
            return True
        return any(self._kind(i) == "person" for i in mention.actors)

    def has_person(self, actors: Sequence[str]) -> bool:
        """Whether a person is among ``actors``."""
        return any(self._kind(a) == "person" for a in actors)

    def _kind(self, actor: str) -> str:
        found = self.cast.by_id.get(actor)
        return found.kind if found is not None else ""

    def countries(self, mention: Mention) -> frozenset[str]:
        """The countries of the actors that a mention names."""
        found = (self.cast.by_id[i].country for i in mention.actors if i in self.cast.by_id)
        return frozenset(c for c in found if c)

    def side(self, actors: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Words for several actors by their countries; and those of two states for their leaders, or the reverse."""
        countries = "+".join(sorted(self.cast.by_id[a].country or a for a in actors))
        names = (f"states {countries}",), (f"leaders {countries}",)
        return names[::-1] if self.has_person(actors) else names

    def is_medium(self, actor: str) -> bool:
        """Whether the actor is an organisation, as newspapers and agencies are."""
        return self._kind(actor) == "organization"

    # what mentions mean -------------------------------------------------------------------------
    def meant(self, unit: Unit, index: int) -> tuple[str, ...]:
        """The actors of the mention at ``index``: two sides as the conversation has them, a leader by country."""
        mention = unit.items[index].mention
        assert mention is not None
        words = unit.lower[mention.start : mention.end]
        if mention.form == "group" and len({self._kind(a) for a in mention.actors}) > 1:
            return mention.actors  # "Nhân chuyến thăm của A tới Lào, hai bên …": the sentence itself names them
        if mention.form == "group" and (words in self.reporting.sides or _of_office(unit, index)):
            if self.joint and words.endswith("bên"):
                return self.states(self.sides(mention.start)) or mention.actors
            return self.sides(mention.start) or mention.actors
        if mention.form == "office" and unit.lower.endswith(("hai ", "hai vị "), unit.start, mention.phrase_start):
            return self.sides(mention.start) or mention.actors if words.startswith(_OF_LEADERS) else ()
        if mention.form == "group" and words.startswith("các ") and len(mention.actors) < 3:
            return ()
        if mention.form == "pronoun" and self._goes_on(unit, index, words):
            return (self._last[1],)
        return self.led_by(unit, index) or self._in_office(mention, words) or mention.actors

    def _in_office(self, mention: Mention, words: str) -> tuple[str, ...]:
        """The person whom "nhà ngoại giao Nga", "Bộ trưởng Quốc phòng Hàn Quốc" means, where the page names one."""
        if mention.form != "office" or len(mention.actors) != 1 or self._kind(mention.actors[0]) != "state":
            return ()
        country = self.cast.by_id[mention.actors[0]].country
        if words.startswith(_OF_RANK):
            said = (s for _, s in reversed(self._said) if self.cast.by_id[s].country == country)
            return next(((s,) for s in said), ())
        if (counterpart := self._counterpart(country, words)) is not None:
            return (counterpart,)
        needed = _LONG_TITLE if words.startswith(_COMMON_TITLES) else _TITLE
        for other in self.cast.within(0, len(self._lower)):
            actor = self.cast.by_id.get(other.actors[0]) if len(other.actors) == 1 else None
            if actor is None or actor.kind != "person" or actor.country != country:
                continue
            if _shared(words, self._lower[other.phrase_start : other.end]) >= needed:
                return other.actors
        return ()

    def heard(self, end: int, speakers: Sequence[str]) -> None:
        """Remembers who spoke last in the sentence that ends at offset ``end``, where it is one person."""
        if len(speakers) == 1 and self._kind(speakers[0]) == "person":
            self._last = end, speakers[0]

    def _goes_on(self, unit: Unit, index: int, words: str) -> bool:
        """Whether "ông", "bà" is who spoke in the sentence before, nobody else being named first."""
        end, speaker = self._last
        if not speaker or unit.start - end > _NEXT or any(i.mention is not None for i in unit.items[:index]):
            return False
        other = _MEN if words in _WOMEN else _WOMEN if words in _MEN else frozenset({words})
        return other.isdisjoint(self._titles.get(speaker, ()))

    @cached_property
    def _titles(self) -> dict[str, set[str]]:
        """By person, the first words of the phrases that name them: "bà" of "bà Mai"."""
        found: dict[str, set[str]] = {}
        for mention in self.cast.mentions:
            if len(mention.actors) == 1:
                title = self._lower[mention.phrase_start : mention.phrase_end].partition(" ")[0]
                found.setdefault(mention.actors[0], set()).add(title)
        return found

    def _counterpart(self, country: str | None, title: str) -> str | None:
        """The one person of a country whom the page calls the counterpart of somebody with such a title."""
        return next((a for held, a in self._counterparts.get(country, ()) if title.startswith(held)), None)

    @cached_property
    def _counterparts(self) -> dict[str | None, list[tuple[str, str]]]:
        """By country, the title of "Phó thủ tướng A … người đồng cấp Lào B" and B."""
        found: dict[str | None, list[tuple[str, str]]] = {}
        before: Mention | None = None
        for mention in self.cast.within(0, len(self._lower)):
            if len(mention.actors) != 1 or self._kind(mention.actors[0]) != "person":
                continue
            phrase = self._lower[mention.phrase_start : mention.phrase_end]
            if before is not None and phrase.startswith("người đồng cấp"):
                title = self._lower[before.phrase_start : before.start].strip()
                found.setdefault(self.cast.by_id[mention.actors[0]].country, []).append((title, mention.actors[0]))
            before = mention if mention.phrase_start < mention.start else before
        return {c: [(t, a) for t, a in pairs if t] for c, pairs in found.items()}

    def led_by(self, unit: Unit, index: int) -> tuple[str, ...]:
        """The person whom "nhà lãnh đạo Nga", "người đứng đầu Đảng" means, or ()."""
        mention = unit.items[index].mention
        if mention is None or len(mention.actors) != 1 or self._kind(mention.actors[0]) == "person":
            return ()
        before = unit.lower[unit.start : mention.phrase_start].rstrip()
        return self._leader(mention) if before.endswith(self.reporting.leaders) else ()

    def _leader(self, mention: Mention) -> tuple[str, ...]:
        """The last person of a state to be named before its mention, else the only one on the page."""
        country = self.cast.by_id[mention.actors[0]].country
        for other in reversed(self.cast.within(0, mention.start)):
            actor = self.cast.by_id.get(other.actors[0]) if len(other.actors) == 1 else None
            if actor is not None and actor.kind == "person" and actor.country == country:
                return other.actors
        people = tuple(a.id for a in self.cast.actors if a.kind == "person" and a.country == country)
        return people if len(people) == 1 else ()

    # the two sides ------------------------------------------------------------------------------
    def spoke(self, at: int, speakers: Sequence[str]) -> None:
        """Remembers that ``speakers`` said something at offset ``at``."""
        if len(speakers) == 1 and self._kind(speakers[0]) == "person":
            self._said.append((at, speakers[0]))

    def named(self, at: int, actors: Sequence[str]) -> None:
        """Remembers that the sentence at offset ``at`` names ``actors``, where they are two people of two countries."""
        people = tuple(dict.fromkeys(a for a in actors if self._kind(a) == "person"))
        if len(people) == 2 and self._opposed(*people):
            self._pair = at, people

    def sides(self, at: int) -> tuple[str, ...]:
        """The two people whom "hai bên" means at offset ``at``: those who speak by turns, or who meet."""
        talks = bisect_right(self._starts, at) - 1
        speakers = self._by_turns()
        if talks >= 0 and (not speakers or self._starts[talks] > self._said[-1][0]):
            return self._talks[talks][1]
        if speakers:
            return speakers
        return self._pair[1] or (self._talks[0][1] if self._talks else ())

    def states(self, people: Sequence[str]) -> tuple[str, ...]:
        """The states for which two people stand, where the page names both; else ``people``."""
        own = [self.cast.by_id[p].country or "" for p in people]
        states = {a.country: a.id for a in self.cast.actors if a.kind == "state" and a.country}
        return tuple(states[c] for c in own) if len(own) == 2 and states.keys() >= set(own) else tuple(people)

    def _by_turns(self) -> tuple[str, ...]:
        """The last speaker and the last before of another country, in the order of the text.

        Where the last one has met somebody else since the other spoke, these two.
        """
        pair_at, pair = self._pair
        for at, earlier in reversed(self._said):
            last = self._said[-1][1]
            if self._opposed(earlier, last):
                return pair if pair_at > at and last in pair else (earlier, last)
        return ()

    def _opposed(self, one: str, other: str) -> bool:
        return one != other and self.cast.by_id[one].country != self.cast.by_id[other].country

    def _talked(self, events: Sequence[Event]) -> list[tuple[int, tuple[str, ...]]]:
        """Where the article speaks of two people who talk with each other."""
        found: list[tuple[int, tuple[str, ...]]] = []
        for event in events:
            people = [p.actor for p in event.participants if self._kind(p.actor) == "person"]
            other = next((p for p in people if self._opposed(p, people[0])), None)
            if event.type in _TALKS and not event.recalled and other is not None:
                found += [(e.start, (people[0], other)) for e in event.evidence]
        return found

    def first_group(self, start: int, end: int) -> tuple[str, ...]:
        """The first sides named together in ``[start, end)``, for a joint statement that stands before them."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        named = (m.actors for m in self.cast.within(start, end) if m.form == "group" and len(m.actors) == 2)
        return next(named, self._talks[low][1] if low < high else ())


def _of_office(unit: Unit, index: int) -> bool:
    """Whether an office stands right before the item at ``index``: "Thủ tướng hai nước"."""
    before = unit.items[index - 1].mention if index else None
    return before is not None and before.form == "office" and unit.adjacent(index - 1, index)


def _shared(one: str, other: str) -> int:
    """How many syllables two phrases have in common at their beginning."""
    count = 0
    for a, b in zip(one.split(), other.split(), strict=False):
        if a != b:
            break
        count += 1
    return count
