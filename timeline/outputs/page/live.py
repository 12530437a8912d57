"""The page that is given its content, and given it again when it changes: for who follows a file."""

import json
import re
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from html import escape, unescape
from typing import NamedTuple

from timeline.outputs.page.document import LEFT, Made, filled, policy, script, source, style

BODY = re.compile(r'<body class="(?P<state>.*?)">\n(?P<body>.*?)<script type="text/plain" id="data">', re.DOTALL)
"""What of the page is its content."""


EMPTY = {
    "language": "en",
    "direction": "ltr",
    "theme": "auto",
    "title": "",
    "tint": "",
    "openingStyle": "",
    "noTable": "",
}
"""What the head of a page says that shows nothing yet; it is made light or dark when it is given its content."""


class Shell(NamedTuple):
    """The page without its content, and a name that is another for another one."""

    name: str
    html: str


class Content(NamedTuple):
    """What a page shows: what is said of the whole, as JSON; what is drawn, as JSON."""

    around: str
    data: str


@cache
def shell(extras: tuple[str, ...], *, media: bool = False) -> Shell:
    """Return the page with the script and the style of some extras, and nothing in it."""
    program, looks = script("live", *extras), style(*extras)
    name = sha256(f"{program}\0{looks}\0{media}".encode()).hexdigest()[:12]
    above = source("page.html").partition("</head>")[0]
    says = {"policy": escape(policy(program, media=media)), "style": looks, "embed": f' data-shell="{name}"'}
    head = filled(above, {**EMPTY, **says})
    return Shell(name, f"{head}</head>\n<body><script>{program}</script></body>\n</html>\n")


def content(made: Made) -> Content:
    """Return what a page shows; of the table nothing stands in it, since its script fills that."""
    holes: Mapping[str, str] = {**LEFT, **made.holes, "rows": "", "static": ""}
    found = BODY.search(source("page.html"))
    assert found, "the page has a body"
    around = {
        "language": made.timeline.language,
        "direction": holes["direction"],
        "title": unescape(holes["title"]),
        "state": filled(found["state"], holes),
        "body": filled(found["body"], holes) + made.images,
        "blocks": made.blocks,
    }
    return Content(json.dumps(around, ensure_ascii=False, separators=(",", ":")), made.data)
