"""What the product knows, as data files with sources, and their loader.

``Lexicon`` is the one value that the steps of reading take. Each part is loaded, checked and compiled
when it is first asked for, once for each lexicon.
"""

from __future__ import annotations

from functools import cached_property, lru_cache
from pathlib import Path

from banggiao.errors import LexiconError
from banggiao.lexicon.details import Details, load_details
from banggiao.lexicon.frames import Frames, load_frames
from banggiao.lexicon.history import Tenure, load_history
from banggiao.lexicon.naming import Naming
from banggiao.lexicon.naming_words import load_naming
from banggiao.lexicon.places import Places, load_places
from banggiao.lexicon.plover import PloverTable, load_plover
from banggiao.lexicon.reporting import Reporting, load_reporting

__all__ = ["Lexicon", "load_lexicon"]


class Lexicon:
    """The lexicon of one run: the package's data files and, after them, the user's own of ``extra``.

    Args:
        extra: a folder of additions, with files named as ours; None for none.
    """

    def __init__(self, extra: Path | None = None) -> None:
        self.extra = extra

    @cached_property
    def frames(self) -> Frames:
        """What words name an event, and who stands where around them."""
        return load_frames(self.extra)

    @cached_property
    def details(self) -> Details:
        """Words for the grades, counts, documents, occasions and topics of events."""
        return load_details(self.extra)

    @cached_property
    def plover(self) -> PloverTable:
        """PLOVER's code for each type of event."""
        return load_plover(self.details.contexts, self.extra)

    @cached_property
    def places(self) -> Places:
        """Capitals, cities, provinces, countries and venues with their country."""
        return load_places(self.extra)

    @cached_property
    def naming(self) -> Naming:
        """The words by which actors are named."""
        return load_naming(self.places, self.extra)

    @cached_property
    def history(self) -> dict[str, Tenure]:
        """Provinces and organs that began or ended, by lower-case name."""
        return load_history(self.extra)

    @cached_property
    def reporting(self) -> Reporting:
        """What words report speech, and the small words around them."""
        return load_reporting(self.extra)


@lru_cache(maxsize=4)
def load_lexicon(extra: Path | None = None) -> Lexicon:
    """The lexicon with ``extra``'s additions, one object for each folder.

    Raises:
        LexiconError: where a data file breaks its rules, or there is no such folder.
    """
    if extra is not None and not extra.is_dir():
        raise LexiconError(f"{extra}: no such folder of additions (see docs/lexicon.md for what it may hold)")
    return Lexicon(extra)
