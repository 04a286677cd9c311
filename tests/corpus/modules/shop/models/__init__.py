"""What the shop is about."""
from .order import Order
from .status import Status

__all__ = ["Order", "Status"]
