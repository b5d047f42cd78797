"""Why an event is as it is: for each field the words on the page and the rule that read them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from banggiao.actors import Cast
from banggiao.dates import DatePhrase
from banggiao.events.build import build
from banggiao.events.draft import Draft
from banggiao.events.finish import finish, ordered
from banggiao.lexicon import Lexicon
from banggiao.pages.model import Document
from banggiao.record import Event

__all__ = ["Reason", "explain"]


class Reason(msgspec.Struct, frozen=True, gc=False):
    """One field of an event: its value, the rule that gave it, and ``text[start:end]`` from which."""

    field: str
    value: str
    rule: str
    start: int
    end: int


def explain(
    document: Document, cast: Cast, dates: Mapping[int, Sequence[DatePhrase]], lexicon: Lexicon
) -> list[tuple[Event, list[Reason]]]:
    """The events of ``document`` as ``find_events`` gives them, each with the reasons for its fields.

    The page is read again; nothing is kept for explanations while records are made.
    """
    drafts = build(document, cast, dates, lexicon)
    events = finish(drafts, document, cast, lexicon)
    return [(event, list(_reasons(event, draft, cast))) for event, draft in zip(events, ordered(drafts), strict=True)]


def _reasons(event: Event, draft: Draft, cast: Cast) -> Iterator[Reason]:
    rules, trigger = draft.rules, draft.trigger
    yield Reason("type", event.type, rules.get("type", f"frame {draft.frame.id}"), trigger.start, trigger.end)
    yield Reason("frame", draft.frame.id, "longest trigger in frames.toml", trigger.start, trigger.end)
    yield Reason("status", event.status, rules.get("status", "modality"), trigger.start, trigger.end)
    for part in draft.parts:
        yield Reason(f"participant {part.role}", cast.by_id[part.actor].name, part.rule, part.start, part.end)
    if event.date is not None:
        span = event.date.evidence
        yield Reason("date", event.date.edtf, rules.get("date", f"basis {event.date.basis}"), span.start, span.end)
    if event.place is not None:
        rule = rules.get("place") or rules.get("country", "country")
        place = event.place
        yield Reason("place", f"{place.name} [{place.country or '?'}]", rule, place.start, place.end)
    if event.occasion is not None:
        yield Reason("occasion", event.occasion.name, rules["occasion"], event.occasion.start, event.occasion.end)
    for field in ("grade", "series", "part_of", "channel"):
        value = getattr(event, field)
        if value is not None:
            yield Reason(
                field, _shown(value), rules.get(field, f"{field} from those who take part"), trigger.start, trigger.end
            )
    for document in event.documents:
        yield Reason("document", document.title, f"document.{document.kind}", document.start, document.end)


def _shown(value: object) -> str:
    if isinstance(value, msgspec.Struct):
        return " ".join(str(v) for v in msgspec.structs.astuple(value) if v is not None)
    return str(value)
