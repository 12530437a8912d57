"""A text that came in to the events that are proposed from it: nothing invented, every quote real."""
