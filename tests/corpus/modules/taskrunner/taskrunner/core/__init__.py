from .job import Job, JobState
from .scheduler import Scheduler

__all__ = ["Job", "JobState", "Scheduler"]
