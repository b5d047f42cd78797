"""Corrections: confirm, reject, mend, merge and part; each with author and time, undone and redone, taken as gold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

import msgspec
from fastapi import APIRouter, Depends, Request
from starlette.responses import RedirectResponse, Response

from banggiao import views
from banggiao.errors import JudgementError, QueryError
from banggiao.store import Store
from banggiao.store.judgements import Judgement, export_gold, judge, list_judgements, redo, undo
from banggiao.web.accounts import User, require_user
from banggiao.web.filters import number_of
from banggiao.web.house import House, house_of, render
from banggiao.web.mending import actor_mends, event_mends, statement_mends
from banggiao.web.security import check_csrf, local_path

__all__ = ["router"]

router = APIRouter(include_in_schema=False)
Server = Annotated[House, Depends(house_of)]
Signed = Annotated[User, Depends(require_user)]
LISTED = 200
WHATS = ("event", "actor", "statement")


async def sent_form(request: Request) -> Mapping[str, Any]:
    """Dependency: the form, once it is known to be ours."""
    await check_csrf(request)
    form = await request.form()
    return {name: values if len(values := form.getlist(name)) > 1 else values[0] for name in form}


Sent = Annotated[Mapping[str, Any], Depends(sent_form)]


@router.get("/corrections")
def corrections(request: Request, server: Server, user: Signed) -> Response:
    """All judgements, the newest first."""
    query = request.query_params
    what = query.get("what") if query.get("what") in WHATS else None
    limit = number_of(request, "limit", LISTED, 1, 5000)
    found = list_judgements(server.store, what=what, automatic=bool(query.get("automatic")), limit=limit)  # type: ignore[arg-type]
    return render(request, "corrections.html", judged=found, what=what, whats=WHATS)


@router.get("/corrections/gold.jsonl")
def gold(server: Server, user: Signed) -> Response:
    """What people confirmed, rejected or mended, as gold for measuring: a line for each."""
    lines = b"".join(msgspec.json.encode(line) + b"\n" for line in export_gold(server.store))
    headers = {"Content-Disposition": 'attachment; filename="banggiao-gold.jsonl"'}
    return Response(lines, media_type="application/x-ndjson", headers=headers)


@router.post("/corrections/{id}/undo")
def undo_send(id: str, server: Server, user: Signed, form: Sent) -> Response:
    """Take a judgement back."""
    undo(server.store, id, author=user.name)
    return _back(form)


@router.post("/corrections/{id}/redo")
def redo_send(id: str, server: Server, user: Signed, form: Sent) -> Response:
    """Let a judgement hold again."""
    redo(server.store, id, author=user.name)
    return _back(form)


def _back(form: Mapping[str, Any]) -> Response:
    return RedirectResponse(local_path(str(form.get("next") or "/corrections")), 303)


@router.post("/events/{id}/judge")
def event_send(id: str, server: Server, user: Signed, form: Sent) -> Response:
    """Judge an event."""
    view = views.event(server.store, id=id)
    own, action = view.event.id, form.get("action")
    if action == "mend":
        _mend(server.store, "event", own, list(event_mends(view, form)), user, form)
    elif action == "merge":
        other = views.event(server.store, id=_named(form, "with").rsplit("/", 1)[-1]).event.id
        _judge(server.store, "merge", "event", own, {"with": other}, user, form)
    elif action == "part":
        _judge(server.store, "part", "event", own, {"reports": _chosen(form, "reports")}, user, form)
    else:
        _yes_or_no(server.store, "event", own, user, form)
        if action == "reject":
            return RedirectResponse("/corrections", 303)
    return RedirectResponse(f"/events/{own}", 303)


@router.post("/actors/{id}/judge")
def actor_send(id: str, server: Server, user: Signed, form: Sent) -> Response:
    """Judge an actor."""
    actor = views.dossier(server.store, name=id, limit=1).actor
    action = form.get("action")
    if action == "mend":
        _mend(server.store, "actor", actor.id, list(actor_mends(actor, form)), user, form)
    elif action == "merge":
        other = views.dossier(server.store, name=_named(form, "with").rsplit("/", 1)[-1], limit=1).actor.id
        _judge(server.store, "merge", "actor", actor.id, {"with": other}, user, form)
    elif action == "part":
        _judge(server.store, "part", "actor", actor.id, {"pages": _chosen(form, "pages")}, user, form)
    elif action == "confirm":
        _judge(server.store, "confirm", "actor", actor.id, {}, user, form)
    else:
        raise QueryError(f"action: no such value: {action!r} (confirm, mend, merge or part)")
    return RedirectResponse(f"/actors/{actor.id}", 303)


@router.post("/statements/{id}/judge")
def statement_send(id: str, server: Server, user: Signed, form: Sent) -> Response:
    """Judge a statement."""
    view = views.statement(server.store, id=id)
    if form.get("action") == "mend":
        mends = list(statement_mends(server.store, view, form))
        _mend(server.store, "statement", id, mends, user, form)
    else:
        _yes_or_no(server.store, "statement", id, user, form)
        if form.get("action") == "reject":
            return RedirectResponse("/corrections", 303)
    return RedirectResponse(f"/statements/{id}", 303)


def _mend(store: Store, what: Any, id: str, values: list[dict[str, Any]], user: User, form: Mapping[str, Any]) -> None:
    if not values:
        raise JudgementError("nothing was changed (change a field, or press confirm)")
    for value in values:
        _judge(store, "mend", what, id, value, user, form)


def _yes_or_no(store: Store, what: Any, id: str, user: User, form: Mapping[str, Any]) -> None:
    action = form.get("action")
    if action not in ("confirm", "reject"):
        raise QueryError(f"action: no such value: {action!r} (confirm, reject, mend, merge or part)")
    _judge(store, action, what, id, {}, user, form)


def _judge(
    store: Store, kind: Any, what: Any, id: str, value: dict[str, Any], user: User, form: Mapping[str, Any]
) -> Judgement:
    note = str(form.get("note", "")).strip()[:500]
    return judge(store, kind=kind, what=what, target=id, value=value, author=user.name, note=note)


def _named(form: Mapping[str, Any], name: str) -> str:
    """A field that must be filled; of several (a choice and a box), the last that is."""
    given = form.get(name, "")
    filled = [text.strip() for text in (given if isinstance(given, list) else [given]) if str(text).strip()]
    if not filled:
        raise QueryError(f"{name}: nothing was chosen (choose one, or give a name or an address)")
    return str(filled[-1])


def _chosen(form: Mapping[str, Any], name: str) -> list[str]:
    given = form.get(name, [])
    found = [str(one) for one in given] if isinstance(given, list) else [str(given)]
    if not found:
        raise QueryError(f"{name}: nothing was chosen (tick at least one)")
    return found
