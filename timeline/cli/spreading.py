"""Options in groups: a dataclass among a command's parameters stands for one option a field."""

import inspect
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from functools import wraps
from typing import ParamSpec

P = ParamSpec("P")


def spread(command: Callable[P, None]) -> Callable[P, None]:
    """Let a command that takes dataclasses be called with each of their fields, as typer does for each option."""
    groups = {
        name: parameter.annotation
        for name, parameter in inspect.signature(command).parameters.items()
        if is_dataclass(parameter.annotation)
    }

    @wraps(command)
    def called(*_: P.args, **arguments: P.kwargs) -> None:
        for name, group in groups.items():
            typed = {each.name: arguments.pop(each.name) for each in fields(group)}
            arguments[name] = group(**typed)  # type: ignore[operator] # the class of a dataclass
        command(**arguments)  # type: ignore[call-arg] # typer has read each as what it is annotated with

    parameters = list(_parameters(command))
    called.__dict__["__signature__"] = inspect.Signature(parameters)
    called.__annotations__ = {each.name: each.annotation for each in parameters}
    return called


def _parameters(command: Callable[P, None]) -> Iterator[inspect.Parameter]:
    """Return the command's parameters, a dataclass replaced by its fields."""
    for parameter in inspect.signature(command).parameters.values():
        if is_dataclass(parameter.annotation):
            for each in fields(parameter.annotation):
                yield _option(each.name, each.default, each.type)
        else:
            yield _option(parameter.name, parameter.default, parameter.annotation)


def _option(name: str, default: object, annotation: object) -> inspect.Parameter:
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)
