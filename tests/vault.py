"""A folder of notes as an Obsidian user leaves it after some years: every form of front matter that YAML allows."""

import random
from pathlib import Path

DATES = (
    "2022-10-01",
    '"2022-10"',
    "2022-10-01T08:30:00+02:00",
    "'1943?'",
    "[2022-10-01..2022-10-05]",
    "2022-10/..",
    "unknown",
)
TAGS = (
    "tags: [war, east/lyman]",
    "tags: war, east",
    "tags: war east",
    "tags:\n  - war\n  - city  # of many",
    "tags:\n- war",
    "tags: 'war'",
    "tags:",
)
FOREIGN = (
    "aliases: [Liman, 'Лиман']",
    "cssclasses:\n  - wide\n  - dark",
    'related: "[[Izium]]"',
    "linked: [[Izium]]",
    "publish: true   # to the site",
    "weight: 010",
    "rating: 4.50",
    "created: 2021-01-01 10:00:00 +0200",
    "nested: {a: {b: [1, 2]}, 'c d': \"e\"}",
    "url: /posts/lyman/",
    "image: lyman.jpg",
    "x-mine:   spaced",
    "excerpt: >-\n  folded\n  text",
    "note: |\n  line one\n\n  line three",
    "empty:",
    "'quoted key': yes",
    "Имя: Київ",
)
BODIES = (
    "",
    "Text.",
    "\n# Heading of the note\n\nText with [[a link]] and #tag.\n",
    "\n---\n\nbelow a rule\n\n---\n\n```yaml\n---\ndate: 1999\n---\n```\n",
    "\n\n\n  indented\n\ttabbed\n",
    "title: not a key\ndate: 1999-01-01\n",
    "| a | b |\n|---|---|\n| 1 | 2 |\n\n> [!note]- folded\n> more\n",
    "a line\u2028of a word processor\x0c\n",
    "{{template}} <% tp.date %> $$x^2$$ \\# \U0001f600\n\n\n",
)
NAMES = ("Lyman {}", "Київ {}", "2022-10-0{}", "北京 {}", "a_b.c {}", "no", "UPPER {}")


def note(dice: random.Random, *, newline: str = "\n", bom: bool = False) -> str:
    """Return the text of a note."""
    lines = [f"date: {dice.choice(DATES)}{dice.choice(['', '', '   # as told'])}"]
    lines += dice.sample(FOREIGN, dice.randint(0, 5))
    if dice.random() < 0.7:
        lines.append(dice.choice(TAGS))
    if dice.random() < 0.4:
        lines.append(dice.choice(["title: Lyman is taken", 'title: "A: b # c"', "title: 1984"]))
    dice.shuffle(lines)
    lines.insert(dice.randint(0, len(lines)), dice.choice(["# a comment", "", "   "]))
    end = dice.choice(["---", "---  ", "..."])
    text = "\n".join([dice.choice(["---", "--- "]), *lines, end, dice.choice(BODIES)])
    return "\ufeff" * bom + text.replace("\n", newline)


def write_vault(folder: Path, number: int, seed: int = 1) -> dict[Path, bytes]:
    """Write so many notes that are events, and what lies beside them; return the events' files with their bytes."""
    dice = random.Random(seed)  # noqa: S311 - no secret
    notes: dict[Path, bytes] = {}
    for at in range(number):
        home = folder / dice.choice(["", "East", "East/2022", "Journal"])
        home.mkdir(parents=True, exist_ok=True)
        path = home / f"{dice.choice(NAMES).format(at)}.md"
        if path in notes:
            path = path.with_stem(f"{path.stem} {at}")
        text = note(dice, newline=dice.choice(["\n", "\n", "\r\n"]), bom=dice.random() < 0.1)
        notes[path] = text.encode("utf-8")
        path.write_bytes(notes[path])
    for name, text in BESIDE.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return notes


BESIDE = {
    ".obsidian/app.json": "{}",
    ".obsidian/plugins/x.md": "---\ndate: 2000\n---\n",
    ".trash/old.md": "---\ndate: 2000\n---\n",
    "Templates/event.md": "---\ndate: {{date}}\n---\n",
    "Index.md": "# Index\n\nNo front matter.\n",
    "People/Anna.md": "---\naliases: [A]\n---\n",
    "People/Ben.md": "---\ndate:\n---\n",
    "Journal/2022-10-09.md": "---\nmood: fine\n---\n",
}
