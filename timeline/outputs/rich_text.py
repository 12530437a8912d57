"""Markdown as paragraphs of runs, for documents that are no HTML: strong, emphasis, lists, the addresses of links."""

from collections.abc import Iterator, Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from timeline.outputs.document import Run, Style
from timeline.records.links import is_followed

BULLET = "\N{BULLET} "
STYLES = {"strong": Style.STRONG, "em": Style.EMPHASIS}


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False})


def paragraphs(text: str) -> Iterator[tuple[Run, ...]]:
    """Return the paragraphs of a text in Markdown; HTML is text, an image its words."""
    mark = ""
    for token in _parser().parse(text):
        if token.type == "list_item_open":
            mark = f"{token.info}. " if token.info else BULLET
        elif token.type == "inline":
            yield (*((Run(mark),) if mark else ()), *_runs(token.children or ()))
            mark = ""
        elif token.type in ("fence", "code_block"):
            yield (Run(mark + token.content.removesuffix("\n")),)
            mark = ""


def _runs(tokens: Sequence[Token]) -> Iterator[Run]:
    open_styles: list[Style] = []
    addresses: list[str] = []
    for token in tokens:
        if token.tag in STYLES:
            open_styles = [*open_styles, STYLES[token.tag]] if token.nesting > 0 else open_styles[:-1]
        elif token.type == "link_open":
            addresses.append(str(token.attrs.get("href", "")))
        else:
            text = _address(addresses.pop()) if token.type == "link_close" else _text(token)
            if text:
                yield Run(text, max(open_styles, key=_weight, default=Style.PLAIN))


def _weight(style: Style) -> bool:
    return style is Style.STRONG


def _text(token: Token) -> str:
    return {"softbreak": " ", "hardbreak": "\n"}.get(token.type, token.content)


def _address(url: str) -> str:
    """Return the address of a link after its text, where it may be followed."""
    return f" ({url})" if is_followed(url) else ""
