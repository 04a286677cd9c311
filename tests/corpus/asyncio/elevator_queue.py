"""Elevator simulation driven by an asyncio queue."""
import asyncio
from dataclasses import dataclass, field
from enum import Enum, auto


class Direction(Enum):
    UP = auto()
    DOWN = auto()
    IDLE = auto()


@dataclass(order=True)
class Request:
    floor: int
    passenger: str = field(compare=False)
    created: float = field(compare=False, default=0.0)


class Elevator:
    def __init__(self, name, floors=10):
        self.name = name
        self.floors = floors
        self.current = 0
        self.direction = Direction.IDLE
        self.log = []
        self._pending = {}

    @property
    def busy(self):
        return bool(self._pending)

    def add(self, request):
        if not 0 <= request.floor < self.floors:
            raise ValueError(f"floor {request.floor} out of range for {self.name!r}")
        self._pending.setdefault(request.floor, []).append(request)

    async def step(self):
        if not self._pending:
            self.direction = Direction.IDLE
            return None
        target = min(self._pending, key=lambda f: (abs(f - self.current), f))
        self.direction = Direction.UP if target > self.current else Direction.DOWN
        distance = abs(target - self.current)
        await asyncio.sleep(0.001 * distance)
        self.current = target
        leaving = self._pending.pop(target)
        self.log.append((target, [r.passenger for r in leaving]))
        return leaving


async def run(elevator, requests):
    for r in requests:
        try:
            elevator.add(r)
        except ValueError as e:
            print("rejected:", e)
    while elevator.busy:
        out = await elevator.step()
        names = ", ".join(sorted(p.passenger for p in out))
        print(f"{elevator.name:>4} {elevator.direction.name:<5} floor={elevator.current:02d} -> {names}")
    assert await elevator.step() is None
    return elevator.log


async def main():
    a = Elevator("A")
    reqs = [Request(5, "ann"), Request(2, "bob"), Request(12, "cat"), Request(5, "dan"), Request(0, "eve")]
    log = await run(a, reqs)
    print(log)
    print(max(reqs), min(reqs) == Request(0, "zed"))
    print(sorted(reqs, reverse=True)[0].passenger)
    print(a.direction, a.direction.value)


asyncio.run(main())
