"""Phrases of bodies, states, delegations and groups."""

from __future__ import annotations

import re

from banggiao.actors.bodies import body_at
from banggiao.actors.body import Body, area_at, country_at, paired
from banggiao.actors.phrase import Phrase
from banggiao.actors.sight import Sight, is_syllable

__all__ = ["Things"]

# After a delegation that bears a number ("Đoàn kiểm tra số 12").
_NUMBER = re.compile(r" số \d{1,5}(?!\w)")
# What follows a capital that is only a place.
_NOT_ACTING = frozenset(
    {
        "và",
        "vào",
        "ngày",
        "ở",
        "tại",
        "trong",
        "từ",
        "với",
        "do",
        "để",
        "nơi",
        "là",
        "sau",
        "khi",
        "của",
        "trước",
        "hôm",
        "sáng",
        "chiều",
        "tối",
        "hoặc",
        "về",
        "lúc",
        "bằng",
        "theo",
        "dài",
        "cách",
    }
)


# Syllables that make another word with a small "đoàn" ("các tập đoàn của Lào").
_BEFORE_DOAN = ("tập ", "liên ", "công ", "sư ", "quân ", "lữ ", "trung ", "binh ")


class Things:
    """Reads the phrases of bodies, states, delegations and groups in one block, ``text[start:limit]``."""

    def __init__(self, sight: Sight, start: int, limit: int) -> None:
        self.sight, self.start, self.limit = sight, start, limit
        self._area_end: int | None = None

    def group(self, at: int) -> Phrase | None:
        """The phrase of a group ("hai bên"), or of a side ("phía Lào")."""
        length, word = self.sight.at[at]["group"]
        end = at + length
        if end > self.limit or word.word == "bạn":
            return None
        if word.value == "side":
            state = country_at(self.sight, end + 1, self.limit, short=True)
            if state is None:
                return None
            return Phrase("state", state.start, state.end, at, state.end, body=state, country=state.country)
        return Phrase("group", at, end, at, end, group=word.value)

    def delegation(self, at: int) -> Phrase | None:
        """The phrase of a delegation, with the body it is of."""
        length, word = self.sight.at[at]["delegation"]
        end = at + length
        lower = self.sight.lower
        for extra in (" cấp cao", " cao cấp"):
            if lower.startswith(extra, end):
                end += len(extra)
        number = _NUMBER.match(lower, end, self.limit)
        end = number.end() if number is not None else end
        body = None
        for join in (" của ", " "):
            if lower.startswith(join, end):
                start = end + len(join)
                body = self._of(start)
                break
        if word.word == "đoàn" and self._part_of_word(at):
            return None
        if end > self.limit or (body is None and not self._stands_alone(at, end, word.word)):
            return None
        if body is None:
            return Phrase("delegation", at, end, at, end)
        inner = [body, *self._row(body)]
        stop, country = inner[-1].end, inner[-1].country or body.country
        body.country = body.country or country
        return Phrase("delegation", at, stop, at, stop, inner=inner, country=country)

    def _part_of_word(self, at: int) -> bool:
        """Whether "đoàn" ends another word before it ("Liên đoàn", "Tập đoàn")."""
        if self.sight.text[at].islower() and self.sight.lower.endswith(_BEFORE_DOAN, self.start, at):
            return True
        before = self.sight.lower.rfind(" ", self.start, at - 1) + 1 or self.start
        return self.sight.text[at].islower() and before in self.sight.token and self.sight.token[before] == at - 1

    def _row(self, body: Body) -> list[Body]:
        """Further bodies of the same owner: "Đoàn đại biểu Đảng, Nhà nước Lào"."""
        row: list[Body] = []
        last = body
        while last.word in self.sight.naming.sharing and last.country is None:
            join = next((j for j in (", ", " và ", ", và ") if self.sight.text.startswith(j, last.end)), None)
            after = body_at(self.sight, last.end + len(join), self.limit) if join is not None else None
            if after is None or after.word not in self.sight.naming.sharing:
                break
            row.append(after)
            last = after
        return row if row and last.country is not None else []

    def _of(self, start: int) -> Body | None:
        """Whose a delegation is: the longest of a body, a state, a province."""
        read = (body_at(self.sight, start, self.limit), country_at(self.sight, start, self.limit))
        found = [b for b in (*read, area_at(self.sight, start, self.limit)) if b is not None]
        return max(found, key=lambda b: b.end, default=None)

    def area(self, at: int) -> Phrase | None:
        """A province or town, named at ``at``, that acts: "lãnh đạo tỉnh …", "giữa thành phố … và tỉnh …"."""
        lower = self.sight.lower
        word = None
        if lower.endswith(self.sight.naming.areas, self.start, at):
            word = next(a for a in self.sight.naming.areas if lower.endswith(a, self.start, at))
        start = at - len(word) if word is not None else at
        body = area_at(self.sight, start, self.limit)
        if (
            body is None
            or (word is None and not lower.startswith("thành phố", at))
            or word == "thủ đô "
            or not self._area_acts(start, body)
        ):
            return None
        self._area_end = body.end
        return Phrase("body", start, body.end, start, body.end, body=body)

    def _area_acts(self, start: int, body: Body) -> bool:
        before = " " + self.sight.lower[max(self.start, start - 44) : start]
        if before.endswith(self.sight.naming.area_acts):
            return True
        if self._area_end is not None and self.sight.lower[self._area_end : start] in (" và ", ", ", " với "):
            return True
        return self.sight.capital(start) and not before.strip() and self._verb_after(body.end)

    def _verb_after(self, end: int) -> bool:
        """Whether a lower-case word follows that may be a verb."""
        lower, stop = self.sight.lower, end + 1
        while stop < self.limit and lower[stop].isalpha():
            stop += 1
        lower_case = self.sight.text[end : end + 1] == " " and self.sight.text[end + 1 : end + 2].islower()
        return lower_case and lower[end + 1 : stop] not in _NOT_ACTING

    def _stands_alone(self, at: int, end: int, word: str) -> bool:
        """So "Đoàn" and "Đoàn đại biểu" alone point back; "Đoàn Thanh niên" does not begin a delegation."""
        return (self.sight.capital(at) or " " in word) and end + 1 not in self.sight.token

    def _state(self, at: int) -> Body | None:
        here = self.sight.at.get(at)
        if here is None or not here.stately:
            return None
        state = country_at(self.sight, at, self.limit, short="short" in here and paired(self.sight, at))
        if state is None or self._language(at):
            return None
        longer = (self.sight.find(at, "place", self.limit), self.sight.find(at, "field", self.limit))
        if any(found is not None and found[0] > state.end for found in longer):
            return None
        return None if self._syllable_of_name(at, state) else state

    def metonym(self, at: int) -> Phrase | None:
        """A foreign capital that acts is its state, as in "Bắc Kinh kêu gọi", "phía Moscow"."""
        found = self.sight.find(at, "place", self.limit)
        country = self.sight.naming.capitals.get(found[1].word) if found is not None else None
        if found is None or country in (None, "VN") or not self.sight.capital(at):
            return None
        end, lower = found[0], self.sight.lower
        before = lower[max(self.start, at - 10) : at]
        opens = not before.strip() or before.endswith(
            (". ", ", ", "“", '"', "rằng ", "phía ", "giữa ", "theo ", "khiến ")
        )
        if before.endswith("phía ") or (opens and self._verb_after(end)):
            usual = self.sight.naming.states[country or ""]
            body = Body("state", at, end, end, found[1].word, usual, country=country)
            return Phrase("state", at, end, at, end, body=body, country=country)
        return None

    def _language(self, at: int) -> bool:
        """Whether the name is a language's, first or later in a list ("tiếng Anh, Pháp, Nga")."""
        start = max(self.start, at - 60)
        after = self.sight.lower.rfind("tiếng ", start, at)
        listed = self.sight.text[after + len("tiếng ") : at]
        return after >= 0 and all(w[:1].isupper() or w == "và" for w in listed.replace(",", " ").split())

    def _syllable_of_name(self, at: int, state: Body) -> bool:
        """Whether a country of one syllable stands within a run of capitals, as "Anh" and "Nga" in names do."""
        text = self.sight.text
        if " " in text[state.start : state.end] or not is_syllable(text[state.start : state.end]):
            return False
        if text[max(0, at - 1) : at] == " " and self._capital_before(at):
            return True
        after = self.sight.token.get(state.end + 1)
        if after is None or text[state.end] != " " or state.end + 1 in self.sight.at:
            return False
        return is_syllable(text[state.end + 1 : after])

    def _capital_before(self, at: int) -> bool:
        start = self.sight.text.rfind(" ", max(0, at - 12), at - 1) + 1
        return self.sight.token.get(start) == at - 1 and start not in self.sight.at

    def body_or_state(self, at: int, body: Body | None) -> Phrase | None:
        """The phrase of a body or a state at ``at``; ``body`` is the body that begins there."""
        state = self._state(at)
        if body is not None and (state is None or body.end > state.end):
            if self._dateline(body):
                return None
            return Phrase("body", body.start, body.end, body.start, body.end, body=body)
        if state is not None:
            return Phrase("state", state.start, state.end, state.start, state.end, body=state, country=state.country)
        return None

    @staticmethod
    def standing(word: str, body: Body | None) -> bool:
        """Whether ``body`` is a standing organ rather than a delegation: a province's deputies, a mission abroad."""
        if body is None:
            return False
        deputies = body.word == "đoàn đại biểu quốc hội" and body.country == "VN" and not body.inner
        return deputies or (body.post is not None and len(body.word) > len(word))

    def _dateline(self, body: Body) -> bool:
        """The outlet's own name at the head of a block, or part of an address ("VTV.vn")."""
        text = self.sight.text
        if body.name is not None and text.startswith((".vn", ".VN", ".com"), body.end):
            return True
        return (
            text[max(0, body.start - 1) : body.start] == "("
            and body.start - 1 == self.start
            and text.startswith(")", body.end)
        )
