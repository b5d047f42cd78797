"""In which country each event of an article took place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from banggiao.actors import Cast
from banggiao.events.draft import ENCOUNTERS, Draft
from banggiao.events.scene import Scene
from banggiao.events.standing import kin

__all__ = ["Homes", "article_country", "companion", "host_country", "posted", "visited"]


_POST = re.compile(r"đại sứ|lãnh sự|đại biện|tùy viên|phái đoàn|cơ quan đại diện|thương vụ|đại diện thường trú")
_AT = ("tại ", "ở ")
_HOSTS = ("host", "organizer", "chair", "appointer", "recipient")


# The country whose papers are read: what its leaders visit is there, unless the words say otherwise.
_HERE = "VN"
# First words of what names a journey to another country.
_ABROAD = frozenset({"sang", "công", "chuyến", "lên", "rời"})
# Types of two sides, who are at home where both are.
_BETWEEN = ENCOUNTERS | {"agreement", "aid"}
# Types that take place at home unless a place or a visit says otherwise.
_HOME = frozenset({"session", "congress", "conference", "appointment", "ceremony", "award"})


def visited(visit: Draft, events: list[Draft], posts: Mapping[str, str], cast: Cast) -> None:
    """The country of a visit: its destination, its hosts', or that of what took place within it; not the visitors'."""
    if visit.country:
        return
    if visit.parent is not None and visit.parent.country:
        visit.country, visit.rules["country"] = visit.parent.country.split("|")[0], "country.visit"
        return
    if post := next((posts[a] for a in sorted(visit.of("host")) if a in posts), None):
        visit.country, visit.rules["country"] = post, "country.post"
        return
    own = {cast.by_id[a].country for a in visit.of("visitor")}
    within = [e for e in events if e.parent is visit]
    for country, rule in (
        *((e.country, "country.child") for e in within if e.rules.get("country") != "country.host"),
        (_of_hosts(visit, cast), "country.host"),
        *((_of_hosts(e, cast), "country.host") for e in within),
    ):
        if country and own != {country}:
            visit.country, visit.rules["country"] = country, rule
            return
    if _inland(visit, events, cast):
        visit.country, visit.rules["country"] = _HERE, "country.inland"


def _inland(visit: Draft, events: list[Draft], cast: Cast) -> bool:
    """Whether Vietnamese call on Vietnamese, in an article that tells of nothing abroad: "đã đến thăm, chúc Tết B"."""
    countries = {cast.by_id[a].country for a in visit.of("visitor")} | visit.around
    elsewhere = any(e.country not in (None, _HERE) for e in events if not e.recalled)
    others = {cast.by_id[a].country for a in visit.actors()} - {None, _HERE}
    return countries == {_HERE} and not others and not elsewhere and visit.head not in _ABROAD


def _of_hosts(event: Draft, cast: Cast) -> str | None:
    for role in _HOSTS:
        for part in event.parts:
            country = cast.by_id[part.actor].country
            if part.role == role and country:
                return country
    return None


def companion(event: Draft, events: list[Draft]) -> None:
    """Where an event has no place of its own: that of what the same people did elsewhere in the article."""
    if event.country or event.parent is not None or event.type == "visit" or event.remote() or event.recalled:
        return
    beside = {
        e.country
        for e in events
        if e.place is not None and e.country and e.type != "visit" and e.status == event.status and not e.recalled
        and e.actors() & event.actors()
    }  # fmt: skip
    if len(beside) == 1:
        event.country, event.rules["country"] = beside.pop(), "country.companion"


_AT_OFFICE = frozenset({"position.holds_press", "meeting.summons", "meeting.summons.short"})


class Homes:
    """Where each actor of an article is at home: an embassy and its people where they are posted.

    Args:
        posts: where embassies and their people are posted.
        visits: its visits; who is on one is not at home.
        cast: the page's actors.
    """

    def __init__(self, posts: Mapping[str, str], visits: Sequence[Draft], cast: Cast) -> None:
        self._cast = cast
        self._posts = posts
        self.travelling = {a for v in visits for a in kin(v.of("visitor"), cast)}

    def of(self, actor: str) -> str | None:
        """The country in which ``actor`` lives or sits, where it is known."""
        return self._posts.get(actor) or self._cast.by_id[actor].country

    def shared(self, event: Draft) -> str | None:
        """The one country in which all who meet are at home: an ambassador and a minister of his host country."""
        countries = {self.of(a) for a in event.actors()}
        return countries.pop() if len(event.parts) > 1 and len(countries) == 1 else None


def posted(view: Sequence[Scene]) -> dict[str, str]:
    """Where each embassy and each of its people is posted, where the page's words tell it."""
    return dict(_posts(view))


