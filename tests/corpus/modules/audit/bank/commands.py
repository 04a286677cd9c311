import asyncio
from abc import ABC, abstractmethod
from dataclasses import dataclass

from .accounts import Account
from .audit import audited


class Command(ABC):
    @abstractmethod
    async def execute(self) -> None: ...


@dataclass
class Deposit(Command):
    account: Account
    amount: int

    @audited
    async def execute(self) -> None:
        await asyncio.sleep(0)
        self.account.deposit(self.amount)

    def __str__(self):
        return f"deposit {self.amount} to {self.account.owner}"


@dataclass
class Withdraw(Command):
    account: Account
    amount: int

    @audited
    async def execute(self) -> None:
        await asyncio.sleep(0)
        self.account.withdraw(self.amount)

    def __str__(self):
        return f"withdraw {self.amount} from {self.account.owner}"


@dataclass
class Transfer(Command):
    source: Account
    target: Account
    amount: int

    @audited
    async def execute(self) -> None:
        self.source.withdraw(self.amount)
        await asyncio.sleep(0)
        self.target.deposit(self.amount)

    def __str__(self):
        return f"{self.source.owner} -> {self.target.owner}: {self.amount}"


async def execute_all(commands):
    return await asyncio.gather(*(c.execute() for c in commands), return_exceptions=True)
