"""The page against vis-timeline, ECharts and px.timeline: the same events, in turn, in one run.

    npm ci && python benchmarks/page.py --sizes 100 1000 10000 100000 --rounds 3
    python benchmarks/page.py --sizes 1000000 --rounds 3

A million events are asked of our page alone: vis-timeline takes half a minute for a tenth of them, px.timeline shows
none in two minutes.

Measured is the CPU time of the page's main thread (thread ticks, so a loaded machine changes little): until the first
full picture, and per step of a gesture of ten steps, the redraw at rest after it included and also told apart.
"""

import argparse
import json
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cache, partial
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from typing import NamedTuple

import pandas as pd
import plotly.express as px
from playwright.sync_api import Browser, CDPSession, Page, sync_playwright
from playwright.sync_api import TimeoutError as Unanswered

from timeline.dates import parse_date
from timeline.events.model import Category, Event, Timeline
from timeline.outputs.page import page

CHROMIUM = "/usr/bin/chromium"
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
VIS = Path("node_modules/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js")
ECHARTS = Path("node_modules/echarts/dist/echarts.min.js")
WORDS = [
    "Kyiv",
    "Odesa",
    "summit",
    "talks",
    "bridge",
    "report",
    "front",
    "attack",
    "grain",
    "resolution",
    "advance",
    "visit",
    "vote",
    "speech",
    "city",
    "river",
]
LANES = [
    "Diplomacy",
    "Ground",
    "Air",
    "Naval",
    "Aid",
    "Sanctions",
    "Energy",
    "Politics",
    "Economy",
    "Humanitarian",
    "Cyber",
    "Media",
]
DAY = 19529
STEPS = 10


class Row(NamedTuple):
    """One generated event: its day, its length in days (0: a point), lane and title."""

    day: int
    days: int
    lane: str
    title: str


class Peer(NamedTuple):
    """A page to measure: how it is made, and what is true once its first full picture stands."""

    name: str
    html: Callable[[Sequence[Row]], str]
    ready: str
    target: str


class Cost(NamedTuple):
    """CPU milliseconds: to the first full picture, after it, a step, at rest; and the megabytes of the page."""

    first: float
    then: float
    zoom: float
    pan: float
    rest: float
    size: float


def rows(n: int) -> list[Row]:
    """Give n events over twenty years, a fifth of them with a length, always the same."""
    chance = random.Random(n)
    return sorted(
        Row(
            DAY - chance.randrange(7300),
            chance.choice((0, 0, 0, 0, chance.randrange(2, 60))),
            chance.choice(LANES),
            " ".join(chance.choices(WORDS, k=chance.randrange(3, 7))),
        )
        for _ in range(n)
    )


def iso(day: int) -> str:
    """Write a day number as a date."""
    return str(pd.Timestamp(day, unit="D").date())


def ours(events: Sequence[Row]) -> str:
    """Make our page."""
    made = []
    read = cache(parse_date)
    for number, row in enumerate(events):
        date = iso(row.day) if not row.days else f"{iso(row.day)}/{iso(row.day + row.days)}"
        made.append(Event(id=f"e{number}", title=row.title, date=date, when=read(date), category=row.lane))
    timeline = Timeline(title="Generated", categories=tuple(Category(id=lane) for lane in LANES), events=tuple(made))
    return page(timeline, day=DAY)


def vis(events: Sequence[Row]) -> str:
    """Make a page of vis-timeline."""
    items = [
        {"id": k, "content": row.title, "group": row.lane, "start": iso(row.day)}
        | ({"end": iso(row.day + row.days)} if row.days else {"type": "point"})
        for k, row in enumerate(events)
    ]
    groups = [{"id": lane, "content": lane} for lane in LANES]
    return f"""<!doctype html><meta charset="utf-8"><body><div id="t"></div><script>{VIS.read_text()}</script><script>
const t = new vis.Timeline(document.getElementById("t"), new vis.DataSet({json.dumps(items)}), {json.dumps(groups)},
  {{maxHeight: 700, verticalScroll: true}});
t.on("changed", () => requestAnimationFrame(() => requestAnimationFrame(() => window.shown = true)));</script>"""


