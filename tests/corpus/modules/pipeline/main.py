"""Stages of a pipeline that talk through queues."""
import asyncio

from common import constants as const
from common.events import EventBus, Level
from stages import Consumer, Producer, Stage, Transformer


async def main() -> int:
    bus = EventBus()
    bus.subscribe(lambda level, text: print(f"[{level.name}] {text}"))
    first: asyncio.Queue[int] = asyncio.Queue(const.QUEUE_SIZE)
    second: asyncio.Queue[int] = asyncio.Queue()
    stages: list[Stage] = [
        Producer(bus, first, range(const.ITEMS)),
        Transformer(bus, first, second),
        Consumer(bus, second),
    ]
    await asyncio.gather(*(stage.run() for stage in stages))
    for stage in stages:
        print(stage.name, stage.handled, repr(stage))
    return sum(stage.handled for stage in stages)


if __name__ == "__main__":
    print("handled", asyncio.run(main()))
