"""Edits: what a form sends, and what would be changed or was."""

from timeline.serve.description.schemas import (
    ANY,
    MAYBE_WHOLE,
    TEXT,
    TEXTS,
    TRUTH,
    WHOLE,
    Described,
    Schema,
    Takes,
    many,
    part,
    with_more,
)
from timeline.serve.forms import CLAIM_KEYS, DRAFT, FURTHER, LISTS

KEY = part(key=TEXT, line=TEXT, kind=TEXT, words=TEXTS)
NAMED = many(part(id=TEXT, label=TEXT))
HOW = {"digest": TEXT, "declare": TRUTH, "save": TRUTH}
CLAIM: Schema = {
    "type": "object",
    "properties": {"was": MAYBE_WHOLE, **dict.fromkeys(CLAIM_KEYS, TEXT)},
    "patternProperties": {"^x-": TEXT},
    "additionalProperties": False,
}
NEW: Schema = {
    "type": "object",
    "properties": {
        **dict.fromkeys((*DRAFT, *FURTHER), TEXT),
        **dict.fromkeys(LISTS, TEXTS),
        "claims": many(CLAIM),
        **HOW,
    },
    "required": ["title"],
    "additionalProperties": False,
}
MADE = part(id=TEXT, saved=TRUTH, difference=TEXTS, notes=TEXTS, digests={"type": "object"})
CHANGED = with_more(part(event=TEXT), values={"type": "object"}, claims=many(CLAIM), base=TEXT, **HOW)
REWRITTEN = with_more(part(event=TEXT, text=TEXT), base=TEXT, **HOW)

EDITING = (
    Described(
        "/event",
        "An event as it is to be edited.",
        Takes(("id!",)),
        part(id=TEXT, file=TEXT, digest=TEXT, fields=ANY, text=TEXT, language=TEXT),
    ),
    Described(
        "/names",
        "The names that the timeline has, and the file that a new event goes to.",
        answer=part(
            ids=TEXTS,
            categories=NAMED,
            sources=NAMED,
            tags=TEXTS,
            actors=TEXTS,
            places=TEXTS,
            keys=many(KEY),
            claim_keys=many(KEY),
            file=TEXT,
            digest=TEXT,
        ),
    ),
    Described(
        "/explain",
        "What a date means that is typed for an event, beside some sources.",
        Takes(("text!", "event", "sources", "end", "calendar", "said_on")),
        with_more(
            part(rows=many({"type": "array", "items": TEXT, "minItems": 2}), against=TEXT, error=TEXT, hint=TEXT),
            column=WHOLE,
        ),
    ),
    Described("/add", "An event is added as `timeline add` does.", Takes(body=NEW), MADE, conflicts=True),
    Described("/edit", "Keys and citations are changed.", Takes(body=CHANGED), MADE, conflicts=True),
    Described("/rewrite", "The text of an event is written anew.", Takes(body=REWRITTEN), MADE, conflicts=True),
    Described(
        "/fix",
        "What a problem says was meant is written.",
        Takes(body=part(file=TEXT, line=WHOLE, column=WHOLE, code=TEXT, message=TEXT)),
        MADE,
    ),
    Described(
        "/undo",
        "The last edit is taken back.",
        Takes(body={"type": "object"}),
        with_more(part(files=TEXTS, notes=TEXTS), difference=TEXTS),
    ),
)
