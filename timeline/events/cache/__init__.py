"""What was read before, stored outside of the project so that it need not be parsed again."""
