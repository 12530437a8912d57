"""Modules joined into one script."""

import re

import pytest

from timeline.drawing.script import joined
from timeline.outputs.page.document import PLACES

MODULE = re.compile(r"^const\{(?P<given>[\w,]*)\}=\(\(\)=>\{\n.*?\}\)\(\);$", re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize(("entry", "extras"), [("opening", ()), ("whole", ()), ("live", ("eras", "atlas"))])
def test_a_module_gives_what_a_later_one_takes_and_no_more(entry: str, extras: tuple[str, ...]) -> None:
    script = joined(entry, PLACES, extras)
    modules = list(MODULE.finditer(script))

    assert "".join(f"{module[0]}\n" for module in modules) == script
    for module in modules[:-1]:
        for name in filter(None, module["given"].split(",")):
            assert re.search(rf"\b{name}\b", script[module.end() :]), name
