"""Plain text as crawlers leave it: which lines are the article's, which belong to others.

The lines come without markup, so a line is known by itself (``lines``), by its place and by its
neighbours: a list heading opens a list of other articles; after the byline come captions; a table cell
above the first paragraph is the summary of another article.
"""

from __future__ import annotations

import re

import msgspec

from banggiao.pages.gather import Facts, Piece
from banggiao.pages.lines import byline, credited, cut_off, sentence_end
from banggiao.pages.published import DateLine, date_line
from banggiao.pages.teasers import read_teasers, resumes
from banggiao.pages.wording import PageWords, page_words
from banggiao.record import Published
from banggiao.text import fold

__all__ = ["Line", "label_plain", "split_lines"]

_IMAGE = re.compile(r"!\[[^\]]{0,300}\](?:\([^)]{0,500}\))?|^\.(?:jpe?g|png|gif|webp)\)?$", re.IGNORECASE)
_RULE = re.compile(r"[\s|:\-–—=_*#.·•]*$")
_SITE_TITLE = re.compile(r"\s+[-–|]\s+(?:Báo|Tạp chí|Đài|Cổng|Trang|Tin|VnExpress|Nghiên Cứu|BBC|VOA|RFI)\b[^|]{0,60}$")
_STRAY_TAG = re.compile(r"</?[A-Za-z][^<>]{0,200}>")
_WORD = re.compile(r"\w{2,}")
# Headlines are shorter (the longest of 1,000 has 190 characters), and so are subheadings within an article.
_HEADLINE_LONGEST = 220
_SUBHEADING_LONGEST = 130
_CAPTION_TAIL = 260  # A caption after the byline is no longer than this.
_BACK = 9  # The byline is looked for in the last lines only: after it come captions, seldom more than eight.
# A snippet shares most of its words with the page it was cut from (0.7 and more on 400 pages); below
# this it is another page's.
_SNIPPET_SHARE = 0.45


class Line(msgspec.Struct):
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
    cell = len(inner) > 2 and inner[0] == "|" and inner[-1] == "|"
    if cell:
        bare = inner.strip("| ")
        start += inner.find(bare)
        inner = bare
    return start, start + len(inner), cell


