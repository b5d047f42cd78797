"""What goes on after a reporting clause: quotations in paragraphs of their own, sentences without a verb."""

from __future__ import annotations

import re

from banggiao.record import Act, Span
from banggiao.statements.cues import cues_of
from banggiao.statements.draft import Draft, Memory
from banggiao.statements.items import Item, Unit
from banggiao.statements.left import look_left
from banggiao.statements.scene import Scene

__all__ = ["continues", "standing_quote", "take_waiting", "told_before"]

_BULLET = re.compile(r"[-–—•+*]\s|\d{1,2}[.)]\s")
_THAT_IS = re.compile(r"(?:đó|đây)(?: cũng| chính)? là (?:những |một trong những |các |lời )?")
# Words between "khẳng định" and "của".
_TOLD = re.compile(r"[^,;:.“\"]{4,40}? (?:của|mà|được|do) (?=[^,;:]*$)")
_PASSIVE = re.compile(" (?:của|mà|được|do) ")
# Acts whose words may go on for more than one sentence, and how many sentences at most are taken for that.
_GOES_ON: frozenset[Act] = frozenset({"affirm", "inform", "propose", "praise", "agree", "concern", "pledge"})
MAX_SENTENCES = 4


def take_waiting(unit: Unit, memory: Memory) -> Draft | None:
    """What a verb with a colon at the end of the paragraph before announced: this unit, or its first quotation."""
    draft = memory.waiting
    memory.waiting = None
    if draft is None:
        return None
    first = unit.items[0] if unit.items else None
    quoted = first is not None and first.quote and unit.opens(0)
    draft.start, draft.end = (first.start, first.end) if first is not None and quoted else (unit.start, unit.end)
    draft.direct, draft.block = quoted, unit.block
    draft.listing = _is_bullet(unit)
    return draft


def standing_quote(unit: Unit, memory: Memory, last: Draft | None) -> Draft | None:
    """A quotation that is a paragraph of its own: it continues one not yet closed, else the last speaker says it."""
    if not unit.items or not unit.items[0].quote or not unit.opens(0):
        return None
    quote = unit.items[0]
    if last is not None and last.direct and memory.age <= 1 and not _is_closed(unit, last):
        last.continued = (*last.continued, Span(quote.start, quote.end))
        return None
    if not memory.speakers or memory.age > 1 or not _is_sentence(unit, quote) or _of_a_stranger(unit):
        return None
    cue = Span(quote.start, quote.start + 1)
    draft = Draft(memory.speakers, "affirm", cue, quote.start, unit.block, confidence=0.6)
    draft.end, draft.direct = quote.end, True
    return draft


def told_before(unit: Unit, scene: Scene) -> Draft | None:
    """What the sentence before said, by "Đó là khẳng định của ông A …"; its span is left to set."""
    found = _THAT_IS.match(unit.lower, unit.start, unit.end)
    if found is None or not scene.reporting.begins("told", unit.lower[found.end() : unit.end]):
        return None
    index = next((i for i, item in enumerate(unit.items) if item.mention is not None), None)
    if index is None:
        return None
    told = unit.lower[found.end() : unit.items[index].start]
    if _TOLD.fullmatch(told) is None:
        return None
    speakers = scene.speaking(scene.meant(unit, index))
    verbs = (i.token.verb for i in unit.items[:index] if i.token is not None and i.token.verb is not None)
    act: Act = next((v.act for v in verbs), "affirm")
    cue = Span(found.end(), found.end() + len(_PASSIVE.split(told, 1)[0]))
    return Draft(speakers, act, cue, unit.start, unit.block) if speakers else None


def _of_a_stranger(unit: Unit) -> bool:
    """Whether a quotation is followed by a speaker whom the page does not know: "“…”, tờ Sao Mai viết"."""
    if not cues_of(unit):
        return False
    named = [i for i in unit.items[1:] if i.mention is not None]
    between = zip([unit.items[0].end, *(i.end for i in named)], [*(i.start for i in named), unit.end], strict=True)
    return any(word[:1].isupper() for start, end in between for word in unit.text[start:end].split())


def _is_closed(unit: Unit, last: Draft) -> bool:
    """Whether the quotation ``last`` ended with its closing mark: what is quoted then is another."""
    end = last.continued[-1].end if last.continued else last.end
    return unit.text[end : end + 1] in ('"', "”")


def _is_sentence(unit: Unit, quote: Item) -> bool:
    """Whether a quotation ends as a sentence does; one that does not is a subheading."""
    return unit.text[quote.end - 2] in ".!?…" or unit.text[quote.end : unit.end].strip() != ""


def continues(unit: Unit, last: Draft, scene: Scene) -> bool:
    """Whether a sentence without a verb of saying goes on with what ``last`` said.

    It stands in the same paragraph, and nobody but the speaker begins it ("Đây là …", "Hai nước cần …"); or it is a
    further point of a list that a colon announced.
    """
    if last.listing and _is_bullet(unit):
        return True
    if last.block != unit.block or last.act not in _GOES_ON or len(last.continued) >= MAX_SENTENCES:
        return False
    if any(look_left(unit, cue.first).seam == "mention" for cue in cues_of(unit)):
        return False
    first = next((i for i, item in enumerate(unit.items) if item.mention is not None), None)
    if first is None or not unit.opens(first):
        return True
    mention = unit.items[first].mention
    assert mention is not None
    return mention.form == "group" or not scene.is_person(mention)


def _is_bullet(unit: Unit) -> bool:
    return _BULLET.match(unit.text, unit.start) is not None
