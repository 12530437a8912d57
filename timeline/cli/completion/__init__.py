"""What a shell asks when TAB is pressed: which words may stand at the cursor.

Nothing is written and nothing is waited for. Commands are not loaded: what they take stands in `table.json`, which
`table.py` makes of them, and the values of a timeline are looked up in its text without reading it whole.
"""
