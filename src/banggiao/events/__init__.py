"""What happened: triggers and frames to events with roles, dates, places and their frame."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from banggiao.actors import Cast
from banggiao.dates import DatePhrase
from banggiao.events.build import build
from banggiao.events.finish import finish
from banggiao.lexicon import Lexicon
from banggiao.pages.model import Document
from banggiao.record import Event

__all__ = ["find_events"]


def find_events(
    document: Document, cast: Cast, dates: Mapping[int, Sequence[DatePhrase]], lexicon: Lexicon
) -> tuple[Event, ...]:
    """Events of all articles of ``document``, ids "e1", "e2" …; ``dates`` by article index."""
    return finish(build(document, cast, dates, lexicon), document, cast, lexicon)
