"""Vietnamese typed for the fonts of before Unicode (TCVN3, VNI), brought back; and UTF-8 read as Latin-1.

Such text is valid Unicode that spells something else ("ViÖt Nam", "Vieät Nam", "Viá»‡t Nam"), so it is known only by
trying: what is meant has the commonest Vietnamese words, what stands there has not.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from functools import lru_cache

from banggiao.lexicon.loader import read_rows

__all__ = ["restore"]

# Letters that only Vietnamese in Unicode has: where they stand, nothing needs to be brought back.
_MODERN = re.compile(r"[\u1ea0-\u1ef9]")
_COMMON = re.compile(
    r"(?<!\w)(?:và|của|các|được|người|không|trong|những|một|với|cho|đã|là|có|ngày|tại|đến|nước|này|về|Việt|Ủy|Đảng)(?!\w)"
)
_TAG = re.compile(r"<[^<>]*>")
_ENTITY = re.compile(r"&(?:#(?:1[6-9]\d|2[0-4]\d|25[0-5]);|#x[a-f][0-9a-f];|[A-Za-z]{2,6};)")
_MARKUP = frozenset(("&lt;", "&gt;", "&amp;", "&quot;"))
# What no other text is full of: đ and a tone of TCVN3; đ, ư and a tone of VNI; the first bytes of UTF-8's tones.
_SIGNS = (("®", "¸"), ("®", "µ"), ("ñ", "ö", "aø"), ("ñ", "ö", "aù"), ("á»",), ("áº",))
_SAMPLE = 20_000
_LEAST = 4  # Common words that must appear where there were none; a paragraph has ten.

# windows-1252 puts other characters where Latin-1 has controls; UTF-8 read through it comes back by both.
_CP1252 = {
    ord(bytes([b]).decode("cp1252")): chr(b) for b in range(0x80, 0xA0) if b not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}


def restore(text: str) -> str:
    """``text`` as it was meant, where it was typed for a TCVN3 or VNI font or decoded wrongly; else unchanged."""
    middle = len(text) // 3
    part = text[middle : middle + _SAMPLE] if len(text) > 3 * _SAMPLE else text
    if part.isascii() or not any(_signed(part, signs) for signs in _SIGNS) or _MODERN.search(part):
        return text
    sample = _plain(part)
    before = len(_COMMON.findall(sample))
    for mend in (_mojibake, _tcvn3, _vni):
        if len(_COMMON.findall(mend(sample))) >= max(_LEAST, 3 * before):
            return mend(_plain_entities(text))
    return text


def _signed(text: str, signs: tuple[str, ...]) -> bool:
    """Whether each of ``signs`` stands in the text more than twice; counting is the cheapest way to look."""
    return all(sign in text and text.count(sign) > 2 for sign in signs)


def _plain(text: str) -> str:
    return html.unescape(_TAG.sub(" ", text))


def _plain_entities(text: str) -> str:
    """Entities of letters as letters; those of markup stay."""
    return _ENTITY.sub(lambda m: m.group() if m.group() in _MARKUP else html.unescape(m.group()), text)


def _mojibake(text: str) -> str:
    narrow = text.translate(_CP1252)
    return re.sub(r"[\x80-\xff]{2,}", lambda m: m.group().encode("latin-1").decode("utf-8", "replace"), narrow)


@lru_cache(maxsize=2)
def _table(font: str) -> dict[str, str]:
    rows = read_rows("legacy_fonts.tsv", ("font", "codes", "letter"))
    return {
        "".join(chr(int(code, 16)) for code in row["codes"].split("+")): row["letter"]
        for row in rows
        if row["font"] == font
    }


@lru_cache(maxsize=2)
def _replacer(font: str) -> Callable[[str], str]:
    table = _table(font)
    pattern = re.compile("|".join(sorted(map(re.escape, table), key=len, reverse=True)))
    return lambda text: pattern.sub(lambda m: table[m.group()], text)


def _tcvn3(text: str) -> str:
    return _replacer("tcvn3")(text)


def _vni(text: str) -> str:
    return _replacer("vni")(text)
