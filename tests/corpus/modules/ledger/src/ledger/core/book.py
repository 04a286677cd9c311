import asyncio
from collections.abc import Iterator

from .accounts import Account, InsufficientFunds
from ..io import audit


class Ledger:
    def __init__(self) -> None:
        self._accounts: dict[str, Account] = {}
        self._locks: dict[str, asyncio.Lock] = {}
        self.audit = audit.AuditTrail()

    def open(self, name: str, balance: int = 0) -> Account:
        if name in self._accounts:
            raise KeyError(name)
        account = Account(name, balance)
        account.observers.append(self.audit)
        self._accounts[name] = account
        self._locks[name] = asyncio.Lock()
        return account

    def __getitem__(self, name: str) -> Account:
        return self._accounts[name]

    def __iter__(self) -> Iterator[Account]:
        return iter(sorted(self._accounts.values(), key=lambda a: (-a.balance, a.name)))

    def __len__(self):
        return len(self._accounts)

    async def transfer(self, source: str, target: str, amount: int) -> bool:
        first, second = sorted((source, target))
        async with self._locks[first], self._locks[second]:
            await asyncio.sleep(0)
            try:
                self[source].withdraw(amount)
            except InsufficientFunds as error:
                self.audit.fail(str(error))
                return False
            self[target].deposit(amount)
            return True
