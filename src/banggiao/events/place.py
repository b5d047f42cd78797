"""Where an event took place: the place named with it, and the country of that place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import zip_longest

from banggiao.actors import Cast, Mention
from banggiao.events.modality import quoted
from banggiao.events.scene import Scene
from banggiao.lexicon.places import FoundPlace
from banggiao.record import Place, Span

__all__ = ["countries_named", "destinations", "in_a_name", "owned", "place_of"]

# Between a place and its country: "Kochi (Ấn Độ)", "thủ đô Lima của Peru", "Rio de Janeiro, Brazil".
_REACH = 120
# Letters before a place in which "tại" and the words after it stand, and what else is there.
_LOCATED, _NEAR = 90, 60
_EMBASSY = re.compile(
    r"(?<!\w)(?:(?:đại sứ|lãnh sự) quán|phái đoàn(?: thường trực)?|cơ quan đại diện|nhà riêng đại sứ)"
    r"(?: (?:nước|cộng hòa|vương quốc|liên bang|dân chủ|nhân dân|hợp chúng quốc))* $"
)
_SYLLABLE = 8  # Vietnamese syllables have up to seven letters.


def owned(places: Iterable[FoundPlace]) -> list[FoundPlace]:
    """``places`` without venues whose name another country's follows: "Trụ sở Bộ Ngoại giao Mỹ" is not in Hà Nội."""
    found = list(places)
    pairs = zip_longest(found, found[1:])
    return [p for p, after in pairs if p.place.kind != "venue" or after is None or after.start != p.end + 1]


def in_a_name(place: FoundPlace, text: str, families: frozenset[str]) -> bool:
    """Whether a country's name is a syllable of somebody's: "Trường Đại học Tôn Đức Thắng"."""
    before, after = text[max(0, place.start - _SYLLABLE) : place.start], text[place.end : place.end + 2]
    word = before.rstrip(" ").rpartition(" ")[2]
    return after[:1] == " " and after[1:].isupper() and word[:1].isupper() and word.lower() in families


def place_of(
    scene: Scene, trigger: Span, end: int, cast: Cast, others: Sequence[Span] = (), stays: Iterable[int] = ()
) -> tuple[Place, str] | None:
    """The place that stands with "tại", "ở" in the clause of ``trigger``, nearest after it or else before it.

    ``others`` are the words for other events of the sentence: what stands with them after a semicolon is theirs.
    ``stays`` are the offsets of those for journeys: "Tại P, A tiếp B đang thăm C" was at P.
    """
    named = [(p.start, p.end, c) for p in scene.places if (c := p.place.country)]
    named += _states(scene, cast)
    named = [n for n in sorted(named) if _is_setting(scene, *n)]
    # "Đại sứ Lào tại Việt Nam": where the office is held, not where the event is.
    held = [m for m in scene.mentions if m.phrase_start < m.start]
    named = [n for n in named if not any(m.phrase_start < n[0] < m.start for m in held)]
    after = [n for n in named if n[0] >= trigger.end and n[0] - max(end, trigger.end) < _REACH]
    before = [n for n in named if n[1] <= trigger.start and not _anothers_place(scene, n, trigger.start, others)]
    after = [n for n in after if not _anothers_part(scene, max(end, trigger.end), n[0], others)]
    if before:
        after = [n for n in after if not any(trigger.end <= stay < n[0] for stay in stays)]
    chosen = after[:1] or before[-1:]
    if not chosen:
        return None
    start, stop, country = _in_capital(scene, *chosen[0])
    rule = "place.after" if after else "place.before"
    return Place(scene.text[start:stop], start, stop, country), rule


def _is_setting(scene: Scene, start: int, stop: int, country: str) -> bool:
    """Whether "tại", "ở" stand before a place, and neither the place nor what is there is another's."""
    near = max(scene.start, start - _NEAR)
    return (
        scene.words.locates(scene.lower[max(scene.start, start - _LOCATED) : start])
        and not quoted(scene, start)
        and not _ANOTHERS.search(scene.lower[near:start])
        and not _lent(scene, start, stop, country)
        # "Tại Đại sứ quán Nhật Bản": in whichever country that is.
        and not _EMBASSY.search(scene.lower, near, start)
    )


def _anothers_part(scene: Scene, start: int, place: int, others: Sequence[Span]) -> bool:
    """Whether a semicolon and another event lie between: "hội kiến A; đặt vòng hoa tại P"."""
    cut = scene.text.rfind(";", start, place)
    return cut >= 0 and any(cut < o.start < place for o in others)


