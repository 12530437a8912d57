"""Dated events with sources: kept in plain text, checked like code, published as one page."""

from importlib import import_module

__version__ = "0.2.0"

__all__ = [
    "Chronicle",
    "DateError",
    "Dating",
    "Event",
    "Problem",
    "Timeline",
    "TimelineError",
    "When",
    "load",
    "parse_date",
    "understand",
]

_HOMES = {
    "Chronicle": "timeline.chronicle",
    "DateError": "timeline.dates",
    "Dating": "timeline.dates",
    "Event": "timeline.events.model",
    "Problem": "timeline.problems",
    "Timeline": "timeline.events.model",
    "TimelineError": "timeline.problems",
    "When": "timeline.dates",
    "load": "timeline.chronicle",
    "parse_date": "timeline.chronicle",
    "understand": "timeline.dates",
}


def __getattr__(name: str) -> object:
    """Load a public name when it is first asked for (PEP 562), so that `import timeline` costs next to nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module 'timeline' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    """Name what is public."""
    return sorted([*__all__, "__version__"])
