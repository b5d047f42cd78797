"""Text that keeps its offsets: normalisation, folding, sentences, Vietnamese order.

``normalize`` is the only step that changes a page's text; every offset in a record points into its
result. ``fold`` maps one character to one, so what is found in folded text lies at the same offsets.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import chain

from banggiao.folding import bare, fold, letters

__all__ = ["ODD", "bare", "collapse", "fold", "letters", "normalize", "old_tone", "sentences", "sort_key"]

# U+00D0 and U+00F0 (Icelandic eth) are typed for the Vietnamese Đ on several sites.
_NORMAL = {
    "Ð": "Đ",
    "ð": "đ",
    **dict.fromkeys(map(chr, range(0x2000, 0x200B)), " "),
    **dict.fromkeys("\u00a0\u1680\u202f\u205f\u3000\t\v\f", " "),
    **dict.fromkeys("\u2028\u2029\x85\r", "\n"),
}
# All that ``normalize`` changes by itself: the above, and what it leaves out, which are controls, halves of pairs and
# signs without width.
_CONTROLS = (range(0x0A), range(0x0B, 0x20), range(0x7F, 0xA0), range(0xD800, 0xE000))
ODD = "".join({*_NORMAL, *map(chr, chain(*_CONTROLS)), *"\u200b\u200c\u200d\u2060\ufeff\u00ad"})
_ODD = re.compile(f"[{re.escape(ODD)}]")


def normalize(text: str) -> str:
    """NFC, LF line ends, plain spaces, Vietnamese Đ for U+00D0; no NUL, control or zero-width characters."""
    return unicodedata.normalize("NFC", _ODD.sub(_plain, text.replace("\r\n", "\n")))


def _plain(odd: re.Match[str]) -> str:
    return _NORMAL.get(odd.group(), "")


# Old tone placement puts the mark on the first letter of oa, oe, uy; new on the second. One spelling
# inside, so that lexicon and page agree: "hoà" and "hòa", "uỷ" and "ủy" are the same word.
_OLD_TONE = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
    "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
# A class of letters first, and which one it was only where the second fits: twelve times as fast as a list of pairs.
_TONE_PAIR = re.compile(
    r"[oOuU][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸỳýỷỹỵỲÝỶỸỴ](?![a-zà-ỹA-ZÀ-Ỹ])"
    r"(?:(?<=[oO][^ỳýỷỹỵỲÝỶỸỴ])|(?<=[uU][ỳýỷỹỵỲÝỶỸỴ])(?<![qQ]..))"
)


def _swap(match: re.Match[str]) -> str:
    pair = match.group()
    new = _OLD_TONE[pair.lower()]
    return "".join(n.upper() if o.isupper() else n for o, n in zip(pair, new, strict=True))


def old_tone(text: str) -> str:
    """``text`` with the tone mark in its traditional place (hòa, ủy); of the same length.

    >>> old_tone("hoà bình, Uỷ ban, quý")
    'hòa bình, Ủy ban, quý'
    """
    return _TONE_PAIR.sub(_swap, text)


def collapse(text: str) -> str:
    """Runs of white space as one space, none at the ends."""
    return " ".join(text.split())


# A full stop ends no sentence after these, or after a single capital ("T.Ư", "TS.", "TP.").
_ABBREVIATION = re.compile(
    r"(?:\b(?:TS|ThS|PGS|GS|BS|CN|KS|LS|TP|Tp|TT|TX|Q|P|Mr|Mrs|Ms|Dr|St|Jr|No|vs|Bs|Ts|Th\.S|v\.v|tr|T|Ô|NSND|NSƯT)|(?<!\w)[A-ZĐƯ])$"
)
# It begins with a class of characters, so that all others are passed over at once.
_BREAK = re.compile(r"[.!?…\n](?:(?<=\n)\n*|(?<!\n)[.!?…]*[\"”’')\]]*(?=\s+[\"“‘'(\[]?[A-ZÀ-Ỹ0-9Đ–-]))")


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Spans of the sentences of ``text[start:end]``, without the white space around them."""
    end = len(text) if end is None else end
    at = start
    for stop in _BREAK.finditer(text, start, end):
        if stop.group()[0] == "." and _ABBREVIATION.search(text, max(start, stop.start() - 8), stop.start()):
            continue
        if (span := _strip(text, at, stop.end())) is not None:
            yield span
        at = stop.end()
    if (span := _strip(text, at, end)) is not None:
        yield span


def _strip(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


# The order of Vietnamese dictionaries: letters first (a ă â b c d đ e ê …), tones after the whole word.
_LETTERS = {c: f"{i:02d}" for i, c in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}
_TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}


def sort_key(text: str) -> tuple[str, str]:
    """Key that sorts as a Vietnamese dictionary does: by letters, then by tones (ngang huyền hỏi ngã sắc nặng)."""
    letters, tones = [], []
    for char in text.lower():
        marks = unicodedata.normalize("NFD", char)
        tone = next((_TONES[m] for m in marks[1:] if m in _TONES), "0")
        plain = unicodedata.normalize("NFC", "".join(m for m in marks if m not in _TONES))
        letters.append(_LETTERS.get(plain, "!" + plain))
        tones.append(tone)
    return "".join(letters), "".join(tones)
