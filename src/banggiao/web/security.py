"""What keeps a visitor safe: headers on every answer, who is signed in, and forms that only our pages can send."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from fastapi import HTTPException, Request
from starlette.responses import Response

__all__ = ["HEADERS", "check_csrf", "csrf_token", "local_path", "loopback_hosts", "secure"]

# No inline script and no inline style anywhere, nothing from other hosts, never inside another site's frame.
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), interest-cohort=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


async def secure(request: Request, call_next: Callable[[Request], Awaitable[Response]]) -> Response:
    """Put ``HEADERS`` on the answer, and keep what belongs to one visitor out of shared caches."""
    response = await call_next(request)
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if not request.url.path.startswith("/static/"):
        response.headers.setdefault("Cache-Control", "private, no-cache")
        response.headers.setdefault("Vary", "Cookie, Accept-Language")
    return response


def csrf_token(request: Request) -> str:
    """This session's token, made on first use; every form carries it."""
    if "csrf" not in request.session:
        request.session["csrf"] = secrets.token_urlsafe(24)
    return str(request.session["csrf"])


async def check_csrf(request: Request) -> None:
    """Dependency of every form's target.

    Raises:
        HTTPException: 403 where the form did not come from one of our own pages in this session.
    """
    form = await request.form()
    sent, own = str(form.get("csrf", "")), str(request.session.get("csrf", ""))
    if not own or not hmac.compare_digest(sent.encode(), own.encode()):
        raise HTTPException(403, "csrf")
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise HTTPException(403, "csrf")


def local_path(target: str | None) -> str:
    """``target`` where it is a path on this site, else the start page: no open redirect."""
    if not target or "\\" in target or any(ord(c) < 33 for c in target):
        return "/"
    parts = urlsplit(target)
    local = not parts.scheme and not parts.netloc and target.startswith("/") and not target.startswith("//")
    return target if local else "/"


def loopback_hosts(host: str) -> list[str]:
    """Names by which a server bound to ``host`` may be called; a page elsewhere cannot rebind its name to us."""
    loopback = host in ("127.0.0.1", "localhost", "::1")
    return ["127.0.0.1", "localhost", "[::1]", "testserver"] if loopback else ["*"]
