"""In which country each event of an article took place."""

from __future__ import annotations

from banggiao.actors import Cast
from banggiao.events.alike import kin
from banggiao.events.draft import Draft

__all__ = ["article_country", "companion", "host_country", "visited"]

_ENCOUNTERS = frozenset({"reception", "talks", "meeting"})


_HOSTS = ("host", "organizer", "chair", "appointer", "recipient")


# Types that take place at home unless a place or a visit says otherwise.
_HOME = frozenset({"session", "congress", "conference", "appointment", "ceremony", "award"})


def visited(visit: Draft, events: list[Draft], cast: Cast) -> None:
    """The country of a visit: its destination, its hosts', or that of what took place within it."""
    if visit.country:
        return
    if visit.parent is not None and visit.parent.country:
        visit.country, visit.rules["country"] = visit.parent.country.split("|")[0], "country.visit"
        return
    for event in events:
        if event.parent is visit and event.country:
            visit.country, visit.rules["country"] = event.country, "country.child"
            return
    visit.country = _of_hosts(visit, cast)
    if visit.country is None:
        for event in events:
            if event.parent is visit and (country := _of_hosts(event, cast)):
                visit.country, visit.rules["country"] = country, "country.host"
                return


def _of_hosts(event: Draft, cast: Cast) -> str | None:
    for role in _HOSTS:
        for part in event.parts:
            country = cast.by_id[part.actor].country
            if part.role == role and country:
                return country
    return None


def companion(event: Draft, events: list[Draft]) -> None:
    """Where an event has no place of its own: that of what the same people did elsewhere in the article."""
    if (
        event.country
        or event.parent is not None
        or event.type in ("visit", "message", "call", "position")
        or event.recalled
    ):
        return
    beside = {
        e.country
        for e in events
        if e.place is not None and e.country and e.type != "visit" and e.status == event.status and not e.recalled
        and e.actors() & event.actors()
    }  # fmt: skip
    if len(beside) == 1:
        event.country, event.rules["country"] = beside.pop(), "country.companion"


def host_country(event: Draft, visits: list[Draft], cast: Cast) -> None:
    """The country of an event: its visit's, its hosts', or the only one that is named."""
    if event.country:
        return
    if event.parent is not None and event.parent.country:
        event.country, event.rules["country"] = _leg(event, event.parent.country.split("|"), cast), "country.visit"
        return
    if event.type in ("message", "call", "position"):
        return
    travelling = {a for v in visits for a in kin(v.of("visitor"), cast)}
    hosts = [p for p in event.parts if p.role in _HOSTS and p.actor not in travelling]
    if event.type == "award":
        home = [p for p in event.parts if p.role == "giver" and cast.by_id[p.actor].country == "VN"]
        hosts = [p for p in home if p.actor not in travelling] or hosts
    for part in hosts:
        if country := cast.by_id[part.actor].country:
            event.country, event.rules["country"] = country, "country.host"
            return
    if event.type in _HOME and not travelling & event.actors():
        if any(a in cast.by_id and cast.by_id[a].kind == "international" for a in event.name):
            return  # "Hội nghị cấp cao ASEAN" is held anywhere.
        if any(
            cast.by_id[p.actor].kind in ("organ", "international") and cast.by_id[p.actor].country is None
            for p in event.parts
        ):
            return  # The Security Council meets where it meets.
        countries = {c for p in event.parts if (c := cast.by_id[p.actor].country)}
        country = countries.pop() if len(countries) == 1 else _around(event, countries)
        if country:
            event.country, event.rules["country"] = country, "country.only"


def _leg(event: Draft, countries: list[str], cast: Cast) -> str | None:
    """Of several countries on one journey that of who takes part, or the only one that the sentence names."""
    met = {cast.by_id[p.actor].country for p in event.parts} | {event.around}
    return next((c for c in countries if c in met or len(countries) == 1), None)


def _around(event: Draft, countries: set[str]) -> str | None:
    """The only country named in the sentence, where somebody of it takes part or it is Vietnam's own news."""
    return event.around if event.around == "VN" or event.around in countries else None


def article_country(events: list[Draft]) -> None:
    """Meetings without a place take the country in which everything else of the article took place."""
    known = {e.country for e in events if e.country and e.status == "held" and not e.recalled}
    if len(known) != 1:
        return
    country = known.pop()
    for event in events:
        if (
            event.country is None
            and event.type in _ENCOUNTERS | {"ceremony", "agreement", "award"}
            and not event.recalled
        ):
            event.country, event.rules["country"] = country, "country.article"
