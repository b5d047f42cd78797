"""One shape for every error: ``{"error": {"code": …, "message": …}}``."""

from __future__ import annotations

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from banggiao.errors import BanggiaoError, JudgementError, NotFound, PageError, PageTooLarge, QueryError, StoreError

__all__ = ["as_error", "status_of"]

# The first class that fits decides; what none fits is a fault of ours.
_STATUS: tuple[tuple[type[Exception], int], ...] = (
    (NotFound, 404),
    (QueryError, 400),
    (PageTooLarge, 413),
    (PageError, 422),
    (JudgementError, 409),
    (StoreError, 503),
    (RequestValidationError, 400),
)


def status_of(error: Exception) -> int:
    """The HTTP status of an error."""
    if isinstance(error, HTTPException):
        return error.status_code
    return next((status for kind, status in _STATUS if isinstance(error, kind)), 500)


def as_error(request: Request, error: Exception) -> JSONResponse:
    """The answer to ``error``. A fault of ours says nothing of its inside."""
    return JSONResponse({"error": {"code": _code(error), "message": _message(error)}}, status_of(error))


def _code(error: Exception) -> str:
    if isinstance(error, BanggiaoError):
        return error.code
    return {404: "not_found", 405: "method", 413: "page_too_large", 500: "error"}.get(status_of(error), "query")


def _message(error: Exception) -> str:
    if isinstance(error, BanggiaoError):
        return str(error)
    if isinstance(error, HTTPException):
        return str(error.detail)
    if isinstance(error, RequestValidationError):
        return "; ".join(f"{'.'.join(map(str, e['loc'][1:]))}: {e['msg']}" for e in error.errors())
    return "something broke on our side; the server's log says what"
