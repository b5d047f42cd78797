"""From the phrases of a page to its cast: who is named, who is meant, and what each phrase adds."""

from __future__ import annotations

import re
from bisect import bisect_right

from banggiao.actors.bodies import Body
from banggiao.actors.bodies_of_page import HOME, Bodies
from banggiao.actors.drafts import Draft, HeldOffice, RawMention
from banggiao.actors.everyday import without_everyday
from banggiao.actors.facts import facts_of_people, office_of, usual_office
from banggiao.actors.groups import Holders, Said, Stage
from banggiao.actors.handing import Handing
from banggiao.actors.leaders import find_leaders, leader_of
from banggiao.actors.model import MentionForm
from banggiao.actors.offices import Title
from banggiao.actors.people import People
from banggiao.actors.phrases import Phrase
from banggiao.actors.sharing import share_owners
from banggiao.actors.sides import share_sides
from banggiao.actors.sight import Sight, is_syllable
from banggiao.lexicon.same_office import several_words

__all__ = ["Resolver"]

_SUBJECT_AFTER = (
    ",",
    ";",
    ":",
    "-",
    "–",
    ".",
    '"',
    "“",
    "(",
    "theo",
    "rằng",
    "và",
    "khi",
    "để",
    "được",
    "mà",
    "thì",
    "nơi",
)
_OWNER_AFTER = ("của", "chủ tịch", "tư tưởng", "phong cách", "đạo đức", "lăng", "tượng", "thành phố")

# Characters before "hai bên" of the clause that leads it in; and of one that tells of a journey, from its first word.
_LEAD_IN, _SETTING_REACH = 60, 180
_SETTING = re.compile(r"(?i:nhân|trong|tại|kết thúc|sau|ngay sau)\b.*\b(?:thăm|hội đàm|gặp|đối thoại|tham vấn|họp)\b")
_AND = re.compile(r" và | ?[-–—] ?|, ")
_SENTENCE = re.compile(r"[.!?;]\s+(?=[^a-zà-ỹ])|\n")


