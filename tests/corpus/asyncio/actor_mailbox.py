import asyncio
from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Deposit:
    amount: int


@dataclass(frozen=True)
class Withdraw:
    amount: int


@dataclass(frozen=True)
class Balance:
    reply_to: asyncio.Future


class Stop:
    pass


class Actor(ABC):
    def __init__(self):
        self._mailbox = asyncio.Queue()
        self._task = None

    def start(self):
        self._task = asyncio.create_task(self._run())
        return self

    def tell(self, message: Any) -> None:
        self._mailbox.put_nowait(message)

    async def ask(self, make):
        reply = asyncio.get_running_loop().create_future()
        self.tell(make(reply))
        return await reply

    async def _run(self):
        while True:
            message = await self._mailbox.get()
            if isinstance(message, Stop):
                break
            try:
                await self.receive(message)
            except Exception as e:
                self.on_error(message, e)

    def on_error(self, message, error):
        print(f"{self.__class__.__name__} failed on {message}: {error}")

    async def join(self):
        self.tell(Stop())
        await self._task

    @abstractmethod
    async def receive(self, message): ...


class Account(Actor):
    def __init__(self, balance=0):
        super().__init__()
        self.balance = balance

    async def receive(self, message):
        match message:
            case Deposit(amount):
                self.balance += amount
            case Withdraw(amount=a) if a > self.balance:
                raise ValueError("insufficient funds")
            case Withdraw(amount):
                self.balance -= amount
            case Balance(reply_to=f):
                f.set_result(self.balance)
            case _:
                raise TypeError(f"unknown message {message!r}")


async def main():
    account = Account(100).start()
    account.tell(Deposit(50))
    account.tell(Withdraw(500))
    print("balance:", await account.ask(Balance))
    account.tell(Withdraw(30))
    account.tell("hello")
    print("balance:", await account.ask(lambda f: Balance(f)))
    await account.join()
    print("final:", account.balance)


asyncio.run(main())
