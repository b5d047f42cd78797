"""Plain text as crawlers leave it: which lines are the article's, which belong to others.

The lines come without markup, so a line is known by itself (``lines``), by its place and by its
neighbours: a list heading opens a list of other articles; after the byline come captions; a table cell
above the first paragraph is the summary of another article.
"""

from __future__ import annotations

import re

from banggiao.pages.gather import Facts, Piece
from banggiao.pages.lines import byline, credited, cut_off, is_prose, sentence_end
from banggiao.pages.published import DateLine, date_line, days_between
from banggiao.pages.teasers import read_teasers, resumes
from banggiao.pages.textlines import Line, is_list, letters, opens_section, same_headline, split_lines, title_line
from banggiao.pages.wording import PageWords, page_words
from banggiao.record import BlockKind, Published
from banggiao.text import fold

__all__ = ["label_plain"]

_SITE_TITLE = re.compile(r"\s+[-–|]\s+(?:Báo|Tạp chí|Đài|Cổng|Trang|Tin|VnExpress|Nghiên Cứu|BBC|VOA|RFI)\b[^|]{0,60}$")
_STRAY_TAG = re.compile(r"</?[A-Za-z][^<>]{0,200}>")
_PICTURE = re.compile(r"\s[-–]\s*(?:ảnh|anh|hình)\s*\d+$", re.IGNORECASE)
_WORD = re.compile(r"\w{2,}")
_SUBHEADING_LONGEST = 130
_HEADLINE_WORDS = 7  # A headline has more spaces than that, most subheadings fewer.
_LEAD = 50  # No lead is shorter; a shorter line above it says where the writer works, or is a second headline.
_BARE_LINK = 25  # Above the title, a shorter line is a menu's.
_CAPTION_TAIL = 260  # A caption after the byline is no longer than this.
_BACK = 9  # The byline is looked for in the last lines only: after it come captions, seldom more than eight.
_NAME_LONGEST = 45
_AFTER_NAME = 5  # Lines after a bare name that are not known as captions: more, and it was no byline.
_FAR = 3  # Days between the date that was given and one on the page that is believed.
# A snippet shares most of its words with the page it was cut from (0.7 and more on 400 pages); below
# this it is another page's.
_SNIPPET_SHARE = 0.45


