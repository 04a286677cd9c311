import common.constants
from .base import Stage


class Consumer(Stage):
    name = "consumer"

    def __init__(self, bus, queue):
        super().__init__(bus)
        self.queue = queue
        self.total = 0

    async def run(self):
        while (item := await self.queue.get()) != common.constants.STOP:
            self.total += item
            self.note(f"took {item}, {self.total * common.constants.FACTOR}")
