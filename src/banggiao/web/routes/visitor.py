"""What belongs to the visitor: language, theme, signing in and out, help."""

from __future__ import annotations

import hmac
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from starlette.responses import RedirectResponse, Response

from banggiao.web.accounts import LOCAL_USER, check_password, sign_in, sign_out
from banggiao.web.house import THEMES, House, house_of, language_of, render
from banggiao.web.i18n import LANGUAGES, translations
from banggiao.web.security import check_csrf, local_path

__all__ = ["router"]

router = APIRouter(include_in_schema=False)
Server = Annotated[House, Depends(house_of)]
YEAR = 365 * 24 * 3600


def _remember(name: str, value: str, target: str) -> Response:
    answer = RedirectResponse(local_path(target), 303)
    answer.set_cookie(name, value, max_age=YEAR, samesite="lax", httponly=True)
    return answer


@router.get("/language/{code}")
def language(code: str, next: str = "/") -> Response:
    """Speak ``code`` from now on."""
    return _remember("lang", code if code in LANGUAGES else "vi", next)


@router.get("/theme/{name}")
def theme(name: str, next: str = "/") -> Response:
    """Light or dark from now on."""
    return _remember("theme", name if name in THEMES else "light", next)


@router.get("/help")
def help_page(request: Request) -> Response:
    """Help: how to ask, keys, marks."""
    return render(request, "help.html")


@router.get("/sign-in")
def sign_in_form(request: Request, server: Server, token: str = "", next: str = "/") -> Response:
    """The form; or, with the token that the server printed, signed in at once as the local user."""
    if token and server.token and hmac.compare_digest(token.encode(), server.token.encode()):
        sign_in(request, LOCAL_USER)
        return RedirectResponse(local_path(next), 303)
    problem = _say(request, "wrong_token") if token else None
    return render(request, "sign_in.html", status=403 if token else 200, next=local_path(next), problem=problem)


def _say(request: Request, key: str) -> str:
    gettext = translations(language_of(request)).gettext
    return {
        "wrong_token": gettext(
            "This token is not the one that the server printed. It changes whenever the server starts."
        ),
        "wrong_password": gettext("Name and password do not belong together."),
    }[key]


@router.post("/sign-in", dependencies=[Depends(check_csrf)])
def sign_in_send(
    request: Request,
    server: Server,
    name: Annotated[str, Form()],
    password: Annotated[str, Form()],
    next: Annotated[str, Form()] = "/",
) -> Response:
    """Sign in with name and password."""
    server.attempts.check(name)
    if not check_password(server.store, name, password):
        server.attempts.failed(name)
        return render(
            request, "sign_in.html", status=403, next=local_path(next), problem=_say(request, "wrong_password")
        )
    sign_in(request, name)
    return RedirectResponse(local_path(next), 303)


@router.post("/sign-out", dependencies=[Depends(check_csrf)])
def sign_out_send(request: Request) -> Response:
    """Sign out."""
    sign_out(request)
    return RedirectResponse("/", 303)
