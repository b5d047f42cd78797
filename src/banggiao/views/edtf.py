"""EDTF dates as days; see ``banggiao.edtf``."""

from banggiao.edtf import day, first_day, last_day, precision, year

__all__ = ["day", "first_day", "last_day", "precision", "year"]
