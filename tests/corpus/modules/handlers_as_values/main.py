import asyncio
import contextlib

import app.bus
from app.bus import bus, Event
from app.handlers import audit, billing
from app import state, helpers


async def producer(n: int) -> None:
    for i in range(n):
        await bus.publish(Event("order", {"id": i, "amount": i * 10.5}))
        if i % 2:
            await bus.publish(Event("refund", {"id": i, "amount": 5.0}))


@contextlib.asynccontextmanager
async def running(*modules):
    for m in modules:
        m.install(bus)
    try:
        yield bus
    finally:
        await bus.drain()
        print("drained", app.bus.PUBLISHED)


async def main() -> None:
    async with running(audit, billing) as b:
        await producer(3)
        print("pending", b.pending)
    print(state.totals)
    for line in audit.log:
        print(line)
    print(helpers.flatten([[1, 2], [3], []]), helpers.chunks("abcdefg", 3))
    state.reset()
    print(state.totals, state.resets)


if __name__ == "__main__":
    asyncio.run(main())
