import json
import re
import subprocess
from pathlib import Path

import pytest

from timeline.drawing.script import COMMENT, EXPORT, IMPORT, bare, closed, exports, modules, source
from timeline.drawing.speech import LANGUAGES, phrases_of
from timeline.outputs.page.document import COMMENT as STYLE_COMMENT
from timeline.outputs.page.document import PLACES, script, tight
from timeline.outputs.page.document import source as page_file
from timeline.outputs.page.extras import EXTRAS

RULES, PAGE = Path("timeline/drawing/js"), Path("timeline/outputs/page/js")
TESTS = (Path("tests/drawing/js"), Path("tests/outputs/page/js"))
ALL = tuple(extra.name for extra in EXTRAS)
MODULES = tuple(dict.fromkeys(name for entry in ("whole", "live") for name in modules(entry, PLACES, ALL)))
OFFLINE = tuple(dict.fromkeys(name for entry in ("opening", "alone", "figure") for name in modules(entry)))
COMPARED = """
const { parse } = require("espree");
const tree = (text) => JSON.stringify(parse(text, { ecmaVersion: "latest" }), (key, value) =>
  ["start", "end", "range", "loc"].includes(key) ? undefined : value);
const pairs = JSON.parse(require("fs").readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(pairs.filter(([one, other]) => tree(one) !== tree(other)).map(([one]) => one)));
"""
STYLES = """
const { format } = require("prettier");
const plain = async (text) => (await format(text, { parser: "css" })).replace(/\\n+/g, "\\n");
const pairs = JSON.parse(require("fs").readFileSync(0, "utf8"));
(async () => {
  for (const [one, other] of pairs) if ((await plain(one)) !== (await plain(other))) process.stdout.write(one);
})();
"""
PHRASE = re.compile(r'(?:say|many)\("(\w+)"')


def test_the_scene_keeps_its_laws_in_node() -> None:
    tests = sorted(str(path) for folder in TESTS for path in folder.glob("*.test.js"))

    run = subprocess.run(["node", "--test", *tests], capture_output=True, text=True, check=False)

    assert run.returncode == 0, run.stdout


def test_every_module_is_needed_by_the_page_or_where_no_browser_is() -> None:
    assert {*MODULES, *OFFLINE} == {path.stem for folder in (RULES, PAGE) for path in folder.glob("*.js")}


def test_what_is_drawn_without_a_browser_knows_nothing_of_the_page() -> None:
    assert not {*OFFLINE} & {path.stem for path in PAGE.glob("*.js")}


def test_no_rule_of_the_drawing_asks_the_browser_for_words_zones_or_sizes() -> None:
    asked = re.compile(r"\b(?:Intl|Date|document|window|navigator|toLocale\w+|localeCompare)\b")

    assert [(name, asked.findall(bare(source(name)))) for name in OFFLINE if asked.search(bare(source(name)))] == []


@pytest.mark.parametrize("name", [*dict.fromkeys((*MODULES, *OFFLINE))])
def test_a_module_stands_after_those_it_imports_from(name: str) -> None:
    order = MODULES if name in MODULES else OFFLINE
    needed = re.findall(r'^import\s[^;]*?/(\w+)\.js";', source(name, PLACES), re.MULTILINE)

    assert all(order.index(one) < order.index(name) for one in needed)


@pytest.mark.parametrize("name", ALL)
def test_an_extra_stands_before_the_start_of_the_page_and_nobody_needs_it(name: str) -> None:
    assert name not in modules("whole", PLACES)
    assert modules("whole", PLACES, (name,))[-1] == "whole"
    assert name in modules("whole", PLACES, (name,))


def test_no_two_modules_export_the_same_name() -> None:
    given = [name for module in MODULES for name in exports(source(module, PLACES))]

    assert len(given) == len({*given})


def test_the_joined_script_imports_and_exports_nothing() -> None:
    assert not re.search(r"^(?:import|export) ", script("whole", *ALL), re.MULTILINE)
    assert "</script" not in script("whole", *ALL)


def test_the_page_carries_no_comments() -> None:
    assert not re.search(r"/\*|^\s*//", script("whole", *ALL), re.MULTILINE)


