"""Texts in plain block style, and ever so slightly out of it: each is made from a number, the same one each time."""

import random
from collections.abc import Iterator

SOUND = [
    *["a", "b c", "2020-01", "-0043-03", "x # note", "a:b", "http://x.y/z?a=b#c", '"q"', "'s'", "'it''s'", "[a, b]"],
    *[
        "[]",
        "[ ]",
        '{a: b, c: "d"}',
        "Київ",
        "\U0001f600",
        "[1667, 1668..1670]",
        "a'b",
        'a"b',
        '["a, b", c]',
        "no",
        "~",
    ],
    *["{a: b} # n", '"a" # n', "x\xa0", "[it's, 'x']", "a\\b"],
]
ODD = [
    *[
        "x #",
        "# note",
        "a: b",
        "a:",
        " ",
        "",
        '"a\\"b"',
        '"un',
        "'un",
        "[a,b,]",
        "[a, [b]]",
        "{a: b, a: c}",
        "{}",
        "{a}",
    ],
    *["[a: b]", "|", "|+", ">", "|2", "|x", "- a", "- - a", "-", "?", "? a", ": a", "&a x", "*a", "!t x", "@x", "`x"],
    *["%x", "...", "---", "\t", "a\tb", "\x85", "a\u2028b", "{k: [a]}", "a # b", "[a] #n", "[a]#n", '"a"#n', '"a": b'],
    *["[a]: b", "a ]", "-a", "?a", ":a", "a -", "\xa0x", "{1960,1961-12}", "null", "a,b"],
]
ODD_KEYS = ["events", "a b", "<<", "1", "-a", "k" * 120, "'q'", '"q"', "?"]
ODD_LINES = ["odd", "k: v", "\t", "...", "\tx", "- x", "# c", "]", "-x"]
HEADERS = [
    *[
        [],
        [],
        ["title: x"],
        ["# c", "", "title: x # y"],
        ["---"],
        ["---", 'title: "a', '  b"'],
        ["x: |", "  block", ""],
    ],
    ["sources:", "  a: {title: b}", "  c:", "    - d"],
]
BELOW = [[], [], [], ["x-after: 1"], ["# end"], ["", "  # end"], ["sources2: {a: {b: c}}"], ["x-z: |+", "  b", "", ""]]
ODD_BELOW = ["title: y", "events:", "- a", "...", "---", "k: [", "? a", "a", "  odd", '"x": 1', "@", "\t", "{a: b}"]
SIGNS: list[str] = ["", *" \n-:#\"'[]{}|>,?&*!%@`\\\t\ra~", "\x85", "\ufeff", "  ", "\n\n", "\u2028", "\xa0"]


