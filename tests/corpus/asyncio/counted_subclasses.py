import asyncio


class Step:
    def __init__(self, name):
        self.name = name
        self.attempts = 0
        self.state = "new"

    async def run(self):
        self.state = "done"
        return self.name

    def __repr__(self):
        return f"{self.name}:{self.state}:{self.attempts}"


class Flaky(Step):
    async def run(self):
        while self.attempts < 3:
            self.attempts += 1
            try:
                return await self.once()
            except OSError as e:
                self.state = f"failed({e})"
        return None

    async def once(self):
        await asyncio.sleep(0)
        if self.attempts < 2:
            raise OSError(self.attempts)
        self.state = "done"
        return self.name.upper()


class Skipped(Step):
    def __init__(self):
        super().__init__("skip")
        self.state = "skipped"


async def main():
    steps = [Step("a"), Flaky("b"), Skipped()]
    print(steps)
    print(await asyncio.gather(*(s.run() for s in steps)))
    print(steps)

asyncio.run(main())
