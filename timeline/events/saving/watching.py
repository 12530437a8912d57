"""Looking at who else writes a file, by leases where the system gives them."""

try:
    from timeline.events.saving.leases import watched, withheld
except ImportError:
    from timeline.events.saving.watch import watched, withheld

__all__ = ("watched", "withheld")