def _posts(view: Sequence[Scene]) -> Iterator[tuple[str, str]]:
    """Actors whose phrase tells where they are posted: "Đại sứ Nga tại Seoul A", "Đại sứ quán Việt Nam tại Lào"."""
    for scene in view:
        for mention in scene.all_mentions if scene.places else ():
            if (
                mention.inside
                or len(mention.actors) > 1
                or not _POST.search(scene.lower, mention.phrase_start, mention.phrase_end)
            ):
                continue
            for place in scene.places:
                inside = mention.phrase_start < place.start < mention.phrase_end
                if inside and place.place.country and scene.lower.endswith(_AT, 0, place.start):
                    yield mention.actors[0], place.place.country


def host_country(event: Draft, homes: Homes, cast: Cast) -> None:
    """The country of an event: its visit's, its hosts', or the only one that is named."""
    if event.country:
        return
    if event.parent is not None and event.parent.country:
        event.country, event.rules["country"] = _leg(event, event.parent.country.split("|"), cast), "country.visit"
        return
    if event.frame.id in _AT_OFFICE and (country := _at_office(event, homes, cast)):
        event.country, event.rules["country"] = country, "country.host"
        return
    if event.remote():
        return
    if country := _at_hosts(event, homes, cast):
        event.country, event.rules["country"] = country, "country.host"
        return
    if _at_memorial(event, homes, cast):
        event.country, event.rules["country"] = _HERE, "country.memorial"
        return
    if homes.travelling & event.actors() or (event.parent is not None and event.parent.type == "visit"):
        return
    country = (
        homes.shared(event) if event.type in _BETWEEN else _only(event, homes, cast) if event.type in _HOME else None
    )
    if country:
        event.country, event.rules["country"] = country, "country.only"


def _at_office(event: Draft, homes: Homes, cast: Cast) -> str | None:
    """An organ holds its press conference at home; whoever summons an ambassador does so at home."""
    summons = event.frame.id.startswith("meeting.summons")
    at_home = [
        p.actor
        for p in event.parts
        if p.actor not in homes.travelling and (cast.by_id[p.actor].kind == "organ" or (summons and p.side == 0))
    ]
    return homes.of(at_home[0]) if at_home else None


def _at_hosts(event: Draft, homes: Homes, cast: Cast) -> str | None:
    hosts = [p for p in event.parts if p.role in _HOSTS and p.actor not in homes.travelling]
    if event.type == "award":
        home = [p for p in event.parts if p.role == "giver" and cast.by_id[p.actor].country == "VN"]
        hosts = [p for p in home if p.actor not in homes.travelling] or hosts
    return next((country for p in hosts if (country := homes.of(p.actor))), None)


def _only(event: Draft, homes: Homes, cast: Cast) -> str | None:
    """The country of all who take part in a gathering."""
    if any(a in cast.by_id and cast.by_id[a].kind == "international" for a in event.name):
        return None  # "Hội nghị cấp cao ASEAN" is held anywhere.
    if any(
        cast.by_id[p.actor].kind in ("organ", "international") and cast.by_id[p.actor].country is None
        for p in event.parts
    ):
        return None  # The Security Council meets where it meets.
    countries = {c for p in event.parts if (c := homes.of(p.actor))}
    return countries.pop() if len(countries) == 1 else _around(event, countries)


def _leg(event: Draft, countries: list[str], cast: Cast) -> str | None:
    """Of several countries on one journey that of who takes part, or the only one that the sentence names."""
    met = {cast.by_id[p.actor].country for p in event.parts}
    named = [c for c in countries if c in event.around]
    return next((c for c in countries if c in met or [c] in (countries, named)), None)


def _at_memorial(event: Draft, homes: Homes, cast: Cast) -> bool:
    """Whether tribute is paid at the mausoleum, to martyrs or to somebody of this country, by its guests or at home."""
    honoured = event.of("honoree")
    ours = bool(event.name) or any(cast.by_id[a].country == _HERE for a in honoured)
    paying = event.actors() - honoured
    foreign = all(cast.by_id[a].country != _HERE for a in paying)
    return event.subtype == "tribute" and ours and (foreign or not homes.travelling & paying)


def _around(event: Draft, countries: set[str]) -> str | None:
    """The only country named in the sentence, where somebody of it takes part or it is Vietnam's own news."""
    (only,) = event.around if len(event.around) == 1 else (None,)
    return only if only == "VN" or only in countries else None


def article_country(events: list[Draft]) -> None:
    """Meetings without a place take the country in which everything else of the article took place."""
    told = [e for e in events if e.country and e.status == "held" and not e.recalled]
    known = {e.country for e in told}
    if len(known) != 1 or all(e.type == "conference" and e.rules.get("country") == "country.host" for e in told):
        return  # An organizer of one country says little of where others meet.
    country = known.pop()
    for event in events:
        if (
            event.country is None
            and event.type in ENCOUNTERS | {"ceremony", "agreement", "award"}
            and not event.recalled
        ):
            event.country, event.rules["country"] = country, "country.article"
