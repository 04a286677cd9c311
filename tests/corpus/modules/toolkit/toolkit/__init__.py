"""A package that is run with -m."""
from .core import *
from .core.registry import REGISTRY as registry

__version__ = "1.2.0"
