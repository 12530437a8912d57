"""The application: every command under its name."""

from typing import Annotated

from typer import Context, Exit, Option, Typer

from timeline import __version__
from timeline.cli.command_group import SectionedGroup
from timeline.cli.terminal import tell


def version(asked: bool) -> None:
    """Print the version and stop."""
    if asked:
        tell(f"timeline {__version__}")
        raise Exit


def root(
    context: Context,
    show_version: Annotated[  # noqa: ARG001 - its callback answers
        bool, Option("--version", "-V", callback=version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Keep dated events with their sources in plain text, check them, publish them as one page."""
    if context.invoked_subcommand:
        _finish_what_was_cut_off()


def _finish_what_was_cut_off() -> None:
    """Finish, or take back, an edit of several files in the midst of which a process ended."""
    from timeline.events.saving.own_files import has_journals, state_folder

    if has_journals(state_folder()):
        from timeline.cli.terminal import say
        from timeline.events.saving.together import mend

        mend(state_folder(), say)


def made_application() -> Typer:
    """Set up the application; its commands are found by `SectionedGroup`."""
    app = Typer(
        cls=SectionedGroup,
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(root)
    return app


application = made_application()
