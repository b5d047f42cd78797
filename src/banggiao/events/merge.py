"""One happening, one event: drafts of the same happening are gathered over title, lead, body and captions."""

from __future__ import annotations

from collections.abc import Sequence

from banggiao.actors import Cast
from banggiao.events.draft import Draft, Part

__all__ = ["merge"]

# Words for a meeting of two sides: one page may call one meeting by all three.
_ENCOUNTERS = frozenset({"reception", "talks", "meeting"})
_GATHERINGS = frozenset({"conference", "congress", "session", "dialogue"})
# Roles in which a person stands for the state.
_PERSONAL = frozenset({"visitor", "honoree", "guest", "participant", "host"})
# Which word decides where several name one meeting, strongest first.
_RANK = {"talks": 0, "reception": 1, "meeting": 2}


def merge(drafts: Sequence[Draft], cast: Cast) -> tuple[list[Draft], list[Draft]]:
    """Events of one article, and the pointing words that found none to join.

    Drafts with parts come first, in their order; pointing words then join one of them, or found their own.
    """
    left: list[Draft] = []
    events: list[Draft] = []
    founding = [d for d in drafts if not d.bare and not d.reported and d.frame.id != "ceremony.greeting"]
    for draft in sorted(founding, key=_strength):
        _place(events, draft, cast)
    events.sort(key=lambda e: (e.order, e.trigger.start))
    for draft in drafts:
        if (draft.bare or draft.reported or draft.frame.id == "ceremony.greeting") and not _point(events, draft, cast):
            left.append(draft)
    return events, left


def _strength(draft: Draft) -> tuple[int, int, int]:
    """Body before title and caption, more parts before fewer, then the order of the text."""
    fringe = draft.kind in ("title", "caption", "subheading", "link")
    return (int(fringe and len(draft.parts) < 2), int(fringe), draft.trigger.start)


def _place(events: list[Draft], draft: Draft, cast: Cast) -> None:
    for event in events:
        if same(event, draft, cast):
            _absorb(event, draft, cast)
            return
    _open(draft)
    events.append(draft)


def _open(draft: Draft) -> None:
    draft.evidence = [draft.span]
    draft.frames_in = [draft.order] if draft.framing else []


def _point(events: list[Draft], draft: Draft, cast: Cast) -> bool:
    """A pointing word joins the nearest event before it of its type, or else of its family, or the first after."""
    people = {a for a in draft.nearby if cast.by_id[a].kind == "person"}
    fits = [e for e in events if _joins(e, draft, cast) and _concerns(e, people, draft)]
    event = max(fits, key=lambda e: _nearness(e, draft)) if fits else None
    if event is not None:
        _absorb(event, draft, cast)
    elif _founds(draft, cast):
        _open(draft)
        events.append(draft)
    else:
        return False
    return True


def _concerns(event: Draft, people: set[str], draft: Draft) -> bool:
    """ "Tại hội đàm, A cảm ơn B" is not of the talks between two others."""
    return event.type not in _ENCOUNTERS or len(people) < 2 or bool(people & event.actors()) or bool(draft.parts)


def _nearness(event: Draft, draft: Draft) -> tuple[bool, bool, bool, bool, int]:
    """Of one type first, then named by one word, then with people of the sentence, then told before, then near."""
    before = event.order <= draft.order
    near = event.order if before else -event.order
    return event.type == draft.type, event.head == draft.head, bool(event.actors() & draft.nearby), before, near


def _founds(draft: Draft, cast: Cast) -> bool:
    """Whether a word that found no event to join makes one: a greeting at the airport does not, it is the visit's.

    A visit named in passing is an event; so is any other that is dated, or whose sides are known."""
    if draft.frame.id == "ceremony.greeting":
        return False
    if draft.reported:
        people = any(cast.by_id[a].kind in ("person", "delegation") for a in draft.of("visitor"))
        said = any(p.rule == "subject.after" for p in draft.parts)  # "A nhắc lại chuyến thăm …"
        return draft.frame.id == "visit" and people and draft.status == "held" and not said
    return len(draft.parts) >= 2 or (bool(draft.parts) and draft.date is not None)


