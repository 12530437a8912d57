"""The description of the server as one OpenAPI document."""

from collections.abc import Iterable, Mapping

from timeline.serve.description.editing import EDITING
from timeline.serve.description.looking import LOOKING
from timeline.serve.description.schemas import CONFLICT, JSON, REFUSED, TEXT, Described, Schema
from timeline.serve.description.sources import SOURCES

ADDRESSES = (*LOOKING, *EDITING, *SOURCES)
"""All addresses but those of scripts and styles."""

ABOUT = (
    "What `timeline serve` answers to pages of its own: on 127.0.0.1 alone, for who has the cookie that the first "
    "address gives. What has a body may write: it carries the token of the page in `X-Timeline-Token` and names its "
    "`Origin`. With `--read-only` there is no such address."
)


def document(assets: Mapping[str, str]) -> Mapping[str, object]:
    """Return the document; `assets` are the kinds of scripts and styles by their addresses."""
    files = (Described(path, "A script or a style of the pages.", kind=kind) for path, kind in assets.items())
    return {
        "openapi": "3.1.0",
        "info": {"title": "timeline serve", "version": "1", "description": ABOUT},
        "security": [{"cookie": []}],
        "paths": dict(_paths((*ADDRESSES, *files))),
        "components": {
            "responses": {
                "Refused": _answer("it cannot be done, and why", JSON, REFUSED),
                "Conflict": _answer("the file has changed since it was seen", JSON, CONFLICT),
                "NotLetIn": _answer("the request is not let in", "text/plain", TEXT),
            },
            "securitySchemes": {
                "cookie": {"type": "apiKey", "in": "cookie", "name": "timeline-PORT"},
                "token": {"type": "apiKey", "in": "header", "name": "X-Timeline-Token"},
            },
        },
    }


def _paths(addresses: Iterable[Described]) -> Iterable[tuple[str, Mapping[str, object]]]:
    for each in addresses:
        yield each.path, {each.method: each.operation()}


def _answer(line: str, kind: str, schema: Schema) -> Mapping[str, object]:
    return {"description": line, "content": {kind: {"schema": schema}}}
