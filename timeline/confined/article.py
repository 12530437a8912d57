"""The HTML of the article of a page, told from what is around it by a process of its own."""

import logging
import sys
from importlib.util import find_spec

from timeline.confined.process import MEGABYTE, TOO_MUCH, Limits, confined, refused, restrict
from timeline.problems import missing_extra

NOTES = frozenset({"references", "reflist", "mw-editsection"})
_BESIDE = """
ad ads adsbygoogle advert advertisement comment comments consent cookie cookie-banner cookie-consent newsletter
newsletter-signup promo related related-articles share sharing social-share sponsored
"""
BESIDE = frozenset(_BESIDE.split())
"""The classes and ids of what is no article: the notes of an encyclopedia; advertising, comments, banners."""

LARGEST_BESIDE = 3
"""One in how many letters of an article what is told so has at most; what has more may be all of it."""

ADVERTISING = "amp-ad", "amp-embed"

SECONDS, SECONDS_A_MEGABYTE = 2, 4
MEMORY = 448 * MEGABYTE


def article_html(page: str) -> str:
    """Return the HTML of the article of a page; needs the extra `drafts`.

    Raise TooMuchError or UnreadableError where it cannot be told.
    """
    if find_spec("readability") is None:
        raise missing_extra("telling an article from its page", "readability-lxml", "drafts")
    content = page.encode("utf-8", "replace")
    limits = Limits(SECONDS + SECONDS_A_MEGABYTE * len(content) // MEGABYTE, MEMORY)
    return confined(__name__, limits, content=content).decode("utf-8", "replace")


def told(article: str) -> str:
    """Return an article without its list of references, its advertising and what else is told to be none of it."""
    from lxml.html import fragment_fromstring, tostring

    tree = fragment_fromstring(article, create_parent=True)
    most = len(tree.text_content()) // LARGEST_BESIDE
    for each in [*tree.iterdescendants()]:
        names = {*str(each.get("class", "")).lower().split(), str(each.get("id", "")).lower()}
        is_beside = not names.isdisjoint(BESIDE) and len(each.text_content()) <= most
        if each.tag in ADVERTISING or is_beside or not names.isdisjoint(NOTES):
            each.drop_tree()
    return str(tostring(tree, encoding="unicode"))


def main(seconds: str, memory: str) -> int:
    """Print the article of the page on standard input within limits, and return the exit status."""
    from lxml.etree import LxmlError
    from readability import Document
    from readability.readability import Unparseable

    restrict(Limits(int(seconds), int(memory)))
    logging.disable()
    try:
        page = sys.stdin.buffer.read().decode("utf-8", "replace")
        sys.stdout.buffer.write(told(Document(page).summary(html_partial=True)).encode("utf-8", "replace"))
        sys.stdout.buffer.flush()
    except (MemoryError, RecursionError):
        return TOO_MUCH
    except (Unparseable, LxmlError, ValueError, LookupError, TypeError, AttributeError) as error:
        return refused(error)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
