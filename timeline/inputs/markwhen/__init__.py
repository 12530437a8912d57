"""Markwhen documents."""
