"""A monitor that runs checks and reports."""
from .checks.base import Check, CheckResult, Status
from .runner import Runner

__all__ = ["Check", "CheckResult", "Runner", "Status"]
