import asyncio
from enum import Enum


class Level(Enum):
    INFO = "info"
    WARN = "warn"


class Log:
    def __init__(self):
        self.lines = []

    async def write(self, level, message):
        await asyncio.sleep(0)
        self.lines.append((level, message))

    def __len__(self):
        return len(self.lines)

    def __str__(self):
        return "\n".join(f"[{level.value}] {message}" for level, message in self.lines)


async def main():
    log = Log()
    await log.write(Level.INFO, "started")
    await log.write(Level.WARN, "low disk")
    print(log)
    print(len(log), Level.WARN.name, Level("info"))


asyncio.run(main())
