# Class and id names: each is read where it stands, since most of a page's names are new.

from cpython cimport array

import array

cdef enum:
    LETTERS = 26
    ROW = 28  # A row of the tree of words: the row after each letter, the bits of the word that ends, whether it goes on.
    BITS = 26
    LONGER = 27
    LONGEST_NAME = 80  # Longer names are made by machines (hashes, utility classes): no more of them is looked at.
    MOST_PARTS = 3  # The longest word of the data has so many parts ("content-detail-sapo").


cdef class Names:
    """Words that names of classes are made of, each with the bits that it stands for.

    Args:
        words: lower-case letters, parts run together ("articlebody"), to bits; below 2 ** 16.
        hidden: the bit of a style that hides.
        article: the bit of ``itemprop="articleBody"``.
    """

    cdef array.array rows
    cdef unsigned short *none
    cdef int hidden, article

    def __init__(self, dict words not None, int hidden, int article):
        tree = [[0] * ROW, [0] * ROW]  # The first is of what begins no word, the second where each word begins.
        for word, bits in words.items():
            at = 1
            for letter in word.encode("ascii"):
                if not tree[at][letter - 97]:
                    tree[at][letter - 97] = len(tree)
                    tree[at][LONGER] = 1
                    tree.append([0] * ROW)
                at = tree[at][letter - 97]
            tree[at][BITS] |= bits
        self.rows = array.array("H", [number for row in tree for number in row])
        self.none = self.rows.data.as_ushorts
        self.hidden, self.article = hidden, article

    def bits(self, str names not None):
        """The bits that ``names`` (of classes, parted by spaces) speak for."""
        data = names.encode("utf-8", "replace")
        return self._bits(data, len(data))

    cdef int _bits(self, Bytes data, Py_ssize_t size) noexcept nogil:
        cdef Py_ssize_t start = 0, end
        cdef int bits = 0
        while start < size:
            end = start
            while end < size and not is_space(data[end]):
                end += 1
            bits |= self._of_name(data + start, min(end - start, <Py_ssize_t> LONGEST_NAME))
            start = end + 1
        return bits

    cdef int _of_name(self, Bytes name, Py_ssize_t size) noexcept nogil:
        """The bits of one name: of its parts between other signs, and also between "camelHumps" where it has any."""
        cdef Py_ssize_t i
        cdef int bits = self._of_parts(name, size, False)
        for i in range(1, size):
            if is_hump(name, i):
                return bits | self._of_parts(name, size, True)
        return bits

    cdef int _of_parts(self, Bytes name, Py_ssize_t size, bint humps) noexcept nogil:
        """Of each part, and of it with the one or two that follow where together they may yet be a word."""
        cdef Py_ssize_t at = 0, after, start, end, letters
        cdef unsigned short *row
        cdef int bits = 0, part
        while at < size:
            if not is_letter(name[at]):
                at += 1
                continue
            row, end, after, letters = self.none + ROW, at, 0, 0
            for part in range(MOST_PARTS):
                start = end
                while end < size and is_letter(name[end]) and not (humps and end > start and is_hump(name, end)):
                    row = self.none + row[(name[end] | 32) - 97] * ROW
                    end += 1
                if part == 0:
                    after = end
                letters += end - start
                bits |= row[BITS]
                if letters < 2 or not row[LONGER]:
                    break
                while end < size and not is_letter(name[end]):
                    end += 1
            at = after
        return bits


cdef inline bint is_space(unsigned char c) noexcept nogil:
    return c == 32 or 9 <= c <= 13


cdef inline bint is_letter(unsigned char c) noexcept nogil:
    return 97 <= (c | 32) <= 122 and c < 128


cdef inline bint is_hump(Bytes name, Py_ssize_t at) noexcept nogil:
    return 65 <= name[at] <= 90 and 97 <= name[at - 1] <= 122


cdef bint hides(Bytes style, size_t size) noexcept nogil:
    return declares(style, size, b"display", 7, b"none", 4) or declares(style, size, b"visibility", 10, b"hidden", 6)


cdef bint declares(Bytes style, size_t size, const char *name, size_t n, const char *value, size_t m) noexcept nogil:
    """Whether ``name: value`` stands in a style."""
    cdef size_t at = 0, after
    while at + n + m < size:
        if memcmp(style + at, name, n) == 0:
            after = at + n
            while after < size and is_space(style[after]):
                after += 1
            if after < size and style[after] == 58:
                after += 1
                while after < size and is_space(style[after]):
                    after += 1
                if after + m <= size and memcmp(style + after, value, m) == 0:
                    return True
        at += 1
    return False
