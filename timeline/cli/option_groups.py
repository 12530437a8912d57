"""Options in groups: one of a command's parameters stands for many options."""

import inspect
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from functools import wraps
from typing import ParamSpec, Self

P = ParamSpec("P")


class OptionGroup(ABC):
    """Many options as one value, of a class that works out itself which they are.

    Where they are known beforehand, a named tuple does: each of its fields is an option, or a group of them.
    """

    @classmethod
    @abstractmethod
    def options(cls) -> Iterable[inspect.Parameter]:
        """Return the options."""

    @classmethod
    @abstractmethod
    def made(cls, arguments: dict[str, object]) -> Self:
        """Make a group of its options, which are taken out of the arguments."""


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


def options_of(group: type) -> Iterable[inspect.Parameter]:
    """Return the options that a group stands for."""
    if issubclass(group, OptionGroup):
        return group.options()
    return [each for parameter in inspect.signature(group).parameters.values() for each in _options(parameter)]


def _made(group: type, arguments: dict[str, object]) -> object:
    """Make a group of its options, which are taken out of the arguments."""
    if issubclass(group, OptionGroup):
        return group.made(arguments)
    return group(**{name: _value(each, arguments) for name, each in inspect.signature(group).parameters.items()})


def _is_group(annotation: object) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, OptionGroup | tuple)


def _value(parameter: inspect.Parameter, arguments: dict[str, object]) -> object:
    """Take the value of a parameter out of the arguments: that of an option, or a group made of several."""
    group = parameter.annotation
    return _made(group, arguments) if _is_group(group) else arguments.pop(parameter.name)


def _options(parameter: inspect.Parameter) -> Iterable[inspect.Parameter]:
    """Return the options that a parameter of a command stands for."""
    if _is_group(parameter.annotation):
        return options_of(parameter.annotation)
    return [option(parameter.name, parameter.annotation, parameter.default)]
