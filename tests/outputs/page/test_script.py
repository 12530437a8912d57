import json
import re
import subprocess
from pathlib import Path

import pytest

from timeline.outputs.page.document import LANGUAGES
from timeline.outputs.page.script import IMPORT, MODULES, script, source

FOLDER = Path(__file__).parent / "js"
PHRASE = re.compile(r'(?:say|many)\("(\w+)"')


def phrases(language: str) -> dict[str, str]:
    found: dict[str, str] = json.loads(source(f"words/{language}.json"))
    return found


def test_the_scene_keeps_its_laws_in_node() -> None:
    tests = sorted(str(path) for path in FOLDER.glob("*.test.js"))

    run = subprocess.run(["node", "--test", *tests], capture_output=True, text=True, check=False)

    assert run.returncode == 0, run.stdout


def test_every_module_is_joined_in() -> None:
    assert set(MODULES) == {path.stem for path in Path("timeline/outputs/page/js").glob("*.js")}


@pytest.mark.parametrize("name", MODULES)
def test_a_module_stands_after_those_it_imports_from(name: str) -> None:
    needed = [re.findall(r'"\./(\w+)\.js"', line)[0] for line in IMPORT.findall(source(f"js/{name}.js"))]

    assert all(MODULES.index(one) < MODULES.index(name) for one in needed)


def test_the_joined_script_imports_and_exports_nothing() -> None:
    assert not re.search(r"^(?:import|export) ", script(), re.MULTILINE)
    assert "</script" not in script()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_every_phrase_with_the_same_holes(language: str) -> None:
    english, other = phrases("en"), phrases(language)

    assert set(english) <= set(other)
    for key, text in english.items():
        assert set(re.findall(r"\{\w+\}", text)) == set(re.findall(r"\{\w+\}", other[key])), key


def test_every_phrase_that_a_script_says_is_there() -> None:
    said = {phrase for name in MODULES for phrase in PHRASE.findall(source(f"js/{name}.js"))}
    known = {key.partition(".")[0] for key in phrases("en")}

    assert said <= known


def test_every_phrase_is_said_somewhere() -> None:
    text = source("page.html") + "".join(source(f"js/{name}.js") for name in MODULES)

    silent = {key for key in phrases("en") if key.isidentifier() and not re.search(rf"\b(?:say_)?{key}\b", text)}

    assert silent == {"denies", "disputes", "noCategory"}, "stances are said by their names, a lane by the data"