def _joins(event: Draft, draft: Draft, cast: Cast) -> bool:
    if not _family(event, draft) or not _dates_agree(event, draft):
        return False
    if draft.status != event.status and draft.status == "planned":
        return False
    if draft.reported and not draft.bare and not draft.parts:
        return False
    if draft.type in _GATHERINGS and not _one_name(event, draft):
        return False
    own = {p.actor for p in draft.parts if p.sure}
    if own and draft.type in _ENCOUNTERS and event.type != draft.type and not own <= event.actors():
        return False
    if draft.type == "visit" and not draft.of("visitor"):
        return _countries_agree(event, draft) and not event.name
    people = _people(event, cast)
    return not own or bool(own & event.actors()) or all(any(stands_for(x, p, cast) for p in people) for x in own)


def _family(a: Draft, b: Draft) -> bool:
    if a.type == b.type:
        return a.type != "ceremony" or a.subtype == b.subtype or "other" in (a.subtype, b.subtype)
    kinds = {a.type, b.type}
    return kinds <= _ENCOUNTERS or kinds <= _GATHERINGS


def same(a: Draft, b: Draft, cast: Cast) -> bool:
    """Whether two drafts that stand on their own tell of one happening."""
    if not _family(a, b) or not _dates_agree(a, b):
        return False
    if a.status != b.status and "cancelled" in (a.status, b.status):
        return False
    if a.recalled != b.recalled and a.type != "agreement":
        return False
    test = _TESTS.get(a.type, _overlap)
    return test(a, b, cast)


def _dates_agree(a: Draft, b: Draft) -> bool:
    if a.date is None or b.date is None:
        return True
    return edtf_overlap(a.date.edtf, b.date.edtf)


def edtf_overlap(a: str, b: str) -> bool:
    """Whether two EDTF dates may be one: equal, one a part of the other, or within its interval."""
    (a1, a2), (b1, b2) = _ends(a), _ends(b)
    if "X" in a or "X" in b:
        a1, a2, b1, b2 = a1[5:], a2[5:], b1[5:], b2[5:]  # Without a year: by month and day.
    size = min(len(a1), len(b1), len(a2), len(b2))
    return a1[:size] <= b2[:size] and b1[:size] <= a2[:size]


def _ends(edtf: str) -> tuple[str, str]:
    first, _, last = edtf.partition("/")
    return first, last or first


def _encounter(a: Draft, b: Draft, cast: Cast) -> bool:
    """Two meetings are one if nobody is left over on either side but those for whom another stands."""
    if (a.frame.id == "meeting.meal") != (b.frame.id == "meeting.meal"):
        return False
    if a.order == b.order and a.actors() != b.actors():
        return False
    if a.status != b.status and (a.type != b.type or not _sided(a, cast) or not _sided(b, cast)):
        return False
    if a.frame.id == b.frame.id == "meeting.work" and {a.head, b.head} & {"buổi", "cuộc"} and _people(a, cast) & _people(b, cast):
        return True  # "phát biểu tại buổi làm việc"
    if not _sided(a, cast) or not _sided(b, cast):
        alike = len(a.name & b.name) * 2 >= min(len(a.name), len(b.name))
        return a.actors() == b.actors() and a.type == b.type and alike
    return _covered(a, b, cast) or _covered(b, a, cast) or len(_people(a, cast) & _people(b, cast)) >= 2


def _covered(a: Draft, b: Draft, cast: Cast) -> bool:
    """Whether everybody of ``a`` takes part in ``b``, or somebody there stands for them."""
    people = _people(b, cast)
    return all(x in b.actors() or any(stands_for(x, p, cast) for p in people) for x in a.actors())


def _sided(draft: Draft, cast: Cast) -> bool:
    """Whether a counterpart is named; one that is only called "một số bộ, ngành" makes a meeting of its own."""
    return len({p.side for p in draft.parts}) > 1 or len(draft.parts) > 2 or len(_countries(draft, cast)) > 1


def _countries(draft: Draft, cast: Cast) -> set[str]:
    return {c for p in draft.parts if (c := cast.by_id[p.actor].country)}


def _people(draft: Draft, cast: Cast) -> set[str]:
    return {p.actor for p in draft.parts if cast.by_id[p.actor].kind == "person"}


