"""The documentation of the API, rendered here from its own OpenAPI: no script, nothing from elsewhere."""

from __future__ import annotations

from html import escape
from typing import Any

from fastapi import FastAPI, Response
from fastapi.responses import HTMLResponse, JSONResponse

__all__ = ["add_docs", "docs_page"]

_STYLE = """
:root { color-scheme: light dark }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
h2 { margin-top: 2.2rem; border-top: 1px solid #8886; padding-top: .8rem; overflow-wrap: anywhere }
code { font: 14px/1.45 ui-monospace, monospace }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: .25rem .6rem .25rem 0 }
tr { border-bottom: 1px solid #8883 } .wide { overflow-x: auto } nav a { margin-right: .8rem; white-space: nowrap }
"""


def add_docs(api: FastAPI) -> None:
    """Add ``/openapi.json`` and ``/docs``."""

    @api.get("/openapi.json", include_in_schema=False)
    def document() -> JSONResponse:
        return JSONResponse(api.openapi())

    # A file of its own, since a strict Content-Security-Policy allows no style in the page.
    @api.get("/docs.css", include_in_schema=False)
    def style() -> Response:
        return Response(_STYLE, media_type="text/css")

    @api.get("/docs", include_in_schema=False)
    def docs() -> HTMLResponse:
        return HTMLResponse(docs_page(api.openapi()))


def docs_page(document: dict[str, Any]) -> str:
    """An OpenAPI document as one HTML page."""
    operations = [(path, verb, op) for path, verbs in document["paths"].items() for verb, op in verbs.items()]
    schemas = document["components"]["schemas"]
    index = "".join(f'<a href="#{op["operationId"]}">{escape(path)}</a> ' for path, _, op in operations)
    body = "".join(_operation(path, verb, op) for path, verb, op in operations)
    models = "".join(_schema(name, schema) for name, schema in sorted(schemas.items()))
    title, about = f"{document['info']['title']} API", escape(document["info"]["description"])
    return (
        f"<!doctype html><html lang=en><meta charset=utf-8><title>{escape(title)}</title>"
        '<meta name=viewport content="width=device-width, initial-scale=1">'
        f"<link rel=stylesheet href=docs.css><main><h1>{escape(title)}</h1><p>{about} "
        f'The machine-readable form is <a href="openapi.json">openapi.json</a>.</p><nav>{index}</nav>{body}'
        f"<h2 id=answers>Answers</h2>{models}</main></html>"
    )


def _operation(path: str, verb: str, operation: dict[str, Any]) -> str:
    rows = "".join(map(_parameter, operation.get("parameters", ())))
    table = f"<div class=wide><table><thead>{_HEAD}</thead>{rows}</table></div>" if rows else ""
    answers = "".join(
        f"<li>{escape(status)}: {escape(kind)} {_kind(content.get('schema', {}))}</li>"
        for status, answer in operation["responses"].items()
        for kind, content in answer.get("content", {}).items()
    )
    name = operation["operationId"]
    return (
        f"<section><h2 id={escape(name)}><code>{verb.upper()} /api{escape(path)}</code></h2>"
        f"<p>{escape(operation['summary'])}</p>{table}<ul>{answers}</ul></section>"
    )


_HEAD = "<tr><th>parameter</th><th>type</th><th>default</th><th>meaning</th></tr>"


def _parameter(parameter: dict[str, Any]) -> str:
    schema = parameter["schema"]
    default = "required" if parameter.get("required") else escape(str(schema.get("default", "")))
    cells = (f"<code>{escape(parameter['name'])}</code>", _kind(schema), default)
    return "<tr>" + "".join(f"<td>{c}</td>" for c in (*cells, escape(parameter.get("description", "")))) + "</tr>"


def _kind(schema: dict[str, Any]) -> str:
    """A schema's type in a few words, with links to the structs."""
    if "$ref" in schema:
        name = escape(schema["$ref"].rsplit("/", 1)[1])
        return f'<a href="#schema-{name}">{name}</a>'
    if "anyOf" in schema:
        return " or ".join(map(_kind, schema["anyOf"]))
    if schema.get("type") == "array":
        inner: dict[str, Any] = schema.get("items") or next(iter(schema.get("prefixItems", ())), {})
        return f"list of {_kind(inner) or 'anything'}"
    if "enum" in schema:
        return " | ".join(escape(str(v)) for v in schema["enum"])
    return escape(str(schema.get("type", "")))


def _schema(name: str, schema: dict[str, Any]) -> str:
    rows = "".join(
        f"<tr><td><code>{escape(field)}</code></td><td>{_kind(kind)}</td></tr>"
        for field, kind in schema.get("properties", {}).items()
    )
    about = escape(schema.get("description", "").strip().split("\n\n")[0])
    return f"<h3 id=schema-{escape(name)}>{escape(name)}</h3><p>{about}</p><div class=wide><table>{rows}</table></div>"
