"""Lists of other articles in plain text: headline, summary, caption, and where such a list ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from banggiao.pages.lines import credited, is_headline, is_prose, sentence_end
from banggiao.pages.published import date_line
from banggiao.pages.wording import PageWords
from banggiao.record import BlockKind

__all__ = ["HasText", "read_teasers", "resumes"]

_RUN = 3
_SCRAP = 20  # A shorter line (a date, a source) parts no paragraphs.
_MENU_STARTS = 4  # Capitals in the midst of a line that begin no name: a row of menu entries.


class HasText(Protocol):
    """A line."""

    text: str


def resumes(lines: Sequence[HasText], start: int, words: PageWords) -> int | None:
    """Where the article goes on after a list that begins at ``start``; None where it does not.

    It goes on at the first of three paragraphs that follow each other, since in a list a headline would come between;
    at the second where the list's other headlines have summaries, as then the first is one, too.
    """
    run = summaries = 0
    for i in range(start, len(lines)):
        text = lines[i].text
        if words.heading(text) == "end" or words.residue(text) == "end":
            return None
        if is_prose(text) and not credited(text):
            run += 1
            if run == _RUN:
                return i - 1 if summaries else i - 2
        elif len(text) > _SCRAP:
            summaries += run == 1 and i - start > 1
            run = 0
    return None


def read_teasers(
    lines: Sequence[HasText], start: int, end: int, words: PageWords, article: int
) -> Iterator[tuple[int, BlockKind, int | None]]:
    """Labels of ``lines[start:end]``, a list of other articles: (line, kind, article).

    A headline with a summary is an article of its own, numbered from ``article``; the caption of its photo stands
    before it. A bare headline is a ``link`` of no article.
    """
    i = start
    caption: int | None = None
    headed = -2  # The last line that was a heading.
    while i < end:
        text = lines[i].text
        if words.heading(text) or (_is_section(lines, i, end) and not _is_of_page(text, words)):
            yield i, "heading", None
            headed = i
        elif _is_of_page(text, words) or (headed == i - 1 and _is_menu(text)):
            yield i, "boilerplate", None
        elif is_headline(text):
            summary = i + 1 < end and _is_summary(lines[i + 1].text, words)
            if summary or caption is not None:
                if caption is not None:
                    yield caption, "caption", article
                yield i, "title", article
                if summary:
                    i += 1
                    yield i, "lead", article
                article += 1
            else:
                yield i, "link", None
            caption = None
        else:
            if caption is not None:
                yield caption, "lead", article
                article += 1
            caption = i
        i += 1
    if caption is not None:
        yield caption, "lead", article


def _is_of_page(text: str, words: PageWords) -> bool:
    """A word of the page ("Chia sẻ"), or the date of the entry above."""
    return words.residue(text) is not None or ((dated := date_line(text)) is not None and not dated.rest)


def _is_summary(text: str, words: PageWords) -> bool:
    return is_prose(text) and not credited(text) and not words.residue(text)


def _is_section(lines: Sequence[HasText], i: int, end: int) -> bool:
    """A few words without a verb's company above a list ("Bờ cõi biển đảo"): the name of a section."""
    text = lines[i].text
    return (
        len(text) <= 24
        and len(text.split()) <= 5
        and i + 1 < end
        and is_headline(lines[i + 1].text)
        and text[-1].isalnum()
    )


def _is_menu(text: str) -> bool:
    words = text.split()
    lone = sum(
        b[0].isupper() and a[-1].islower() and a[0].islower() and c[0].islower()
        for a, b, c in zip(words, words[1:], words[2:], strict=False)
    )
    return lone >= _MENU_STARTS and not sentence_end(text) and "," not in text
