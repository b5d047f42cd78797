"""The MCP server, asked by the official client."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from typing import Any

import msgspec
import pytest
from mcp.client.client import Client
from mcp.client.stdio import StdioServerParameters

from banggiao import views
from banggiao.config import load_settings
from banggiao.mcp import create_server
from banggiao.store import Store
from banggiao.views.catalogue import VIEWS


def asked(server: Any, ask: Callable[[Client], Awaitable[Any]]) -> Any:
    """What ``ask`` gets from a client of ``server``."""

    async def run() -> Any:
        async with Client(server) as client:
            return await ask(client)

    return asyncio.run(run())


@pytest.fixture
def server(register: Store) -> Any:
    """A server over the register made by hand."""
    return create_server(lambda: register, load_settings(environ={}))


def test_every_view_is_a_tool_that_only_reads(server: Any) -> None:
    tools = {tool.name: tool for tool in asked(server, lambda c: c.list_tools()).tools}
    assert set(tools) == {v.name for v in VIEWS} | {"read"}
    for view in VIEWS:
        tool = tools[view.name]
        assert tool.description == view.help
        assert set(tool.input_schema["properties"]) == {p.name for p in view.parameters}
        assert tool.annotations.read_only_hint


def test_a_tool_answers_with_the_views_json(server: Any, register: Store) -> None:
    result = asked(server, lambda c: c.call_tool("relation", {"a": "Lào", "b": "Việt Nam", "since": "2024"}))
    expected = views.relation(register, a="Lào", b="Việt Nam", where=views.Filter(since="2024"))
    assert not result.is_error
    assert result.content[0].text == msgspec.json.encode(expected).decode()


def test_an_error_has_the_shape_that_the_api_gives(server: Any) -> None:
    result = asked(server, lambda c: c.call_tool("dossier", {"name": "Không Có"}))
    assert result.is_error
    assert '{"error":{"code":"not_found","message":"no actor called' in result.content[0].text


def test_a_page_is_read(server: Any) -> None:
    result = asked(server, lambda c: c.call_tool("read", {"text": "Ngày 5/12, hội đàm."}))
    assert msgspec.json.decode(result.content[0].text)["schema"] == "banggiao.record/1"


def test_over_standard_input_and_output(register: Store) -> None:
    command = StdioServerParameters(command=sys.executable, args=["-m", "banggiao", "mcp", "--db", register.where])
    result = asked(command, lambda c: c.call_tool("complete", {"text": "khăm"}))
    assert "Khăm-phăn Thử-nghiệm" in result.content[0].text
