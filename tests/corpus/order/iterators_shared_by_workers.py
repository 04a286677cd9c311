"""Workers that take their jobs from one iterator, and numbers from one counter."""
import asyncio
import itertools
from dataclasses import dataclass, field

ids = itertools.count(1)


@dataclass
class Ticket:
    owner: str
    number: int = field(default_factory=lambda: next(ids))


async def worker(jobs):
    done = []
    for job in jobs:
        await asyncio.sleep(0.02)
        done.append(job * 10)
    return done


async def buy(owner):
    await asyncio.sleep(0.05)
    return Ticket(owner)


async def main():
    jobs = iter(range(9))
    print(await asyncio.gather(*(worker(jobs) for _ in range(3))))
    squares = (n * n for n in range(7))
    print(await asyncio.gather(worker(squares), worker(squares)))
    tickets = await asyncio.gather(*(buy(o) for o in "abcdef"))
    print([f"{t.owner}{t.number}" for t in tickets])


asyncio.run(main())
