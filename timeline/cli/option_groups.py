"""Options in groups: one of a command's parameters stands for many options."""

import inspect
from collections.abc import Callable, Iterable
from functools import wraps
from typing import ParamSpec

P = ParamSpec("P")


class OptionGroup:
    """Many options as one value, made of their values by name."""

    @classmethod
    def options(cls) -> Iterable[inspect.Parameter]:
        """Return the options: one for each parameter of the class, which may be a dataclass."""
        return [option(each.name, each.annotation, each.default) for each in inspect.signature(cls).parameters.values()]


def spread(command: Callable[P, None]) -> Callable[P, None]:
    """Let a command that takes groups be called with each of their options, as typer does."""
    parameters = inspect.signature(command).parameters.values()
    groups = {each.name: each.annotation for each in parameters if _is_group(each.annotation)}
    names = {name: [each.name for each in group.options()] for name, group in groups.items()}

    @wraps(command)
    def called(*_: P.args, **arguments: P.kwargs) -> None:
        for name, group in groups.items():
            arguments[name] = group(**{each: arguments.pop(each) for each in names[name]})
        command(**arguments)  # type: ignore[call-arg] # typer has read each as what it is annotated with

    spread_out = [each for parameter in parameters for each in _options(parameter)]
    called.__dict__["__signature__"] = inspect.Signature(spread_out)
    called.__annotations__ = {each.name: each.annotation for each in spread_out}
    return called


def option(name: str, annotation: object, default: object = None) -> inspect.Parameter:
    """Return a parameter that typer reads as an option."""
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)


def _is_group(annotation: object) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, OptionGroup)


def _options(parameter: inspect.Parameter) -> Iterable[inspect.Parameter]:
    """Return the options that a parameter of a command stands for."""
    if _is_group(parameter.annotation):
        return list(parameter.annotation.options())
    return [option(parameter.name, parameter.annotation, parameter.default)]
