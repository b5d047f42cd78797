# cython: language_level=3
"""Folding, compiled: every room folds every line, and most of its characters are not ASCII."""

import unicodedata

from cpython.unicode cimport PyUnicode_DATA, PyUnicode_KIND, PyUnicode_New, PyUnicode_READ, PyUnicode_WRITE

__all__ = ["bare", "fold", "letters"]

cdef enum:
    TABLE = 1 << 16
# Each character folded, once it has been seen; 0 before.
cdef unsigned short folds[TABLE]


def fold(str text not None):
    """Lower case without diacritics, đ as d; of the same length as ``text``, so offsets hold.

    >>> fold("Đảng Cộng sản Việt Nam")
    'dang cong san viet nam'
    """
    return text.lower() if text.isascii() else _picked(text, 0, len(text), False)


def letters(str text not None):
    """Letters and digits of ``text``, folded: what two renderings of one sentence share.

    >>> letters("Đảng Cộng sản - 95 năm!")
    'dangcongsan95nam'
    """
    return _picked(text, 0, len(text), True)


def bare(str text not None, str around not None):
    """``text`` folded, with single spaces, without white space and the characters of ``around`` at its ends.

    >>> bare("»  Tin  liên quan:", "»:")
    'tin lien quan'
    """
    cdef Py_ssize_t start = 0, end = len(text)
    cdef Py_UCS4 c, before = 0
    while start < end and (text[start].isspace() or text[start] in around):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in around):
        end -= 1
    folded = _picked(text, start, end, False)
    for c in folded:
        if c != 32 and c.isspace() or c == 32 and before == 32:
            return " ".join(folded.split())
        before = c
    return folded


cdef str _picked(str text, Py_ssize_t start, Py_ssize_t end, bint words):
    """``text[start:end]`` folded; only what words are made of, if ``words``."""
    cdef int kind = PyUnicode_KIND(text), wide
    cdef void *data = PyUnicode_DATA(text)
    cdef Py_UCS4 c, widest = 0
    cdef Py_ssize_t i, size = 0
    for i in range(start, end):
        c = folded(PyUnicode_READ(kind, data, i))
        if not words or is_word(c):
            widest = max(widest, c)
            size += 1
    result = PyUnicode_New(size, widest)
    wide, size = PyUnicode_KIND(result), 0
    for i in range(start, end):
        c = folded(PyUnicode_READ(kind, data, i))
        if not words or is_word(c):
            PyUnicode_WRITE(wide, PyUnicode_DATA(result), size, c)
            size += 1
    return result


cdef inline bint is_word(Py_UCS4 c):
    return 97 <= c <= 122 or 48 <= c <= 57 or c == 95 or c > 127 and c.isalnum()


cdef inline Py_UCS4 folded(Py_UCS4 c) except? 0:
    if c < TABLE and folds[c]:
        return folds[c]
    return first_seen(c)


cdef Py_UCS4 first_seen(Py_UCS4 c) except? 0:
    base = unicodedata.normalize("NFD", chr(c))[0].lower()
    cdef Py_UCS4 found = ord("d") if base in "đð" else ord(base) if len(base) == 1 else c
    if c < TABLE and found < TABLE:
        folds[c] = found
    return found
