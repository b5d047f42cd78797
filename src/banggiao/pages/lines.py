"""What a single line is by itself: a caption with its credit, a byline, the cut end of a snippet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from banggiao.pages.wording import PageWords, page_words
from banggiao.text import fold

__all__ = [
    "Byline",
    "agency_of_lead",
    "byline",
    "credited",
    "cut_off",
    "is_headline",
    "is_prose",
    "names",
    "sentence_end",
]

# Longer lines are prose that happens to name a photo (the longest caption on 1,000 pages has 640 characters).
_CAPTION_LONGEST = 700
_BYLINE_LONGEST = 110
_BYLINE_WORDS = 18
_PROSE = 60  # A summary is at least as long; shorter sentences are captions.
HEADLINE_LONGEST = 220  # The longest of 1,000 headlines has 190 characters.
_CREDIT_TAIL = 110  # The credit stands within the last so many characters.

_BARE_CREDIT = re.compile(
    r"(?:^|[(\s.\-–—/])Ảnh\s+(?:của\s+)?[A-ZĐÀ-Ỹ][\w.]*(?:\s*[/,&\-–]?\s*[A-ZĐÀ-Ỹ][\w.]*){0,4}\s*[)\].]*$"
)
# "Tin, ảnh: …" names who wrote and took the photos.
_WRITER = re.compile(r"(?:Tin|Bài|Nội dung|Thực hiện)\s*(?:,|và|&|-)\s*ảnh\s*:", re.IGNORECASE)
_SCREEN = re.compile(r"\w\s*[,.:\-–]?\s*(?:CHỤP MÀN HÌNH|Chụp màn hình)\s*[)\].]*$")
_ENDED = re.compile(r"[.!?…:;][\"'”’)\]»]*$|[.!?…,]\s*[\"”»]$")
_ENDS = frozenset(".!?…:;\"'”’)]»")
_END_TAIL = 16  # No sentence closes more quotes and brackets than that.
_CUT = re.compile(r"(?:\.\.\.|…)$")
_NAME = re.compile(r"(?:[A-ZĐÀ-Ỹ][\w.'’]*)(?:\s+[A-ZĐÀ-Ỹ][\w.'’]*){0,5}")
_BRACKET = re.compile(r"\(([^()]{1,120})\)")
_PARTS = re.compile(r"\s*(?:[,;/|&+•·]|\s[-–—]+\s?|(?<=[\w.)])[-–—]+\s|\s(?:và|and|cùng)\s)\s*")
_NOTE_TAIL = re.compile(
    r"\s+(?:tổng hợp|lược ghi|ghi|thực hiện|biên dịch|lược dịch|dịch|lược thuật|biên soạn)$", re.IGNORECASE
)
_RUNNING = re.compile(r"(?: [a-z][^ ,;/|]*){4}")  # Running text: no name or source has four small words in a row.
_CLOCK_TAIL = re.compile(r"\s+(?:vào\s+)?(?:lúc|at)\s+\d{1,2}[:hg]\d\d\b.*$")  # "Người đăng: … vào lúc 10:15".
_HONOUR = re.compile(r"^(?:(?:PGS|GS|TS|ThS|BS|PV|CTV|BTV|Nhà báo|Phóng viên|Nhà văn|LS|Luật sư)[.,\s]+)+")
_PAPER = re.compile(r"^(?:báo|tạp chí|đài|trang|hãng|thông tấn xã|cổng)\s+(?:điện tử\s+|tin\s+)?", re.IGNORECASE)
_ADDRESS = re.compile(r"\s*:?\s*https?://\S+")
_AFTER_LABEL = re.compile(r"\s*[:,]\s*")
_BARE_LABELS = frozenset(
    ("theo", "by", "boi", "pv", "nguon", "phong vien", "nhom pv", "nhom phong vien")
)  # Need no colon.
_SOURCES = frozenset(("nguon", "trich nguon"))  # After these stands an outlet, never a person.
_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org|info)(?:\.vn)?", re.IGNORECASE)


class Byline(NamedTuple):
    """Who wrote, and after which source; ``strong`` where a label or an agency says that it is a byline."""

    authors: tuple[str, ...]
    agency: str | None
    strong: bool


@lru_cache(maxsize=1)
def _credit() -> re.Pattern[str]:
    labels = "|".join(sorted(map(re.escape, page_words().credit), key=len, reverse=True))
    return re.compile(rf"(?:^|[(\[\s.\-–—/|…,_])(?:{labels})\s*[:/]\s*[^:?!]{{1,80}}$", re.IGNORECASE)


def credited(line: str) -> bool:
    """Whether the line ends with the credit of a photo, as captions do ("… Ảnh: TTXVN", "(Nguồn: TTXVN)").

    >>> credited("Hai bên ký kết văn kiện. (Ảnh: TTXVN)")
    True
    """
    if len(line) > _CAPTION_LONGEST:
        return False
    tail = line[-_CREDIT_TAIL:]
    if "Ảnh" not in tail and ":" not in tail and "/" not in tail and "ình" not in tail and "ÌNH" not in tail:
        return False
    if _WRITER.match(line):
        return False
    return any(p.search(tail) for p in (_credit(), _BARE_CREDIT, _SCREEN))


def sentence_end(line: str) -> bool:
    """Whether the line ends as a sentence does."""
    return line[-1:] in _ENDS and _ENDED.search(line, max(0, len(line) - _END_TAIL)) is not None


def is_prose(line: str) -> bool:
    """Whether the line reads as running text: longer than any headline, or a whole sentence of some length."""
    if len(line) > HEADLINE_LONGEST:
        return True
    return len(line) >= _PROSE and sentence_end(line) and not line.endswith("?")


def is_headline(line: str) -> bool:
    """Whether the line may be a headline: no prose, no caption, no short sentence with its full stop."""
    return not is_prose(line) and not credited(line) and not (line.endswith(".") and not cut_off(line))


def cut_off(line: str) -> bool:
    """Whether the line was cut with "...", as search snippets are."""
    return _CUT.search(line) is not None


def byline(line: str) -> Byline | None:
    """The line as a byline: names, agencies, "Theo …", or None.

    >>> byline("Minh Anh (Theo TTXVN)")
    Byline(authors=('Minh Anh',), agency='TTXVN', strong=True)
    """
    if not 2 <= len(line) <= _BYLINE_LONGEST or line.count(" ") > _BYLINE_WORDS or line.isdigit():
        return None
    return _byline(line)


@lru_cache(maxsize=4096)
def _byline(line: str) -> Byline | None:
    """A page asks of the same line at several steps, and a site's pages have many lines in common."""
    words = page_words()
    inner = _BRACKET.findall(line) if "(" in line else []
    body, label = _without_label((_BRACKET.sub(" ", line) if inner else line).strip(" .,-–—*/|"), words)
    labelled = bool(label)
    if not label and _RUNNING.search(body):
        return None
    found = _people(body, words, label) if body else ([], None)
    if found is None:
        return None
    authors, agency = found
    noted = False
    for note in inner:
        source = _note(note, words)
        if source is None and not authors:
            return None
        noted = noted or source is not None
        agency = agency or source or None
    if not authors and agency is None and not (labelled and not body) and not words.nobody(body):
        return None
    return Byline(tuple(authors), agency, labelled or noted or agency is not None or words.nobody(body))


