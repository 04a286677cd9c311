"""A small task runner."""
from .core import Scheduler, Job, JobState
from .storage import MemoryStore
from . import config as settings

__version__ = "1.2.0"
__all__ = ["Scheduler", "Job", "JobState", "MemoryStore", "settings", "__version__"]
