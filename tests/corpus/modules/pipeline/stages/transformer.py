from common import constants
from common.events import Level
from . import base


class Transformer(base.Stage):
    name = "transformer"

    def __init__(self, bus, source, target):
        super().__init__(bus)
        self.source = source
        self.target = target

    async def run(self):
        while True:
            item = await self.source.get()
            if item == constants.STOP:
                await self.target.put(constants.STOP)
                break
            await self.target.put(item * 10)
            self.note(f"scaled {item}", Level.DEBUG)
