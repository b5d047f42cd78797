"""What a page says of its people anywhere: countries, genders, offices, before any phrase is resolved."""

from __future__ import annotations

from collections import Counter

from banggiao.actors.bodies_of_page import HOME
from banggiao.actors.drafts import Draft, HeldOffice
from banggiao.actors.offices import Title
from banggiao.actors.people import People
from banggiao.actors.phrase import Phrase
from banggiao.actors.sight import Sight
from banggiao.lexicon.naming import Naming
from banggiao.lexicon.same_office import same_office

# Countries whose people's names are written in Vietnamese syllables.
_SINITIC = frozenset({"CN", "TW", "HK", "MO", "SG", "KR", "KP"})

__all__ = ["facts_of_people", "office_of", "usual_office"]


def facts_of_people(sight: Sight, people: People, found: list[Phrase]) -> str | None:
    """Sets each person's country, gender and offices held, so that "Thủ tướng" alone finds whose it is.

    Returns the foreign country with which the page deals, or None where it deals with several or none.
    """
    named = [(p, d) for p in found if p.form == "person" and (d := people.find(p, [])) is not None]
    foreign = _foreign(found)
    eastern = any(p.country in _SINITIC for p in found)
    for phrase, draft in named:
        draft.country = draft.country or _said(sight, phrase)
        draft.gender = draft.gender or _gender(sight, phrase)
    _as_told_without_a_name(sight, named, found)
    offices: dict[tuple[Draft, str, str | None, bool, str], HeldOffice] = {}  # However often a long page repeats them.
    stateless = {id(d) for p, d in named if any(_of_no_state(t) for t in (*p.titles, *p.after))}
    for phrase, draft in named:
        if draft.country is None:
            draft.country = _country(sight, phrase, None if id(draft) in stateless else foreign, eastern)
        for title in (*phrase.titles, *phrase.after):
            held = office_of(sight, title, title.country or draft.country)
            offices.setdefault((draft, held.word, held.country, held.former, held.title), held)
    for key, held in offices.items():
        key[0].held.append(held)
    _part_namesakes(sight, people.all, foreign)
    return foreign


def _as_told_without_a_name(sight: Sight, named: list[tuple[Phrase, Draft]], found: list[Phrase]) -> None:
    """ "Tổng thống Pháp điện đàm …" over "Tổng thống Emmanuel Macron": where one country's office is told, it is his.

    Not where somebody else is known to hold it, nor of a Vietnamese name, whose bare office is one at home.
    """
    needy = [
        (p, d)
        for p, d in named
        if d.country is None and p.name is not None and p.name.make != "vietnamese" and (p.titles or p.after)
    ]
    if not needy:
        return
    alone: dict[str, set[str]] = {}
    for phrase in found:
        for title in phrase.titles if phrase.form == "offices" else ():
            if title.country not in (None, HOME):
                alone.setdefault(usual_office(sight, title), set()).add(title.country or "")
    if not alone:
        return
    taken = {(usual_office(sight, t), t.country or d.country) for p, d in named for t in (*p.titles, *p.after)}
    for phrase, draft in needy:
        for office in {usual_office(sight, t) for t in (*phrase.titles, *phrase.after) if not t.country}:
            free = [c for c in alone.get(office, ()) if (office, c) not in taken]
            if draft.country is None and len(free) == 1:
                draft.country = free[0]


def usual_office(sight: Sight, title: Title) -> str:
    """The words of an office without whose it is, in the usual words for it: "bộ trưởng ngoại giao"."""
    organ = title.organ
    end = organ.bare if organ is not None and not organ.weak else title.start + len(title.word)
    field = next((b.start for b in title.inner if b.kind == "state"), title.end if organ is None else end)
    return same_office(sight.lower[title.start : max(end, field)].strip())


def _said(sight: Sight, phrase: Phrase) -> str | None:
    """The country that the phrase itself gives; offices after a Vietnamese name do not make it foreign."""
    if phrase.name is None or phrase.country in (None, HOME):
        return phrase.country
    native = sight.lower[phrase.name.start : phrase.name.end].split(" ")[0] in sight.naming.native
    before = next((t.country for t in phrase.titles if t.country), None)
    return before if native and phrase.titles else phrase.country