def _visit(a: Draft, b: Draft, cast: Cast) -> bool:
    x, y = kin(a.of("visitor"), cast), kin(b.of("visitor"), cast)
    if a.name != b.name:
        return False
    if not _countries_agree(a, b) or (a.status != b.status and "planned" in (a.status, b.status) and not x & y):
        return False
    return not x or not y or bool(x & y) or _one_country(x, y, cast)


def kin(actors: set[str], cast: Cast) -> set[str]:
    """``actors`` with the delegations they lead or are, the leaders, and the parties and bodies behind them."""
    found = set(actors)
    for actor in cast.actors:
        if actor.kind == "delegation":
            ring = {actor.id, *([actor.leader] if actor.leader else []), *_bodies(actor.represents, cast)}
            if ring & actors:
                found |= ring
    return found


def _bodies(actors: tuple[str, ...], cast: Cast) -> set[str]:
    return {a for a in actors if a in cast.by_id and cast.by_id[a].kind in ("party", "organ", "organization")}


def _one_country(x: set[str], y: set[str], cast: Cast) -> bool:
    """A state or a delegation that visits stands for whoever of its country is named."""
    if all(cast.by_id[a].kind == "person" for a in x) and all(cast.by_id[a].kind == "person" for a in y):
        return False
    countries = {cast.by_id[a].country for a in x | y}
    return len(countries) == 1 and None not in countries


def _countries_agree(a: Draft, b: Draft) -> bool:
    if a.country is None or b.country is None:
        return True
    return bool(set(a.country.split("|")) & set(b.country.split("|")))


def _message(a: Draft, b: Draft, cast: Cast) -> bool:
    if a.subtype != b.subtype and "other" not in (a.subtype, b.subtype):
        return False
    senders, recipients = a.of("sender") & b.of("sender"), a.of("recipient") & b.of("recipient")
    if a.of("recipient") and b.of("recipient"):
        return bool(recipients) and (bool(senders) or not a.of("sender") or not b.of("sender"))
    return bool(senders)


def _gathering(a: Draft, b: Draft, cast: Cast) -> bool:
    if a.series and b.series and a.series.ordinal and b.series.ordinal:
        return a.series.ordinal == b.series.ordinal
    if a.name and b.name:
        return _one_name(a, b) or _organized(a, b, cast) or _organized(b, a, cast)
    return a.type == b.type or a.head == b.head or bool(a.actors() & b.actors())


def _organized(a: Draft, b: Draft, cast: Cast) -> bool:
    """ "Hội nghị Quân ủy Trung ương" is the conference that Quân ủy Trung ương holds."""
    bodies = [cast.by_id[p.actor] for p in a.parts if p.role == "organizer"]
    words = {w for body in bodies for w in body.name.lower().split()} | {body.id for body in bodies}
    return len(words & b.name) * 2 >= len(b.name)


def _one_name(a: Draft, b: Draft) -> bool:
    """Whether one of two names holds at least half of the other's words; a bare head word fits any."""
    if not a.name or not b.name:
        return True
    return len(a.name & b.name) * 2 >= min(len(a.name), len(b.name))


def _ceremony(a: Draft, b: Draft, cast: Cast) -> bool:
    if a.trigger == b.trigger:
        return True
    if a.frame.id != b.frame.id and _generic(a) != _generic(b):
        return a.frame.subtype not in ("welcome", "tribute") and b.frame.subtype not in ("welcome", "tribute")
    if a.frame.id != b.frame.id or a.status != b.status:
        return False
    x, y = a.of("honoree"), b.of("honoree")
    if x and y:
        return bool(x & y) or _one_country(x, y, cast)
    if a.frame.subtype == "tribute":
        return bool(a.actors() & b.actors())
    return a.frame.subtype == "welcome" or _one_name(a, b)


def _generic(draft: Draft) -> bool:
    """ "Buổi lễ" is whatever ceremony the article tells of."""
    return draft.frame.id == "ceremony.other" and draft.head == "buổi"


def _appointment(a: Draft, b: Draft, cast: Cast) -> bool:
    return bool(a.of("appointee") & b.of("appointee")) and _one_name(a, b)


def _overlap(a: Draft, b: Draft, cast: Cast) -> bool:
    return bool(a.actors() & b.actors())


