"""``serve``: the port it takes, and the pages and the API under one address."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from banggiao.cli.serving import free_port
from banggiao.errors import ConfigError


@pytest.fixture
def taken() -> int:
    """A port on which somebody listens while the test runs."""
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        yield server.getsockname()[1]  # type: ignore[misc]


def test_a_free_port_is_taken_as_it_is() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    assert free_port("127.0.0.1", port) == port


def test_after_a_taken_port_the_next_is_tried(taken: int) -> None:
    assert taken < free_port("127.0.0.1", taken) <= taken + 20


def test_an_address_of_another_machine_is_refused() -> None:
    with pytest.raises(ConfigError, match=r"all taken|is no address"):
        free_port("203.0.113.1", 8765)


@pytest.mark.real
def test_served(db: Path, taken: int) -> None:
    command = [sys.executable, "-m", "banggiao", "serve", "--db", str(db), "--port", str(taken)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            lines = [server.stdout.readline() for _ in range(2)]
            address = re.search(r"http://127\.0\.0\.1:\d+", lines[0])
            token = re.search(r"token=(\S+)", lines[1])
            assert address
            assert token
            transport = httpx.HTTPTransport(retries=10)
            with httpx.Client(base_url=address.group(), transport=transport, timeout=20) as client:
                _wait(client)
                assert client.get("/api/overview").json()["pages"] == 6
                assert client.get("/").status_code == 200
                assert client.get("/sign-in", params={"token": token.group(1)}).status_code == 303
        finally:
            server.terminate()
            _, errors = server.communicate(timeout=20)
    assert f"port {taken} is taken" in errors


def _wait(client: httpx.Client) -> None:
    import time

    for _ in range(100):
        try:
            client.get("/api/overview")
            return
        except httpx.ConnectError:
            time.sleep(0.1)
