import pytest

from timeline.events.yaml import composer
from timeline.events.yaml.composer import compose
from timeline.events.yaml.faults import Fault, Refused
from timeline.events.yaml.nodes import Node, Pairs, Scalar, plain


def composed(text: str) -> tuple[Node, list[Fault]]:
    node, faults = compose(text)
    assert node is not None
    return node, faults


def test_every_scalar_stays_the_text_that_was_written() -> None:
    node, _ = composed("a: 0044\nb: 12:30\nc: no\nd: 2023-02-30\ne: 1_000\nf: ~\n")

    assert plain(node) == {"a": "0044", "b": "12:30", "c": "no", "d": "2023-02-30", "e": "1_000", "f": "~"}


def test_offsets_count_characters_and_end_where_the_text_ends() -> None:
    text = "\U0001f600: ж\nb: |\n  x\n\n\nc: [1, 2]\n"
    node, _ = composed(text)

    assert isinstance(node, Pairs)
    spans = [text[value.start : value.end] for _, value in node.pairs]
    assert spans == ["ж", "|\n  x", "[1, 2]"]


def test_a_block_that_keeps_its_blank_lines_owns_them() -> None:
    text = "a: |+\n  x\n\n\nb: 1\n"
    node, _ = composed(text)

    assert isinstance(node, Pairs)
    value = node.pairs[0][1]
    assert isinstance(value, Scalar)
    assert text[value.start : value.end] == "|+\n  x\n\n"


@pytest.mark.parametrize(
    ("text", "code", "start"),
    [
        ("a: 1\na: 2\n", "duplicate-key", 5),
        ("a: &x 1\n", "anchor", 3),
        ("a: *x\n", "alias", 3),
        ("a: &x [*x]\n", "anchor", 3),
        ("<<: {b: 1}\n", "merge-key", 0),
        ("a: !!python/name:os.system x\n", "tag", 3),
        ("%YAML 1.1\n---\na: 1\n", "directive", 0),
        ("a: 1\n---\nb: 1\n", "second-document", 5),
        ("? [a]\n: 1\n", "wrong-kind", 2),
    ],
)
def test_what_a_timeline_has_no_use_for_is_a_fault_and_the_rest_is_read(text: str, code: str, start: int) -> None:
    _, faults = composed(text)

    assert (faults[0].code, faults[0].start) == (code, start)


@pytest.mark.parametrize(
    ("text", "start", "message"),
    [
        ("a: 'x\nb: 1\n", 3, "a quote is opened here and never closed"),
        ("a: b: c\n", 4, "a colon and a space inside a text"),
        ("a: [1\nb: 2\n", 3, "this `[` is not closed"),
        ("a: {b: 1\n", 3, "this `{` is not closed"),
        ("a: {b: One #1 of all}\nc: 2\n", 11, "this begins a comment, and what closes the brackets is in it"),
        ("a: [b, c #1]\n", 9, "this begins a comment, and what closes the brackets is in it"),
        ("a: {b: 1 # one\n", 3, "this `{` is not closed"),
        ('a: {b: "one #1 }", c: 2\n', 3, "this `{` is not closed"),
        ("a: [b, 'it''s #1 ]', d\n", 3, "this `[` is not closed"),
        ("a: {b: don't, c: 'x', d: One #1}\n", 29, "this begins a comment, and what closes the brackets is in it"),
        ("a: {b: 1,\n  c: One #1}\n", 19, "this begins a comment, and what closes the brackets is in it"),
        ("a: 1\nfoo\nb: 1\n", 5, "neither `key: value` nor an item"),
        ("a: @x\n", 3, "no text can begin with this character"),
        ("a:\n  - b\n c: 1\n", 10, "a key is expected here"),
        ("a:\n\tb: 1\n", 3, "a tab indents this line"),
        ('a: "\\q"\n', 4, "this escape does not exist"),
        ('a: "\\ud83d\\ude00"\n', 6, "half of a character, as JSON writes it"),
        ('a: "C:\\Users"\n', 8, "this escape has too few digits"),
        ("a:\n  -id: b\n    c: d\n", 5, "no item of a list"),
        ("a:\n  \u2013 id: b\n    c: d\n", 5, "no item of a list"),
        ("a:b\nc: d\n", 0, "no space after the colon"),
        ("- a: b\n  c:d\n", 9, "no space after the colon"),
        ("a: b\nc\uff1ad\n", 5, "no space after the colon"),
        ("a: b\n  http://c\n  d: e\n", 19, "a colon and a space inside a text"),
        ("a:\n  - b: c\n...\nd: e\n", 12, "the text ends here for YAML, and more is below"),
        ("a: |x\n  y\n", 4, "text directly after `|` or `>`"),
        ("a: &\n", 3, "a text cannot begin with `&`"),
    ],
)
def test_a_syntax_error_is_shown_where_a_person_would_look_for_it(text: str, start: int, message: str) -> None:
    with pytest.raises(Refused) as refused:
        compose(text)

    assert (refused.value.fault.start, refused.value.fault.message) == (start, message)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("[" * 100_000, 24),
        ("{" * 100_000, 24),
        ("[{" * 50_000, 24),
        ("- " * 100_000, 48),
        ("? " * 100_000, 48),
        ("[\n" * 100_000, 48),
        ("[" * 30 + " " * 5_000 + "@", 24),
        ("[" * 30 + "\n# a comment\n@", 24),
        ("[" * 30 + "'a quote that is not closed", 24),
        ("events:\n  - title: x\n    tags: " + "[" * 2_000, 52),
        ("- a\n" * 1_000 + "- " + "[" * 2_000, 4_025),
    ],
)
def test_nesting_without_end_is_refused_before_the_parser_meets_its_own_limit(text: str, start: int) -> None:
    with pytest.raises(Refused, match="24 deep") as refused:
        compose(text)

    assert (refused.value.fault.code, refused.value.fault.start) == ("too-deep", start)


