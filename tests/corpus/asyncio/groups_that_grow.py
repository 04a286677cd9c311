import asyncio


class Crawler:
    def __init__(self, tree):
        self.tree = tree
        self.visited = []

    async def walk(self, tg: asyncio.TaskGroup, node, depth=0):
        await asyncio.sleep(0.001 * (depth + 1))
        self.visited.append((depth, node))
        for child in self.tree.get(node, []):
            tg.create_task(self.walk(tg, child, depth + 1), name=f"walk-{child}")


class TerminateTaskGroup(Exception):
    """Ends a group early."""


async def force_terminate():
    raise TerminateTaskGroup()


async def job(n, done):
    await asyncio.sleep(n / 100)
    done.append(n)


async def main():
    c = Crawler({"root": ["a", "b"], "a": ["a1", "a2"], "b": [], "a2": ["leaf"]})
    async with asyncio.TaskGroup() as tg:
        root = tg.create_task(c.walk(tg, "root"))
    print(sorted(c.visited), root.done())

    done = []
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(job(1, done))
            group.create_task(job(50, done))
            await asyncio.sleep(0.03)
            group.create_task(force_terminate())
    except* TerminateTaskGroup:
        pass
    print("terminated", done)

    async def outer():
        try:
            async with asyncio.TaskGroup() as tg:
                tg.create_task(asyncio.sleep(10))
                inner = tg.create_task(asyncio.sleep(20))
        except asyncio.CancelledError:
            print("outer cancelled, inner:", inner.cancelled())
            raise

    t = asyncio.create_task(outer())
    await asyncio.sleep(0.001)
    t.cancel()
    print((await asyncio.gather(t, return_exceptions=True))[0].__class__.__name__)
    try:
        async with asyncio.TaskGroup() as tg:
            pass
        tg.create_task(asyncio.sleep(0))
    except RuntimeError as e:
        print("finished" in str(e))

asyncio.run(main())
