"""What the forms of correction need, and what is judged when one comes back: only what was changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, get_args

from fastapi import Request

from banggiao import views
from banggiao.edtf import first_day, last_day
from banggiao.errors import QueryError
from banggiao.record import Act, ActorKind, Grade, Role
from banggiao.store import Store
from banggiao.store.judgements import list_judgements
from banggiao.views import Filter
from banggiao.views.model import ActorDossier, ActorRef, EventLine, EventView, Source, StatementView
from banggiao.web.accounts import signed_in
from banggiao.web.filters import CODES
from banggiao.web.when import period_of

__all__ = [
    "NOBODY",
    "actor_form",
    "actor_mends",
    "event_form",
    "event_mends",
    "statement_form",
    "statement_mends",
]

# In a form of roles: took no part.
NOBODY = "-"
EVENT_FIELDS = (
    "type", "status", "date", "place", "country", "channel", "grade", "series", "ordinal", "occasion",
)  # fmt: skip
_CANDIDATES = 12
CHOICES = {
    **CODES,
    "grade": get_args(Grade),
    "role": get_args(Role),
    "kind": get_args(ActorKind),
    "act": get_args(Act),
}
Form = Mapping[str, Any]
# What a judgement of the kind ``mend`` holds.
Value = dict[str, Any]


def event_form(request: Request, store: Store, view: EventView) -> dict[str, Any]:
    """For signed-in users: judgements about the event, others of its days that may be the same, choices."""
    if signed_in(request) is None:
        return {}
    return {
        "judged": list_judgements(store, what="event", target=view.event.id, automatic=True),
        "candidates": _same_days(store, view.event),
        "values": event_values(view),
        "choices": CHOICES,
        "nobody": NOBODY,
    }


def event_values(view: EventView) -> dict[str, str]:
    """The fields of an event as a form shows them."""
    event = view.event
    held = {name: getattr(event, name) for name in EVENT_FIELDS}
    return {name: "" if value is None else str(value) for name, value in held.items()}


def _same_days(store: Store, event: EventLine) -> list[EventLine]:
    since, until = first_day(event.date), last_day(event.date)
    if since is None or until is None:
        return []
    found = views.timeline(store, where=Filter(since=since, until=until), limit=60).events
    actors = {part.actor.id for part in event.parts}
    others = [e for e in found if e.id != event.id]
    # Those with the same actors first.
    return sorted(others, key=lambda e: -len(actors & {p.actor.id for p in e.parts}))[:_CANDIDATES]


def event_mends(view: EventView, form: Form) -> Iterator[Value]:
    """The fields of the event that ``form`` changes, and the roles."""
    now = event_values(view)
    for name in EVENT_FIELDS:
        given = str(form.get(name, now[name])).strip()
        if given != now[name]:
            yield {"field": name, "to": _value(name, given)}
    for part in view.event.parts:
        role = str(form.get(f"role-{part.actor.id}", part.role))
        if role != part.role:
            yield {"field": "role", "actor": part.actor.id, "to": None if role == NOBODY else role}


def _value(name: str, given: str) -> str | int | None:
    if not given:
        return None
    if name == "ordinal":
        return int(given) if given.isdigit() else _refuse(name, given)
    if name in ("date", "due"):
        return period_of(given) or given
    if name == "country":
        return given.upper() if len(given) == 2 and given.isalpha() else _refuse(name, given)
    return given


def _refuse(name: str, given: str) -> str:
    mend = {"ordinal": "write a number", "country": "write an ISO code, such as LA"}[name]
    raise QueryError(f"{name}: {given!r} will not do ({mend})")


def actor_form(request: Request, store: Store, dossier: ActorDossier) -> dict[str, Any]:
    """For signed-in users: judgements about the actor, the pages that name it, choices."""
    if signed_in(request) is None:
        return {}
    return {
        "judged": list_judgements(store, what="actor", target=dossier.actor.id, automatic=True),
        "pages": _pages(dossier),
        "choices": CHOICES,
    }


def _pages(dossier: ActorDossier) -> list[Source]:
    """The pages of the actor's newest events and statements, each once."""
    passages = [e.passage for e in dossier.events if e.passage] + [s.passage for s in dossier.statements]
    return list({p.source.page: p.source for p in passages}.values())[:_CANDIDATES]


def actor_mends(actor: ActorRef, form: Form) -> Iterator[Value]:
    """The fields of the actor that ``form`` changes."""
    now = {"name": actor.name, "kind": actor.kind, "country": actor.country or ""}
    for name, held in now.items():
        given = str(form.get(name, held)).strip()
        if given != held:
            yield {"field": name, "to": _value(name, given)}


def statement_form(request: Request, store: Store, id: str) -> dict[str, Any]:
    """For signed-in users: judgements about the statement, choices."""
    if signed_in(request) is None:
        return {}
    return {"judged": list_judgements(store, what="statement", target=id), "choices": CHOICES}


def statement_mends(store: Store, view: StatementView, form: Form) -> Iterator[Value]:
    """The fields of the statement that ``form`` changes; names are looked up in the register."""
    said = view.statement
    for name, held in (("act", said.act), ("due", said.due or "")):
        given = str(form.get(name, held)).strip()
        if given != held:
            yield {"field": name, "to": _value(name, given)}
    for name, refs in (("speakers", said.speakers), ("addressees", said.addressees)):
        told = _names(refs)
        given = str(form.get(name, told)).strip()
        if given != told:
            yield {"field": name, "to": _ids(store, given, refs)}


def _names(refs: Sequence[ActorRef]) -> str:
    return "; ".join(ref.name for ref in refs)


def _ids(store: Store, given: str, refs: Sequence[ActorRef]) -> list[str]:
    """Actors' ids for names parted by semicolons; a name that stood there keeps its own."""
    known = {ref.name: ref.id for ref in refs}
    names = [name.strip() for name in given.split(";") if name.strip()]
    return [known.get(name) or views.dossier(store, name=name, limit=1).actor.id for name in names]
