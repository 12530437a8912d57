"""Sources, the texts of kept copies, events and citations made of words in them, proposals and drafts."""

from timeline.serve.description.schemas import (
    BYTES,
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
    texts,
    with_more,
)

FILE: Schema = {"type": "string", "format": "binary"}
TOLD = dict.fromkeys(("title", "publisher", "author", "published", "url"), TEXT)
KEYS: Schema = {"type": "object", "properties": {"id": TEXT, **TOLD}, "additionalProperties": False}
DONE = part(said=TEXTS)
DONE_TO = part(id=TEXT, said=TEXTS)
EVENTS = many(part(id=TEXT, title=TEXT))
SOURCE = part(id=TEXT, declared=TRUTH, kept=TEXT, day=TEXT, events=EVENTS, alone=TEXTS, **TOLD)
SELECTED = texts("source", "start", "end", "sha256")
QUOTED = part(id=TEXT, at=TEXT, quote=TEXT, said=TEXTS)
QUOTE = part(event=TEXT, title=TEXT, when=TEXT, quote=TEXT, start=MAYBE_WHOLE, end=MAYBE_WHOLE)
ARTICLE = part(
    id=TEXT,
    name=TEXT,
    file=TEXT,
    published=TEXT,
    sha256=TEXT,
    note=TEXT,
    blocks=many(part(start=WHOLE, at=TEXT, text=TEXT)),
    quotes=many(QUOTE),
    events=EVENTS,
    categories=many(part(id=TEXT, label=TEXT)),
    said=TEXTS,
)
PROPOSAL = part(
    **dict.fromkeys(("quote", "said", "number", "title", "date", "when", "why", "at"), TEXT),
    others=many(part(date=TEXT, when=TEXT, rule=TEXT)),
    start=WHOLE,
    end=WHOLE,
    said_start=WHOLE,
    said_end=WHOLE,
    event=TEXT,
    event_title=TEXT,
    decision=TEXT,
)
WAITING: Schema = {**texts("id", "date", "title"), "additionalProperties": True}
DECIDED = with_more(
    part(
        source=TEXT,
        sha256=TEXT,
        quote=TEXT,
        number=TEXT,
        decision={"enum": ["accept", "new", "cite", "reject", "skip"]},
    ),
    said=TEXT,
    title=TEXT,
    date=TEXT,
    event=TEXT,
    published=TEXT,
    language=TEXT,
)

SOURCES = (
    Described("/sources", "The sources, and who cites each.", answer=part(sources=many(SOURCE), said=TEXTS)),
    Described("/sources/add", "A source is declared.", Takes(body=KEYS), DONE_TO),
    Described("/sources/edit", "What the file says of a source is changed.", Takes(body=KEYS), DONE_TO),
    Described("/sources/paste", "A text is kept as its copy.", Takes(body=texts("id", "text")), DONE_TO),
    Described("/sources/keep", "A file is kept as its copy.", Takes(("id!", "name"), FILE, BYTES), DONE_TO),
    Described(
        "/sources/facts",
        "What a page says of itself; nothing is written.",
        Takes(("name",), FILE, BYTES),
        part(facts={"type": "object", "properties": TOLD, "additionalProperties": False}, said=TEXTS),
    ),
    Described("/article/text", "The text of a kept copy, and what of it is quoted.", Takes(("id!",)), ARTICLE),
    Described(
        "/article/event",
        "An event is added whose quote is some words of a copy.",
        Takes(body=with_more(SELECTED, title=TEXT, date=TEXT, category=TEXT)),
        QUOTED,
    ),
    Described(
        "/article/citation",
        "Words of a copy are cited for an event.",
        Takes(body=with_more(SELECTED, event=TEXT, date=TEXT)),
        QUOTED,
    ),
    Described(
        "/drafts/proposed",
        "What `timeline draft` proposes of a copy.",
        Takes(("id!", "published", "undated", "language")),
        part(proposals=many(PROPOSAL), known=many(PROPOSAL), sentences=WHOLE, undated=WHOLE, said=TEXTS),
    ),
    Described("/drafts/waiting", "The drafts of the file.", Takes(("id",)), part(drafts=many(WAITING), said=TEXTS)),
    Described("/drafts/decide", "A proposal is decided.", Takes(body=DECIDED), part(ids=TEXTS, said=TEXTS)),
    Described("/drafts/accept", "A draft becomes an event.", Takes(body=texts("id")), DONE),
    Described("/drafts/reject", "A draft is taken out.", Takes(body=texts("id")), DONE),
)
