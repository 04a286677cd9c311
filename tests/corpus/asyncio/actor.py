from __future__ import annotations
import asyncio
from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from typing import Generic, TypeVar, Optional

M = TypeVar("M")


class Actor(ABC, Generic[M]):
    def __init__(self, name: str):
        self.name = name
        self.mailbox: asyncio.Queue[Optional[M]] = asyncio.Queue()
        self._task: asyncio.Task | None = None

    def start(self) -> None:
        self._task = asyncio.create_task(self._run(), name=self.name)

    async def _run(self) -> None:
        while (msg := await self.mailbox.get()) is not None:
            try:
                await self.receive(msg)
            except Exception as exc:
                await self.on_error(msg, exc)
            finally:
                self.mailbox.task_done()
        self.mailbox.task_done()

    @abstractmethod
    async def receive(self, msg: M) -> None: ...

    async def on_error(self, msg: M, exc: Exception) -> None:
        print(f"[{self.name}] error {exc} on {msg}")

    def tell(self, msg: M) -> None:
        self.mailbox.put_nowait(msg)

    async def stop(self) -> None:
        self.mailbox.put_nowait(None)
        if self._task:
            await self._task


@dataclass(frozen=True)
class Deposit:
    amount: int


@dataclass(frozen=True)
class Withdraw:
    amount: int
    reply: asyncio.Future = field(compare=False, repr=False)


class Account(Actor["Deposit | Withdraw"]):
    def __init__(self, name: str, balance: int = 0):
        super().__init__(name)
        self.balance = balance

    async def receive(self, msg):
        match msg:
            case Deposit(amount=a) if a <= 0:
                raise ValueError(f"bad amount {a}")
            case Deposit(a):
                self.balance += a
            case Withdraw(amount, reply):
                if amount > self.balance:
                    reply.set_exception(RuntimeError("insufficient"))
                else:
                    self.balance -= amount
                    reply.set_result(self.balance)


async def main() -> None:
    acc = Account("alice", 10)
    acc.start()
    acc.tell(Deposit(5))
    acc.tell(Deposit(-1))
    loop = asyncio.get_running_loop()
    f1, f2 = loop.create_future(), loop.create_future()
    acc.tell(Withdraw(12, f1))
    acc.tell(Withdraw(100, f2))
    print(await f1)
    try:
        await f2
    except RuntimeError as e:
        print("error:", e)
    await acc.mailbox.join()
    await acc.stop()
    print(acc.balance, acc._task.done(), acc._task.get_name())
    print(Withdraw(1, f1), Deposit(3) == Deposit(3))


asyncio.run(main())