def echarts(events: Sequence[Row], *, titles: bool = True) -> str:
    """Make a page of ECharts: a custom series that draws a bar or a dot, with its title or without."""
    data = [[iso(row.day), iso(row.day + row.days), LANES.index(row.lane), row.title] for row in events]
    return f"""<!doctype html><meta charset="utf-8"><body><div id="t" style="height:700px"></div>
<script>{ECHARTS.read_text()}</script><script>
const chart = echarts.init(document.getElementById("t"));
chart.on("finished", () => window.shown = true);
const shape = (_, api) => {{
  const from = api.coord([api.value(0), api.value(2)]), to = api.coord([api.value(1), api.value(2)]);
  const wide = to[0] - from[0], style = {{fill: "#3c7fed"}};
  const text = {{text: api.value(3), x: from[0] + 8, y: from[1] - 6}};
  const mark = wide < 3
    ? {{type: "circle", shape: {{cx: from[0], cy: from[1], r: 4}}, style}}
    : {{type: "rect", shape: {{x: from[0], y: from[1] - 6, width: wide, height: 12}}, style}};
  return {json.dumps(titles)} ? {{type: "group", children: [mark, {{type: "text", style: text}}]}} : mark;
}};
chart.setOption({{
  animation: false, xAxis: {{type: "time"}}, yAxis: {{type: "category", data: {json.dumps(LANES)}}},
  dataZoom: [{{type: "inside", filterMode: "weakFilter"}}],
  series: [{{type: "custom", renderItem: shape, encode: {{x: [0, 1], y: 2}},
    progressive: 2000, progressiveThreshold: 20000, data: {json.dumps(data)}}}],
}});</script>"""


def express(events: Sequence[Row]) -> str:
    """Make a page of px.timeline."""
    table = pd.DataFrame(
        {
            "start": [iso(row.day) for row in events],
            "end": [iso(row.day + max(1, row.days)) for row in events],
            "lane": [row.lane for row in events],
            "title": [row.title for row in events],
        }
    )
    made = px.timeline(table, x_start="start", x_end="end", y="lane", color="lane", text="title", height=700)
    html = made.to_html(config={"scrollZoom": True}, full_html=True)
    return html.replace(
        "</body>",
        "<script>requestAnimationFrame(() => requestAnimationFrame(() => window.shown = true))</script></body>",
    )


PEERS = (
    Peer("ours", ours, "() => document.documentElement.dataset.state === 'ready'", "#stage"),
    Peer("vis-timeline", vis, "() => window.shown === true", ".vis-center"),
    Peer("ECharts", echarts, "() => window.shown === true", "#t"),
    Peer("ECharts, no titles", partial(echarts, titles=False), "() => window.shown === true", "#t"),
    Peer("px.timeline", express, "() => window.shown === true", ".nsewdrag"),
)


def busy(session: CDPSession) -> float:
    """Give the CPU milliseconds that the main thread has spent so far."""
    metrics = session.send("Performance.getMetrics")["metrics"]
    return 1000 * next(one["value"] for one in metrics if one["name"] == "TaskDuration")


def quiet(opened: Page, session: CDPSession) -> float:
    """Wait until the main thread has nothing to do, and give its time so far."""
    last = busy(session)
    while True:
        opened.wait_for_timeout(500)
        now = busy(session)
        if now - last < 8:
            return now
        last = now


