"""The commands by what they are for: where each is found, and its line in the help."""

from typing import NamedTuple


class Command(NamedTuple):
    """A command: its name, its function (`module:function` in `timeline.cli.commands`), and its line in the help.

    The line is the first of the function's docstring; it stands here too so that `--help` need not load them all.
    """

    name: str
    function: str
    line: str


SECTIONS: tuple[tuple[str, tuple[Command, ...]], ...] = (
    (
        "Keep",
        (
            Command("init", "init:init", "Make a first events.yaml with two example events; never overwrite one."),
            Command("add", "add:add", "Append one event, and say how its date was understood."),
            Command(
                "import",
                "import_events:import_events",
                "Add the events of a foreign file; rows that cannot be read are reported, the rest is added.",
            ),
            Command(
                "draft",
                "draft:draft",
                "Read a text into drafts of events: every date in it, with its sentence and the reason for the date.",
            ),
            Command(
                "drafts",
                "drafts:drafts",
                "List the drafts that wait to be accepted or rejected, each with the reason for its date.",
            ),
            Command(
                "accept",
                "accept:accept",
                "Make events of drafts, and citations of those that cite what is known; one edit, with one undo.",
            ),
            Command(
                "reject",
                "reject:reject",
                "Remove drafts; what is rejected is recorded next to the kept copy, and not proposed again.",
            ),
            Command("cite", "cite:cite", "Cite one more source for an event, and say how that one dates it."),
            Command(
                "merge-events",
                "merge_events:merge_events",
                "Make two records of one event one: citations joined, what differs shown and chosen.",
            ),
            Command("edit", "edit:edit", "Change fields of one event; no other line of the file is touched."),
            Command("remove", "remove:remove_event", "Take one event out; no other line of the file is touched."),
            Command(
                "rename",
                "rename:rename_event",
                "Give an event another id, and every date that names it, in all files of the timeline or in none.",
            ),
            Command(
                "merge",
                "merge:merge",
                "Merge two versions of a file by event, key and citation; the exit status is 1 if conflicts are left.",
            ),
            Command("split", "split:split", "Write a folder in which each event is a file of its own; the file stays."),
            Command("join", "join:join", "Write the files of a folder as one file of events; the folder stays."),
            Command(
                "undo", "undo:undo", "Take back the last edit that was made here, unless the file was changed since."
            ),
        ),
    ),
    (
        "Look",
        (
            Command("list", "list_events:list_events", "List events in order of time: when, seen from when, what."),
            Command("show", "show:show", "Show one event whole: what its date means, who says so, in which words."),
            Command("explain", "explain:explain", "Explain what a date means: its words, its bounds, what is certain."),
            Command("pending", "pending:overdue", "List what was announced, should have happened, and has no outcome."),
            Command("stats", "stats:stats", "Count events by what they are and what is known; find heaps of days."),
            Command(
                "sources",
                "sources:sources",
                "List the sources, who cites each, what only one supports; or add, edit, remove, rename, keep one.",
            ),
            Command(
                "categories",
                "categories:categories",
                "List the categories, in the order of the page; or add, edit, remove, rename one.",
            ),
            Command("eras", "eras:eras", "List the eras, in order of time; or add, edit, remove, rename one."),
            Command(
                "counts",
                "counts:counts",
                "List the day counts, and the as-of day in each; or add, edit, remove, rename one.",
            ),
            Command(
                "stories",
                "stories:stories",
                "List the stories that the page tells, and the steps of each; or add, edit, remove, rename one.",
            ),
            Command(
                "layers",
                "layers:layers",
                "Count the rows of the tables behind the events, from when to when; or add, edit, remove, rename one.",
            ),
            Command("diff", "diff:diff", "Say in sentences what changed between two versions of a timeline."),
            Command(
                "serve",
                "serve:serve",
                "Show the page and all problems in the browser, edit events there, and follow the files.",
            ),
        ),
    ),
    (
        "Check",
        (
            Command("check", "check:check", "Find every problem of every file at once: where, what, how to fix it."),
            Command("schema", "schema:schema", "Print the JSON Schema of events.yaml, for editors that complete it."),
            Command(
                "completion",
                "completion:completion",
                "Print what makes TAB complete ids, tags, sources and all else in bash, zsh, fish; or install it.",
            ),
        ),
    ),
    (
        "Publish",
        (
            Command("plot", "plot:plot", "Publish the timeline as one page that needs no server and no network."),
            Command("export", "export:export", "Write the events in a format of another trade."),
        ),
    ),
)

COMMANDS: dict[str, Command] = {command.name: command for _, commands in SECTIONS for command in commands}

DECLARING = ("add", "edit", "remove", "rename")
"""What can be done with what a header declares."""

OF_SOURCES = ("keep", "show")
"""What can be done with sources alone, after `timeline sources`."""

DECLARED = ("sources", "categories", "eras", "counts", "stories", "layers")
"""The commands that list what a header declares, and begin those of two words."""

SUBCOMMANDS: dict[str, Command] = {
    f"{section} {verb}": Command(f"{section} {verb}", f"declared_edits:{section}_{verb}", "")
    for section in DECLARED
    for verb in DECLARING
} | {f"{section} list": COMMANDS[section] for section in DECLARED}
"""Commands of two words, by these."""
