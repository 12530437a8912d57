"""The opening view as a drawing: the rules of the page, without a browser."""
