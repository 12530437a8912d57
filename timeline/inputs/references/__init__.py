"""Bibliographies: their entries are sources, which events cite."""
