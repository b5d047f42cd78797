"""Which reports are of one event: type, date, participants, place, series and words.

The rules of types and days are data (``merging.toml``). Two reports of the same article are never one event: the
reader of that page has already told them apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from banggiao.identity.days import dates_agree, days_of
from banggiao.identity.report import Report, Taker, rules
from banggiao.text import fold

__all__ = ["DOUBTFUL", "SAME", "Report", "Taker", "compare_reports", "differ", "report_keys"]

SAME = 0.85
DOUBTFUL = 0.6
_NEVER: tuple[float, tuple[str, ...]] = (0.0, ())
_LONG_WORDS = 5
# Outlets take over each other's sentences; so many words in common, of so many, are no chance.
COPIED, VERBATIM, COPIED_WORDS = 0.75, 0.9, 10


def report_keys(report: Report) -> list[str]:
    """Blocking keys: a day with a person, a body or a pair of countries; a series; the longest words of a sentence."""
    keys = {f"{day}|{key}" for day in days_of(report) for key in _keys_of_takers(report)}
    if len(report.words) >= COPIED_WORDS:
        keys.add("words|" + "-".join(sorted(report.words, key=lambda w: (-len(w), w))[:_LONG_WORDS]))
    if report.event.series is not None:
        name, year = fold(report.event.series.name), (report.first_day or "")[:4]
        keys.add(f"series|{name}|{report.event.series.ordinal}|{year}")
    return sorted(keys)


def _keys_of_takers(report: Report) -> list[str]:
    actors = {a for t in report.takers for a in (t.actor, *t.represents) if t.kind not in ("state", "delegation")}
    sides = sorted({t.side for t in report.takers if t.side})
    pairs = [f"{a}-{b}" for a, b in combinations(sides[:6], 2)]
    return sorted(actors)[:12] + pairs or [report.event.type]


def differ(a: Report, b: Report) -> bool:
    """Whether two reports cannot be of one event, whatever joins them."""
    if a.page == b.page and a.article == b.article:
        return True
    return (
        _types(a, b) == 0
        or dates_agree(a, b) == 0
        or _ordinals_differ(a, b)
        or _destinations_differ(a, b)
        or (_bilateral(a, b) and _counterparts_differ(a, b))
    )


def compare_reports(a: Report, b: Report) -> tuple[float, tuple[str, ...]]:
    """Score (0 to 1) and reasons for two reports being of one event."""
    if differ(a, b):
        return _NEVER
    who, reasons = _participants(a, b)
    when = dates_agree(a, b)
    alike = _likeness(a.words, b.words)
    copied = _copied(a, b, alike)
    evidence = max(who, _series(a, b), _verbal(a, b, alike), copied)
    if copied and alike >= VERBATIM and a.event.type == b.event.type:
        # What one took over from the other word for word lies on the same day, also where neither names it.
        when = max(when, 0.8)
    evidence *= _place(a, b)
    score = min(1.0, evidence * (0.6 + 0.4 * when) * _types(a, b) + 0.15 * alike)
    return score, (*reasons, f"dates agree to {when:.2f}", f"words alike to {alike:.2f}")


def _types(a: Report, b: Report) -> float:
    left, right = a.event, b.event
    if left.type != right.type:
        return 0.96 if frozenset((left.type, right.type)) in rules().compatible else 0.0
    known = {left.subtype, right.subtype} - {None, "other"}
    return 1.0 if len(known) < 2 else 0.0


def _bilateral(a: Report, b: Report) -> bool:
    return a.event.type in rules().bilateral and b.event.type in rules().bilateral


def _ordinals_differ(a: Report, b: Report) -> bool:
    left, right = a.event.series, b.event.series
    if left is None or right is None or fold(left.name) != fold(right.name):
        return False
    return left.ordinal is not None and right.ordinal is not None and left.ordinal != right.ordinal


def _destinations(report: Report) -> set[str]:
    """The countries to which a visit leads: of the hosts and of the place, less the visitors' own."""
    away = {t.side for t in report.takers if t.side and t.role != "visitor"}
    place = report.event.place
    away |= {place.country} if place and place.country else set()
    return away - {t.side for t in report.takers if t.role == "visitor"}


