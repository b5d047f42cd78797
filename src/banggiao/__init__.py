"""Banggiao: Vietnamese news pages to a sourced record of diplomacy."""

from banggiao.dates import DatePhrase, find_dates
from banggiao.read import read

__all__ = ["DatePhrase", "__version__", "find_dates", "read"]

__version__ = "0.1.0"
