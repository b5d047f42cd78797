"""The application: pages, REST under ``/api``, assets, headers, sessions, errors that say what to do."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable
from urllib.parse import urlencode

from fastapi import FastAPI, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException as StarletteHTTPException
from starlette.middleware.gzip import GZipMiddleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.staticfiles import StaticFiles

from banggiao.api import create_api
from banggiao.config import Settings
from banggiao.errors import BanggiaoError, ConfigError
from banggiao.store import Store
from banggiao.web.accounts import signed_in
from banggiao.web.failure import failure
from banggiao.web.heads import Heads
from banggiao.web.house import STATIC, House, address
from banggiao.web.routes import ROUTERS
from banggiao.web.security import loopback_hosts, secure

__all__ = ["create_app"]

Next = Callable[[Request], Awaitable[Response]]
# A session lasts a working day.
SESSION_SECONDS = 12 * 3600
# Open even where the register is closed to visitors: signing in, and what the sign-in page itself needs.
OPEN_PATHS = ("/sign-in", "/static/", "/language/", "/theme/")


def create_app(settings: Settings, store: Store, *, token: str | None = None, secret: str | None = None) -> FastAPI:
    """The web pages over ``store``.

    Args:
        settings: as loaded; ``closed`` asks every visitor to sign in.
        store: an open register.
        token: signs the local user in at ``/sign-in?token=…``; None where only accounts may.
        secret: signs session cookies; None makes a new one, so that sessions end with the server.

    Raises:
        ConfigError: where the assets have not been built.
    """
    if not STATIC.joinpath("app.css").is_file():
        raise ConfigError("the web pages' assets are not built (run: npm ci && npm run build)")
    app = FastAPI(title="Banggiao", docs_url=None, redoc_url=None, openapi_url=None)
    app.state.house = House(settings, store, token)
    for router in ROUTERS:
        app.include_router(router)
    app.mount("/api", create_api(lambda: store, settings))
    app.mount("/static", _Static(directory=str(STATIC)), name="static")
    _failures(app)
    _middleware(app, settings, secret or secrets.token_urlsafe(32))
    return app


class _Static(StaticFiles):
    """Assets; their address bears their hash, so a browser may keep them."""

    def file_response(self, *args: object, **kwargs: object) -> Response:
        response = super().file_response(*args, **kwargs)  # type: ignore[arg-type]
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return response


def _middleware(app: FastAPI, settings: Settings, secret: str) -> None:
    """From the inside out: who may read, sessions, headers, compression, host names."""
    app.middleware("http")(_tidy)
    if settings.closed:
        app.middleware("http")(_only_signed_in)
    app.middleware("http")(secure)
    app.add_middleware(
        SessionMiddleware, secret_key=secret, max_age=SESSION_SECONDS, same_site="lax", session_cookie="banggiao"
    )
    app.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=5)
    app.add_middleware(Heads)
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=loopback_hosts(settings.host))


async def _only_signed_in(request: Request, call_next: Next) -> Response:
    path = request.url.path
    if signed_in(request) or path.startswith(OPEN_PATHS):
        return await call_next(request)
    if path.startswith("/api"):
        # A program cannot follow us to a form.
        reason = {"error": {"code": "closed", "message": "this register is read after signing in on its web pages"}}
        return JSONResponse(reason, 401)
    return RedirectResponse(address("/sign-in", {}, next=_whole(request)), 303)


async def _tidy(request: Request, call_next: Next) -> Response:
    """A form sends its empty fields too; the address that is kept names only what was filled."""
    values = request.query_params.multi_items()
    if request.method != "GET" or request.url.path.startswith("/api") or all(value for _, value in values):
        return await call_next(request)
    kept = urlencode([(name, value) for name, value in values if value])
    return RedirectResponse(f"{request.url.path}?{kept}" if kept else request.url.path, 303)


def _whole(request: Request) -> str:
    return request.url.path + (f"?{request.url.query}" if request.url.query else "")


def _failures(app: FastAPI) -> None:
    kinds: tuple[type[Exception], ...] = (BanggiaoError, HTTPException, StarletteHTTPException, RequestValidationError)
    for kind in kinds:
        app.add_exception_handler(kind, failure)
    app.add_exception_handler(Exception, failure)
