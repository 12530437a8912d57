"""TimelineJS 3 documents."""
