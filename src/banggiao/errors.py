"""The tree of errors.

    BanggiaoError                 anything this package raises on purpose
    ├── PageError                 one page could not be read; the run goes on
    │   ├── EmptyPage             no bytes, or no text in them
    │   ├── NotText               binary data, or an encoding that cannot be told
    │   ├── PageTooLarge          over ``Settings.max_page_bytes``
    │   ├── BadRow                a JSONL row that is no object with a ``text``
    │   ├── BadArchive            a WARC or gzip stream that is cut or damaged
    │   └── Unreadable            the file or address cannot be opened
    ├── LexiconError              a data file of the lexicon breaks its rules
    ├── QueryError                a search or filter that cannot be understood
    ├── NotFound                  no such event, actor, statement or page
    ├── StoreError                the register cannot be opened, is locked, or is of another version
    ├── JudgementError            a merge, correction or undo that cannot be done
    └── ConfigError               a setting that is not understood

Every message says where (page or file and row), at which step, and what mends it.
"""

from __future__ import annotations

__all__ = [
    "BadArchive",
    "BadRow",
    "BanggiaoError",
    "ConfigError",
    "EmptyPage",
    "JudgementError",
    "LexiconError",
    "NotFound",
    "NotText",
    "PageError",
    "PageTooLarge",
    "QueryError",
    "StoreError",
    "Unreadable",
]


class BanggiaoError(Exception):
    """Base of every error raised on purpose.

    ``code`` is the stable word that the command line, the API and the web pages all show. As text it is one
    line without control characters, whatever a page, a file name or a server put into it.
    """

    code = "error"

    def __str__(self) -> str:
        return " ".join("".join(c if c.isprintable() else " " for c in super().__str__()).split())


class PageError(BanggiaoError):
    """One page could not be read.

    Args:
        reason: what is wrong, in a few words.
        source: the page as it was named by the caller (path, ``PATH#ID`` or URL).
        step: the step that failed (``open``, ``decode``, ``parse``, ``actors`` …).
        mend: what the reader can do about it.
    """

    code = "page"

    def __init__(self, reason: str, *, source: str = "", step: str = "read", mend: str = "") -> None:
        self.reason, self.source, self.step, self.mend = reason, source, step, mend
        where = f"{source}: " if source else ""
        super().__init__(f"{where}{step}: {reason}" + (f" ({mend})" if mend else ""))

    def __reduce__(self) -> tuple[object, ...]:
        # Keyword-only arguments are lost by the default pickling; workers send these errors home.
        return (_rebuild, (type(self), self.reason, self.source, self.step, self.mend))


def _rebuild(kind: type[PageError], reason: str, source: str, step: str, mend: str) -> PageError:
    return kind(reason, source=source, step=step, mend=mend)


class EmptyPage(PageError):
    """The page holds no bytes, or no text."""

    code = "empty_page"


class NotText(PageError):
    """The bytes are no text, or in an encoding that cannot be told."""

    code = "not_text"


class PageTooLarge(PageError):
    """The page is larger than ``Settings.max_page_bytes``."""

    code = "page_too_large"


class BadRow(PageError):
    """A JSONL row is no object with a ``text``."""

    code = "bad_row"


class BadArchive(PageError):
    """A WARC file or a compressed stream is cut or damaged."""

    code = "bad_archive"


class Unreadable(PageError):
    """The file or address cannot be opened."""

    code = "unreadable"


class LexiconError(BanggiaoError):
    """A data file of the lexicon breaks its rules."""

    code = "lexicon"


class QueryError(BanggiaoError):
    """A search or a filter that cannot be understood."""

    code = "query"


class NotFound(BanggiaoError):
    """There is no such event, actor, statement or page."""

    code = "not_found"


class StoreError(BanggiaoError):
    """The register cannot be opened, is locked, or is of another version."""

    code = "store"


class JudgementError(BanggiaoError):
    """A merge, a correction or an undo that cannot be done."""

    code = "judgement"


class ConfigError(BanggiaoError):
    """A setting that is not understood."""

    code = "config"
