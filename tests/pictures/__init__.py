"""Pictures of the page: every kind of file, window, mode and language, on sheets to look at."""
