"""Banggiao: Vietnamese news pages to a sourced record of diplomacy."""

from banggiao.dates import DatePhrase, find_dates
from banggiao.identity import Comparison, compare_names
from banggiao.read import read

__all__ = ["Comparison", "DatePhrase", "__version__", "compare_names", "find_dates", "read"]

__version__ = "0.1.0"
