"""Putting an edited text in place: locked, whole, durable, and able to be undone."""
