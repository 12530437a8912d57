"""What the browser asks of the commands: their functions, with what they say collected instead of printed."""
