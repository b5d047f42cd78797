"""``banggiao export`` and ``banggiao briefing``: answers as files."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, BinaryIO

import msgspec
import typer

from banggiao import views
from banggiao.cli.options import Db, opened
from banggiao.errors import ConfigError, QueryError
from banggiao.export import FORMATS, format_named
from banggiao.export.briefing_text import briefing_text
from banggiao.store import Store

__all__ = ["register"]

Out = Annotated[Path | None, typer.Option("--out", "-o", help="The file to write; else standard output.")]
Text = str | None
FORMAT_HELP = f"One of {', '.join(f.name for f in FORMATS)}."


class BriefingForm(StrEnum):
    """In which form a briefing is given."""

    text = "text"
    html = "html"
    docx = "docx"
    jsonl = "jsonl"


def register(app: typer.Typer) -> None:
    """Add this module's commands to ``app``."""
    app.command("export")(export)
    app.command("briefing")(briefing)


def _option(text: str) -> Any:
    return typer.Option(help=text)


def export(
    format: Annotated[str | None, typer.Argument(help=FORMAT_HELP)] = None,
    out: Out = None,
    actor: Annotated[Text, _option("Only events of this actor (name or id).")] = None,
    other: Annotated[Text, _option("Only with this actor as the other side.")] = None,
    country: Annotated[Text, _option("Only with a side or place of this country.")] = None,
    type: Annotated[Text, _option("Only events of this type.")] = None,
    channel: Annotated[Text, _option("Only of this channel.")] = None,
    topic: Annotated[Text, _option("Only with this topic.")] = None,
    series: Annotated[Text, _option("Only of this series.")] = None,
    place: Annotated[Text, _option("Only at this place.")] = None,
    outlet: Annotated[Text, _option("Only as reported by this outlet.")] = None,
    status: Annotated[Text, _option("held, planned or cancelled.")] = None,
    since: Annotated[Text, _option("From this day, month or year on.")] = None,
    until: Annotated[Text, _option("Up to this day, month or year.")] = None,
    name: Annotated[Text, _option("The actor of a briefing or in the middle of a network.")] = None,
    limit: Annotated[int | None, _option("Nodes of a network at most.")] = None,
    language: Annotated[Text, _option("Language of a briefing: vi or en.")] = None,
    db: Db = None,
) -> None:
    """Write what the register holds in one of the formats; without a format, list them."""
    if format is None:
        sys.stdout.write("".join(f"{f.name:22} {f.help}\n" for f in FORMATS))
        return
    form = format_named(format)
    given = {n: v for n, v in locals().items() if n in _VALUES and v is not None}
    with opened(db) as store:
        _write(out, lambda file: form(store, file, given))


# The options that go to the format as they stand.
_VALUES = frozenset(
    (
        "actor", "other", "country", "type", "channel", "topic", "series", "place", "outlet", "status", "since",
        "until", "name", "limit", "language",
    )
)  # fmt: skip


def _write(out: Path | None, write: Callable[[BinaryIO], None]) -> None:
    """Write to standard output, or to ``out``: beside it first, so that a run that breaks leaves no half file."""
    if out is None:
        write(sys.stdout.buffer)
        sys.stdout.buffer.flush()
        return
    part = out.with_name(out.name + ".part")
    try:
        with part.open("wb") as file:
            write(file)
        os.replace(part, out)
    except OSError as error:
        raise ConfigError(f"{out}: {error.strerror} (choose another file with --out)") from error
    finally:
        part.unlink(missing_ok=True)


def briefing(
    name: Annotated[str, typer.Argument(help="The counterpart: a name in any spelling, or an id.")],
    format: Annotated[BriefingForm | None, _option("Default: text on a terminal, a JSON line when piped.")] = None,
    out: Out = None,
    home: Annotated[str, _option("The side that is briefed.")] = "Việt Nam",
    language: Annotated[str, _option("vi or en.")] = "vi",
    since: Annotated[Text, _option("From this day, month or year on.")] = None,
    until: Annotated[Text, _option("Up to this day, month or year.")] = None,
    today: Annotated[Text, _option("The day of the question (ISO); default: the newest page's.")] = None,
    leave_out: Annotated[list[str] | None, _option("Ids of items to leave out.")] = None,
    order: Annotated[list[str] | None, _option("Keys of sections in the order wanted.")] = None,
    db: Db = None,
) -> None:
    """A page or two on a counterpart before a meeting, with numbered sources."""
    form = format or (BriefingForm.text if sys.stdout.isatty() or out else BriefingForm.jsonl)
    if form is BriefingForm.docx and out is None and sys.stdout.isatty():
        raise QueryError("a DOCX file is not for a terminal (add -o briefing.docx)")
    values = {
        "name": name, "home": home, "language": language, "since": since, "until": until, "today": today,
        "leave_out": tuple(leave_out or ()), "order": tuple(order or ()),
    }  # fmt: skip
    with opened(db) as store:
        _write_briefing(store, form, out, values)


def _write_briefing(store: Store, form: BriefingForm, out: Path | None, values: dict[str, Any]) -> None:
    if form in (BriefingForm.docx, BriefingForm.html):
        _write(out, lambda file: format_named(f"briefing-{form.value}")(store, file, values))
        return
    answer = views.briefing(store, **values)
    data = briefing_text(answer).encode() if form is BriefingForm.text else msgspec.json.encode(answer) + b"\n"
    _write(out, lambda file: _put(file, data))


def _put(file: BinaryIO, data: bytes) -> None:
    file.write(data)
