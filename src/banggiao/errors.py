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

    ``code`` is the stable word that the command line, the API and the web pages all show.
    """

    code = "error"


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
    code = "empty_page"


class NotText(PageError):
    code = "not_text"


class PageTooLarge(PageError):
    code = "page_too_large"


class BadRow(PageError):
    code = "bad_row"


class BadArchive(PageError):
    code = "bad_archive"


class Unreadable(PageError):
    code = "unreadable"


class LexiconError(BanggiaoError):
    code = "lexicon"


class QueryError(BanggiaoError):
    code = "query"


class NotFound(BanggiaoError):
    code = "not_found"


class StoreError(BanggiaoError):
    code = "store"


class JudgementError(BanggiaoError):
    code = "judgement"


class ConfigError(BanggiaoError):
    code = "config"
