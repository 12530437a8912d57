"""Dated events with sources: kept in plain text, checked like code, published as one page."""

__version__ = "0.1.0"
