"""What was read before, kept outside of the project so that it need not be parsed again."""