@pytest.mark.parametrize("quoted", ['"{}"', "'{}'", "x{}", "|\n  {}", "x # {}"])
def test_brackets_in_a_text_or_a_comment_nest_nothing(quoted: str) -> None:
    node, faults = composed("a: " + quoted.format("[{" * 1_000) + "\n")

    assert isinstance(node, Pairs)
    assert faults == []


@pytest.mark.parametrize("before", ['"{}"', "'{}'", "x{}", "|\n  {}", "x # {}"])
def test_brackets_in_a_text_do_not_hide_a_syntax_error(before: str) -> None:
    with pytest.raises(Refused) as refused:
        compose("a: " + before.format("[{" * 1_000) + "\nb: c: d\n")

    assert refused.value.fault.message == "a colon and a space inside a text"


def test_the_deepest_nesting_that_is_allowed_is_read() -> None:
    _, faults = composed("[" * 24 + "]" * 24)

    assert faults == []


def test_a_scalar_without_end_is_left_out() -> None:
    _, faults = compose("a: " + "x" * 1_000_001)

    assert [fault.code for fault in faults] == ["too-long"]


def test_a_long_text_is_read_piece_by_piece_as_it_is_read_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "a:\n" + "".join(f"  - {{k: ж{number} \U0001f600}} # x\n" for number in range(9_000)) + "b: {c: 1}\n"
    whole = compose(text)
    monkeypatch.setattr(composer, "MOST_BETWEEN", 50_000)

    assert compose(text) == whole


@pytest.mark.parametrize(
    "below",
    ["title: |\n" + "  a\n" * 40_000, 'title: "' + "a\n  " * 40_000, "# a\n" * 40_000, "\n" * 160_000],
    ids=["block", "quoted", "comments", "empty lines"],
)
@pytest.mark.parametrize("handed", [True, False])
def test_what_has_no_value_for_too_long_is_refused_where_it_begins(
    monkeypatch: pytest.MonkeyPatch, below: str, *, handed: bool
) -> None:
    monkeypatch.setattr(composer, "MOST_BETWEEN", 50_000)
    above = "events:\n  - id: a\n"
    with pytest.raises(Refused) as refused:
        compose(above + below, (lambda _header, _node: None) if handed else None)

    assert refused.value.fault.code == "too-long"
    assert above.index(": a") <= refused.value.fault.start <= len(above) + len("title: ")
