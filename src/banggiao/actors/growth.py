"""The name of a body while it grows to the right of its head."""

from __future__ import annotations

from collections.abc import Callable

from banggiao.actors.body import Body
from banggiao.actors.sight import Sight
from banggiao.lexicon.naming import Word

__all__ = ["Growth"]


class Growth:
    """What has been read of one name.

    Attributes:
        start, at: where the name begins, and where what has been read ends; bare: the same without owners.
        word: the head; fixed: whether it is a whole name ("Quốc hội"); capital: whether it begins with a capital.
        titled: whether the name stands within an office, so that a person's name may follow.
        last: the last part: "head", "field", "owner", "place" or "post"; grown: whether there is more than the head.
        about: whether what the body is about is being read ("về hợp tác kinh tế, văn hóa").
        inner, ends, country, post, tail, area, core: as in ``Body``.
        body_at: reads a body that begins at an offset.
    """

    def __init__(
        self,
        sight: Sight,
        start: int,
        found: tuple[int, Word],
        limit: int,
        titled: bool,
        body_at: Callable[[int], Body | None],
    ) -> None:
        self.sight, self.start, self.limit, self.titled = sight, start, limit, titled
        self.at, self.word = found
        self.bare, self.core, self.last = self.at, start, "head"
        self.inner: list[Body] = []
        self.ends: list[int] = []
        self.country: str | None = self.word.country
        self.post: str | None = None
        self.tail: str | None = None
        self.area: tuple[int, str] | None = None
        self.capital = sight.capital(start)
        self.fixed = self.word.kind == "fixed"
        self.grown = self.about = False
        self.body_at = body_at

    def take(self, end: int, last: str) -> bool:
        """Takes the text up to ``end`` into the name, as a part of the kind ``last``; always true."""
        if self.grown:
            self.ends.append(self.at)
        self.at, self.last, self.grown = end, last, True
        if last != "owner":
            self.bare = end
        return True
