"""Looking at who else writes a file, by leases where the system gives them."""

try:
    from timeline.events.saving.leases import watched
except ImportError:
    from timeline.events.saving.watch import watched

__all__ = ("watched",)
