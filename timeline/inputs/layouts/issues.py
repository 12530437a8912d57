"""Issues of GitHub (its API, `gh issue list --json`) and of GitLab (its API, its CSV): open from a day to another."""

from timeline.inputs.layouts.layout import Cells, Layout, filled, header, interval, words_of
from timeline.inputs.zones import anchored


def event(cells: Cells) -> dict[str, object]:
    """Return the event of an issue; one that is open goes on."""
    created = cells.date("created_at", "createdat") or _utc(cells, "created at (utc)")
    closed = cells.date("closed_at", "closedat") or _utc(cells, "closed at (utc)")
    state = cells.text("state").lower()
    labels = cells.value("labels")
    listed = labels.split(",") if isinstance(labels, str) else labels
    return filled(
        {
            "date": interval(created, closed)
            if closed
            else f"{created}/.."
            if state in ("open", "opened")
            else created,
            "title": cells.text("title"),
            "description": cells.prose("body", "description"),
            "tags": list(words_of(listed)),
            "actors": cells.texts("user.login")
            or [cells.text("author", "author.login", "author.username", "author username")],
            "url": cells.text("html_url", "web_url", "url"),
            "x-state": state,
            "x-number": cells.text("number", "iid", "issue id"),
        }
    )


def _utc(cells: Cells, name: str) -> str:
    """Return the time of a column that is in UTC without saying so in its cells."""
    return anchored(cells.date(name), "UTC", cells.dating.timezone)


GITHUB = Layout(
    name="github",
    maker="GitHub",
    headers=(header("number", "title", "created_at", "html_url"), header("number", "title", "createdat", "state")),
    event=event,
)
GITLAB = Layout(
    name="gitlab",
    maker="GitLab",
    headers=(header("iid", "title", "created_at", "web_url"), header("title", "issue id", "state", "created at (utc)")),
    event=event,
    dates=("created at (utc)", "closed at (utc)"),
)