class Writer:
    """Writes one text; `odd` of what it writes is out of the style."""

    def __init__(self, seed: int, odd: float | None = None) -> None:
        """Begin."""
        self.chance = random.Random(seed)  # noqa: S311 - the same text each time
        usual = self.chance.choice([0, 0, 0.01, 0.03, 0.1])
        self.odd = usual if odd is None else odd

    def text(self) -> str:
        """Write a whole text."""
        pick = self.chance.choice
        lines: list[str] = [*pick(HEADERS), *([pick(ODD_BELOW)] if self.is_odd() else [])]
        lines.append(
            pick(["events: []", "events: a", " events:", '"events":', "events: |"]) if self.is_odd() else "events:"
        )
        lines += self.notes()
        lines += self.items(pick([0, 2, 2, 4]), 0, self.chance.randint(1, 5))
        lines += [pick(ODD_BELOW)] if self.is_odd() else pick(BELOW)
        newline = "\r\n" if self.chance.random() < 0.15 else "\n"
        text = newline.join(lines) + ("" if self.chance.random() < 0.25 else newline)
        return self.damaged(text) if self.is_odd(3) else text

    def alike(self, values: int | None = None) -> str:
        """Write a text of items with the same keys in the same columns; some are ever so slightly otherwise.

        Texts that differ by the number of their `values`, of writers of one number, have items of the same shape.
        """
        column, newline = self.chance.choice([0, 2, 2, 4]), self.chance.choice(["\n", "\n", "\r\n"])
        lines = [*self.items(column, 0, 1)]
        if values is not None:
            other = Writer(values)
            self.chance, self.odd = other.chance, other.odd
        items = [newline.join(map(self.other_value, lines)) + newline for _ in range(self.chance.randint(2, 6))]
        items = [self.damaged(item) if self.is_odd(3) else item for item in items]
        text = f"events:{newline}" + "".join(items)
        return text + newline.join(["x-after: 1", ""]) if self.chance.random() < 0.3 else text

    def other_value(self, line: str) -> str:
        """Put another value in the place of that of a line, or another line below it, perhaps."""
        key, colon, value = line.partition(": ")
        if value.strip(" ") and value[0] not in "|>" and self.chance.random() < 0.7:
            return f"{key}{colon}{self.value_like(value.strip(' '))}{self.chance.choice(['', '', ' ', '  # n'])}"
        if self.is_odd():
            return "\n".join([line, *self.notes()])
        return line

    def value_like(self, value: str) -> str:
        """Write a value that is quoted, in brackets or neither as another is, mostly."""
        for _ in range(self.chance.choice([1, *[9] * 9])):
            other = self.value()
            if kind(other) == kind(value):
                break
        return other

    def is_odd(self, times: int = 1) -> bool:
        """Return whether something is written out of the style."""
        return self.chance.random() < self.odd * times

    def damaged(self, text: str) -> str:
        """Put one character in, take one out, or exchange one."""
        at, sign = self.chance.randrange(len(text) + 1), self.chance.choice(SIGNS)
        return text[:at] + sign + text[at + self.chance.randint(0, 1) :]

    def notes(self) -> list[str]:
        """Write nothing, mostly, or what may stand between lines."""
        if self.is_odd():
            return [" " * self.chance.randint(0, 8) + self.chance.choice(ODD_LINES)]
        return [self.chance.choice(["", "# c", "      # c", "  "])] if self.chance.random() < 0.15 else []

    def items(self, column: int, depth: int, number: int) -> Iterator[str]:
        """Write a list of dashes."""
        for _ in range(number):
            gap = self.chance.choice([1, 1, 1, 3])
            dash = " " * max(0, column + (self.chance.choice([-1, 1, 2]) if self.is_odd() else 0)) + "-"
            if self.chance.random() < (0.25 if depth else 0.05):
                yield dash + " " * gap + self.value()
            elif self.is_odd(3):
                yield dash
                yield from self.pairs(column + 2, depth, 2)
            else:
                first, *rest = self.pairs(column + 1 + gap, depth, self.chance.randint(1, 4))
                yield dash + " " * gap + first.lstrip(" ")
                yield from rest
            yield from [""] * self.chance.choice([0, 0, 1])

    def pairs(self, column: int, depth: int, number: int) -> Iterator[str]:
        """Write a mapping."""
        for index in range(number):
            key = (
                self.chance.choice(ODD_KEYS) if self.is_odd() else f"{self.chance.choice(['id', 'x-a', 'Ключ'])}{index}"
            )
            yield from self.pair(" " * column + key, column, depth)
            yield from self.notes()

    def pair(self, key: str, column: int, depth: int) -> Iterator[str]:
        """Write a key with its value, on its line or below it."""
        form, note = self.chance.random(), self.chance.choice(["", " ", "  # n"])
        if form < 0.55 or depth > 3:
            yield f"{key}:{self.chance.choice([' ', ' ', '   '])}{self.value()}{self.chance.choice(['', '', '  '])}"
        elif form < 0.7:
            yield from self.block(key, column)
        else:
            yield f"{key}:{note}"
            deeper = column + self.chance.choice([1, 2, 2, 4])
            if form < 0.83:
                yield from self.items(deeper - self.chance.choice([0, deeper - column]), depth + 1, 2)
            elif form < 0.95:
                yield from self.pairs(deeper, depth + 1, 2)

    def block(self, key: str, column: int) -> Iterator[str]:
        """Write a block of lines."""
        deeper = " " * (column + self.chance.choice([0, 2] if self.is_odd() else [1, 2, 2, 4]))
        odd_headers, headers = ["|+", ">", "|2", ">-", "|x"], ["|", "|", "|-", "| # n"]
        yield f"{key}: {self.chance.choice(odd_headers if self.is_odd() else headers)}"
        if not self.is_odd():
            yield deeper + self.chance.choice(["text", "# hash", "a: b", "- x", '"q'])
        for _ in range(self.chance.randint(0, 3)):
            if self.is_odd():
                yield " " * self.chance.randint(0, 9) + self.chance.choice(["", "odd", "\ttab", "# c"])
            else:
                yield self.chance.choice(
                    [f"{deeper}text", f"{deeper}  deeper", f"{deeper}# hash", "", deeper, f"{deeper}  "]
                )

    def value(self) -> str:
        """Write a value of one line."""
        if not self.is_odd():
            return self.chance.choice(SOUND)
        return self.chance.choice(ODD) if self.chance.random() < 0.5 else self.signs()

    def signs(self) -> str:
        """Write some signs in a row, perhaps between quotes or brackets."""
        signs = "".join(self.chance.choices([*SIGNS, "b", "c", "1"], k=self.chance.randint(1, 6))).replace("\n", "")
        opening, closing = self.chance.choice(
            [("", ""), ("", ""), ("'", "'"), ('"', '"'), ("[", "]"), ("{", "}"), ("[", "")]
        )
        return f"{opening}{signs}{closing}".strip(" ")


def kind(value: str) -> str:
    """Return how a value is written: what it begins with, if that is a quote or a bracket."""
    return value[:1] if value[:1] in {"'", '"', "[", "{"} else ""
