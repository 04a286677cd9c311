"""A tiny in-process task queue."""
from .broker import Broker
from .models import Job, JobStatus, Priority
from .registry import task, get_task, all_tasks
from .errors import *
from . import tasks

__version__ = "0.3.1"
__all__ = ["Broker", "Job", "JobStatus", "Priority", "task", "get_task", "all_tasks", "__version__"]
__all__ += errors.__all__
