import asyncio
import json
from typing import Any, Dict, Optional


class Actor:
    def __init__(self, name: str):
        self.name = name
        self.mailbox: asyncio.Queue = asyncio.Queue()
        self._task: Optional[asyncio.Task] = None
        self.handled = 0

    async def start(self):
        self._task = asyncio.create_task(self._loop(), name=f"actor:{self.name}")
        return self

    async def stop(self):
        await self.mailbox.put(("__stop__", None, None))
        await self._task

    def tell(self, kind: str, payload: Any = None):
        self.mailbox.put_nowait((kind, payload, None))

    async def ask(self, kind: str, payload: Any = None, timeout: float = 1.0):
        fut = asyncio.get_running_loop().create_future()
        await self.mailbox.put((kind, payload, fut))
        return await asyncio.wait_for(fut, timeout)

    async def _loop(self):
        while True:
            kind, payload, fut = await self.mailbox.get()
            if kind == "__stop__":
                break
            method = getattr(self, f"on_{kind}", self.on_unknown)
            try:
                result = await method(payload)
            except Exception as exc:
                if fut is not None:
                    fut.set_exception(exc)
                else:
                    print(f"{self.name}: error in {kind}: {exc!r}")
            else:
                self.handled += 1
                if fut is not None and not fut.done():
                    fut.set_result(result)

    async def on_unknown(self, payload):
        raise NotImplementedError(f"{self.name} got unknown message")


class Counter(Actor):
    def __init__(self, name):
        super().__init__(name)
        self.value = 0

    async def on_add(self, n):
        self.value += n

    async def on_get(self, _):
        return self.value


class Bank(Actor):
    def __init__(self, name, counter):
        super().__init__(name)
        self.counter = counter

    async def on_deposit(self, amount):
        if amount <= 0:
            raise ValueError("amount must be positive")
        self.counter.tell("add", amount)
        return await self.counter.ask("get")

    async def on_slow(self, _):
        await asyncio.sleep(0.05)
        return "slow"


async def main():
    counter = await Counter("counter").start()
    bank = await Bank("bank", counter).start()
    print(await bank.ask("deposit", 50))
    print(await bank.ask("deposit", 25))
    try:
        await bank.ask("deposit", -1)
    except ValueError as e:
        print("refused:", e)
    bank.tell("deposit", 0)
    bank.tell("nonsense")
    try:
        await bank.ask("slow", timeout=0.01)
    except asyncio.TimeoutError:
        print("timeout")
    for i in range(5):
        counter.tell("add", i)
    print(await counter.ask("get"))
    await bank.stop()
    await counter.stop()
    print(bank.handled, counter.handled, counter.value)

asyncio.run(main())
