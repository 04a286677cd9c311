"""Accounts and what can go wrong with them."""
from .account import Account, history, transfer
from .errors import *
from .errors.funds import InsufficientFunds

MIN_AMOUNT = 1

__all__ = ["Account", "transfer", "InsufficientFunds"]
