"""What every request can reach: settings, the register, templates and assets; and how a template is filled."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import resources
from typing import Any
from urllib.parse import urlencode

from fastapi import Request
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from starlette.responses import HTMLResponse

from banggiao.config import Settings
from banggiao.edtf import first_day, last_day
from banggiao.store import Store
from banggiao.text import sort_key
from banggiao.views.words import event_label, sides_of
from banggiao.web.accounts import Attempts, signed_in
from banggiao.web.i18n import LANGUAGES, choose_language, translations
from banggiao.web.marks import pieces
from banggiao.web.names import differing, is_land, named
from banggiao.web.security import csrf_token
from banggiao.web.when import humane

__all__ = ["House", "address", "house_of", "language_of", "render"]

STATIC = resources.files("banggiao.web").joinpath("static", "dist")
THEMES = ("light", "dark")
# Links and forms of a list, where there is a script: the list is changed in place, the address with it.
LIVE = Markup(
    'hx-boost="true" hx-target="#content" hx-select="#content" hx-swap="outerHTML show:window:top" '
    'hx-select-oob="#find,#tools"'
)


@dataclass(frozen=True)
class House:
    """One server: its settings and register, and the token that signs the local user in (None: accounts only)."""

    settings: Settings
    store: Store
    token: str | None = None
    attempts: Attempts = field(default_factory=Attempts)


def house_of(request: Request) -> House:
    """Dependency: the server's ``House``."""
    house = request.app.state.house
    assert isinstance(house, House)
    return house


def language_of(request: Request) -> str:
    """``vi`` or ``en``: the visitor's choice, else what the browser asks for, else the setting."""
    default = house_of(request).settings.language
    return choose_language(request.cookies.get("lang"), request.headers.get("accept-language", ""), default)


def address(path: str, values: Mapping[str, object], **changes: object) -> str:
    """``path`` with the query ``values`` under ``changes``; what is None or empty is left out."""
    merged = {**values, **changes}
    query = urlencode({name: value for name, value in merged.items() if value not in (None, "")}, doseq=True)
    return f"{path}?{query}" if query else path


def spans(numbers: Iterable[int]) -> str:
    """Numbers in order, those that follow one another joined: "9–12, 14"."""
    found: list[list[int]] = []
    for number in sorted(set(numbers)):
        if found and found[-1][-1] == number - 1:
            found[-1][1:] = [number]
        else:
            found.append([number])
    return ", ".join("–".join(map(str, ends)) for ends in found)


@lru_cache(maxsize=1)
def _versions() -> dict[str, str]:
    """The first digits of each asset's hash, so that browsers may keep it until it changes."""
    if not STATIC.is_dir():
        return {}
    return {f.name: hashlib.sha256(f.read_bytes()).hexdigest()[:10] for f in STATIC.iterdir()}


def asset(name: str) -> str:
    """The address of a built asset."""
    return f"/static/{name}?v={_versions().get(name, '0')}"


@lru_cache(maxsize=len(LANGUAGES))
def _environment(language: str) -> Environment:
    env = Environment(
        loader=PackageLoader("banggiao.web", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    env.install_gettext_translations(translations(language), newstyle=True)  # type: ignore[attr-defined]
    env.filters |= {
        "when": lambda edtf: humane(edtf, language),
        "title": lambda event: event_label(event, language),
        "sides": sides_of,
        "period_start": first_day,
        "period_end": last_day,
        "figure": lambda number: f"{number:,}".replace(",", "." if language == "vi" else ","),
        "cap": lambda text: text[:1].upper() + text[1:],
        "pieces": pieces,
        "spans": spans,
        "vi_sort": lambda items, attribute: sorted(items, key=lambda i: sort_key(getattr(i, attribute))),
    }
    env.globals |= {
        "lang": language,
        "languages": LANGUAGES,
        "word": lambda group, code: named(language, group, code),
        "differing": lambda field, figures: differing(language, field, figures),
        "is_land": is_land,
        "address": address,
        "asset": asset,
        "live": LIVE,
    }
    return env


def render(request: Request, template: str, status: int = 200, **context: Any) -> HTMLResponse:
    """The page ``template`` in the visitor's language."""
    query = _query(request)
    theme = request.cookies.get("theme")
    html = (
        _environment(language_of(request))
        .get_template(template)
        .render(
            path=request.url.path,
            query=query,
            here=address(request.url.path, query),
            user=signed_in(request),
            theme=theme if theme in THEMES else None,
            csrf=lambda: csrf_token(request),
            **context,
        )
    )
    return HTMLResponse(html, status)


def _query(request: Request) -> dict[str, object]:
    """The query string; a name given more than once holds a list."""
    given = request.query_params
    return {name: values[0] if len(values := given.getlist(name)) == 1 else values for name in given}
