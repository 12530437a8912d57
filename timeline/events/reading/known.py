"""What is known of the text of a file that is edited."""

from timeline.events.cache.cache_folder import Cache
from timeline.events.cache.event_index import Known


def known_text(text: str, path: str, cache: Cache | None) -> Known | None:
    """Return what is known of the text of a file; None of a small one, which is soon read."""
    if cache is None or len(text) < cache.smallest:
        return None
    from timeline.events.reading.indexing import known_in

    return known_in(cache, text, path)
