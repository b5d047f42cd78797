"""Attribution by "theo", and attribution after the words: "Theo ông A, …"; "…, theo Bộ B"; "'…', bà C nói"."""

from __future__ import annotations

import re

import msgspec

from banggiao.lexicon.reporting import Reporting
from banggiao.statements.cues import Cue
from banggiao.statements.items import Unit
from banggiao.statements.left import Left, look_left
from banggiao.statements.scene import Scene
from banggiao.statements.speakers import issuer, subject_group, unit_subject

__all__ = ["Attribution", "by_any_verb", "by_citing", "by_colon", "by_theo", "by_verb_after", "merely_relays"]

# Characters between a source and the comma after it ("theo thông báo của Bộ X phát đi hôm nay, …"), or the unit's end.
MAX_TAIL = 60
# Characters of an occasion after the verb ("…, ông A nói tại Hội nghị tổng kết công tác của Bộ X").
MAX_OCCASION = 150
_OCCASION = re.compile(
    r" (?:với báo chí |với phóng viên )?(?:trong|tại|khi|bên lề|sau|trước) "
    r"(?:một |khi )?(?:cuộc|buổi|phiên|lễ|hội nghị|hội thảo|diễn đàn|họp báo|trả lời|tiếp|gặp|bài)\b[^;:\"“”]*$"
)
# Characters of an apposition after it.
MAX_APPOSITION = 120
# What is said before "…, ông A nói" has at least as many words.
MIN_WORDS = 6
# Characters of a verb that the lexicon lacks.
MAX_VERB = 25


class Attribution(msgspec.Struct, frozen=True, gc=False):
    """Words and the one they are attributed to, without a clause that reports them.

    Attributes:
        speakers: actor ids.
        start, end: the attribution's cue.
        said_start, said_end: what was said.
        index: the first item that may lie in what was said after the cue.
        person: whether the source is a person.
        direct: whether what was said is a quotation.
    """

    speakers: tuple[str, ...]
    start: int
    end: int
    said_start: int
    said_end: int
    index: int
    person: bool
    direct: bool = False

    @property
    def ahead(self) -> bool:
        """Whether it stands before what was said."""
        return self.start < self.said_start


def by_theo(unit: Unit, scene: Scene) -> Attribution | None:
    """What "theo X" attributes in ``unit``; None where nothing, or where an agency merely relays."""
    for index, item in enumerate(unit.items):
        if not item.is_("theo"):
            continue
        named = _named(unit, scene, index)
        if named is not None and (found := _attributed(unit, scene, index, named)) is not None:
            return found
    return None


def by_citing(unit: Unit, scene: Scene) -> Attribution | None:
    """What "báo A dẫn lời ông B rằng …" or "'…', báo A dẫn lời ông B" attributes, where no verb stands with it."""
    if unit.lower.find(" lời ", unit.start, unit.end) < 0:
        return None
    for index in range(1, len(unit.items)):
        item, before = unit.items[index], unit.items[index - 1]
        cites = before.is_("head") and unit.lower[before.start : before.end].endswith("lời")
        if not cites or item.mention is None or not unit.adjacent(index - 1, index):
            continue
        speakers = scene.speaking(scene.meant(unit, index))
        after = index + 1
        if (
            speakers
            and after < len(unit.items)
            and unit.adjacent(index, after)
            and unit.items[after].is_("complementiser")
        ):
            start = unit.items[after].end
            return Attribution(speakers, before.start, start, start, unit.end, after + 1, person=True)
        if speakers and unit.items[0].quote and _is_tail(unit, item.end):
            quote = unit.items[0]
            return Attribution(
                speakers, before.start, item.end, quote.start, quote.end, len(unit.items), True, direct=True
            )
    return None


def by_colon(unit: Unit, scene: Scene) -> Attribution | None:
    """The words in "Ông A chia vui về lễ ký: “…”", "Tuyên bố của X có đoạn: “…”": a quotation after a colon."""
    quote = len(unit.items) - 1
    if quote < 2 or not unit.items[quote].quote or not unit.items[quote - 1].is_mark(":"):
        return None
    if not unit.adjacent(quote - 1, quote) or unit.text[unit.items[quote].end : unit.end].strip(" .\n"):
        return None
    subject = unit_subject(unit, scene, quote - 1)
    speakers = subject[0] if subject is not None and scene.has_person(subject[0]) else ()
    if not speakers and unit.items[0].is_("carrier"):
        speakers = issuer(unit, scene, 0)
    if not speakers:
        return None
    said, colon = unit.items[quote], unit.items[quote - 1]
    return Attribution(speakers, colon.start, colon.end, said.start, said.end, quote, person=True, direct=True)


