"""A ledger."""
from __future__ import annotations

__all__ = ["Ledger", "Account", "InsufficientFunds", "open_ledger"]

from ledger.core.accounts import Account, InsufficientFunds
from ledger.core.book import Ledger


def open_ledger(*names: str, balance: int = 0) -> Ledger:
    book = Ledger()
    for name in names:
        book.open(name, balance)
    return book
