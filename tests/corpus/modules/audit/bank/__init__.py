from .accounts import Account, InsufficientFunds
from .core import Bank

__all__ = ["Account", "Bank", "InsufficientFunds"]
