from .base import Store
from .memory import *

__all__ = ["Store", "MemoryStore"]
