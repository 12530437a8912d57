"""The profiles of hypothesis: the suite takes the same examples each time, `just laws` looks for new ones."""

from hypothesis import HealthCheck, settings

settings.register_profile("laws", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
settings.register_profile("long", settings.get_profile("laws"), max_examples=3000, derandomize=False)
settings.load_profile("laws")
