"""Markdown as paragraphs of runs, for documents that are no HTML: strong, emphasis, lists, the addresses of links."""

from collections.abc import Iterator, Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from timeline.outputs.document import Run, Style
from timeline.records.links import is_followed

LISTS = frozenset({"bullet_list_open", "bullet_list_close", "ordered_list_open", "ordered_list_close"})
INDENT = "    "
BULLET = "\N{BULLET} "
STYLES = {"strong": Style.STRONG, "em": Style.EMPHASIS}


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False})


def paragraphs(text: str) -> Iterator[tuple[Run, ...]]:
    """Return the paragraphs of a text in Markdown; HTML is text, an image its words."""
    mark, depth = "", 0
    for token in _parser().parse(text):
        if token.type in LISTS:
            depth += token.nesting
        elif token.type == "list_item_open":
            mark = INDENT * (depth - 1) + (f"{token.info}. " if token.info else BULLET)
        elif token.type == "inline":
            yield (*((Run(mark),) if mark else ()), *_runs(token.children or ()))
            mark = ""
        elif token.type in ("fence", "code_block"):
            yield (Run(mark + token.content.removesuffix("\n")),)
            mark = ""


def _runs(tokens: Sequence[Token]) -> Iterator[Run]:
    open_styles: list[Style] = []
    address, linked = "", ""
    for token in tokens:
        if token.tag in STYLES:
            open_styles = [*open_styles, STYLES[token.tag]] if token.nesting > 0 else open_styles[:-1]
        elif token.type == "link_open":
            address, linked = str(token.attrs.get("href", "")), ""
        else:
            text = _address(address, linked) if token.type == "link_close" else _text(token)
            linked += text
            if text:
                yield Run(text, max(open_styles, key=_weight, default=Style.PLAIN))


def _weight(style: Style) -> bool:
    return style is Style.STRONG


def _text(token: Token) -> str:
    return {"softbreak": " ", "hardbreak": "\n"}.get(token.type, token.content)


def _address(url: str, linked: str) -> str:
    """Return the address of a link after its text, where it may be followed and the text is another."""
    return f" ({url})" if is_followed(url) and linked not in (url, url.removeprefix("mailto:")) else ""
