"""Edits of a text that touch only the lines they concern."""
