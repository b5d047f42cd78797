"""From the phrases of a page to its cast: who is named, who is meant, and what each phrase adds."""

from __future__ import annotations

from banggiao.actors.bodies import Body
from banggiao.actors.bodies_of_page import HOME, Bodies
from banggiao.actors.drafts import Draft, HeldOffice, RawMention
from banggiao.actors.groups import Stage
from banggiao.actors.offices import Title
from banggiao.actors.people import People
from banggiao.actors.phrases import Phrase
from banggiao.actors.sight import Sight

__all__ = ["Resolver"]


class Resolver:
    """Resolves the phrases of one page, in the order of the text."""

    def __init__(self, sight: Sight, found: list[Phrase]) -> None:
        self.sight, self.found = sight, found
        self.people = People(sight)
        self.bodies = Bodies(sight)
        self.delegations: list[Draft] = []
        self.mentions: list[RawMention] = []
        self.stage = Stage()

    def resolve(self) -> tuple[list[Draft], list[RawMention]]:
        """Drafts in the order of first mention, and mentions in the order of the text."""
        self.people.gather(self.found)
        for phrase in self.found:
            for body in (*phrase.inner, *([phrase.body] if phrase.body else [])):
                self.bodies.note(body)
        self._countries_of_people()
        for phrase in self.found:
            getattr(self, f"_{phrase.form}")(phrase)
        drafts = [d for d in (*self.people.all, *self.bodies.all, *self.delegations) if d.forms or d.canonical]
        self.mentions.sort(key=lambda m: (m.phrase_start, -m.phrase_end, m.start))
        return sorted(drafts, key=lambda d: (d.first, d.kind)), self.mentions

    def _countries_of_people(self) -> None:
        """A person's country before any phrase is resolved, so that "Thủ tướng" alone finds whose it is."""
        for phrase in self.found:
            if phrase.form == "person" and phrase.country is not None:
                draft = self.people.find(phrase, [])
                if draft is not None and draft.country is None:
                    draft.country = phrase.country
        for phrase in self.found:
            if phrase.form == "person":
                self._home_by_office(phrase)

    def _home_by_office(self, phrase: Phrase) -> None:
        draft = self.people.find(phrase, [])
        if draft is None or draft.country is not None or phrase.name is None:
            return
        titles = [*phrase.titles, *phrase.after]
        if any(t.word in self.sight.naming.abroad for t in titles):
            return
        if phrase.name.make == "vietnamese" and phrase.name.tokens > 1:
            draft.country = HOME

    # phrases ------------------------------------------------------------------------------------

    def _person(self, phrase: Phrase) -> None:
        draft = self.people.find(phrase, self.stage.people)
        if draft is None or phrase.name is None:
            if phrase.titles:
                self._offices(phrase)
            return
        words = self.sight.text[phrase.name.start : phrase.name.end]
        draft.forms[words] += 1
        draft.first = min(draft.first, phrase.outer)
        offices = self._held(draft, [*phrase.titles, *phrase.after], phrase)
        form = "name" if len(words.split()) > 1 or len(draft.tokens) == 1 else "short"
        self.mentions.append(
            RawMention(phrase.start, phrase.end, (phrase.outer, phrase.stop), [draft], form, offices)  # type: ignore[arg-type]
        )
        self.stage.person(draft)

    def _held(self, draft: Draft, titles: list[Title], phrase: Phrase) -> list[HeldOffice]:
        held = []
        around = next((t.country for t in titles if t.country), None) or draft.country
        for title in titles:
            office = HeldOffice(
                self.sight.text[title.start : title.end],
                title.start,
                title.end,
                title.word,
                title.country or around,
                title.former,
                title.full,
            )
            self._inner(title.inner, around)
            if title.organ is not None:
                office.organ = self.bodies.find(title.organ, around)
            held.append(office)
            draft.offices.append(office)
        return held

    def _inner(self, bodies: list[Body], around: str | None) -> None:
        for body in bodies:
            self._inner(body.inner, around)
            draft = self.bodies.find(body, around)
            if draft is not None:
                self.mentions.append(
                    RawMention(body.start, body.end, (body.start, body.end), [draft], "name", inside=True)
                )

    def _offices(self, phrase: Phrase) -> None:
        """Offices without a name: who holds them, the last to be named where several do."""
        person = self.stage.holder(phrase.titles, self.people.all)
        for title in phrase.titles:
            self._inner(title.inner, title.country)
        if person is None:
            return
        first, last = phrase.titles[0], phrase.titles[-1]
        self.mentions.append(RawMention(first.start, last.end, (phrase.outer, last.end), [person], "office"))
        self.stage.person(person)

    def _pronoun(self, phrase: Phrase) -> None:
        person = self.stage.pronoun(phrase.honorific)
        if person is not None:
            self.mentions.append(RawMention(phrase.start, phrase.end, (phrase.outer, phrase.stop), [person], "pronoun"))

    def _body(self, phrase: Phrase) -> None:
        assert phrase.body is not None
        self._inner(phrase.body.inner, phrase.body.country)
        draft = self.bodies.find(phrase.body, None)
        if draft is None:
            return
        form = "short" if phrase.body.weak else "name"
        self.mentions.append(RawMention(phrase.start, phrase.end, (phrase.outer, phrase.stop), [draft], form))  # type: ignore[arg-type]
        self.stage.body(draft)

    def _state(self, phrase: Phrase) -> None:
        assert phrase.body is not None
        draft = self.bodies.find(phrase.body, None)
        assert draft is not None
        self.mentions.append(RawMention(phrase.start, phrase.end, (phrase.outer, phrase.stop), [draft], "name"))
        self.stage.body(draft)

    def _delegation(self, phrase: Phrase) -> None:
        words = self.sight.text[phrase.start : phrase.end]
        if not phrase.inner:
            draft = self.delegations[-1] if self.delegations else None
            if draft is not None:
                draft.forms[words] += 1
                self.mentions.append(
                    RawMention(phrase.start, phrase.end, (phrase.outer, phrase.stop), [draft], "delegation")
                )
            return
        principal = self.bodies.find(phrase.inner[0], None)
        draft = next((d for d in self.delegations if d.represents == [principal]), None)
        if draft is None:
            draft = Draft("delegation", phrase.start, phrase.country or (principal.country if principal else None))
            draft.represents = [principal] if principal is not None else []
            self.delegations.append(draft)
        draft.forms[words] += 1
        self._inner(phrase.inner, phrase.country)
        self.mentions.append(RawMention(phrase.start, phrase.end, (phrase.outer, phrase.stop), [draft], "delegation"))

    def _group(self, phrase: Phrase) -> None:
        actors = self._meant(phrase)
        if not actors:
            return
        form = "group" if len(actors) > 1 else "short"
        self.mentions.append(RawMention(phrase.start, phrase.end, (phrase.outer, phrase.stop), actors, form))  # type: ignore[arg-type]

    def _meant(self, phrase: Phrase) -> list[Draft]:
        words = self.sight.lower[phrase.start : phrase.end]
        if phrase.group == "home":
            return self._home(words, phrase.start)
        if phrase.group == "other":
            return self.stage.other()
        return self.stage.group(phrase.group)

    def _home(self, words: str, at: int) -> list[Draft]:
        if words.startswith("đảng"):
            return [self.bodies.home_party(at, None)]
        return [self.bodies.state(HOME, at, None, "Việt Nam")]
