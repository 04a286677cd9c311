from .app import Bot
from .plugins import registry

__version__ = "2.0"
