"""One person under many spellings; one event in many reports."""

from banggiao.identity.compare import Comparison, compare_names

__all__ = ["Comparison", "compare_names"]