def _anothers_place(scene: Scene, place: tuple[int, int, str], trigger: int, others: Sequence[Span]) -> bool:
    """Whether a place stands with another event before a semicolon: "đặt vòng hoa tại P; dự diễn đàn"."""
    return any(o.start < place[0] for o in others) and ";" in scene.text[place[1] : trigger]


# "Doanh nghiệp Ấn Độ đang đầu tư tại Việt Nam", "xung đột ở Ukraine": where something else is.
_ANOTHERS = re.compile(
    r"(?<!\w)(?:đầu tư|kinh doanh|hoạt động|các địa phương|các tỉnh|chiến tranh|xung đột|chiến sự|khủng hoảng"
    r"|tình hình|diễn biến|biến động|dự án|lợi ích)(?: (?!tại |ở )\w+){0,3} (?:tại|ở)(?: \w+){0,2} $"
)


def _lent(scene: Scene, start: int, stop: int, country: str) -> bool:
    """ "Công viên Hòa Bình" bears the name of a place, and is where its city is."""
    return scene.lower.endswith(_PARKS, scene.start, start) and _in_capital(scene, start, stop, country)[0] == start


_PARKS = ("công viên ", "cung ", "quảng trường ", "đại lộ ")
_CAPITAL = re.compile(r",? (?:(?:(?:ở|tại) )?(?:thủ đô|thành phố)|ở|tại|thuộc) $")


def _in_capital(scene: Scene, start: int, stop: int, country: str) -> tuple[int, int, str]:
    """ "Cung Hòa bình, thủ đô Phnom Penh", "Công viên Hòa Bình ở La Habana": not in Hòa Bình."""
    for place in scene.places:
        if place.start > stop and _CAPITAL.fullmatch(scene.lower[stop : place.start]):
            other = place.place.country
            return (place.start, place.end, other) if other and other != country else (start, stop, country)
    return start, stop, country


def _is_state(mention: Mention, cast: Cast) -> bool:
    return all(cast.by_id[a].kind == "state" for a in mention.actors)


# Regions that act as bodies: "thăm Đảng bộ, chính quyền và nhân dân tỉnh Quảng Trị".
_REGIONS = ("tỉnh ", "thành phố ", "tp ", "tp. ", "huyện ", "quận ", "thị xã ", "xã ", "phường ", "đặc khu ", "bang ")


def _is_region(mention: Mention, cast: Cast) -> bool:
    return all(cast.by_id[a].name.lower().startswith(_REGIONS) for a in mention.actors)


def _states(scene: Scene, cast: Cast) -> list[tuple[int, int, str]]:
    found = []
    for mention in scene.mentions:
        actor = cast.by_id[mention.actors[0]] if len(mention.actors) == 1 else None
        if actor is not None and actor.kind == "state" and actor.country:
            found.append((mention.start, mention.end, actor.country))
    return found


# "Đến sân bay quốc tế Wattay, thủ đô Viêng Chăn": the airport's name stands before the place.
_AIRPORT = re.compile(r" sân bay[^,;.()]{0,40},?(?: ở| tại| của)?(?: thủ đô| thành phố| tp\.?| bang)? ")


def destinations(scene: Scene, trigger: Span, stop: int, cast: Cast) -> list[tuple[int, int, str]]:
    """Countries and cities that follow the word for a visit: "thăm chính thức Chile và Peru"."""
    inside = [m for m in scene.mentions if m.form != "delegation" and not (_is_state(m, cast) or _is_region(m, cast))]
    named = [
        (p.start, p.end, country)
        for p in scene.places
        if (country := p.place.country)
        and trigger.end <= p.start < stop
        and not any(m.phrase_start <= p.start < m.phrase_end for m in inside)
    ]
    named += [s for s in _states(scene, cast) if trigger.end <= s[0] < stop]
    found: list[tuple[int, int, str]] = []
    at = trigger.end
    for start, end, country in sorted(named):
        if start < at:
            continue
        gap = scene.lower[at:start]
        first = not found and (_AIRPORT.fullmatch(gap) or scene.words.leads_to(scene.between(at, start)))
        joined = scene.words.join(gap) if found else first
        if not joined:
            break
        found.append((start, end, country))
        at = end
    return found


def countries_named(scene: Scene, cast: Cast) -> frozenset[str]:
    """The countries of all places and states that the sentence names."""
    places = {p.place.country for p in scene.places if p.place.country}
    return frozenset(places | {country for _, _, country in _states(scene, cast)})
