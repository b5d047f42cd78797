"""Initials stand for words that begin with them."""

from __future__ import annotations

import pytest

from banggiao.identity.compare import compare_names


@pytest.mark.parametrize(
    ("a", "b", "least", "most"),
    [
        ("V. Putin", "Vladimir Putin", 0.85, 1),
        ("V.V. Putin", "Vladimir Putin", 0.85, 1),
        ("V. V. Putin", "Vladimir Vladimirovich Putin", 0.85, 1),
        ("D. Putin", "Vladimir Putin", 0, 0.5),
        ("D.V. Putin", "Vladimir Putin", 0, 0.5),
        ("Nguyễn V. Hùng", "Nguyễn Văn Hùng", 0.85, 1),
        ("Ng. V. Hùng", "Nguyễn Văn Hùng", 0.85, 1),
        ("Ng. V. Hưng", "Nguyễn Văn Hùng", 0, 0.5),
        ("V. Hùng", "Nguyễn Văn Hùng", 0.5, 0.85),
        ("Donald J. Trump", "Donald Trump", 0.85, 1),
        ("Donald J. Trump", "Trump", 0.5, 0.85),
        ("George W. Bush", "George H. W. Bush", 0, 0.5),
        ("George W. Bush", "George Bush", 0.85, 1),
        ("J. F. Kennedy", "John Fitzgerald Kennedy", 0.85, 1),
        ("J. F. Kennedy", "Robert Fitzgerald Kennedy", 0, 0.5),
        ("Nguyễn Văn A", "Nguyễn Văn B", 0, 0.5),
    ],
)
def test_initials(a: str, b: str, least: float, most: float) -> None:
    assert least <= compare_names(a, b).score <= most, compare_names(a, b)
