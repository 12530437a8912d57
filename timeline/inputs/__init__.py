"""Foreign files to events and problems."""
