"""Letters and telegrams: who wrote what follows them ("Thư có đoạn viết …", "Trong điện, các đồng chí …")."""

from __future__ import annotations

import re

from banggiao.statements.items import Unit
from banggiao.statements.scene import Scene
from banggiao.statements.speakers import subject_group

__all__ = ["is_letter", "names_letters", "within_letter", "writers"]

_LETTER = re.compile(r"\b(?:(?:bức )?(?:thư|điện)|(?:bức )?thông điệp|công hàm)\b(?! viện| ký| điện| thoại| đàm| tử)")
_SENT = (
    "gửi thư",
    "gửi điện",
    "điện mừng",
    "thư mừng",
    "thư chúc mừng",
    "điện chia buồn",
    "thư chia buồn",
    "bức thư",
    "thông điệp",
    "công hàm",
)
_WITHIN = re.compile(r"trong (?:các |những )?(?:bức )?(?:điện|thư|thông điệp)(?: mừng| chúc mừng| chia buồn)?\b")
# Characters between a sender and the letter ("Ông A hôm nay đã gửi thư").
MAX_SENT = 60


def names_letters(lower: str) -> bool:
    """Whether a page (lower case) speaks of letters at all."""
    return any(word in lower for word in _SENT)


def writers(unit: Unit, scene: Scene) -> tuple[str, ...]:
    """Who sends letters in ``unit``: the subject before each of them; all named before where they send one together."""
    found: list[str] = []
    for letter in _LETTER.finditer(unit.lower, unit.start, unit.end):
        found += _senders(unit, scene, letter.start())
    return tuple(dict.fromkeys(found))


def _senders(unit: Unit, scene: Scene, at: int) -> tuple[str, ...]:
    people = [i for i, item in enumerate(unit.items) if item.mention is not None and item.end < at]
    if unit.lower.endswith("đồng gửi", unit.start, at - 1):
        return tuple(a for i in people for a in scene.speaking(scene.meant(unit, i)))
    for index in reversed(people):
        if at - unit.items[index].end > MAX_SENT:
            return ()
        if (group := subject_group(unit, scene, index)) is not None and group[0]:
            return group[0]
    return ()


def is_letter(word: str) -> bool:
    """Whether a word (lower case) is a letter."""
    return _LETTER.match(word) is not None


def within_letter(unit: Unit) -> bool:
    """Whether the unit begins with "Trong điện mừng, …"."""
    return _WITHIN.match(unit.lower, unit.start, unit.end) is not None
