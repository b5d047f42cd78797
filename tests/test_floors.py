"""Quality on the gold beside the checkout never falls below the pinned floors."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent


def _floors() -> ModuleType:
    spec = importlib.util.spec_from_file_location("floors", ROOT / "scripts" / "floors.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.shared
def test_no_figure_is_below_its_floor() -> None:
    floors = _floors()
    assert floors.below(floors.measure(), floors.pinned()) == []


def test_a_figure_below_its_floor_is_named() -> None:
    floors = _floors()
    assert floors.below({"text": {"event": 0.5}}, {"text": {"event": 0.6}}) == ["text.event is 0.5, its floor 0.6"]


def test_raising_never_lowers() -> None:
    floors = _floors()
    raised = floors._raised({"text": {"event": 0.5, "actor": 0.91239}}, {"text": {"event": 0.6, "actor": 0.9}})
    assert "event = 0.6\n" in raised
    assert "actor = 0.912\n" in raised