_LEAD_SOURCE = re.compile(r"\(?(?:Theo\s+(?:báo\s+)?)?([^,()–:\-]{2,40}?)\s*(?:\)?\s*[-–:]|\)|,)")


def agency_of_lead(lead: str) -> str | None:
    """The agency or outlet with which a lead opens: "Theo TTXVN, …", "(Chinhphu.vn) - …", "VOV.VN - …"."""
    found = _LEAD_SOURCE.match(lead)
    return page_words().agency(found.group(1)) if found else None


def names(text: str) -> tuple[str, ...]:
    """The people named in an author field of metadata; agencies, sites and signs for nobody left out."""
    words = page_words()
    body, _ = _without_label(_BRACKET.sub(" ", text).strip(" .,-–—*/|"), words)
    found: list[str] = []
    for part in _split(body):
        known = words.nobody(part) or words.agency(part) or _PAPER.match(part) or _DOMAIN.fullmatch(part)
        if _is_name(part) and not known:
            found.append(part)
    return tuple(dict.fromkeys(found))


def _without_label(body: str, words: PageWords) -> tuple[str, str]:
    """A byline's body without its label, and the label, folded ("" for none)."""
    folded = fold(body)
    label = words.byline_starts.match(folded)
    if label is None:
        return body, ""
    rest, name = body[label.end() :], label.group()
    mark = _AFTER_LABEL.match(rest)
    if mark is None and name not in _BARE_LABELS:
        return body, ""
    return _CLOCK_TAIL.sub("", _ADDRESS.sub("", rest[mark.end() :] if mark else rest.strip())), name


def _split(body: str) -> Iterator[str]:
    """The parts of a byline, one by one: most lines are none, which their first part tells."""
    parts = (_HONOUR.sub("", _NOTE_TAIL.sub("", p.strip(" .,:-–—"))) for p in _PARTS.split(body))
    return filter(None, parts)


def _people(body: str, words: PageWords, label: str) -> tuple[list[str], str | None] | None:
    """Authors and agency of a byline's body; None where a part is neither."""
    authors: list[str] = []
    agency: str | None = None
    for part in _split(body):
        source = words.agency(_PAPER.sub("", part)) or (part if _DOMAIN.fullmatch(part) else None)
        if source is not None:
            agency = agency or source
        elif words.nobody(part):
            continue
        elif label in _SOURCES or _PAPER.match(part):
            agency = agency or part
        elif _is_name(part):
            authors.append(part)
        else:
            return None
    if label == "theo" and agency is None and authors and " " not in body:
        return [], authors[0]  # A single capitalised word after "Theo" is a source that nobody told us of.
    return authors, agency


def _is_name(part: str) -> bool:
    if not 2 < len(part) <= 40 or _NAME.fullmatch(part) is None:
        return False
    # The pattern's ranges of capitals have small letters among them.
    return all(word[0].isupper() for word in part.split())


def _note(note: str, words: PageWords) -> str | None:
    """The agency in a bracket ("Theo TTXVN"), "" for a note without one ("tổng hợp"), None for other text."""
    folded = fold(note)
    label = words.notes.match(folded)
    rest = note[label.end() :].strip(" :") if label else note
    for part in _PARTS.split(rest):
        if agency := words.agency(_PAPER.sub("", part.strip())):
            return agency
    return "" if label else None
