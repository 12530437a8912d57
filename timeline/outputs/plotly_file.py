"""The plotly figure as a file: HTML with plotly's own tools, offline; JSON for whoever draws it elsewhere."""

from html import escape
from importlib.resources import files

from timeline.events.model import Timeline
from timeline.outputs.figure import figure
from timeline.outputs.format import Options, Written

SMALL = "plotly-basic.min.js"
"""The smaller plotly.js, in a wheel that was built where npm had fetched it."""


def html(timeline: Timeline, options: Options) -> Written:
    """Write a document that shows the figure and needs nothing else."""
    dark = options.theme == "dark"
    made = figure(timeline, day=options.day, title=options.title, dark=dark, layers=options.layers)
    shown = made.to_html(full_html=False, include_plotlyjs=False, div_id="figure", config={"displaylogo": False})
    title = escape(options.title or timeline.title or "Timeline")
    head = f'<meta charset="utf-8"><title>{title}</title><script>{plotly()}</script>'
    language = escape(timeline.language)
    return Written(content=f'<!doctype html><html lang="{language}"><head>{head}</head><body>{shown}</body></html>\n')


def json(timeline: Timeline, options: Options) -> Written:
    """Write the figure as `plotly.io.from_json` and plotly.js read it."""
    dark = options.theme == "dark"
    made = figure(timeline, day=options.day, title=options.title, dark=dark, layers=options.layers)
    return Written(content=f"{made.to_json()}\n")


def plotly() -> str:
    """Return plotly.js: the small bundle if the wheel has one, else that of the installed plotly."""
    small = files("timeline.outputs").joinpath(SMALL)
    if small.is_file():
        return small.read_text(encoding="utf-8")
    from plotly.offline import get_plotlyjs

    whole: str = get_plotlyjs()
    return whole
