"""A rule of the grammar is compiled only for phrases whose marks it may fit."""

import re

from timeline.dates.phrases.rules import Rule
from timeline.dates.phrases.singles import _GRAMMAR


def rules() -> list[Rule]:
    """Return the rules of single dates."""
    return list(_GRAMMAR._rules)


def test_no_pattern_fits_a_mark_that_it_does_not_name() -> None:
    for each in rules():
        assert "^" not in each.pattern, each.pattern
        assert "." not in re.sub(r"\[[^]]*\]", "", each.pattern), each.pattern


def test_what_a_pattern_fits_is_made_of_its_letters() -> None:
    known = "".join(sorted(frozenset().union(*(each.letters for each in rules()))))
    for each in rules():
        assert not [mark for mark in known if each.compiled.fullmatch(mark) and mark not in each.letters]