def measured(browser: Browser, peer: Peer, path: Path) -> Cost:
    """Open a page, zoom ten steps, pan ten steps."""
    context = browser.new_context(viewport={"width": 1280, "height": 860}, reduced_motion="reduce")
    opened = context.new_page()
    opened.set_default_timeout(120_000)
    session = context.new_cdp_session(opened)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    opened.goto(path.as_uri(), wait_until="commit")
    opened.wait_for_function(peer.ready)
    first = busy(session)
    before = quiet(opened, session)
    box = opened.locator(peer.target).first.bounding_box() or {"x": 0, "y": 0, "width": 900, "height": 500}
    x, y = box["x"] + box["width"] * 0.6, box["y"] + min(300, box["height"] / 2)
    opened.mouse.move(x, y)
    zoomed, zoom_rest = gesture(opened, session, lambda _: opened.mouse.wheel(0, -120), ctrl=True)
    opened.mouse.down()
    panned, pan_rest = gesture(opened, session, lambda step: opened.mouse.move(x - 12 * (step + 1), y))
    opened.mouse.up()
    context.close()
    rest = statistics.mean((zoom_rest, pan_rest))
    return Cost(first, before - first, zoomed / STEPS, panned / STEPS, rest, path.stat().st_size / 1e6)


def gesture(
    opened: Page, session: CDPSession, act: Callable[[int], None], *, ctrl: bool = False
) -> tuple[float, float]:
    """Do ten steps of a gesture; give what they cost, and what came after the last."""
    start = busy(session)
    if ctrl:
        opened.keyboard.down("Control")
    for step in range(STEPS):
        act(step)
        opened.wait_for_timeout(40)
    if ctrl:
        opened.keyboard.up("Control")
    moved = busy(session)
    return moved - start, quiet(opened, session) - moved


def table(size: int, costs: dict[str, list[Cost]]) -> list[str]:
    """Give the rows of the printed table for one size: medians, and ratios to vis-timeline."""
    medians = {name: Cost(*map(statistics.median, zip(*found, strict=True))) for name, found in costs.items() if found}
    base = medians.get("vis-timeline")
    broken = [name for name in costs if name not in medians]
    return [
        *(f"| {size:,} | {name} | {numbers(cost)} | {ratios(cost, base)} |" for name, cost in medians.items()),
        *(f"| {size:,} | {name} | broken: no picture in 120 s | | | | | | |" for name in broken),
    ]


def numbers(cost: Cost) -> str:
    """Write the cells of one page."""
    whole = (f"{value:,.0f}" for value in (cost.first, cost.then))
    return " | ".join((*whole, f"{cost.zoom:,.1f}", f"{cost.pan:,.1f}", f"{cost.rest:,.0f}", f"{cost.size:.1f}"))


def ratios(cost: Cost, base: Cost | None) -> str:
    """Write first picture, zoom and pan as ratios to another page's."""
    if base is None:
        return ""
    return f"{cost.first / base.first:.2f} / {cost.zoom / base.zoom:.2f} / {cost.pan / base.pan:.2f}"


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1000, 10_000, 100_000])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--most", type=int, default=100_000, help="peers are not asked for more events than this")
    parser.add_argument("--only", nargs="+", default=[peer.name for peer in PEERS])
    asked = parser.parse_args()
    print("| events | page | first picture | after it | a zoom step | a pan step | at rest | MB | to vis-timeline |")
    print("|---|---|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        for size in asked.sizes:
            events = rows(size)
            peers = [
                peer
                for peer in PEERS
                if peer.name in asked.only and (peer.name.startswith("ours") or size <= asked.most)
            ]
            paths = {}
            for peer in peers:
                paths[peer.name] = Path(folder, f"{peer.name}.html")
                began = time.process_time()
                paths[peer.name].write_text(peer.html(events), encoding="utf-8", newline="\n")
                spent, peak = time.process_time() - began, getrusage(RUSAGE_SELF).ru_maxrss / 1024
                print(f"{peer.name} {size:,}: made in {spent:.2f} s CPU, peak {peak:,.0f} MB", file=sys.stderr)
            costs: dict[str, list[Cost]] = {peer.name: [] for peer in peers}
            for _ in range(asked.rounds):
                for peer in peers:
                    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=[*FLAGS])
                    with suppress(Unanswered):  # such a page is broken, and the table says so
                        costs[peer.name].append(measured(browser, peer, paths[peer.name]))
                    browser.close()
            print("\n".join(table(size, costs)), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
