"""Events that a page only points to: their sides come from what stands around the pointing words."""

from __future__ import annotations

from msgspec import structs

from banggiao.actors import Cast
from banggiao.events.absorb import absorb
from banggiao.events.alike import same
from banggiao.events.draft import ENCOUNTERS, Draft, Part
from banggiao.events.hints import two_sides
from banggiao.events.journeys import WITH_GUESTS, framed_visits
from banggiao.events.letters import letters
from banggiao.events.scene import Scene
from banggiao.events.standing import stands_for
from banggiao.events.statements import found_statement
from banggiao.record import Role

__all__ = ["found"]


def found(events: list[Draft], pointing: list[Draft], view: list[Scene], cast: Cast) -> None:
    """Add to ``events`` those that ``pointing`` words name and nothing else tells of."""
    framed_visits(events, pointing, view, cast)
    _found_meeting(events, pointing, view, cast)
    _found_welcome(events, pointing, view, cast)
    _found_message(events, pointing, view, cast)
    letters(events, pointing, view, cast)
    found_statement(events, pointing, view, cast)
    _found_conference(events, pointing, view, cast)


def _found_meeting(events: list[Draft], pointing: list[Draft], view: list[Scene], cast: Cast) -> None:
    """The talks that a page only points to are those of the two sides it then quotes."""
    drafts = [
        p for p in pointing if p.type in ENCOUNTERS and p.bare and not p.reported and p.frame.id != "talks.negotiation"
    ]
    for draft in drafts[:1]:
        parts = two_sides(draft, view, cast)
        pair = {p.actor for p in parts}
        if not parts or any(e.type in ENCOUNTERS and pair <= e.actors() for e in events):
            return
        vague = next((e for e in events if e.type in ENCOUNTERS and _stood_for(e, pair, cast)), None)
        if vague is not None:
            vague.parts = parts  # "Hai nước hội đàm": the two who speak for them.
            return
        draft.parts = parts
        draft.evidence = [p.span for p in drafts if p.type == draft.type]
        draft.date = next((p.date for p in drafts if p.date), None)
        draft.pointed = [p.order for p in drafts if p.type == draft.type]
        events.append(draft)


def _stood_for(event: Draft, pair: set[str], cast: Cast) -> bool:
    return all(any(stands_for(a, p, cast) for p in pair) for a in event.actors())


def _found_welcome(events: list[Draft], pointing: list[Draft], view: list[Scene], cast: Cast) -> None:
    """The welcome that a page only points to is by whoever is said to greet, or to hold the talks after it."""
    drafts = [p for p in pointing if p.frame.id == "ceremony.welcome"]
    if not drafts or any(e.frame.id == "ceremony.welcome" for e in events):
        return
    draft = drafts[0]
    greetings = [p for p in pointing if p.frame.id == "ceremony.greeting" and len(p.parts) == 2]
    source = next((p for p in greetings if p.date is not None), greetings[0] if greetings else None)
    source = source or next((e for e in events if _told_with(e, draft)), None)
    if source is not None:
        draft.date, draft.country = draft.date or source.date, draft.country or source.country
        host, guest = _at_home_first(source.parts[:2], draft, cast) or _host_first(source)
    else:
        travelled = next((e.country for e in events if e.type == "visit" and e.country and not e.recalled), None)
        draft.country = next((p.country for p in drafts if p.country), travelled)
        pair = _at_home_first(two_sides(draft, view, cast), draft, cast)
        if pair is None:
            return
        host, guest = pair
        draft.date = next((p.date for p in drafts if p.date), None)
    travelling = {a for e in events if e.type == "visit" for a in e.of("visitor")}
    if host.actor in travelling and guest.actor not in travelling:
        host, guest = guest, host
    draft.parts = [_as(host, "host"), _as(guest, "honoree")]
    draft.evidence = [p.span for p in drafts]
    draft.pointed = [p.order for p in drafts]
    events.append(draft)


