"""The application: every command under its name."""

from typing import Annotated

from typer import Context, Exit, Option, Typer

from timeline import __version__
from timeline.cli.add import add
from timeline.cli.check import check
from timeline.cli.explain import explain
from timeline.cli.init import init
from timeline.cli.list_events import list_events
from timeline.cli.schema import schema
from timeline.cli.sections import SectionedGroup
from timeline.cli.show import show
from timeline.cli.terminal import tell


def version(asked: bool) -> None:
    """Print the version and stop."""
    if asked:
        tell(f"timeline {__version__}")
        raise Exit


def root(
    context: Context,
    show_version: Annotated[
        bool, Option("--version", "-V", callback=version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Keep dated events with their sources in plain text, check them, publish them as one page."""


def made_application() -> Typer:
    """Register every command."""
    app = Typer(
        cls=SectionedGroup,
        no_args_is_help=True,
        add_completion=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(root)
    _register(app)
    return app


def _register(app: Typer) -> None:
    """Register every command under its name."""
    app.command("init")(init)
    app.command("add")(add)
    app.command("list")(list_events)
    app.command("show")(show)
    app.command("explain")(explain)
    app.command("check")(check)
    app.command("schema")(schema)


application = made_application()
