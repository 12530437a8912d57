"""One message of electronic mail: its headers in words, its text, when it was sent."""
