"""Task supervision: restart crashed workers, stop gracefully."""
import asyncio
import logging
import sys

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)s:%(name)s:%(message)s")
log = logging.getLogger("supervisor")


class Supervisor:
    def __init__(self, max_restarts=2):
        self.max_restarts = max_restarts
        self.tasks: dict[str, asyncio.Task] = {}
        self.restarts: dict[str, int] = {}

    def spawn(self, name, factory):
        task = asyncio.create_task(factory(), name=name)
        self.tasks[name] = task
        task.add_done_callback(lambda t: self._on_done(t, factory))

    def _on_done(self, task, factory):
        name = task.get_name()
        if task.cancelled():
            log.info("%s cancelled", name)
            return
        exc = task.exception()
        if exc is None:
            log.info("%s finished with %r", name, task.result())
            return
        count = self.restarts.get(name, 0) + 1
        self.restarts[name] = count
        log.warning("%s crashed: %s (restart %d)", name, exc, count)
        if count <= self.max_restarts:
            self.spawn(name, factory)

    async def shutdown(self):
        pending = [t for t in self.tasks.values() if not t.done()]
        for t in pending:
            t.cancel()
        await asyncio.gather(*pending, return_exceptions=True)


async def crasher():
    await asyncio.sleep(0.001)
    raise RuntimeError("boom")


async def steady():
    await asyncio.sleep(0.002)
    return 42


async def forever():
    while True:
        await asyncio.sleep(1)


async def main():
    sup = Supervisor()
    sup.spawn("crasher", crasher)
    sup.spawn("steady", steady)
    sup.spawn("forever", forever)
    await asyncio.sleep(0.03)
    await sup.shutdown()
    await asyncio.sleep(0)
    print(sup.restarts)


asyncio.run(main())
