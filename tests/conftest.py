"""The profiles of hypothesis: the suite takes the same examples each time, `just laws` looks for new ones.

An interrupt reaches what the tests start, also where they run in the background, in which shells have it ignored.
What they start holds back what it prints as Python does where nobody asked for anything else.
"""

import os
import signal

from hypothesis import HealthCheck, settings

settings.register_profile("laws", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
settings.register_profile("long", settings.get_profile("laws"), max_examples=3000, derandomize=False)
settings.load_profile("laws")

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

os.environ.pop("PYTHONUNBUFFERED", None)
