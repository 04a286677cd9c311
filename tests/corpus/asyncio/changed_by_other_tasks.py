import asyncio


class Hub:
    def __init__(self):
        self.subs = {"a": 1}
        self.tasks = set()

    async def leave(self, name):
        self.subs.pop(name, None)

    async def walk(self):
        for name in self.subs:
            await asyncio.sleep(0)
            print(name)

    async def run(self):
        t = asyncio.create_task(self.leave("a"))
        try:
            await self.walk()
        except RuntimeError as e:
            print("RuntimeError:", e)
        await t
        for i in range(3):
            task = asyncio.create_task(asyncio.sleep(0.001 * i))
            self.tasks.add(task)
            task.add_done_callback(self.tasks.discard)
        try:
            for task in self.tasks:
                await task
        except RuntimeError as e:
            print("RuntimeError:", e)


asyncio.run(Hub().run())
