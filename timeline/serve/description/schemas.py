"""Short ways to say schemas of JSON, and what an address takes and answers."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

Schema = Mapping[str, object]

TEXT: Schema = {"type": "string"}
TRUTH: Schema = {"type": "boolean"}
WHOLE: Schema = {"type": "integer", "minimum": 0}
MAYBE_WHOLE: Schema = {"type": ["integer", "null"], "minimum": 0}
ANY: Schema = {}
JSON, BYTES, HTML = "application/json", "application/octet-stream", "text/html"


def many(of: Schema) -> Schema:
    """Return the schema of a list."""
    return {"type": "array", "items": of}


TEXTS = many(TEXT)


def part(**keys: Schema) -> Schema:
    """Return the schema of an object with these keys and no others."""
    return {"type": "object", "properties": keys, "required": list(keys), "additionalProperties": False}


def with_more(of: Schema, **keys: Schema) -> Schema:
    """Return the schema of an object that may have some more keys."""
    known = of["properties"]
    assert isinstance(known, Mapping), "it is one of an object"
    return {**of, "properties": {**known, **keys}}


def texts(*names: str) -> Schema:
    """Return the schema of an object of texts, all of which it has."""
    return part(**dict.fromkeys(names, TEXT))


REFUSED = with_more(texts("error", "hint"), undeclared=TEXTS)
"""Why something is not done, and what would be right; names that would have to be declared first."""

CONFLICT = with_more(texts("error", "hint", "digest"), theirs=TEXT, ours=TEXT, same=TRUTH)
"""The file has changed since it was seen: what it has now, and what was to be written."""


class Takes(NamedTuple):
    """What an address takes: by its query (what is needed ends with `!`), by its body, of some kind."""

    query: Sequence[str] = ()
    body: Schema | None = None
    kind: str = JSON


class Described(NamedTuple):
    """An address: how it is asked, what it is for, what it takes, what it answers with if that is JSON."""

    path: str
    line: str
    takes: Takes = Takes()
    answer: Schema | None = None
    kind: str = JSON
    conflicts: bool = False

    @property
    def method(self) -> str:
        """Return how it is asked: what has a body may write."""
        return "get" if self.takes.body is None else "post"

    def operation(self) -> Mapping[str, object]:
        """Return what OpenAPI says of it."""
        return {"summary": self.line, **self._parameters(), **self._body(), "responses": self._responses()}

    def _parameters(self) -> Mapping[str, object]:
        found = [
            {"name": name.rstrip("!"), "in": "query", "required": name.endswith("!"), "schema": TEXT}
            for name in self.takes.query
        ]
        return {"parameters": found} if found else {}

    def _body(self) -> Mapping[str, object]:
        if self.takes.body is None:
            return {}
        security: Mapping[str, object] = {"security": [{"cookie": [], "token": []}]}
        return {
            **security,
            "requestBody": {"required": True, "content": {self.takes.kind: {"schema": self.takes.body}}},
        }

    def _responses(self) -> Mapping[str, object]:
        content = {self.kind: {"schema": self.answer if self.answer is not None else TEXT}}
        found: dict[str, object] = {"200": {"description": "what was asked for", "content": content}}
        if self.kind == JSON or self.takes.query:
            found["422"] = {"$ref": "#/components/responses/Refused"}
        if self.conflicts:
            found["409"] = {"$ref": "#/components/responses/Conflict"}
        return {**found, "default": {"$ref": "#/components/responses/NotLetIn"}}
