"""OpenAPI: FastAPI's, with the views' structs as the schemas of the answers and one schema for errors."""

from __future__ import annotations

from typing import Any

import msgspec
from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from banggiao.record import Record
from banggiao.views.catalogue import VIEWS

__all__ = ["openapi"]

_ERROR = {
    "type": "object",
    "required": ["error"],
    "properties": {
        "error": {
            "type": "object",
            "required": ["code", "message"],
            "properties": {"code": {"type": "string"}, "message": {"type": "string"}},
        }
    },
}


def openapi(api: FastAPI) -> dict[str, Any]:
    """The OpenAPI document of ``api``, made once."""
    if api.openapi_schema is None:
        document = get_openapi(title=api.title, version=api.version, description=api.description, routes=api.routes)
        answers = {v.name: v.answer for v in VIEWS} | {"read": Record}
        found, schemas = msgspec.json.schema_components(answers.values(), ref_template="#/components/schemas/{name}")
        document["components"] = {"schemas": {**schemas, "Error": _ERROR}}
        by_name = dict(zip(answers, found, strict=True))
        for path in document["paths"].values():
            for operation in path.values():
                _answers(operation, by_name)
        api.openapi_schema = document
    return api.openapi_schema


def _answers(operation: dict[str, Any], by_name: dict[str, Any]) -> None:
    """Put the struct's schema in the place of its name, and the error's in the place of FastAPI's own."""
    for answer in operation["responses"].values():
        for content in answer.get("content", {}).values():
            if name := content.get("schema", {}).get("x-answer"):
                content["schema"] = by_name[name]
    operation["responses"].pop("422", None)
    error = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}}
    operation["responses"]["default"] = {"description": "An error", **error}
