"""What the keys of a file are called elsewhere: 'did you mean' for names that no spelling is near to."""

OTHER_NAMES = {
    "a citation": {
        "address": "source",
        "chapter": "at",
        "id": "source",
        "link": "source",
        "locator": "at",
        "minute": "at",
        "p": "at",
        "page": "at",
        "pages": "at",
        "paragraph": "at",
        "pp": "at",
        "published": "said_on",
        "section": "at",
        "text": "quote",
        "time": "at",
        "timestamp": "at",
        "url": "source",
        "words": "quote",
    },
    "an event": {
        "body": "description",
        "citations": "sources",
        "day": "date",
        "end": "date",
        "headline": "title",
        "keywords": "tags",
        "labels": "tags",
        "lane": "category",
        "link": "url",
        "location": "place",
        "name": "title",
        "note": "description",
        "notes": "description",
        "people": "actors",
        "start": "date",
        "summary": "description",
        "text": "description",
        "type": "category",
        "what": "title",
        "when": "date",
        "where": "place",
        "who": "actors",
    },
    "a source": {
        "by": "author",
        "date": "published",
        "link": "url",
        "name": "title",
        "outlet": "publisher",
        "site": "publisher",
    },
    "a category": {"name": "label", "title": "label", "colour": "color", "group": "parent", "within": "parent"},
    "an era": {
        "colour": "color",
        "end": "date",
        "from": "date",
        "headline": "label",
        "name": "label",
        "start": "date",
        "title": "label",
        "when": "date",
    },
    "a story": {"name": "title", "label": "title", "events": "steps", "slides": "steps"},
    "a step": {"id": "event", "words": "text", "description": "text", "title": "text"},
    "a day count": {"start": "first", "date": "first", "from": "first", "name": "label", "title": "label"},
}
"""For each part of a file: what others call a key, and what it is called here."""


def key_meant(owner: str, name: str) -> str:
    """Return a hint at the key of a part that a name is meant for, nothing if none is known."""
    meant = OTHER_NAMES.get(owner, {}).get(name.casefold())
    return f"did you mean `{meant}`?" if meant else ""
