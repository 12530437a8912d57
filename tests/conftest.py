"""The profiles of hypothesis: the suite takes the same examples each time, `just laws` looks for new ones.

An interrupt reaches what the tests start, also where they run in the background, in which shells have it ignored.
What they start holds back what it prints as Python does where nobody asked for anything else.

A test is not named after a document, which has the time in its bytes: workers have to collect the same names.
"""

import os
import signal
from itertools import count

from hypothesis import HealthCheck, settings

settings.register_profile("laws", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
settings.register_profile("long", settings.get_profile("laws"), max_examples=3000, derandomize=False)
settings.load_profile("laws")

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

os.environ.pop("PYTHONUNBUFFERED", None)

DOCUMENTS = count()
LONGEST = 24
"""The most bytes that a test is named after."""


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Return what a test is called for a value, None for its usual name."""
    return f"{argname}{next(DOCUMENTS)}" if isinstance(val, bytes) and len(val) > LONGEST else None