def by_any_verb(unit: Unit, scene: Scene) -> Attribution | None:
    """What "ông A trấn an rằng …" attributes: a verb that the lexicon lacks, between a subject and "rằng"."""
    if unit.lower.find(" rằng", unit.start, unit.end) < 0:
        return None
    for index in range(1, len(unit.items)):
        item = unit.items[index]
        if unit.lower[item.start : item.end] != "rằng":
            continue
        subject = next((i for i in range(index - 1, -1, -1) if unit.items[i].mention is not None), -1)
        between = unit.items[subject + 1 : index]
        if subject < 0 or any(not i.is_("adverb") and (i.token is None or i.token.kinds) for i in between):
            return None
        verb = unit.text[(between[-1] if between else unit.items[subject]).end : item.start].strip()
        opens = look_left(unit, subject).seam in ("start", "comma", "semicolon") and verb.islower()
        group = subject_group(unit, scene, subject) if opens and len(verb) <= MAX_VERB else None
        if group is None or not group[0]:
            return None
        start = item.end
        return Attribution(
            group[0], item.start - len(verb) - 1, item.start - 1, start, unit.end, index + 1, person=True
        )
    return None


def _named(unit: Unit, scene: Scene, theo: int) -> int | None:
    """The index of the mention that "theo" names, or None."""
    for at in range(theo + 1, len(unit.items)):
        item = unit.items[at]
        if not unit.adjacent(at - 1, at):
            return None
        if item.mention is not None:
            relay = _is_relay(unit.lower[item.mention.start : item.mention.end], scene.reporting)
            return at if scene.speaking(scene.meant(unit, at)) and not relay else None
        if item.is_("no_source") or not any(item.is_(kind) for kind in ("carrier", "head", "prep", "adverb")):
            return None
    return None


def _attributed(unit: Unit, scene: Scene, theo: int, named: int) -> Attribution | None:
    mention = unit.items[named].mention
    assert mention is not None
    start, end = unit.items[theo].start, unit.items[named].end
    speakers, person = scene.speaking(scene.meant(unit, named)), scene.is_person(mention)
    left = look_left(unit, theo)
    if (before := _words_before(unit, left, scene.reporting)) is not None and _is_tail(unit, end):
        return Attribution(speakers, start, end, *before, len(unit.items), person, left.seam == "quote")
    if (left.seam in ("start", "comma", "semicolon") or (left.seam == "join" and left.index == 0)) and (
        comma := _comma_after(unit, named, scene.reporting)
    ) is not None:
        return Attribution(speakers, start, end, unit.items[comma].end, unit.end, comma + 1, person)
    return None


def _comma_after(unit: Unit, named: int, reporting: Reporting) -> int | None:
    """The comma after which the words of the source come: after "theo ông A, giám đốc B, …" the second."""
    end, limit = unit.items[named].end, MAX_TAIL
    for at in range(named + 1, len(unit.items)):
        item = unit.items[at]
        if item.start - end > limit:
            return None
        if item.is_mark(",:"):
            rest = unit.lower[item.end : unit.end].lstrip()
            if not reporting.begins("apposition", rest) or "," not in rest[:MAX_APPOSITION]:
                return at
            end, limit = item.end, MAX_APPOSITION
    return None


def _is_tail(unit: Unit, end: int) -> bool:
    far = unit.end - end
    return far <= MAX_TAIL or (far <= MAX_OCCASION and _OCCASION.match(unit.lower, end, unit.end) is not None)


def by_verb_after(unit: Unit, scene: Scene, cue: Cue) -> Attribution | None:
    """What stands before "…, X nói" at the unit's end; None where ``cue`` is no such ending."""
    subject = _subject_of(unit, cue)
    if subject < 0 and _ends(unit, cue.end, scene.reporting):
        subject = _after_quote(unit, cue)
    if subject < 0:
        return None
    group = subject_group(unit, scene, subject) or _by_paper(unit, scene, subject)
    if group is None or not group[0] or merely_relays(unit, cue, subject, scene.reporting):
        return None
    first = next(i for i, item in enumerate(unit.items) if item.end > group[1])
    alone = unit.text[cue.end : unit.end].strip(" \n") in (".", "./.")
    said = (
        _words_before(unit, look_left(unit, first), None if alone else scene.reporting)
        or _quoted_alone(unit, first)
        or _before_dash(unit, group[1])
    )
    if said is None:
        return None
    quoted = any(item.quote and item.start == said[0] for item in unit.items)
    if not quoted and (cue.marked or not (_ends(unit, cue.end, scene.reporting) and _is_tail(unit, cue.end))):
        return None
    return Attribution(group[0], cue.start, cue.end, *said, len(unit.items), True, quoted)


