"""Paints as classes of a style sheet, so that one drawing serves a light and a dark page."""

from collections.abc import Callable, Collection, Iterator
from typing import Literal

from timeline.drawing.colours import Paint, Theme

Kind = Literal["fill", "stroke", "stop", "share"]
"""What is painted: an inside, a line, a stop of a gradient; or only the opacity of a whole."""

LETTERS: dict[Kind, str] = {"fill": "f", "stroke": "s", "stop": "g", "share": "o"}
Value = Callable[[Paint], str]


class Inks:
    """The paints in use, each with a number."""

    def __init__(self) -> None:
        """Begin with none."""
        self.used: dict[tuple[Kind, Paint], str] = {}

    def of(self, kind: Kind, paint: Paint) -> str:
        """Return the class of a paint."""
        return self.used.setdefault((kind, paint), f"{LETTERS[kind]}{len(self.used)}")

    def fixed(self, theme: Theme) -> str:
        """Write the rules of one theme, with its colours in them."""
        return self._rules(lambda paint: theme.named[paint.name], lambda paint: f"{paint.opacity(dark=theme.dark):g}")

    def variable(self) -> str:
        """Write the rules with variables in place of the colours."""
        return self._rules(lambda paint: f"var(--{paint.name})", _opacity)

    def variables(self, theme: Theme, known: Collection[str]) -> str:
        """Write the variables of one theme: its colours, if not known, and the opacities that differ by theme."""
        colors = [f"--{name}:{color}" for name, color in theme.named.items() if name not in known]
        both = {_name(paint): paint for _, paint in self.used if paint.light != paint.dark}
        return ";".join([*colors, *(f"--{name}:{paint.opacity(dark=theme.dark):g}" for name, paint in both.items())])

    def _rules(self, color: Value, opacity: Value) -> str:
        return "".join(
            f".{name}{{{';'.join(_looks(kind, paint, color, opacity))}}}" for (kind, paint), name in self.used.items()
        )


def _looks(kind: Kind, paint: Paint, color: Value, opacity: Value) -> Iterator[str]:
    if kind == "share":
        yield f"opacity:{opacity(paint)}"
        return
    yield f"{'stop-color' if kind == 'stop' else kind}:{color(paint)}"
    if (paint.light, paint.dark) != (1, 1):
        yield f"{kind}-opacity:{opacity(paint)}"


def _name(paint: Paint) -> str:
    return f"o{paint.light * 1000:.0f}-{paint.dark * 1000:.0f}"


def _opacity(paint: Paint) -> str:
    return f"{paint.opacity(dark=False):g}" if paint.light == paint.dark else f"var(--{_name(paint)})"
