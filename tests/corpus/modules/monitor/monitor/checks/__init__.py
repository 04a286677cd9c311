from .base import Check, CheckResult, Status
from . import disk, network

__all__ = ["Check", "CheckResult", "Status", "disk", "network"]
