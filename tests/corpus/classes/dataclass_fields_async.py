import asyncio
from dataclasses import dataclass, field, replace, asdict, astuple, fields, KW_ONLY, InitVar
from typing import ClassVar


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)
    tags: list[str] = field(default_factory=list, compare=False, repr=False)
    total: ClassVar[int] = 0

    def __post_init__(self):
        Job.total += 1
        if self.priority < 0:
            raise ValueError("priority must not be negative")


@dataclass(frozen=True)
class Point:
    x: int
    y: int = 0

    def moved(self, dx=0, dy=0):
        return replace(self, x=self.x + dx, y=self.y + dy)


@dataclass
class Account:
    owner: str
    cents: InitVar[int] = 0
    balance: float = field(init=False)
    _: KW_ONLY
    currency: str = "EUR"

    def __post_init__(self, cents):
        self.balance = cents / 100


@dataclass
class Savings(Account):
    rate: float = 0.5


async def worker(queue, done):
    while not queue.empty():
        job = await queue.get()
        await asyncio.sleep(0)
        done.append(job)
        queue.task_done()


async def main():
    queue = asyncio.PriorityQueue()
    for job in [Job(3, "low"), Job(1, "high", ["x"]), Job(2, "mid")]:
        queue.put_nowait(job)
    done = []
    await asyncio.gather(worker(queue, done), worker(queue, done))
    for job in done:
        print(job, job.tags)
    print(Job.total, Job(1, "a") == Job(1, "b"), Job(1, "z") < Job(2, "a"))
    p = Point(1, 2)
    print(p, p.moved(dx=4), {p: "a"}[Point(1, 2)])
    try:
        p.x = 5
    except AttributeError as e:
        print(type(e).__name__, e)
    s = Savings("bob", 1250, rate=0.75, currency="USD")
    print(s, asdict(s), astuple(p))
    print([f.name for f in fields(Savings)])
    try:
        Job(-1, "bad")
    except ValueError as e:
        print(e)


asyncio.run(main())
