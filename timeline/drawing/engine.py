"""Runs the rules of a drawing, which stand in JavaScript, where no browser is."""

import json

from timeline.drawing.script import joined
from timeline.problems import TimelineError

EXTRAS = ("bands", "nested", "silhouettes")
"""What is drawn only where a file has it."""
MISSING = "quickjs-ng, which runs the rules of the drawing, is not installed"
HINT = "pip install quickjs-ng, where there is a wheel for the machine"


def drawn(name: str, *texts: str) -> object:
    """Return what the function that bears the name of its module makes of texts; `TimelineError` without an engine.

    Each call has a context of its own, since a context belongs to one thread.
    """
    if not is_there():
        raise TimelineError(MISSING, hint=HINT)
    from _quickjs import Context  # `quickjs` also loads concurrent.futures, for what is not used here: 20 ms

    context = Context()
    context.eval(rules(name))
    return json.loads(context.get(name)(*texts))


def is_there() -> bool:
    """Return whether an engine is installed."""
    try:
        import _quickjs  # noqa: F401 - whether it is there
    except ImportError:
        return False
    return True


def rules(name: str) -> str:
    """Return a script that gives a function, with the rules that it needs, under its own name to whoever runs it."""
    answer = f"globalThis.{name} = (given => (...texts) => JSON.stringify(given(...texts)))({name});\n"
    return f'"use strict";\n(() => {{\n{joined(name, extras=EXTRAS)}{answer}}})();\n'
