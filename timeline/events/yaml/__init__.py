"""YAML text to nodes with their offsets: the only home of libyaml."""
