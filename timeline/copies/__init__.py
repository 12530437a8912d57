"""Kept copies of sources: their text, what a page says of itself, quotes found in them."""
