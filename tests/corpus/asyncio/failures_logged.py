import asyncio
import logging
import sys

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)s:%(message)s")


class TaskManager:
    def __init__(self):
        self.tasks = set()
        self.results = {}

    def spawn(self, coro, *, name):
        task = asyncio.create_task(coro, name=name)
        self.tasks.add(task)
        task.add_done_callback(self._done)
        return task

    def _done(self, task):
        self.tasks.discard(task)
        try:
            self.results[task.get_name()] = task.result()
        except asyncio.CancelledError:
            logging.info("%s cancelled", task.get_name())
        except Exception as exc:
            logging.error("%s failed: %r", task.get_name(), exc)

    async def wait_all(self, timeout):
        if self.tasks:
            done, pending = await asyncio.wait(self.tasks, timeout=timeout)
            for t in pending:
                t.cancel()
            if pending:
                await asyncio.wait(pending)
        await asyncio.sleep(0)


async def work(n, fail=False):
    await asyncio.sleep(0.005 * n)
    if fail:
        raise ValueError(n)
    return n * 10


async def main():
    tm = TaskManager()
    tm.spawn(work(1), name="one")
    tm.spawn(work(2, fail=True), name="two")
    tm.spawn(work(100), name="slow")
    await tm.wait_all(0.1)
    print(tm.results, len(tm.tasks))

asyncio.run(main())
