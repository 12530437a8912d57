"""The schema, proved on the language server that editors run: `python -m tests.editor`."""
