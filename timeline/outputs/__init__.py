"""Table or timeline to something to look at or keep."""

from importlib import import_module

__all__ = ["OUTPUTS", "Options", "Output", "Written", "output_for", "output_named", "outputs"]

_HOMES = {
    "OUTPUTS": "timeline.outputs.registry",
    "Options": "timeline.outputs.format",
    "Output": "timeline.outputs.format",
    "Written": "timeline.outputs.format",
    "output_for": "timeline.outputs.registry",
    "output_named": "timeline.outputs.registry",
    "outputs": "timeline.outputs.registry",
}


def __getattr__(name: str) -> object:
    """Load a name when it is first asked for (PEP 562): the page needs no pandas, nor what else formats load."""
    if name not in _HOMES:
        raise AttributeError(f"module 'timeline.outputs' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
