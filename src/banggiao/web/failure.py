"""Errors as pages, in the visitor's language, each with what to do."""

from __future__ import annotations

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from banggiao.errors import BanggiaoError, JudgementError, NotFound, QueryError, StoreError
from banggiao.web.house import language_of, render
from banggiao.web.i18n import translations

__all__ = ["failure"]

_STATUS: tuple[tuple[type[BanggiaoError], int], ...] = (
    (NotFound, 404),
    (QueryError, 400),
    (JudgementError, 409),
    (StoreError, 503),
)


def failure(request: Request, error: Exception) -> Response:
    """The page (or JSON, where the address ends so) for ``error``."""
    status = _status(error)
    detail = str(error) if isinstance(error, BanggiaoError) else None
    if request.url.path.endswith((".json", "/suggest")):
        code = error.code if isinstance(error, BanggiaoError) else "error"
        return JSONResponse({"error": {"code": code, "message": detail or str(status)}}, status)
    heading, advice = _words(status, language_of(request))
    return render(request, "error.html", status=status, heading=heading, advice=advice, detail=detail, code=status)


def _status(error: Exception) -> int:
    if isinstance(error, HTTPException):
        return error.status_code
    if isinstance(error, RequestValidationError):
        return 400
    return next((status for kind, status in _STATUS if isinstance(error, kind)), 500)


def _words(status: int, language: str) -> tuple[str, str]:
    """The heading and what to do."""
    _ = translations(language).gettext
    known = {
        400: (
            _("This address or form cannot be understood"),
            _("Remove the filters one by one, or see the help for how to ask."),
        ),
        401: (_("Sign in to read this register"), _("The register is open to signed-in users only.")),
        403: (
            _("This is not open to you"),
            _(
                "Open the page again and send the form once more; or sign in again, "
                "since sessions end when the server stops."
            ),
        ),
        404: (
            _("There is nothing under this address"),
            _(
                "It may have been merged with another, or its page may have been read again. "
                "Search for a name or a word from it."
            ),
        ),
        409: (
            _("This correction cannot be made"),
            _("Someone may have made it already. Open the page again and look."),
        ),
        413: (_("The page is too large"), _("Give a part of it.")),
        429: (_("Too many attempts to sign in"), _("Wait a minute and try again.")),
        503: (
            _("The register cannot be read just now"),
            _(
                "Another program may be writing into it. Wait a moment and try again; "
                "if it stays so, look at what the server prints."
            ),
        ),
    }
    broken = (
        _("Something broke on our side"),
        _(
            "Nothing was changed. Try again; if it happens again, "
            "send the maintainers the address and what the server printed."
        ),
    )
    return known.get(status, broken)
