"""What a header declares, told line by line; where it declares none, how one is declared."""

from collections.abc import Iterable

from timeline.cli.terminal import say, tell


def tell_declared(lines: Iterable[str], none: str, how: str) -> None:
    """Print the lines of what is declared; where there are none say so, with the command that declares one."""
    found = list(lines)
    for line in found:
        tell(line)
    if not found:
        say(f"{none}; to declare one: timeline {how}")
