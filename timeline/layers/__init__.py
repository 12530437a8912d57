"""Layers: tables of many rows, counted by time, that are shown behind the events."""
