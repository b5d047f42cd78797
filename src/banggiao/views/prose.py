"""An event, or something said, as one sentence of a briefing, in Vietnamese or English (``prose.toml``)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from banggiao.edtf import day, first_day, last_day, precision
from banggiao.lexicon.loader import read_toml
from banggiao.text import collapse
from banggiao.views.model import ActorRef, EventLine, Part, StatementLine
from banggiao.views.words import day_text, word

__all__ = ["actor_name", "event_clause", "event_sentence", "person", "shortened", "statement_sentence"]

# What a sentence names of each side: more are counted.
_NAMED = 2
_OFFICES = 2
_QUOTED = 260  # Characters of a statement in a line of a briefing; the whole stands in the quotation below it.
_TENSES = re.compile(r"\[([^|\]]*)\|([^\]]*)\]")
_SPACES = re.compile(r"\s+([,;.:])")


@lru_cache(maxsize=1)
def _prose() -> dict[str, Any]:
    return read_toml("prose.toml")


def _say(language: str, key: str, **values: object) -> str:
    return str(_prose()[language]["words"][key]).format(**values)


def event_sentence(event: EventLine, language: str, documents: Sequence[str] = ()) -> str:
    """When, where and what: "Ngày 23/11/2025, tại Hà Nội: … tiếp …."; with the texts signed or adopted there."""
    where = "" if event.type == "visit" else _at(event, language)
    when = ", ".join(filter(None, (_when(event.date, language), where)))
    return f"{when}: {event_clause(event, language, documents)}."


def _at(event: EventLine, language: str) -> str:
    country = country_name(event.country, language)
    # Where the page names only the country, it is named in the language of the text.
    place = country if event.place in (None, country_name(event.country, "vi")) else event.place
    return _say(language, "at", place=place) if place else ""


def _when(edtf: str | None, language: str) -> str:
    """The date as a sentence begins with it, no more precise than the page is."""
    kind = precision(edtf)
    if kind == "interval":
        first, last = first_day(edtf) or "", last_day(edtf) or ""
        begins = _short(first, last, language)
        return _say(language, "interval", first=begins, last=day_text(last, language))
    return _say(language, kind, date=day_text(day(edtf) or edtf, language))


def _short(first: str, last: str, language: str) -> str:
    """The first day without what the last day says anyway: "4" of "4 đến 5/12/2025"."""
    shared = len([a for a, b in zip(first[:7].split("-"), last.split("-"), strict=False) if a == b])
    if first[:4] != last[:4] or not shared:
        return day_text(first, language)
    rest = first[8:] if first[:7] == last[:7] else first[5:]
    if language == "vi":
        return "/".join(str(int(part)) for part in reversed(rest.split("-")))
    return day_text(first, language).removesuffix(f" {first[:4]}") if "-" in rest else str(int(rest))


def event_clause(event: EventLine, language: str, documents: Sequence[str] = ()) -> str:
    """What happened, without date and place."""
    first, second = _places(event)
    where = _where(event, language)
    second = [p for p in second if not (event.type == "visit" and p.actor.kind == "state")] if where else second
    key = ("none", "other", "one", "both")[2 * bool(first) + bool(second)]
    key = "nowhere" if event.type == "visit" and key == "one" and not where else key
    sentences = _prose()[language]
    text = str(sentences.get(f"{event.type}.{event.subtype}", sentences[event.type])[key]).format(
        first=_people(first, language),
        second=_people(second, language),
        where=where,
        grade=_grade(event, language),
        what=_what(event, language, documents),
        led=_led(first, language),
        occasion=_say(language, "occasion", what=event.occasion) if event.occasion else "",
    )
    text = _TENSES.sub(r"\1" if event.status == "held" else r"\2", text)
    text = _SPACES.sub(r"\1", collapse(text)).strip(" ,;")
    text = _say(language, "recalled", text=text) if event.recalled else text
    return text if event.status == "held" else _say(language, event.status, text=text)


def _places(event: EventLine) -> tuple[list[Part], list[Part]]:
    """Who stands in the first and in the second place of the sentence."""
    roles = _prose()["roles"][event.type]
    if "sides" in roles:
        return _by_side([p for p in event.parts if p.role in roles["sides"]])
    first, second = (
        [p for role in roles[place] for p in event.parts if p.role == role] for place in ("first", "second")
    )
    return first, second


def _by_side(parts: list[Part]) -> tuple[list[Part], list[Part]]:
    """Two sides: that of the first participant, and all others. Without known sides, the first and the rest."""
    if not parts:
        return [], []
    side = parts[0].side
    first = [p for p in parts if p.side == side] if side and any(p.side != side for p in parts) else parts[:1]
    return first, [p for p in parts if p not in first]


def _people(parts: Iterable[Part], language: str) -> str:
    """Names with offices; the leaders first, bodies only where no person is named."""
    distinct = list({p.actor.id: p for p in parts}.values())
    persons = [p for p in distinct if p.actor.kind == "person"] or distinct
    persons.sort(key=lambda p: not p.lead)
    names = [person(p.actor, [o.title for o in p.offices if not o.former], language) for p in persons[:_NAMED]]
    if len(persons) > _NAMED:
        return f"{', '.join(names)} {_say(language, 'others', n=len(persons) - _NAMED)}"
    return f" {_say(language, 'and')} ".join(names)


def person(actor: ActorRef, offices: list[str], language: str) -> str:
    """A name with its offices: before it in Vietnamese, as pages write it; in brackets after it in English."""
    titles = ", ".join(offices[:_OFFICES])
    if not titles:
        return actor_name(actor, language)
    return f"{titles} {actor.name}" if language == "vi" else f"{actor.name} ({titles})"


def actor_name(actor: ActorRef, language: str) -> str:
    """An actor's name; a state's in the language of the text, all others' as pages write them."""
    own = actor.kind == "state" and actor.country and language != "vi"
    return country_name(actor.country, language) if own else actor.name


