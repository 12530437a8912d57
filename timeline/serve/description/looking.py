"""What is seen: the frame, the page, the problems, word of each change; what is published."""

from timeline.serve.description.schemas import (
    BYTES,
    HTML,
    JSON,
    TEXT,
    TEXTS,
    TRUTH,
    WHOLE,
    Described,
    Takes,
    many,
    part,
)

PROBLEM = part(
    file=TEXT,
    line=WHOLE,
    column=WHOLE,
    length=WHOLE,
    level=TEXT,
    code=TEXT,
    message=TEXT,
    hint=TEXT,
    event=TEXT,
    excerpt=TEXT,
)
PUBLISHED = ("format!", "theme", "drafts")

LOOKING = (
    Described("/", "The frame around the page, with the token of requests that write.", kind=HTML),
    Described("/page", "The page as `timeline plot` makes it, without its content.", kind=HTML),
    Described(
        "/picture",
        "Its content, as three lines of JSON: the number of the picture and the name of its page; what stands around "
        "the picture; what is drawn.",
        kind="application/jsonl",
    ),
    Described(
        "/details",
        "What the panel says of the events of a picture, by its number; refused once there is another.",
        Takes(("number!",)),
        {"type": "array", "items": {"type": "object"}},
    ),
    Described("/article", "The page of a kept copy.", Takes(("source",)), kind=HTML),
    Described("/changes", "The version of what is seen, and each that follows.", kind="text/event-stream"),
    Described("/openapi.json", "This description.", answer={"type": "object"}),
    Described(
        "/sight",
        "What `timeline check` finds (what it found before, unless `checked`), the number of the picture, and what is "
        "in the way of a newer one.",
        answer={
            **part(
                version=TEXT,
                picture=TEXT,
                title=TEXT,
                fault=TEXT,
                stale=TRUTH,
                checked=TRUTH,
                folder=TEXT,
                problems=many(PROBLEM),
            ),
            "additionalProperties": True,
        },
    ),
    Described(
        "/publish/formats",
        "What can be published.",
        answer=part(formats=many(part(name=TEXT, ending=TEXT))),
    ),
    Described(
        "/publish/report",
        "What `plot` and `export` say of a publication, and its size.",
        Takes(PUBLISHED),
        part(name=TEXT, bytes=WHOLE, said=TEXTS),
        JSON,
    ),
    Described("/publish/file", "A publication; with `drafts=yes` all events.", Takes(PUBLISHED), kind=BYTES),
)
