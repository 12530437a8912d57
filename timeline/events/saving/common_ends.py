"""What two texts have in common at their beginning and at their end."""


def common_start(one: str, other: str) -> int:
    """Count the characters that two texts have in common at their beginning, by halving."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if one[low:middle] == other[low:middle] else (low, middle - 1)
    return low


def common_end(one: str, other: str, most: int) -> int:
    """Count the characters that two texts have in common at their end, up to a number, by halving."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        alike = one[len(one) - middle : len(one) - low] == other[len(other) - middle : len(other) - low]
        low, high = (middle, high) if alike else (low, middle - 1)
    return low