def _led(parts: Iterable[Part], language: str) -> str:
    """Whether those who led it are chairs, organizers or both."""
    roles = {p.role for p in parts} & {"chair", "organizer"}
    return str(_prose()[language]["led"][roles.pop() if len(roles) == 1 else "both"])


def _where(event: EventLine, language: str) -> str:
    return country_name(event.country, language) or event.place or ""


def country_name(code: str | None, language: str) -> str:
    """A country's usual short name (CLDR); the code where it has none."""
    from babel import Locale

    return str(Locale(language).territories.get(code, code)) if code else ""


def _grade(event: EventLine, language: str) -> str:
    grades = _prose()[language]["grade"]
    return str(grades.get(event.grade or "none", ""))


def _what(event: EventLine, language: str, documents: Sequence[str]) -> str:
    """The texts signed, else the series with its number, else the kind."""
    if documents and event.type == "agreement":
        return "; ".join(documents)
    if event.series:
        ordinal = f" {_say(language, 'ordinal', n=event.ordinal)}" if event.ordinal else ""
        return f"{event.series}{ordinal}"
    kinds = _prose()[language]["what"]
    return str(kinds.get(event.subtype or "", kinds.get(event.type, word(language, "type", event.type))))


def statement_sentence(said: StatementLine, language: str) -> str:
    """Who said what, in the page's own words: "23/11/2025: A đề nghị …."; in English the words stay Vietnamese."""
    who = f" {_say(language, 'and')} ".join(actor_name(a, language) for a in said.speakers[:3]) or _say(
        language, "unnamed"
    )
    when = _when(said.date, language) if precision(said.date) == "no_year" else day_text(said.date, language)
    date = f"{when[:1].upper()}{when[1:]}: "
    words = shortened(collapse(said.text))
    if said.direct or language != "vi":
        words = f"“{words}”"
    verb = said.cue[:1].lower() + said.cue[1:] if language == "vi" else word(language, "act", said.act)
    colon = ":" if said.direct or language != "vi" else ""
    return f"{date}{who} {verb}{colon} {words}" + ("" if words.endswith((".", "…", "…”", ".”")) else ".")


def shortened(text: str, most: int = _QUOTED) -> str:
    """``text`` cut between words, with an ellipsis, where it is longer than ``most`` characters."""
    return text if len(text) <= most else text[: text.rfind(" ", 0, most)].rstrip(" ,;:") + " …"
