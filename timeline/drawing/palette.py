"""The colours that every picture shares."""

LIGHT = ("#3c7fed", "#e25c26", "#00446a", "#be67b7", "#748b6e", "#7a002d", "#663d00", "#4a0284")
"""Told apart by normal, protan, deutan and tritan sight; at least 3.2:1 on the band."""

PAPER, BAND, INK, MUTE = "#ffffff", "#f7f6f3", "#1b1f24", "#5b6470"
LINE, FAINT, ACCENT = "#dedad3", "#eeece7", "#b42318"
FONT = 'Inter, "Segoe UI", system-ui, -apple-system, Roboto, "Helvetica Neue", Arial, sans-serif'


def faded(color: str, opacity: float) -> str:
    """Return a colour `#rrggbb` with an opacity."""
    red, green, blue = (int(color[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity:.3g})"