class _Reader:
    """One text being labelled; ``pieces[i]`` labels ``lines[i]``."""

    def __init__(self, lines: list[Line], facts: Facts, *, titled: bool, given: Published | None) -> None:
        self.lines, self.titled, self.given = lines, titled, given
        self.words: PageWords = page_words()
        self.facts = [facts]
        self.pieces = [Piece("paragraph", line.start, line.end, 0) for line in lines]
        self.first = 0  # The first line after the title.
        self.stop = len(lines)  # The line at which the main article is over.

    def label(self) -> None:
        self._title()
        self._singles()
        self._boxes()
        self._repeats()
        self._cells()
        self._byline_at_end()
        self._head()
        self._subheadings()

    def _set(self, index: int, kind: str, article: int | None = 0) -> None:
        piece = self.pieces[index]
        piece.kind, piece.article = kind, article  # type: ignore[assignment]

    def _title(self) -> None:
        head = self.lines[0]
        if self.titled or (len(head.text) <= _HEADLINE_LONGEST and not head.text.endswith(".") and len(self.lines) > 1):
            self._set(0, "title")
            self.first = 1
            if suffix := _SITE_TITLE.search(head.text):
                self.pieces[0].end = head.start + suffix.start()

    def _singles(self) -> None:
        """What lines are by themselves."""
        for i in range(self.first, len(self.lines)):
            line = self.lines[i]
            text = line.text
            if line.image and line.cell and len(text) < _CAPTION_TAIL * 2:
                self._set(i, "caption")
            elif len(text) <= 60 and self.words.heading(text):
                self._set(i, "heading", None)
            elif self.words.residue(text) or (text[0] == "<" and _STRAY_TAG.fullmatch(text)):
                self._set(i, "boilerplate", None)
            elif credited(text):
                self._set(i, "caption")
            elif len(text) <= 160 and self.words.lead_in(text):
                self._set(i, "link", None)
            elif len(text) <= 160 and (found := date_line(text)) is not None and self._dated(i, found):
                self._set(i, "byline")

    def _dated(self, index: int, found: DateLine) -> bool:
        """Take the date of a dateline, where what else stands on it is a byline, the title or nothing."""
        rest, head = found.rest, self.lines[0].text.rstrip(" .…")
        repeated = len(rest) > 15 and (rest.startswith(head) or head.startswith(rest.rstrip(" .…")))
        if rest and not repeated and byline(rest) is None and not rest.startswith(("PV", "P.V", "|")):
            return False
        if not self._credible(found.edtf):
            return False
        line = self.lines[index]
        dated = Published(found.edtf, "text", line.start + found.start, line.start + found.end)
        facts = self.facts[0]
        if facts.published is None or facts.published.source == "given":
            facts.published = dated
        elif facts.modified is None and found.updated:
            facts.modified = dated
        if repeated:
            self._set(index, "title")
            self.pieces[index].end = line.start + found.start
        return not repeated

    def _credible(self, edtf: str) -> bool:
        """A date on the page is not far from the one that was given: else it is some other date."""
        if self.given is None:
            return True
        return abs(_days(edtf) - _days(self.given.edtf)) <= 3

    def _boxes(self) -> None:
        """Lists of other articles: within the article, and after it."""
        i, seen = self.first, False
        while i < len(self.lines):
            kind = self.pieces[i].kind
            seen = seen or (kind == "paragraph" and len(self.lines[i].text) > 60)
            line = self.lines[i].text
            heading = self.words.heading(line) if kind == "heading" else None
            ended = kind == "boilerplate" and self.words.residue(line) == "end"
            if seen and (heading == "end" or ended):
                self._tail(i + (heading is None))
                return
            if heading and seen:
                after = resumes(self.lines, i + 1, self.words)
                if after is None:
                    self._tail(i)
                    return
                self._teasers(i + 1, after)
                i = after
                continue
            i += 1

    def _tail(self, start: int) -> None:
        self.stop = start
        self._teasers(start, len(self.lines))

    def _teasers(self, start: int, end: int) -> None:
        for index, kind, article in read_teasers(self.lines, start, end, self.words, len(self.facts)):
            while article is not None and article >= len(self.facts):
                self.facts.append(Facts(role="teaser"))
            self._set(index, kind, article)

    def _open(self) -> list[int]:
        """The main article's lines that are still plain paragraphs."""
        return [
            i
            for i in range(self.first, self.stop)
            if self.pieces[i].kind == "paragraph" and self.pieces[i].article == 0
        ]

    def _repeats(self) -> None:
        """The title again, and captions: lines that stand twice."""
        open_lines = self._open()
        head = self.lines[0].text.rstrip(" .…")
        seen: dict[str, int] = {}
        for place, i in enumerate(open_lines):
            text = self.lines[i].text
            if (
                self.first
                and place < 4
                and len(text) <= _HEADLINE_LONGEST
                and _same_headline(head, text, self.lines[0].text)
            ):
                self._set(i, "title")
            elif (before := seen.get(text)) is None:
                seen[text] = i
            elif len(text) <= _CAPTION_TAIL and before != open_lines[0]:
                self._set(i, "caption")
                self._set(before, "caption")

    def _cells(self) -> None:
        """Table cells: above the first paragraph the summary of another article, below it a caption."""
        body = next((i for i in self._open() if not self.lines[i].cell), self.stop)
        marked = any(line.image for line in self.lines)
        for i in self._open():
            line = self.lines[i]
            if not line.cell or " | " in line.text:
                continue
            if i < body and sentence_end(line.text) and self.first:
                self.facts.append(Facts(role="teaser"))
                self._set(i, "lead", len(self.facts) - 1)
            elif not marked and len(line.text) <= _CAPTION_TAIL:
                self._set(i, "caption")

    def _byline_at_end(self) -> None:
        last = [
            i
            for i in range(self.first, self.stop)
            if self.pieces[i].kind in ("paragraph", "caption") and self.pieces[i].article == 0
        ]
        for back, i in enumerate(reversed(last[-_BACK:])):
            text = self.lines[i].text
            if self.pieces[i].kind == "paragraph" and self._signs(text):
                self._set(i, "byline")
                for later in last[len(last) - back :]:
                    if self.pieces[later].kind == "paragraph":
                        self._set(later, "caption")
                return
            if len(text) > _CAPTION_TAIL:
                return

    def _signs(self, text: str) -> bool:
        found = byline(text)
        if found is None:
            return False
        short = all(len(name.split()) <= 4 for name in found.authors)
        return found.strong or (len(text) <= 45 and " " in text and (short or not text.isupper()))

    def _head(self) -> None:
        """The lines before the body: byline, snippet, lead."""
        open_lines = self._open()
        for i in open_lines[:3]:
            found = byline(self.lines[i].text)
            if found and (found.strong or self._before_date(i)):
                self._set(i, "byline")
        open_lines = self._open()
        if not open_lines or not self.first:
            return
        lead = open_lines[0]
        text = self.lines[lead].text
        if cut_off(text) and self._foreign(lead, open_lines):
            self._set(lead, "boilerplate", None)
        elif len(open_lines) > 1 and len(text) <= 700:
            self._set(lead, "lead")

    def _before_date(self, index: int) -> bool:
        after = index + 1
        return (
            after < len(self.lines)
            and self.pieces[after].kind == "byline"
            and date_line(self.lines[after].text) is not None
        )

    def _foreign(self, index: int, open_lines: list[int]) -> bool:
        """Whether a cut snippet shares too few words with the page to be its own."""
        words = set(_WORD.findall(fold(self.lines[index].text)))
        rest: set[str] = set()
        for i in (0, *open_lines[1:]):
            rest.update(_WORD.findall(fold(self.lines[i].text)))
        return len(open_lines) > 2 and len(words) > 5 and len(words & rest) < _SNIPPET_SHARE * len(words)

    def _subheadings(self) -> None:
        open_lines = self._open()
        for place, i in enumerate(open_lines):
            text = self.lines[i].text
            if self.words.caption_start(text) and len(text) <= 200:
                self._set(i, "caption")
            elif 0 < place < len(open_lines) - 1 and len(text) <= _SUBHEADING_LONGEST and _headline(text):
                self._set(i, "subheading")


def _days(edtf: str) -> int:
    year, month, day = (int(n) if n.isdigit() else 1 for n in edtf[:10].split("-"))
    return year * 372 + month * 31 + day


def _headline(text: str) -> bool:
    return not sentence_end(text) and text[0].isupper() and not text.endswith((",", ":"))


def _same_headline(head: str, text: str, whole: str) -> bool:
    if text.rstrip(" .…") == head:
        return True
    return cut_off(whole) and len(head) > 20 and text.startswith(head) and not sentence_end(text)


def label_plain(
    text: str, facts: Facts, *, titled: bool = False, given: Published | None = None
) -> tuple[list[Piece], list[Facts]]:
    """Label the lines of a normalised text.

    Args:
        text: the page's text (``text.normalize``).
        facts: what is known of the main article.
        titled: the first line is the row's title.
        given: the date that came with the row; a date on the page more than three days off is another's.

    Returns:
        The pieces in order, and what is known of each article; empty where no line holds words.
    """
    lines = split_lines(text)
    if not lines:
        return [], []
    reader = _Reader(lines, facts, titled=titled, given=given)
    reader.label()
    return reader.pieces, reader.facts
