"""Options in groups: one of a command's parameters stands for many options."""

import inspect
from collections.abc import Callable, Iterable
from functools import wraps
from typing import ParamSpec, Self

P = ParamSpec("P")


class OptionGroup:
    """Many options as one value; a parameter of the class is an option, or a group of them."""

    @classmethod
    def options(cls) -> Iterable[inspect.Parameter]:
        """Return the options."""
        return [each for parameter in inspect.signature(cls).parameters.values() for each in _options(parameter)]

    @classmethod
    def made(cls, arguments: dict[str, object]) -> Self:
        """Make a group of its options, which are taken out of the arguments."""
        return cls(**{name: _value(each, arguments) for name, each in inspect.signature(cls).parameters.items()})


def spread(command: Callable[P, None]) -> Callable[P, None]:
    """Let a command that takes groups be called with each of their options, as typer does."""
    parameters = inspect.signature(command).parameters

    @wraps(command)
    def called(*_: P.args, **arguments: P.kwargs) -> None:
        values = {name: _value(each, arguments) for name, each in parameters.items()}
        command(**values)  # type: ignore[call-arg, arg-type] # typer has read each as what it is annotated with

    spread_out = [each for parameter in parameters.values() for each in _options(parameter)]
    called.__dict__["__signature__"] = inspect.Signature(spread_out)
    called.__annotations__ = {each.name: each.annotation for each in spread_out}
    return called


def option(name: str, annotation: object, default: object = None) -> inspect.Parameter:
    """Return a parameter that typer reads as an option."""
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)


def _is_group(annotation: object) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, OptionGroup)


def _value(parameter: inspect.Parameter, arguments: dict[str, object]) -> object:
    """Take the value of a parameter out of the arguments: that of an option, or a group made of several."""
    group = parameter.annotation
    return group.made(arguments) if _is_group(group) else arguments.pop(parameter.name)


def _options(parameter: inspect.Parameter) -> Iterable[inspect.Parameter]:
    """Return the options that a parameter of a command stands for."""
    if _is_group(parameter.annotation):
        return list(parameter.annotation.options())
    return [option(parameter.name, parameter.annotation, parameter.default)]
