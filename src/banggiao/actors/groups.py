"""Who stands on the stage: recent people, bodies and sides, to which pronouns, offices and groups point back."""

from __future__ import annotations

from banggiao.actors.drafts import Draft
from banggiao.actors.offices import Title

__all__ = ["Stage"]

_RECENT = 12


class Stage:
    """The actors named so far, the latest first."""

    def __init__(self) -> None:
        self.people: list[Draft] = []
        self.bodies: list[Draft] = []

    def person(self, draft: Draft) -> None:
        """``draft`` was named or meant."""
        _front(self.people, draft)

    def body(self, draft: Draft) -> None:
        """A body or a state was named outside any office."""
        _front(self.bodies, draft)

    def pronoun(self, honorific: str) -> Draft | None:
        """Who "ông", "bà", "đồng chí" is: the last person named."""
        return self.people[0] if self.people else None

    def holder(self, titles: list[Title], everyone: list[Draft]) -> Draft | None:
        """Who holds these offices: of the country they name, the last to be named; None where nobody does."""
        fits = [d for d in self.people if _holds(d, titles)]
        if not fits:
            fits = [d for d in everyone if _holds(d, titles) and not self.people]
        return fits[0] if fits else None

    def other(self) -> list[Draft]:
        """ "phía bạn": the foreign side."""
        for draft in self.bodies:
            if draft.country not in (None, "VN"):
                return [draft]
        return []

    def group(self, kind: str) -> list[Draft]:
        """The two whom "hai bên", "hai nước", "hai Đảng", "hai nhà lãnh đạo" mean; empty where they cannot be told."""
        if kind == "people":
            return _two_sides(self.people)
        if kind in ("sides",):
            return _two_sides(self.people) or _two_sides(
                [d for d in self.bodies if d.kind in ("state", "party", "organ")]
            )
        if kind == "parties":
            return _two_sides([d for d in self.bodies if d.kind == "party"])
        if kind == "states":
            return _two_sides([d for d in self.bodies if d.kind == "state"])
        if kind == "organs":
            return _two_sides([d for d in self.bodies if d.kind in ("organ", "organization")])
        return []


def _two_sides(drafts: list[Draft]) -> list[Draft]:
    """The two latest of different countries, the earlier named first."""
    for first in drafts:
        for second in drafts:
            if second is not first and first.country and second.country and first.country != second.country:
                return sorted((first, second), key=lambda d: d.first)
    return []


def _front(listed: list[Draft], draft: Draft) -> None:
    if draft in listed:
        listed.remove(draft)
    listed.insert(0, draft)
    del listed[_RECENT:]


def _holds(draft: Draft, titles: list[Title]) -> bool:
    return all(
        any(_same(o.word, t.word) and (t.country is None or o.country in (None, t.country)) for o in draft.offices)
        for t in titles
    )


def _same(held: str, said: str) -> bool:
    return held == said or (held.endswith(" " + said) and said in ("bộ trưởng", "đại sứ"))
