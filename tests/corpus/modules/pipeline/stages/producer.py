from common.constants import STOP
from .base import Stage


class Producer(Stage):
    name = "producer"

    def __init__(self, bus, queue, items):
        super().__init__(bus)
        self.queue = queue
        self.items = items

    async def run(self):
        for item in self.items:
            await self.queue.put(item)
            self.note(f"put {item}")
        await self.queue.put(STOP)
