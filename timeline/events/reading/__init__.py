"""Nodes to a timeline with its problems."""
