from .base import Account, InsufficientFunds
from .savings import SavingsAccount
from .checking import CheckingAccount

__all__ = ["Account", "SavingsAccount", "CheckingAccount", "InsufficientFunds"]
