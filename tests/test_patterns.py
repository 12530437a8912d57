"""Patterns that each Python from 3.11 on matches alike."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1] / "timeline"
POSSESSIVE_GROUP = re.compile(r"\)(?:[*+?]|\{\d*,?\d*\})\+")


def test_no_group_is_possessive() -> None:
    """Up to 3.11.4, and Debian 12 has 3.11.2, such a group gives back what it took; an atomic one does not."""
    found = [
        f"{path.relative_to(ROOT)}: {pattern[0]}"
        for path in ROOT.rglob("*.py")
        for pattern in POSSESSIVE_GROUP.finditer(path.read_text(encoding="utf-8"))
    ]

    assert found == []
