"""The plain forms in which events travel between files: mappings and cells."""
