"""Tables of any origin: their columns, the dates in them, the events of their rows."""
