"""What Sphinx is told: the texts are those of docs/, and no page asks anybody for anything."""

from timeline import __version__

project = "timeline"
html_title = "timeline"
copyright = ""  # noqa: A001 -- the name that Sphinx gives it; LICENSE says it
version = release = __version__
extensions = ["myst_parser", "website.anchors", "website.captions", "website.outside", "website.sessions"]
exclude_patterns = ["*.ipynb", "layers/*"]
myst_heading_anchors = 4
highlight_language = "none"
pygments_style = "a11y-high-contrast-light"
pygments_dark_style = "a11y-high-contrast-dark"
nitpicky = True
smartquotes = False
html_theme = "furo"
html_static_path = ["static"]
html_css_files = ["site.css"]
html_copy_source = False
html_show_sourcelink = False
html_show_copyright = False
html_show_sphinx = False
