"""A text's lines, bare of table bars and marks of images; where its title stands; whether it is a list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from banggiao.pages.lines import HEADLINE_LONGEST, byline, credited, cut_off, is_headline, is_prose, sentence_end
from banggiao.pages.published import date_line
from banggiao.pages.wording import PageWords
from banggiao.text import fold

__all__ = ["Line", "is_list", "letters", "opens_section", "same_headline", "split_lines", "title_line"]

_IMAGE = re.compile(r"!\[[^\]]{0,300}\](?:\([^)]{0,500}\))?|^\.(?:jpe?g|png|gif|webp)\)?$", re.IGNORECASE)
_RULE = re.compile(r"[\s|:\-–—=_*#.·•]*$")
_GAP = re.compile(r"\W+")
_ITEM = re.compile(r"(?:\d{1,2}[.)]|[-•*+»›>])\s")
_WORDS = 5  # A headline has more spaces than that, as a rule.
_HEAD = 25  # The title stands within the first so many lines; above it only menus and lists.
# A list of articles has at least so many headlines with a summary each, and hardly a line besides.
_PAIRS = 4
_PAIRED = 0.6


class Line(msgspec.Struct, gc=False):
    """A line that is not blank: its span without the space and the table bars around it.

    ``cell``: it stood between table bars. ``image``: an image stood just above it.
    """

    start: int
    end: int
    text: str
    cell: bool = False
    image: bool = False


def split_lines(text: str) -> list[Line]:
    """The lines of ``text`` that hold words; bars of tables and marks of images are left out."""
    lines: list[Line] = []
    at, image = 0, False
    for raw in text.split("\n"):
        start, end, cell = _core(raw)
        core = raw[start:end]
        if not core or _RULE.match(core):
            pass
        elif _IMAGE.search(core) and len(_IMAGE.sub("", core).strip(" |")) < 3:
            image = True
        else:
            lines.append(Line(at + start, at + end, core, cell, image))
            image = False
        at += len(raw) + 1
    return lines


def _core(raw: str) -> tuple[int, int, bool]:
    inner = raw.strip()
    start = raw.find(inner) if inner else 0
    cell = len(inner) > 2 and inner[-1] == "|"
    if cell:
        bare = inner.strip("| ")
        start += inner.find(bare)
        inner = bare
    return start, start + len(inner), cell


def title_line(lines: Sequence[Line], words: PageWords) -> int | None:
    """The line that is the title: the headline nearest above the first prose; None where there is none.

    Between them may stand byline, dateline and words of the page; above, menus and lists of other articles.
    """
    first = next((i for i, line in enumerate(lines[:_HEAD]) if is_prose(line.text)), None)
    if first is None:
        return 0 if lines and is_headline(lines[0].text) and len(lines) > 1 else None
    above = [i for i in range(first) if _may_be_title(lines[i], words)]
    if not above:
        return None
    # A short line below the first one, or below a byline, says where the writer works.
    whole = [i for i in above if lines[i].text.count(" ") >= _WORDS]
    if whole and (whole[-1] == 0 or any(_is_between(line.text, words) for line in lines[whole[-1] : above[-1]])):
        return whole[-1]
    return above[-1]


def _may_be_title(line: Line, words: PageWords) -> bool:
    text = line.text
    if line.cell or text.count(" ") < 2 or _ITEM.match(text) or not is_headline(text):
        return False
    return not _is_between(text, words)


def _is_between(text: str, words: PageWords) -> bool:
    """A line that may stand between title and text: a dateline, a byline, a word of the page, a photo's credit."""
    if credited(text) or words.residue(text) or words.heading(text):
        return True
    return date_line(text) is not None or byline(text) is not None


def is_list(lines: Sequence[Line], words: PageWords) -> bool:
    """Whether the text is a list of articles: headlines, each with a summary of one paragraph."""
    prose = [is_prose(line.text) for line in lines]
    heads = [is_headline(line.text) and not words.heading(line.text) for line in lines]
    pairs = sum(h and p for h, p in zip(heads, prose[1:], strict=False))
    runs = sum(a and b for a, b in pairwise(prose))
    return pairs >= _PAIRS and 2 * pairs >= _PAIRED * len(lines) and runs <= 1


def letters(text: str) -> str:
    """Letters and digits of the text, folded."""
    return _GAP.sub("", fold(text))


def opens_section(text: str) -> bool:
    """Whether the line reads as the heading of what follows, rather than as a sentence or a list's opening."""
    return not sentence_end(text) and text[0].isupper() and not text.endswith((",", ":"))


def same_headline(head: str, text: str) -> bool:
    """Whether the line is the title again, or the whole of a title that was cut off."""
    bare = head.rstrip(" .…")
    if len(text) > HEADLINE_LONGEST:
        return False
    if text.rstrip(" .…") == bare:
        return True
    return cut_off(head) and len(bare) > 20 and text.startswith(bare) and not sentence_end(text)