def _destinations_differ(a: Report, b: Report) -> bool:
    """Whether two visits lead to different countries: legs of a journey are visits of their own."""
    if a.event.type != "visit" or b.event.type != "visit":
        return False
    mine, theirs = _destinations(a), _destinations(b)
    return bool(mine) and bool(theirs) and not mine & theirs


def _series(a: Report, b: Report) -> float:
    left, right = a.event.series, b.event.series
    if left is None or right is None or fold(left.name) != fold(right.name):
        return 0.0
    return 0.97 if left.ordinal == right.ordinal and left.ordinal is not None else 0.88


def _persons(report: Report) -> set[str]:
    return {t.actor for t in report.takers if t.kind == "person"}


def _sides(report: Report, kinds: Sequence[str] = ()) -> dict[str, set[str]]:
    """Actors (and what they represent) by country; those without one under "?"."""
    sides: dict[str, set[str]] = {}
    for taker in report.takers:
        if not kinds or taker.kind in kinds:
            sides.setdefault(taker.side or "?", set()).update((taker.actor, *taker.represents))
    return sides


def _counterparts_differ(a: Report, b: Report) -> bool:
    """Whether each names people whom the other does not, and they do not share two sides."""
    mine, theirs = _persons(a), _persons(b)
    if not (mine - theirs and theirs - mine):
        return False
    left, right = _sides(a, ("person",)), _sides(b, ("person",))
    shared = [side for side in left if left[side] & right.get(side, set()) & mine]
    return len(shared) < 2


def _participants(a: Report, b: Report) -> tuple[float, tuple[str, ...]]:
    left, right = _sides(a), _sides(b)
    people = _persons(a) & _persons(b)
    found = [_side(left[side], right[side], people, side) for side in sorted(set(left) & set(right))]
    weight = sum(found) + 0.8 * max(0, len(people) - sum(1 for f in found if f == 1.0))
    reasons = (f"{len(people)} people and {len(found)} sides in common",)
    return _strength(weight), reasons


def _side(left: set[str], right: set[str], people: set[str], side: str) -> float:
    """What one side's agreement is worth: a person 1, a body 0.8, only the country 0.5."""
    shared = left & right
    if shared & people:
        return 1.0
    if shared:
        return 0.8
    return 0.5 if side != "?" else 0.0


def _strength(weight: float) -> float:
    """Weight of evidence to a score: two people 0.97, a person and the other's country 0.9, one person 0.72."""
    steps = ((2.0, 0.97), (1.8, 0.95), (1.5, 0.91), (1.3, 0.87), (1.0, 0.72), (0.8, 0.6), (0.5, 0.3))
    return next((score for least, score in steps if weight >= least), 0.0)


def _verbal(a: Report, b: Report, alike: float) -> float:
    """Positions of one speaker on one day are one where they are worded alike."""
    if a.event.type not in rules().verbal or not _persons(a) & _persons(b) or alike < 0.35:
        return 0.0
    return 0.9


def _copied(a: Report, b: Report, alike: float) -> float:
    """The same sentence on two pages, unless each names other people."""
    mine, theirs = _persons(a), _persons(b)
    if alike < COPIED or min(len(a.words), len(b.words)) < COPIED_WORDS or (mine and theirs and not mine & theirs):
        return 0.0
    return 0.95


def _place(a: Report, b: Report) -> float:
    """1 where places agree or one is unknown; less for two cities, little for two countries."""
    left, right = a.event.place, b.event.place
    if left is None or right is None:
        return 1.0
    if left.country and right.country and left.country != right.country:
        return 0.5
    one, other = fold(left.name), fold(right.name)
    return 1.0 if one in other or other in one else 0.93


def _likeness(left: Iterable[str], right: Iterable[str]) -> float:
    mine, theirs = set(left), set(right)
    return len(mine & theirs) / len(mine | theirs) if mine and theirs else 0.0
