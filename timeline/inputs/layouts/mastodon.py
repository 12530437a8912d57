"""The outbox of a Mastodon archive: posts at their moments, boosts as such; the HTML of a post becomes Markdown."""

from timeline.inputs.headline import headline
from timeline.inputs.layouts.layout import Cells, Layout, filled, header, words_of
from timeline.records.html_text import markdown, one_line


def event(cells: Cells) -> dict[str, object]:
    """Return the event of an activity."""
    html, warning = cells.text("object.content"), cells.text("object.summary")
    boosted = cells.text("object") if isinstance(cells.values.get("object"), str) else ""
    text, words = markdown(html), one_line(html)
    title = headline(words) or (f"Boost of {boosted}" if boosted else warning or _attached(cells))
    return filled(
        {
            "date": cells.date("object.published", "published"),
            "title": title,
            "description": text if text.replace("\\", "") != title else "",
            "tags": list(words_of(cells.value("object.tag"))),
            "url": cells.text("object.url", "object.id") or boosted,
            "x-content-warning": warning,
            "x-mastodon-type": cells.text("type"),
            "x-published": cells.text("published") if boosted else "",
        }
    )


def _attached(cells: Cells) -> str:
    """Return what a post without words shows."""
    found = cells.values.get("object.attachment")
    names = (
        [str(each.get("name") or each.get("mediaType") or "") for each in found if isinstance(each, dict)]
        if isinstance(found, list)
        else []
    )
    return f"[{', '.join(name for name in names if name)}]" if any(names) else ""


LAYOUT = Layout(
    name="mastodon",
    maker="Mastodon",
    headers=(
        header("id", "type", "actor", "published", "object.content"),
        header("id", "type", "actor", "published", "object"),
    ),
    event=event,
    document=header("ordereditems", "type"),
    at="orderedItems",
)
