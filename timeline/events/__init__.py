"""YAML text to events and problems, and back."""
