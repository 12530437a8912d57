"""Tokens that mean one thing together: rows of words, words broken at the end of a line, numbers, hours."""

from collections.abc import Mapping, Sequence

from timeline.dates.languages.table import Meaning
from timeline.texts.clock_words import OF_CLOCKS, with_clocks, with_midnights
from timeline.texts.token import Token
from timeline.texts.vocabulary.table import Vocabulary

BROKEN = "-\n"
"""A hyphen at the end of a line."""

_TIES = ("-", ".")
"""What may stand between the words of a row."""

_BEFORE_UNITS, _COUNTING = 2, tuple("NJku6#9:DdpT")
_FIRST_SPELLED_YEAR = 1310


def joined_tokens(text: str, each: list[Token], known: Vocabulary) -> list[Token]:
    """Return tokens of which those that mean one thing together are one."""
    each = _with_rows(each, known)
    each = _with_units(each, known.extras.after_numbers) if known.extras.after_numbers else each
    each = _unbroken(text, each, known)
    marks = {token.mark for token in each}
    each = _compounded(each) if "k" in marks else each
    each = with_midnights(each) if "C" in marks else each
    return each if marks.isdisjoint(OF_CLOCKS) else with_clocks(each, known)


def _with_rows(each: list[Token], known: Vocabulary) -> list[Token]:
    """Join rows of words that mean one thing."""
    joined: list[Token] = []
    begin, rows = 0, known.rows
    for index in [number for number, token in enumerate(each) if token.word in rows]:
        row = _row(each, index, known) if index >= begin else None
        if row is not None:
            joined += each[begin:index]
            joined.append(row[0])
            begin = index + row[1]
    return [*joined, *each[begin:]]


def _row(each: Sequence[Token], index: int, known: Vocabulary) -> tuple[Token, int] | None:
    """Return the token of the row of words that begins at an index, and how many tokens it takes."""
    following = each[index + 1].word if index + 1 < len(each) else ""
    for rest, (mark, value) in known.rows[each[index].word]:
        if following != rest[0] and following not in _TIES:
            continue
        last, left = index, list(rest)
        while left and last + 1 < len(each) and each[last + 1].word in (left[0], *_TIES):
            last += 1
            if each[last].word == left[0]:
                left.pop(0)
        if not left:
            word = " ".join(token.word for token in each[index : last + 1])
            return Token(mark, value, each[index].start, each[last].end, word), last + 1 - index
    return None


def _unbroken(text: str, each: Sequence[Token], known: Vocabulary) -> list[Token]:
    """Join words of time that are broken at the end of a line: 'Septem-' and 'ber'."""
    joined: list[Token] = []
    begin = 0
    for index in [number for number, token in enumerate(each) if token.word == "-"]:
        head, tail = each[max(index - 1, 0)], each[min(index + 1, len(each) - 1)]
        meaning = known.words.get(f"{head.word}{tail.word}") if index - 1 >= begin and tail.word.isalpha() else None
        if meaning is not None and text[each[index].start : tail.start] == BROKEN:
            joined += [*each[begin : index - 1], Token(*meaning, head.start, tail.end, f"{head.word}{tail.word}")]
            begin = index + 2
    return [*joined, *each[begin:]]


def _with_units(each: Sequence[Token], units: Mapping[str, Meaning]) -> list[Token]:
    """Return tokens in which words that mean something else after a number do: 'trei luni', 'ultimele luni'."""
    made: list[Token] = []
    for token in each:
        marks = "".join(before.mark for before in made[-_BEFORE_UNITS:]).rstrip("_")
        meaning = units.get(token.word) if marks[-1:] in _COUNTING else None
        made.append(token if meaning is None else token._replace(mark=meaning[0], value=meaning[1]))
    return made


def _compounded(each: list[Token]) -> list[Token]:
    """Join the words of one number: 'twenty-four', 'nineteen ninety-four', 'dix-huit'."""
    joined: list[Token] = []
    for token in each:
        joined.append(token)
        while token.mark in "kO" and (value := _with_tens(joined)) is not None:
            last = joined.pop()
            head = joined.pop() if joined[-1].mark != "-" else (joined.pop(), joined.pop())[1]
            mark = "Y" if value >= _FIRST_SPELLED_YEAR else last.mark
            joined.append(Token(mark, value, head.start, last.end, f"{head.word} {last.word}"))
    return joined


def _with_tens(joined: Sequence[Token]) -> int | None:
    """Return the value of the last number word together with the one before it, None if they are two numbers."""
    token, before = joined[-1], [each for each in joined[-3:-1] if each.mark != "-"]
    head = before[-1] if before else None
    if head is None or head.mark not in "kY" or not f"{head.word}{token.word}".replace(" ", "").isalpha():
        return None
    if head.mark == "Y":
        return head.value + token.value if head.value % 100 in range(20, 100, 10) and 0 < token.value < 10 else None
    if head.value in range(10, 100, 10) and 0 < token.value < (20 if head.value in (60, 80) else 10):
        return head.value + token.value
    is_year = head.value in range(13, 21) and token.mark == "k" and token.value in range(10, 100)
    return 100 * head.value + token.value if is_year else None
