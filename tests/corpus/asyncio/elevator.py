import asyncio
from enum import Enum, auto
from typing import NamedTuple


class Direction(Enum):
    UP = auto()
    DOWN = auto()
    IDLE = auto()

    def step(self) -> int:
        return {Direction.UP: 1, Direction.DOWN: -1}.get(self, 0)


class Request(NamedTuple):
    floor: int
    who: str = "?"


class Elevator:
    def __init__(self, floors: int):
        self.floors = floors
        self.at = 0
        self.direction = Direction.IDLE
        self.requests: list[Request] = []
        self.arrived = asyncio.Condition()
        self._work = asyncio.Event()
        self.trace: list[str] = []

    async def call(self, req: Request):
        if not 0 <= req.floor < self.floors:
            raise IndexError(f"no floor {req.floor}")
        self.requests.append(req)
        self._work.set()
        async with self.arrived:
            await self.arrived.wait_for(lambda: self.at == req.floor and req not in self.requests)
        return f"{req.who}@{self.at}"

    async def run(self):
        while True:
            await self._work.wait()
            while self.requests:
                target = min(self.requests, key=lambda r: (abs(r.floor - self.at), r.who))
                if target.floor != self.at:
                    self.direction = Direction.UP if target.floor > self.at else Direction.DOWN
                    self.at += self.direction.step()
                    self.trace.append(f"{self.direction.name[0]}{self.at}")
                    await asyncio.sleep(0)
                async with self.arrived:
                    served = [r for r in self.requests if r.floor == self.at]
                    for r in served:
                        self.requests.remove(r)
                    self.arrived.notify_all()
                await asyncio.sleep(0)
            self.direction = Direction.IDLE
            self._work.clear()


async def main():
    e = Elevator(6)
    runner = asyncio.create_task(e.run())
    riders = [Request(3, "ann"), Request(1, "bob"), Request(5), Request(3, "cy")]
    print(await asyncio.gather(*map(e.call, riders)))
    print(" ".join(e.trace), e.direction)
    try:
        await e.call(Request(9, "zed"))
    except IndexError as err:
        print("error:", err)
    print(await e.call(Request(floor=2, who="dan")), e.at)
    runner.cancel()
    try:
        await runner
    except asyncio.CancelledError:
        print("stopped", Direction["UP"].value, Request(1)._replace(who="eve"))

asyncio.run(main())
