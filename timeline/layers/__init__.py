"""Layers: tables of many rows, counted by time, that stand behind the events."""
