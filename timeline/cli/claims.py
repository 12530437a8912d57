"""Claims as they are typed: what follows a `--source` belongs to it, up to the next one."""

from collections.abc import Iterator, Sequence
from typing import Annotated, NamedTuple

from typer import Context, Option

from timeline.cli.option_order import typed_in_order
from timeline.edits.claims import Claim
from timeline.events.model import Stance
from timeline.problems import TimelineError

Many = list[str] | None
SOURCE = "source"
OWN = ("said", "said_on")
"""What an event without a source may say of its date."""


class Claims(NamedTuple):
    """The options of claims; `paired` has them source by source."""

    context: Context
    source: Annotated[Many, Option("--source", help="The id of a declared source, or an address; repeat for more.")] = (
        None
    )
    quote: Annotated[Many, Option("--quote", help="Words of the source before it, verbatim.")] = None
    at: Annotated[Many, Option("--at", help="Where in the source before it: a page, a minute.")] = None
    said: Annotated[Many, Option("--said", help="That source's words for the date: 'next month'.")] = None
    said_on: Annotated[
        Many, Option("--said-on", metavar="DATE", help="The day on which that source, or you, said so.")
    ] = None
    stance: Annotated[list[Stance] | None, Option("--stance", help="What that source does with the event.")] = None

    def paired(self) -> tuple[Claim, ...]:
        """Return the claims that were typed; raise where one of the options belongs to no source."""
        return paired(typed_in_order(self.context, Claim._fields))


def paired(typed: Sequence[tuple[str, str]]) -> tuple[Claim, ...]:
    """Return claims of options in their order: each belongs to the source before it, or to the only one."""
    sources = [value for name, value in typed if name == SOURCE]
    others = [(name, value) for name, value in typed if name != SOURCE]
    if not sources:
        return tuple(_claims([(SOURCE, ""), *_own(others)])) if others else ()
    return _refuse_same(list(_claims([(SOURCE, sources[0]), *others] if len(sources) == 1 else typed)))


def _own(typed: Sequence[tuple[str, str]]) -> Sequence[tuple[str, str]]:
    """Return what an event without a source may say; raise where there is more."""
    for name, _ in typed:
        if name not in OWN:
            hint = "--source ID or --source https://..."
            raise TimelineError(f"{_called(name)} needs a source", hint=hint, status=2)
    return typed


def _claims(typed: Sequence[tuple[str, str]]) -> Iterator[Claim]:
    claim: dict[str, str] = {}
    for name, value in typed:
        if name == SOURCE and claim:
            yield Claim(**claim)
            claim = {}
        elif name != SOURCE and not claim:
            hint = f"write each --{_option(name)} after its --source"
            raise TimelineError(f"--{_option(name)} {value[:40]!r} stands before its source", hint=hint, status=2)
        if name in claim:
            of = f" of the source `{claim[SOURCE]}`" if claim[SOURCE] else ""
            hint = "each belongs to the --source before it; a source that says two things is named twice"
            raise TimelineError(f"two --{_option(name)}{of}", hint=hint, status=2)
        claim[name] = value
    yield Claim(**claim)


def _refuse_same(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return claims; raise where a source says the same twice."""
    for number, claim in enumerate(claims):
        if claim in claims[:number]:
            hint = "once, or with another --quote, --at or --said"
            raise TimelineError(f"the source `{claim.source}` is named twice, and says the same", hint=hint, status=2)
    return tuple(claims)


def _option(name: str) -> str:
    return name.replace("_", "-")


def _called(name: str) -> str:
    return {"quote": "a quote"}.get(name, f"--{_option(name)}")