class _Reader:
    """One text being labelled; ``pieces[i]`` labels ``lines[i]``."""

    def __init__(self, lines: list[Line], facts: Facts, *, titled: bool, given: Published | None) -> None:
        self.lines, self.titled, self.given = lines, titled, given
        self.words: PageWords = page_words()
        self.facts = [facts]
        self.pieces = [Piece("paragraph", line.start, line.end, 0) for line in lines]
        self.first = 0  # The first line after the title.
        self.head = lines[0].text  # The title, or what stands in its place.
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

    def _set(self, index: int, kind: BlockKind, article: int | None = 0) -> None:
        piece = self.pieces[index]
        piece.kind, piece.article = kind, article

    def _title(self) -> None:
        """The title, and the lines above it, which are of the page or of others."""
        at = 0 if self.titled else title_line(self.lines, self.words)
        if at is None:
            return
        head = self.lines[at]
        self._set(at, "title")
        self.first, self.head = at + 1, head.text
        if suffix := _SITE_TITLE.search(head.text):
            self.pieces[at].end = head.start + suffix.start()
        for i in range(at):
            text = self.lines[i].text
            listed = self.words.heading(text)
            self._set(i, "heading" if listed else "link" if len(text) >= _BARE_LINK else "boilerplate", None)

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
        rest, head = found.rest, self.head.rstrip(" .…")
        repeated = len(rest) > 15 and (rest.startswith(head) or head.startswith(rest.rstrip(" .…")))
        if rest and not repeated and not self._beside_date(rest):
            return False
        if self.given is not None and days_between(found.edtf, self.given.edtf) > _FAR:
            return False
        self._publish(index, found)
        if repeated:
            self._set(index, "title")
            self.pieces[index].end = self.lines[index].start + found.start
        return not repeated

    def _beside_date(self, rest: str) -> bool:
        """What may stand on a dateline besides the date: a byline, a counter of readers."""
        return byline(rest) is not None or self.words.residue(rest) is not None or rest.startswith(("PV", "P.V", "|"))

    def _publish(self, index: int, found: DateLine) -> None:
        start = self.lines[index].start
        dated = Published(found.edtf, "text", start + found.start, start + found.end)
        facts = self.facts[0]
        if facts.published is None or facts.published.source == "given":
            facts.published = dated
        elif facts.modified is None and found.updated:
            facts.modified = dated

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

    def _open(self, *kinds: BlockKind) -> list[int]:
        """The main article's lines that are still plain paragraphs (or of ``kinds``)."""
        wanted = kinds or ("paragraph",)
        span = range(self.first, self.stop)
        return [i for i in span if self.pieces[i].kind in wanted and self.pieces[i].article == 0]

    def _repeats(self) -> None:
        """The title again, the lead again, and captions: lines that stand twice."""
        open_lines = self._open()
        seen: dict[str, int] = {}
        for place, i in enumerate(open_lines):
            text = self.lines[i].text
            if self.first and place < 4 and same_headline(self.head, text):
                self._set(i, "title")
            elif self._stands_for_picture(text):
                self._set(i, "boilerplate", None)
            elif place < 4 and self._before_date(i) and byline(text):
                self._set(i, "byline")
            elif (before := seen.get(text)) is None:
                seen[text] = i
            elif before == open_lines[0]:
                self._set(i, "boilerplate", None)
            elif len(text) <= _CAPTION_TAIL:
                self._set(i, "caption")
                self._set(before, "caption")

    def _stands_for_picture(self, text: str) -> bool:
        """The title in place of a picture, as crawlers keep it ("Doan dai bieu tham tinh", "… - ảnh 1")."""
        if not self.first or len(text) <= 20 or not (text.isascii() or _PICTURE.search(text)):
            return False
        return letters(text).startswith(letters(self.head)[:50])

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
        last = self._open("paragraph", "caption")
        for back, i in enumerate(reversed(last[-_BACK:])):
            text = self.lines[i].text
            if self.pieces[i].kind == "paragraph" and self._signs(text, last[len(last) - back :]):
                self._set(i, "byline")
                for later in last[len(last) - back :]:
                    self._set(later, "caption")
                return
            if len(text) > _CAPTION_TAIL:
                return

    def _signs(self, text: str, after: list[int]) -> bool:
        """Whether the line signs the article: a byline that says so, or a bare name with hardly a line after it."""
        found = byline(text)
        if found is None:
            return False
        if found.strong:
            return True
        if len(text) > _NAME_LONGEST or " " not in text or self._names_sections():
            return False
        plain = sum(self.pieces[i].kind == "paragraph" for i in after)
        short = all(len(name.split()) <= 4 for name in found.authors)
        return plain <= _AFTER_NAME and (short or not text.isupper())

    def _names_sections(self) -> bool:
        """Whether several lines read as bare names: then they are headings (of places, of teams), and none signs."""
        lines = (self.lines[i].text for i in self._open())
        return sum(len(text) <= _NAME_LONGEST and " " in text and byline(text) is not None for text in lines) > 2

    def _head(self) -> None:
        """The lines before the body: byline, snippet, lead."""
        for i in self._open()[:3]:
            found = byline(self.lines[i].text)
            if found and (found.strong or self._before_date(i)):
                self._set(i, "byline")
        open_lines = self._open()
        if not open_lines or not self.first:
            return
        lead = next((i for i in open_lines[:4] if len(self.lines[i].text) >= _LEAD), open_lines[0])
        for i in open_lines[: open_lines.index(lead)]:
            self._set(i, "byline" if self._before_date(i) else "subheading")
        text = self.lines[lead].text
        if cut_off(text) and self._foreign(lead, open_lines):
            self._set(lead, "boilerplate", None)
        elif len(open_lines) > 1 and len(text) <= 700:
            self._set(lead, "lead")

    def _before_date(self, index: int) -> bool:
        """Whether a dateline follows within two lines: between them may stand where the writer works."""
        after = range(index + 1, min(index + 3, len(self.lines)))
        return any(self.pieces[i].kind == "byline" and date_line(self.lines[i].text) for i in after)

    def _foreign(self, index: int, open_lines: list[int]) -> bool:
        """Whether a cut snippet shares too few words with the page to be its own."""
        words = set(_WORD.findall(fold(self.lines[index].text)))
        rest = set(_WORD.findall(fold(self.head)))
        for i in open_lines[1:]:
            rest.update(_WORD.findall(fold(self.lines[i].text)))
        return len(open_lines) > 2 and len(words) > 5 and len(words & rest) < _SNIPPET_SHARE * len(words)

    def _subheadings(self) -> None:
        open_lines = self._open()
        prose = next((n for n, i in enumerate(open_lines) if is_prose(self.lines[i].text)), len(open_lines))
        for place, i in enumerate(open_lines):
            text = self.lines[i].text
            if self.words.caption_start(text) and len(text) <= 200:
                self._set(i, "caption")
            elif place < len(open_lines) - 1 and len(text) <= _SUBHEADING_LONGEST and opens_section(text):
                # Several headlines under the lead are of other articles: a section has more than its name.
                several = place < prose and prose > 1 and text.count(" ") > _HEADLINE_WORDS
                self._set(i, "link" if several else "subheading", None if several else 0)


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
    if not titled and is_list(lines, page_words()):
        return _entries(lines)
    reader = _Reader(lines, facts, titled=titled, given=given)
    reader.label()
    return reader.pieces, reader.facts


def _entries(lines: list[Line]) -> tuple[list[Piece], list[Facts]]:
    """A list of articles: each a teaser, none the main one."""
    pieces = [Piece("boilerplate", line.start, line.end) for line in lines]
    facts: list[Facts] = []
    for index, kind, article in read_teasers(lines, 0, len(lines), page_words(), 0):
        pieces[index].kind, pieces[index].article = kind, article
        while article is not None and article >= len(facts):
            facts.append(Facts(role="teaser"))
    return pieces, facts
