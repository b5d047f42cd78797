"""Text that keeps its offsets: normalisation, folding, sentences, Vietnamese order.

``normalize`` is the only step that changes a page's text; every offset in a record points into its
result. ``fold`` maps one character to one, so what is found in folded text lies at the same offsets.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

__all__ = ["collapse", "fold", "normalize", "old_tone", "sentences", "sort_key"]

# U+00D0 and U+00F0 (Icelandic eth) are typed for the Vietnamese Đ on several sites.
_NORMAL = str.maketrans(
    {
        "Ð": "Đ",
        "ð": "đ",
        **dict.fromkeys(map(chr, range(0x2000, 0x200B)), " "),
        **dict.fromkeys("\u00a0\u1680\u202f\u205f\u3000\t\v\f", " "),
        **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u00ad\x00", None),
        "\u2028": "\n",
        "\u2029": "\n",
        "\x85": "\n",
    }
)
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
# Everything that the two tables above change. Most text has none of it, and looking is faster than changing.
_ODD = re.compile("[" + "".join(map(chr, _NORMAL)) + "\r" + _CONTROL.pattern[1:])


def normalize(text: str) -> str:
    """NFC, LF line ends, plain spaces, Vietnamese Đ for U+00D0; no NUL, control or zero-width characters."""
    if _ODD.search(text):
        text = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n").translate(_NORMAL))
    return unicodedata.normalize("NFC", text)


def _fold_char(char: str) -> str:
    base = unicodedata.normalize("NFD", char)[0].lower()
    if base in "đð":
        return "d"
    return base if len(base) == 1 else char


class _FoldTable(dict[int, str]):
    """Folds each character once, on first sight."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_char(chr(code))
        return folded


_FOLD = _FoldTable()


def fold(text: str) -> str:
    """Lower case without diacritics, đ as d; of the same length as ``text``, so offsets hold.

    >>> fold("Đảng Cộng sản Việt Nam")
    'dang cong san viet nam'
    """
    return text.lower() if text.isascii() else text.translate(_FOLD)


# Old tone placement puts the mark on the first letter of oa, oe, uy; new on the second. One spelling
# inside, so that lexicon and page agree: "hoà" and "hòa", "uỷ" and "ủy" are the same word.
_OLD_TONE = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
    "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
# Classes of letters, and what stands before only where a "u" was found: six times as fast as a list of the pairs.
_TONE_PAIR = re.compile(r"(?:[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|[uU](?<![qQ].)[ỳýỷỹỵỲÝỶỸỴ])(?![a-zà-ỹA-ZÀ-Ỹ])")


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
_BREAK = re.compile(r"(?:[.!?…]+[\"”’')\]]*)(?=\s+[\"“‘'(\[]?[A-ZÀ-Ỹ0-9Đ–-])|\n+")


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
