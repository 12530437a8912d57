from timeline.chronicle import Chronicle as Chronicle
from timeline.chronicle import load as load
from timeline.chronicle import parse_date as parse_date
from timeline.dates import DateError as DateError
from timeline.dates import Dating as Dating
from timeline.dates import When as When
from timeline.dates import understand as understand
from timeline.events.model import Event as Event
from timeline.events.model import Timeline as Timeline
from timeline.problems import Problem as Problem
from timeline.problems import TimelineError as TimelineError

__version__: str
__all__ = [
    "Chronicle",
    "DateError",
    "Dating",
    "Event",
    "Problem",
    "Timeline",
    "TimelineError",
    "When",
    "load",
    "parse_date",
    "understand",
]
