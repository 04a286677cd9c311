"""Core of the shop."""
from .status import Status
from .counter import bump, current
from . import settings

__all__ = ["Status", "bump", "current", "settings", "VERSION"]
VERSION = "1." + str(settings.MINOR)