def _subject_of(unit: Unit, cue: Cue) -> int:
    """The mention before the verb, a comma after its apposition allowed ("…, ông A, nghị sĩ, nói"); -1 for none."""
    left = look_left(unit, cue.first)
    if left.seam == "mention":
        return left.index
    before = left.index - 1
    if left.seam == "comma" and before >= 0 and unit.items[before].mention is not None:
        return before if unit.adjacent(before, left.index) else -1
    return -1


def _after_quote(unit: Unit, cue: Cue) -> int:
    """The mention right after the unit's opening quotation ("'…', ông A, giám đốc … tại B, viết"); -1 for none."""
    at = 2 if len(unit.items) > 2 and unit.items[1].is_mark(",") else 1
    if not unit.items[0].quote or at >= cue.first or unit.items[at].mention is None:
        return -1
    between = unit.items[at + 1 : cue.first]
    return -1 if any(i.quote or (i.token is not None and i.token.verb is not None) for i in between) else at


def _before_dash(unit: Unit, subject: int) -> tuple[int, int] | None:
    """What stands before the dash that leads to a subject at offset ``subject``: "… - một quan chức Lào cho biết"."""
    words = unit.text[unit.start : subject].rstrip()
    said = words[:-1].rstrip()
    if words[-1:] not in ("-", "–", "—") or not words[-2:-1].isspace() or said.count(" ") + 1 < MIN_WORDS:
        return None
    return unit.start, unit.start + len(said)


def _quoted_alone(unit: Unit, subject: int) -> tuple[int, int] | None:
    """The quotation that opens the unit, where nothing but its source follows ("'…' - hãng B dẫn lời ông A nói")."""
    quote = unit.items[0]
    between = unit.items[1:subject]
    if not quote.quote or any(i.quote or (i.token is not None and i.token.verb is not None) for i in between):
        return None
    cited = unit.items[subject]
    passed_on = cited.is_("head") and unit.lower[cited.start : cited.end].endswith("lời")
    return (quote.start, quote.end) if passed_on else None


def _by_paper(unit: Unit, scene: Scene, index: int) -> tuple[tuple[str, ...], int] | None:
    """Who issued "thông cáo của X" that ends with the mention at ``index``, and where it begins."""
    carrier = index - 2 if index > 1 and unit.items[index - 1].is_("prep") else index - 1
    if carrier < 0 or not unit.items[carrier].is_("carrier") or not unit.adjacent(index - 1, index):
        return None
    return scene.speaking(scene.meant(unit, index)), unit.items[carrier].start


def merely_relays(unit: Unit, cue: Cue, index: int, reporting: Reporting) -> bool:
    """Whether the subject at ``index`` is a medium that passes on what it does not say itself ("TTXVN đưa tin")."""
    mention = unit.items[index].mention
    assert mention is not None
    press = unit.lower.endswith(("truyền thông ", "báo chí ", "báo giới "), unit.start, mention.phrase_start)
    return cue.act == "inform" and (press or _is_relay(unit.lower[mention.start : mention.end], reporting))


def _is_relay(name: str, reporting: Reporting) -> bool:
    """Whether a name (lower case) is of a medium, or ends with one: "phóng viên TTXVN"."""
    return name in reporting.relays or name.rpartition(" ")[2] in reporting.relays


def _ends(unit: Unit, end: int, reporting: Reporting) -> bool:
    """Whether after ``end`` there is nothing, or only where and when it was said."""
    rest = unit.lower[end : unit.end].strip(" ./\n")
    return not rest or reporting.begins("adjunct", rest)


def _words_before(unit: Unit, left: Left, reporting: Reporting | None) -> tuple[int, int] | None:
    """The span of what was said before a comma or a closing quotation mark; None where it is only a setting.

    Without ``reporting`` it is what was said even where it begins like a setting ("Sau khi thăm A, ông B sẽ …").
    """
    index = left.index
    if left.seam == "comma" and index > 0 and unit.items[index - 1].quote and unit.adjacent(index - 1, index):
        index -= 1
    elif left.seam not in ("comma", "quote"):
        return None
    if unit.items[index].quote:
        return unit.items[index].start, unit.items[index].end
    words = unit.lower[unit.start : left.start]
    if words.count(" ") + 1 < MIN_WORDS or (reporting is not None and reporting.begins("setting", words)):
        return None
    return unit.start, left.start