def _told_with(event: Draft, draft: Draft) -> bool:
    return event.type in ENCOUNTERS and len(event.parts) >= 2 and event.actors() <= draft.nearby


def _host_first(source: Draft) -> tuple[Part, Part]:
    first, second = source.parts[0], source.parts[1]
    return (second, first) if second.role == "host" else (first, second)


def _at_home_first(parts: list[Part], draft: Draft, cast: Cast) -> tuple[Part, Part] | None:
    """Of two people the one in whose country it took place, then the guest."""
    if len(parts) != 2 or draft.country is None:
        return None
    home = [cast.by_id[p.actor].country == draft.country for p in parts]
    if home == [True, False]:
        return parts[0], parts[1]
    return (parts[1], parts[0]) if home == [False, True] else None


def _found_message(events: list[Draft], pointing: list[Draft], view: list[Scene], cast: Cast) -> None:
    """ "Trong điện mừng, A cho biết …": a message of A to whoever of another country is named beside."""
    for draft in pointing:
        senders = draft.of("sender")
        if draft.type != "message" or not senders or any(senders & e.actors() for e in events if e.type == "message"):
            continue
        scenes = [view[draft.order], view[0]]
        also = {a for d in pointing if d.type == "message" and d.order == draft.order for a in d.of("sender")}
        if (recipient := _counterpart(senders, also, scenes, cast)) is not None:
            draft.parts = [p for p in draft.parts if p.role == "sender"] + [recipient]
            draft.evidence = [draft.span]
            events.append(draft)


def _counterpart(senders: set[str], also: set[str], scenes: list[Scene], cast: Cast) -> Part | None:
    """Somebody of another country than ``senders`` who is not among those who write beside them (``also``)."""
    countries = {cast.by_id[a].country for a in senders}
    state: Part | None = None
    for mention in (m for scene in scenes for m in scene.mentions if len(m.actors) == 1):
        actor = cast.by_id[mention.actors[0]]
        if actor.kind in ("person", "state") and actor.id not in also and actor.country not in countries:
            part = Part(actor.id, "recipient", mention.start, mention.end, "context.recipient", 1, sure=False)
            if actor.kind == "person":
                return part
            state = state or part
    return state


def _found_conference(events: list[Draft], pointing: list[Draft], view: list[Scene], cast: Cast) -> None:
    """ "Bên lề Hội nghị X, A đã gặp B": A attends the conference that the page names in passing."""
    for draft in sorted(pointing, key=lambda p: p.date is None):
        if draft.type != "conference" or not draft.framing or draft.reported or not _named(draft, cast):
            continue
        known = next((e for e in events if e.type == "conference" and same(e, draft, cast)), None)
        if known is not None:
            absorb(known, draft, cast)
            continue
        if guests := _attending(draft, events, view, cast):
            draft.parts = [structs.replace(p, role="attendee", rule="context.beside", sure=False) for p in guests]
            _add(events, draft)


def _attending(draft: Draft, events: list[Draft], view: list[Scene], cast: Cast) -> list[Part]:
    """The people who meet others, or act, in the sentence that names the conference as a frame."""
    here = view[draft.order]
    beside = [
        e
        for e in events
        if e.type in WITH_GUESTS and e.status == "held" and any(here.start <= s.start < here.end for s in e.evidence)
    ]
    return [p for p in beside[0].parts if p.side == 0 and cast.by_id[p.actor].kind == "person"] if beside else []


def _add(events: list[Draft], draft: Draft) -> None:
    draft.evidence, draft.told = [draft.span], [draft.order]
    draft.frames_in = {draft.order: draft.framing} if draft.framing else {}
    events.append(draft)


def _named(draft: Draft, cast: Cast) -> bool:
    """Whether the conference bears a proper name: a number in its series, or a body in it."""
    return draft.series is not None or any(a in cast.by_id for a in draft.name)


def _as(part: Part, role: Role) -> Part:
    return structs.replace(part, role=role, rule="context.welcome", sure=False)
