"""A scheduler of periodic jobs with a fake clock."""
from scheduler.clock import Clock
from scheduler.jobs import Job, job, registered
from scheduler.core import Scheduler
from scheduler.triggers import After, Every, Trigger

__version__ = "0.3.1"
version_info = tuple(int(part) for part in __version__.split("."))
