"""Leaders named by their country alone."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from banggiao.actors import Cast, Mention
from banggiao.pages.model import Document

__all__ = ["Leaders"]


class Leaders:
    """ "Lãnh đạo Hàn Quốc" is the person of that country who was named last."""

    def __init__(self, document: Document, cast: Cast) -> None:
        self._text, self._cast = document.text, cast
        self._last: dict[str, str] = {}

    def named(self, mentions: Sequence[Mention]) -> list[Mention]:
        """The mentions of one sentence, with a country's leader in the country's place."""
        return [self._resolved(m) for m in mentions]

    def _resolved(self, mention: Mention) -> Mention:
        actor = self._cast.by_id[mention.actors[0]]
        if actor.kind == "person" and actor.country and len(mention.actors) == 1:
            self._last[actor.country] = actor.id
        if actor.kind not in ("state", "organ") or len(mention.actors) > 1:
            return mention
        person = self._last.get(actor.country or "")
        if person is None:
            return mention
        before = self._text[max(0, mention.start - 16) : mention.start].lower()
        heads = ("lãnh đạo ", "người đứng đầu ") if actor.kind == "state" else ("người đứng đầu ",)
        if not before.endswith(heads) or "các" in before:
            return mention
        return structs.replace(mention, actors=(person,), form="office")
