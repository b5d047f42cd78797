"""What became of one page: its record, or the error that says why there is none."""

from __future__ import annotations

from pathlib import Path

import msgspec

from banggiao.errors import PageError
from banggiao.lexicon import load_lexicon
from banggiao.pages import RawPage
from banggiao.read import read
from banggiao.record import Record, decode, encode

__all__ = ["Outcome", "read_one"]


class Outcome(msgspec.Struct, frozen=True):
    """One page's outcome; exactly one of ``line`` and ``error`` is given.

    Attributes:
        source: the page as it was named.
        raw: the page as it came; None where it could not even be opened.
        line: its record as one line of JSON, as workers send it; see ``record``.
        error: why there is no record.
    """

    source: str
    raw: RawPage | None = None
    line: bytes | None = None
    error: PageError | None = None

    @property
    def record(self) -> Record:
        """The record, decoded.

        Raises:
            PageError: the page's own error, where it has no record.
        """
        if self.line is None:
            raise self.error or PageError("there is no record", source=self.source)
        return decode(self.line)


def read_one(page: RawPage | PageError, lexicon: Path | None = None) -> Outcome:
    """The outcome of one page; never raises, so that one bad page costs one row and not the run.

    Args:
        page: a page, or the error met while opening it, which is handed through.
        lexicon: the user's folder of additions, or None.
    """
    if isinstance(page, PageError):
        return Outcome(page.source, error=page)
    try:
        return Outcome(page.source, page, encode(read(page, lexicon=load_lexicon(lexicon))))
    except PageError as error:
        return Outcome(page.source, page, error=error)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError, MemoryError) as error:
        # A fault of ours: it is reported with the page's name like any other, and the run goes on.
        reason = f"{type(error).__name__}: {error}"
        return Outcome(page.source, page, error=PageError(reason, source=page.source, mend="please report this page"))
