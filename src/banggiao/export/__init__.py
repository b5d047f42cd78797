"""Exports: one file a format, from the views' structs; ``FORMATS`` lists them."""
