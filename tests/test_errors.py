from __future__ import annotations

import inspect
import pickle
import re

from banggiao import errors


def test_the_tree_in_the_docstring_is_the_tree_in_the_code() -> None:
    drawn = set(re.findall(r"[├└]── (\w+)", errors.__doc__ or "")) | {"BanggiaoError"}
    assert drawn == set(errors.__all__)


def test_every_error_has_a_word_of_its_own() -> None:
    kinds = [v for _, v in inspect.getmembers(errors, inspect.isclass) if issubclass(v, errors.BanggiaoError)]
    assert len({kind.code for kind in kinds}) == len(kinds)


def test_a_page_error_names_page_step_and_mend_and_survives_pickling() -> None:
    error = errors.EmptyPage("no text", source="a.html", step="parse", mend="save it again")
    assert str(error) == "a.html: parse: no text (save it again)"
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again), again.mend) == (errors.EmptyPage, str(error), "save it again")


def test_an_error_is_one_line_whatever_was_put_into_it() -> None:
    assert str(errors.NotFound("no page\n\x1b[2J 'a\tb'\n")) == "no page [2J 'a b'"