_TESTS = {
    "reception": _encounter,
    "talks": _encounter,
    "meeting": _encounter,
    "call": _encounter,
    "visit": _visit,
    "message": _message,
    "conference": _gathering,
    "congress": _gathering,
    "session": _gathering,
    "dialogue": _gathering,
    "ceremony": _ceremony,
    "appointment": _appointment,
}


def _absorb(event: Draft, draft: Draft, cast: Cast) -> None:
    """Take into ``event`` what ``draft`` adds."""
    if event.type != draft.type and not draft.bare and not draft.reported and draft.frame.id != "talks.negotiation":
        _choose_type(event, draft)
    event.evidence.append(draft.span)
    if draft.bare:
        event.pointed.append(draft.order)
    if draft.framing:
        event.frames_in.append(draft.order)
    _take_parts(event, draft, cast)
    for field in ("date", "place", "country", "grade", "occasion", "series"):
        if getattr(event, field) is None and (value := getattr(draft, field)) is not None:
            setattr(event, field, value)
            if field in draft.rules:
                event.rules[field] = draft.rules[field]
    event.documents.extend(d for d in draft.documents if d not in event.documents)
    event.counts.extend(c for c in draft.counts if c not in event.counts)
    if event.status == "planned" and draft.status == "held" and draft.done and not draft.reported:
        event.status, event.done = "held", True
    elif event.status == "held" and not event.done and draft.status == "planned" and not (draft.reported or draft.bare):
        event.status = "planned"  # "chuyến thăm" has no tense, "sẽ thăm" has.


def _choose_type(event: Draft, draft: Draft) -> None:
    if _RANK.get(draft.type, 9) < _RANK.get(event.type, 9):
        event.type, event.subtype, event.frame = draft.type, draft.subtype, draft.frame
        event.rules["type"] = draft.rules["type"]
        if draft.type == "talks":
            event.parts = [_as(p, "participant") for p in event.parts]
        elif draft.type == "reception":
            roles = {p.actor: p.role for p in draft.parts}
            event.parts = [_as(p, roles.get(p.actor, p.role)) for p in event.parts]


def _as(part: Part, role: str) -> Part:
    return Part(
        part.actor,
        role,
        part.start,
        part.end,
        part.rule,
        part.side,
        part.lead,
        part.represents,
        part.offices,
        part.sure,
    )  # type: ignore[arg-type]


def _take_parts(event: Draft, draft: Draft, cast: Cast) -> None:
    known = event.actors()
    renamed = event.type in _ENCOUNTERS and draft.type != event.type
    if draft.reported and event.parts:
        return
    if draft.kind in ("title", "caption") and event.type in _ENCOUNTERS and len(_people(event, cast)) > 1:
        return  # A headline that joins two meetings adds nobody to either.
    for part in draft.parts:
        if part.actor in known:
            if part.role == "chair" and event.type in _GATHERINGS:
                event.parts = [_as(p, "chair") if p.actor == part.actor else p for p in event.parts]
            continue
        if not renamed and not _stood_for(part, event, cast):
            if event.type != "visit" or part.role != "host":
                event.parts = [p for p in event.parts if not _replaced(p, part, cast)]
            event.parts.append(part)


def _stood_for(part: Part, event: Draft, cast: Cast) -> bool:
    """A state or delegation adds nothing beside a person of its country in the same role; as a visit's host it does."""
    if event.type == "visit" and part.role == "host":
        return False
    return any(_replaced(part, p, cast) for p in event.parts)


# Bodies whose name in a sentence stands for whoever of them is named elsewhere.
_VAGUE = ("Chính phủ", "Nhà nước", "Quốc hội", "Đoàn")


def _replaced(vague: Part, named: Part, cast: Cast) -> bool:
    if vague.role != named.role or vague.role not in _PERSONAL or cast.by_id[named.actor].kind != "person":
        return False
    return stands_for(vague.actor, named.actor, cast)


def stands_for(body: str, person: str, cast: Cast) -> bool:
    """Whether a state, delegation, party or body is but another word for ``person`` in an event."""
    one, other = cast.by_id[body], cast.by_id[person]
    if one.kind == "person":
        return False
    if other.id in kin({one.id}, cast):
        return True
    loose = one.kind in ("state", "delegation") or one.name.startswith(_VAGUE)
    return loose and one.country is not None and one.country == other.country