def _part_namesakes(sight: Sight, everyone: list[Draft], foreign: str | None) -> None:
    """Of two who hold one home office on a page about East Asia, the one of a less Vietnamese family is the other's."""
    if foreign not in _SINITIC:
        return
    for word in sight.naming.default_home:
        holders = [d for d in everyone if d.country == HOME and any(o.word == word and not o.former for o in d.held)]
        if any(d.tokens[0] in sight.naming.native for d in holders):
            for draft in holders:
                if draft.tokens[0] not in sight.naming.native:
                    draft.country = foreign


def office_of(sight: Sight, title: Title, country: str | None) -> HeldOffice:
    """The office that ``title`` names, held for ``country``."""
    words = sight.text[title.start : title.end]
    return HeldOffice(words, title.start, title.end, title.word, country, title.former, title.full)


def _gender(sight: Sight, phrase: Phrase) -> str | None:
    if phrase.honorific in sight.naming.female or " thị " in sight.lower[phrase.start : phrase.end]:
        return "f"
    return "m" if phrase.honorific in sight.naming.male else None


def _country(sight: Sight, phrase: Phrase, foreign: str | None, eastern: bool) -> str | None:
    """A Vietnamese name without a foreign office is of the home country, a foreigner in office of the other.

    ``eastern`` tells whether the page names a country whose people's names are written in Vietnamese syllables.
    """
    titles, naming = [*phrase.titles, *phrase.after], sight.naming
    if phrase.name is None or any(t.pointing for t in titles):
        return None
    if phrase.name.make == "vietnamese":
        family, *given = sight.lower[phrase.name.start : phrase.name.end].split(" ")
        if family not in naming.native and _counterpart(sight, phrase):
            return foreign
        if family in naming.east_asian and not _at_home(naming, titles):
            return _of_east_asia(naming, titles, given, foreign)
        if family not in naming.native and eastern and _either(naming, titles, given):
            return None
        return HOME if given and (family in naming.native or not _abroad(naming, titles)) else None
    if not naming.minority.isdisjoint(sight.lower[phrase.name.start : phrase.name.end].split(" ")):
        return HOME
    return foreign if titles and not any(_of_no_state(t) for t in titles) else None


def _of_no_state(title: Title) -> bool:
    """Whether an office is one of a firm or an international body, whose holders are of any country."""
    return title.organ is not None and title.organ.kind in ("organization", "international")


def _either(naming: Naming, titles: list[Title], given: list[str]) -> bool:
    """Whether a name and its offices may as well be a Chinese's: nothing in them is Vietnamese only."""
    if not naming.native_given.isdisjoint(given) or len(given) > 2:
        return False
    return not _at_home(naming, titles) and not any(t.word in naming.home for t in titles)


def _counterpart(sight: Sight, phrase: Phrase) -> bool:
    """Whether "người đồng cấp" stands before: whom a Vietnamese leader meets is no Vietnamese."""
    if "đồng cấp" in phrase.honorific:
        return True
    return sight.lower[max(0, phrase.outer - 12) : phrase.outer].rstrip().endswith("đồng cấp")


def _at_home(naming: Naming, titles: list[Title]) -> bool:
    """Whether an office is of an organ named without a country, of a kind that few other states have."""
    organs = (t.organ for t in titles if t.word not in naming.abroad)
    return any(organ is not None and organ.word not in naming.common_organs for organ in organs)


def _of_east_asia(naming: Naming, titles: list[Title], given: list[str], foreign: str | None) -> str | None:
    """The country of one whose family is common in China and Korea and whose office says nothing.

    The one with which the page deals; else home where the name says so, unknown for others.
    """
    if foreign in _SINITIC:
        return foreign
    if any(t.word in naming.default_home for t in titles):
        return None
    return HOME if not naming.native_given.isdisjoint(given) or len(given) > 2 else None


def _abroad(naming: Naming, titles: list[Title]) -> bool:
    return any(t.word in naming.abroad or (t.organ is not None and t.organ.word in naming.foreign) for t in titles)


def _foreign(found: list[Phrase]) -> str | None:
    """The foreign country named at least twice, and twice as often as any other."""
    counts = Counter(p.country for p in found if p.country not in (None, HOME)).most_common(2)
    if not counts or counts[0][1] < 2 or (len(counts) > 1 and counts[0][1] < 2 * counts[1][1]):
        return None
    return counts[0][0]
