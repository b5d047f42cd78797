# The nodes of a page's tree.
#
# The tree is lexbor's, made and owned by selectolax. Its nodes are read through lexbor's own functions, which
# selectolax's module exports, so that nothing here depends on how lexbor lays out its structures. ``_prove`` finds at
# import whether those functions are there and say what selectolax says.

from cpython.unicode cimport PyUnicode_DecodeUTF8
from libc.stdint cimport uintptr_t
from libc.string cimport memcmp
from posix.dlfcn cimport RTLD_LAZY, dlopen, dlsym

import os

import selectolax.lexbor
from selectolax.lexbor import LexborHTMLParser

ctypedef const unsigned char *Bytes
ctypedef void *Node
ctypedef Node (*Step)(Node) noexcept nogil
ctypedef Bytes (*Says)(Node, size_t *) noexcept nogil
ctypedef uintptr_t (*Number)(Node) noexcept nogil
ctypedef int (*Type)(Node) noexcept nogil

cdef Step child_of, next_of, parent_of, first_attribute, next_attribute
cdef Says tag_name, attribute_name, attribute_value, text_of
cdef Number tag_id
cdef Type type_of

cdef enum:
    ELEMENT = 1  # Types of node, as the DOM's standard numbers them.
    TEXT_NODE = 3


cdef inline bint is_name(Bytes name, size_t size, const char *wanted, size_t length) noexcept nogil:
    return size == length and memcmp(name, wanted, length) == 0


cdef attribute(Node node, const char *wanted, size_t length):
    """The value of an element's attribute, or None."""
    cdef Node found = attribute_of(node, wanted, length)
    return None if found == NULL else said(found, attribute_value)


cdef bint attribute_is(Node node, const char *wanted, size_t length, const char *value, size_t size) noexcept nogil:
    cdef Node found = attribute_of(node, wanted, length)
    cdef size_t have = 0
    cdef Bytes data = NULL
    if found != NULL:
        data = attribute_value(found, &have)
    return data != NULL and is_name(data, have, value, size)


cdef Node attribute_of(Node node, const char *wanted, size_t length) noexcept nogil:
    cdef Node found = first_attribute(node)
    cdef size_t size = 0
    cdef Bytes name
    while found != NULL:
        name = attribute_name(found, &size)
        if is_name(name, size, wanted, length):
            return found
        found = next_attribute(found)
    return NULL


cdef void *_found(void *library, str name) except NULL:
    cdef void *function = dlsym(library, name.encode())
    if function == NULL:
        raise ImportError(f"selectolax {selectolax.__version__} has no {name}; install another of its versions")
    return function


cdef _find():
    global child_of, next_of, parent_of, first_attribute, next_attribute, tag_name, attribute_name, attribute_value, text_of
    global tag_id, type_of
    cdef void *library = dlopen(os.fsencode(selectolax.lexbor.__file__), RTLD_LAZY)
    if library == NULL:
        raise ImportError("selectolax cannot be opened as a library")
    child_of = <Step> _found(library, "lxb_dom_node_first_child_noi")
    next_of = <Step> _found(library, "lxb_dom_node_next_noi")
    parent_of = <Step> _found(library, "lxb_dom_node_parent_noi")
    first_attribute = <Step> _found(library, "lxb_dom_element_first_attribute_noi")
    next_attribute = <Step> _found(library, "lxb_dom_element_next_attribute_noi")
    tag_name = <Says> _found(library, "lxb_dom_element_qualified_name")
    attribute_name = <Says> _found(library, "lxb_dom_attr_qualified_name")
    attribute_value = <Says> _found(library, "lxb_dom_attr_value_noi")
    text_of = <Says> _found(library, "lxb_dom_node_text_content")
    tag_id = <Number> _found(library, "lxb_dom_node_tag_id_noi")
    type_of = <Type> _found(library, "lxb_dom_node_type_noi")


cdef _prove():
    """See that the functions say of a small tree what selectolax says of it."""
    tree = LexborHTMLParser('<p class="a b" id>một<br>hai<x-y></x-y><!--c-->')
    cdef Node node = <Node> <uintptr_t> tree.body.child.mem_id, attribute = first_attribute(node)
    cdef size_t size = 0
    cdef list seen = []
    while attribute != NULL:
        seen.append(said(attribute, attribute_name))
        seen.append(said(attribute, attribute_value))
        attribute = next_attribute(attribute)
    node = child_of(node)
    while node != NULL:
        seen.append((<uintptr_t> node, tag_id(node)))
        seen.append(said(node, text_of) if type_of(node) == TEXT_NODE else said(node, tag_name) if type_of(node) == ELEMENT else "")
        node = next_of(node)
    expected = ["class", "a b", "id", None]
    beside = tree.body.child.child
    while beside is not None:
        expected += [(beside.mem_id, beside.tag_id), beside.text_content or ("" if beside.is_comment_node else beside.tag)]
        beside = beside.next
    if seen != expected:
        raise ImportError(f"selectolax {selectolax.__version__} reads a page otherwise; install another of its versions")


cdef said(Node node, Says says):
    cdef size_t size = 0
    cdef Bytes data = says(node, &size)
    return None if data == NULL else PyUnicode_DecodeUTF8(<const char *> data, size, "replace")


_find()
_prove()