class Resolver:
    """Resolves the phrases of one page, in the order of the text.

    ``starts`` are those of the blocks read, ``articles`` the article of each: every article has a stage of its own.
    """

    def __init__(self, sight: Sight, found: list[Phrase], starts: list[int], articles: list[int | None]) -> None:
        self.sight, self.found, self.starts, self.articles = sight, found, starts, articles
        self._stages: dict[int | None, Stage] = {}
        self.people = People(sight)
        self.bodies = Bodies(sight)
        self.delegations: list[Draft] = []
        self.mentions: list[RawMention] = []
        self.stage = Stage(sight.naming)
        self.handing = Handing(sight, starts)
        self.holders = Holders(())
        self._index = 0

    def resolve(self) -> tuple[list[Draft], list[RawMention]]:
        """Drafts in the order of first mention, and mentions in the order of the text."""
        share_owners(self.sight, self.found)
        self.found = without_everyday(self.sight, self.found)
        share_sides(self.sight, self.found, self.starts)
        self.people.gather(self.found)
        for phrase in self.found:
            for body in (*phrase.inner, *([phrase.body] if phrase.body else [])):
                self.bodies.note(body)
        self.bodies.join_short_forms()
        self.bodies.foreign = facts_of_people(self.sight, self.people, self.found)
        self.holders = Holders(d for d in self.people.all if not d.historic)
        block = -1
        for index, phrase in enumerate(self.found):
            self._index = index
            at = bisect_right(self.starts, phrase.outer)
            if at != block:
                block = at
                self._enter(self.articles[at - 1])
            getattr(self, f"_{phrase.form}")(phrase)
        self.mentions.sort(key=lambda m: (m.phrase_start, -m.phrase_end, m.start))
        find_leaders(self.sight, self.mentions)
        drafts = [*self.people.all, *self.bodies.all, *self.delegations]
        return sorted(drafts, key=lambda d: (d.first, d.kind)), self.mentions

    def _enter(self, article: int | None) -> None:
        """A block of ``article`` begins."""
        self.stage = self._stages.setdefault(article, Stage(self.sight.naming))
        self.stage.block()

    # phrases ------------------------------------------------------------------------------------

    def _place(self, at: int) -> str:
        """How what begins at ``at`` stands in its sentence: ``subject``, ``object`` or ``owner``."""
        start = self.starts[bisect_right(self.starts, at) - 1]
        before = self.sight.lower[max(start, at - 14) : at].rstrip()
        if not before or before.endswith(_SUBJECT_AFTER):
            return "subject"
        return "owner" if before.endswith(_OWNER_AFTER) else "object"

    def _mention(
        self, phrase: Phrase, actors: list[Draft], form: MentionForm, offices: list[HeldOffice] | None = None
    ) -> None:
        self.mentions.append(RawMention(phrase.start, phrase.end, (phrase.outer, phrase.stop), actors, form, offices))

    def _person(self, phrase: Phrase) -> None:
        draft = self.people.find(phrase, self.stage.people)
        if draft is None or phrase.name is None:
            if phrase.titles:
                self._offices(phrase)
            return
        words = " ".join(self.sight.text[phrase.name.start : phrase.name.end].split())
        draft.forms[words] += 1
        draft.first = min(draft.first, phrase.outer)
        listed = self.handing.listed(phrase)
        offices = self._held(draft, [*listed, *phrase.titles, *phrase.after])
        self._inner([b for b in phrase.inner if b.kind == "state"], phrase.country)
        self.handing.after_person(phrase, draft)
        form: MentionForm = "name" if len(words.split()) > 1 or len(draft.tokens) == 1 else "short"
        self._mention(phrase, [draft], form, offices)
        if not draft.historic:
            self.stage.named(draft, self._place(phrase.outer))

    def _held(self, draft: Draft, titles: list[Title]) -> list[HeldOffice]:
        held = []
        around = next((t.country for t in titles if t.country), None) or draft.country
        if around is None and not all(is_syllable(t) for t in draft.tokens):
            around = ""  # A foreigner's office is of no organ of the home state.
        for title in titles:
            office = office_of(self.sight, title, title.country or around)
            self._inner([b for b in title.inner if b.kind != "state"], around)
            if title.organ is not None:
                office.organ = self.bodies.find(title.organ, around)
            held.append(office)
            draft.offices.append(office)
        return held

    def _inner(self, bodies: list[Body], around: str | None, *, nested: bool = False) -> None:
        for body in bodies:
            self._inner(body.inner, around, nested=True)
            passing = body.end == body.start + len(body.word) and body.country is None
            if passing and body.word in self.sight.naming.passing:
                continue
            draft = self.bodies.find(body, around)
            if draft is not None:
                draft.sure = draft.sure or (draft.kind == "state" and not nested)
                span = (body.start, body.end)
                self.mentions.append(
                    RawMention(body.start, body.end, span, [draft], "name", inside=True, nested=nested)
                )

    def _offices(self, phrase: Phrase) -> None:
        """Offices without a name: said of the subject ("Ông là …"), or pointing to who holds them."""
        if self.handing.heads_list(phrase):
            self._inner([b for t in phrase.titles for b in t.inner], None)
            return
        if self._said_of_subject(phrase):
            return
        said = [self._said(t) for t in phrase.titles]
        shared = [s._replace(country=s.country or phrase.country) for s in said]
        person = None if phrase.plural else self.stage.holder(shared, self.holders)
        if person is None and len(phrase.titles) > 1 and phrase.country is None:
            self._one_by_one(phrase)
            return
        for title in phrase.titles:
            self._inner(title.inner, title.country)
        last = phrase.titles[-1]
        span = (phrase.outer, last.end)
        if person is not None:
            self.mentions.append(RawMention(phrase.titles[0].start, last.end, span, [person], "office"))
            self.stage.named(person, self._place(phrase.outer))
        elif not phrase.plural and (stand := self._stands_for(last)) is not None:
            self.mentions.append(RawMention(last.start, last.end, span, [stand], "office"))

    def _said(self, title: Title) -> Said:
        organ = title.organ
        words = self.sight.lower[organ.start : organ.bare] if organ is not None and not organ.weak else None
        if organ is None and title.country is not None and not title.inner:
            words = self.sight.lower[title.start + len(title.word) : title.end].strip() or None
        usual = usual_office(self.sight, title) if several_words(title.word) else title.word
        return Said(title.word, title.country, words, usual)

    def _one_by_one(self, phrase: Phrase) -> None:
        """Offices of several persons, as in "Chủ tịch nước, Thủ tướng …"."""
        for index, title in enumerate(phrase.titles):
            outer = phrase.outer if index == 0 else title.outer
            self._offices(
                Phrase("offices", title.start, title.end, outer, title.end, titles=[title], inner=title.inner)
            )

    def _stands_for(self, title: Title) -> Draft | None:
        """An office-holder who is not named: the organ stands for him, or the state."""
        if title.former:
            return None
        if title.organ is not None and not title.organ.weak:
            return self.bodies.find(title.organ, title.country)
        if title.pointing and title.country is not None:
            return self.bodies.state(title.country, title.start, None, self.sight.naming.states[title.country])
        state = next((b for b in title.inner if b.kind == "state"), None)
        return self.bodies.find(state, None) if state is not None else None

    def _said_of_subject(self, phrase: Phrase) -> bool:
        """Offices said of the last subject, as in "Ông là Ủy viên …; Đại biểu …", "được bầu làm …"."""
        titles = [t for t in phrase.titles if t.organ is not None or t.word not in self.sight.naming.of_delegation]
        person = self.handing.subject_of(phrase, self.mentions)
        if person is None or not titles:
            return False
        self._held(person, titles)
        self.handing.predicate = (phrase.stop, person)
        return True

    def _pronoun(self, phrase: Phrase) -> None:
        person = self.stage.pronoun(phrase.honorific)
        if person is not None:
            self._mention(phrase, [person], "pronoun")
            self.stage.named(person, self._place(phrase.outer))

    def _body(self, phrase: Phrase) -> None:
        assert phrase.body is not None
        self._inner(phrase.body.inner, phrase.body.country, nested=True)
        draft = self.bodies.find(phrase.body, None)
        if draft is None:
            return
        place = self._place(phrase.outer)
        draft.sure = draft.sure or self._acts(phrase.body, place)
        self._mention(phrase, [draft], "short" if phrase.body.weak else "name")
        self.stage.named(draft, place)

    def _acts(self, body: Body, place: str) -> bool:
        """Whether a mention is more than passing: "Chính phủ" alone counts as a subject only, "Đảng" not at all."""
        if body.kind == "party" and body.weak:
            return False
        if body.country is not None or body.end > body.start + len(body.word):
            return True
        return body.word not in self.sight.naming.passing or place == "subject"

    def _state(self, phrase: Phrase) -> None:
        assert phrase.body is not None
        draft = self.bodies.find(phrase.body, None)
        assert draft is not None
        draft.sure = True
        leader = leader_of(self.sight, phrase, self.stage.people)
        if leader is not None:
            self._inner([phrase.body], None)
            self._mention(phrase, [leader], "office")
            self.stage.named(leader, self._place(phrase.outer))
            return
        self._mention(phrase, [draft], "name")
        self.stage.named(draft, self._place(phrase.outer))

    def _delegation(self, phrase: Phrase) -> None:
        words = self.sight.text[phrase.start : phrase.end]
        principal = self.bodies.find(phrase.inner[0], None) if phrase.inner else None
        if phrase.inner:
            draft = next((d for d in self.delegations if d.represents == [principal]), None)
        else:
            draft = self.delegations[-1] if self.delegations else None
        if draft is None and phrase.inner:
            draft = Draft("delegation", phrase.start, phrase.country or (principal.country if principal else None))
            draft.represents = [principal] if principal is not None else []
            draft.sure = True
            self.delegations.append(draft)
        if draft is None:
            return
        draft.forms[words] += 1
        if principal is not None:
            principal.sure = True
        self._inner(phrase.inner, phrase.country)
        self._mention(phrase, [draft], "delegation")

    def _group(self, phrase: Phrase) -> None:
        actors = self._meant(phrase)
        if not actors:
            return
        self._mention(phrase, actors, "group" if len(actors) > 1 else "short")
        if phrase.group == "home":
            self.stage.named(actors[0], self._place(phrase.outer))

    def _meant(self, phrase: Phrase) -> list[Draft]:
        if phrase.group == "home":
            return self._home(self.sight.lower[phrase.start : phrase.end], phrase.start)
        if phrase.group == "other":
            return self.stage.other()
        words = self.sight.lower[phrase.start : phrase.end]
        if words.startswith("các ") and (self.sight.capital(phrase.end + 1) or not self.stage.bilateral()):
            return []
        if phrase.group == "states" and (named := self._named_after(phrase)):
            return named
        office = words.partition(" ")[2]
        held = phrase.group == "people" and any(w.kind == "office" for w in self.sight.naming.meanings(office))
        return self.stage.group(phrase.group, office if held else "", self._led_in(phrase.outer))

    def _named_after(self, phrase: Phrase) -> list[Draft]:
        """The two states that follow "hai nước" and say which: "hai nước Pháp và Việt Nam", "hai nước Việt - Lào"."""
        two = self.found[self._index + 1 : self._index + 3]
        if len(two) < 2 or any(p.form != "state" or p.body is None for p in two) or two[0].outer != phrase.stop + 1:
            return []
        if not _AND.fullmatch(self.sight.lower, two[0].stop, two[1].outer):
            return []
        named = [self.bodies.find(p.body, None) for p in two if p.body is not None]
        return [d for d in named if d is not None]

    def _led_in(self, at: int) -> Draft | None:
        """Whom the clause that leads in "hai bên" at ``at`` names last: "Gặp Thủ tướng A, hai bên …".

        A state only where the clause speaks of a journey or a meeting: "Nhân chuyến thăm của A đến Pháp, hai bên …".
        """
        mention = next((m for m in reversed(self.mentions[-3:]) if len(m.actors) == 1), None)
        if mention is None or at - mention.phrase_end > _LEAD_IN or mention.actors[0].kind not in ("person", "state"):
            return None
        state = mention.actors[0].kind == "state"
        block = self.starts[bisect_right(self.starts, at) - 1]
        start = max(block, mention.phrase_start - (_SETTING_REACH if state else _LEAD_IN))
        clause = self.sight.text[start : mention.phrase_start]
        lead = _SENTENCE.split(clause)[-1]
        after = self.sight.text[mention.phrase_end : at].rstrip()
        if not after.endswith(",") or {",", ";", "."} & {*lead, *after[:-1]}:
            return None
        return mention.actors[0] if not state or _SETTING.match(lead) else None

    def _home(self, words: str, at: int) -> list[Draft]:
        if words.startswith("đảng"):
            draft = self.bodies.home_party(at, None)
        else:
            draft = self.bodies.state(HOME, at, None, "Việt Nam")
        draft.sure = True
        return [draft]
