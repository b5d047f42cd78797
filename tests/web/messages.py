"""The messages that code and templates use, as Babel finds them."""

from __future__ import annotations

from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

WEB = Path(__file__).resolve().parents[2] / "src" / "banggiao" / "web"
METHODS = [("**.py", "python"), ("templates/**.html", "jinja2.ext:babel_extract")]
OPTIONS = {"templates/**.html": {"trim_blocks": "true", "lstrip_blocks": "true", "newstyle_gettext": "true"}}


def used() -> set[str | tuple[str, str]]:
    """Message ids in code and templates; a pair where there is a plural."""
    found = extract_from_dir(str(WEB), METHODS, OPTIONS, keywords={"_": None, "gettext": None, "ngettext": (1, 2)})
    return {message for _, _, message, _, _ in found}


def catalogue(language: str) -> Catalog:
    """A catalogue of ours."""
    with (WEB / "catalogues" / f"{language}.po").open("rb") as lines:
        return read_po(lines, locale=language)
