import asyncio
import os
import random


class Job:
    def __init__(self, path, console, task):
        self.path = path
        self.console = console
        self.task = task
        self.random = random.Random(1)

    def full(self):
        print("full")
        return os.path.join("/tmp", self.path)

    def type(self):
        return type(self).__name__

    def math(self, x):
        return abs(x) + max(x, 3)

    async def run(self):
        await asyncio.sleep(0.01)
        return await asyncio.gather(asyncio.sleep(0.01, 1), asyncio.sleep(0.01, 2))


j = Job("x", [1], "t")
print(j.full(), j.type(), j.math(-2), j.console, j.task, j.random.randint(1, 1))
print(asyncio.run(j.run()))


class DAG:
    def task(self, name):
        return name

    def console(self):
        print("in console")

    async def run(self):
        await asyncio.sleep(0.01)
        self.console()
        return self.task("a")


print(asyncio.run(DAG().run()))
