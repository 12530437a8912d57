"""DataFrame or timeline to something to look at or keep."""
