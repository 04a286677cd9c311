"""Notifications over several channels."""

__version__ = "1.4.0"
__all__ = ["config", "core"]