@pytest.mark.parametrize("name", [*dict.fromkeys((*MODULES, *OFFLINE))])
def test_what_is_taken_out_of_a_module_is_comments_and_indents_alone(name: str) -> None:
    text = source(name, PLACES)
    taken = [found[0].strip() for found in COMMENT.finditer(text)]

    assert all(found.startswith(("/**", "//")) and found.count("/*") == found.startswith("/**") for found in taken)
    templates = [re.sub(r'"[^"\n]*"', "", line).count("`") for line in bare(text).splitlines()]
    assert all(number % 2 == 0 for number in templates), "no template runs over lines"


def test_lines_are_joined_where_a_statement_goes_on_and_nowhere_else() -> None:
    text = "const a = [\n1,\n2,\n];\nf(a)\n.map(\n(one) => one,\n);\nif (a) {\nb();\n}\nlet c\n++c\n"

    assert closed(text) == "const a=[1,2];\nf(a).map((one)=>one);\nif(a){b();}\nlet c\n++c\n"


def test_spaces_in_texts_and_between_signs_that_would_join_are_kept() -> None:
    text = 'a = b - -c + +d;\ne = "f = g";\nh = i / j ? { k: l } : m;\nn += `o = ${p} ` + q;\nif (r - s) return [-t];\n'
    patterns = 'a = /b = c/u.test(d) ? e : f;\ng = `h ${i ? " = " : ""} j`;\n'

    assert closed(text) == 'a=b - -c + +d;\ne="f = g";\nh=i/j?{k:l}:m;\nn+=`o = ${p} ` + q;\nif(r-s)return[-t];\n'
    assert closed(patterns) == patterns


def test_a_script_without_its_spaces_is_the_same_program() -> None:
    texts = [EXPORT.sub("", IMPORT.sub("", bare(source(name, PLACES)))) for name in dict.fromkeys((*MODULES, *OFFLINE))]
    pairs = json.dumps([(text, closed(text)) for text in texts])

    run = subprocess.run(["node", "-e", COMPARED], input=pairs, capture_output=True, text=True, check=False)

    assert (run.stdout, run.stderr) == ("[]", "")


def test_a_style_without_what_means_nothing_is_the_same_style() -> None:
    texts = [page_file(path.name) for path in sorted(PAGE.parent.glob("*.css"))]
    kept = 'a::before {\n  content: " ; { 0.5 ";\n  margin: calc(1px + 0.5em) 0;\n}\n'
    pairs = json.dumps([(STYLE_COMMENT.sub("", text), tight(text)) for text in (*texts, kept)])

    run = subprocess.run(["node", "-e", STYLES], input=pairs, capture_output=True, text=True, check=False)

    assert (run.stdout, run.stderr) == ("", "")
    assert tight(kept) == 'a::before{content:" ; { 0.5 ";margin:calc(1px + .5em) 0}'


def test_letters_follow_the_size_that_a_reader_set() -> None:
    styles = "".join(page_file(path.name) for path in PAGE.parent.glob("*.css"))

    assert re.findall(r"font-size: [\d.]+px", styles) == []
    assert len(re.findall(r"font-size: [\d.]+rem", styles)) > 30


def test_no_line_is_longer_than_a_screen() -> None:
    paths = [*RULES.glob("*.js"), *PAGE.glob("*.js"), *PAGE.parent.glob("*.css")]

    long = [path.name for path in paths for line in path.read_text(encoding="utf-8").splitlines() if len(line) > 120]

    assert long == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_every_phrase_with_the_same_holes(language: str) -> None:
    english, other = phrases_of("en"), phrases_of(language)

    assert set(english) <= set(other)
    for key, text in english.items():
        assert set(re.findall(r"\{\w+\}", text)) == set(re.findall(r"\{\w+\}", other[key])), key


def every_module() -> str:
    return "".join(source(name, PLACES) for name in dict.fromkeys((*MODULES, *OFFLINE)))


def test_every_phrase_that_a_script_says_is_there() -> None:
    known = {key.partition(".")[0] for key in phrases_of("en")}

    assert {*PHRASE.findall(every_module())} <= known


def test_every_phrase_is_said_somewhere() -> None:
    text = page_file("page.html") + every_module()

    silent = {key for key in phrases_of("en") if key.isidentifier() and not re.search(rf"\b(?:say_)?{key}\b", text)}

    assert silent == {"denies", "disputes", "howToAdd", "noCategory", "unzoned"}, "by their names, or by Python"
