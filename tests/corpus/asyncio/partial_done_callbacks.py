import asyncio
from functools import partial


class Tracker:
    def __init__(self):
        self.finished: list[str] = []
        self.failed: dict[str, str] = {}

    def record(self, label, task):
        name = task.get_name()
        if task.cancelled():
            self.failed[name] = "cancelled"
        elif exc := task.exception():
            self.failed[name] = f"{label}: {exc!r}"
        else:
            self.finished.append(f"{label}:{task.result()}")


async def job(n):
    await asyncio.sleep(n / 500)
    if n == 2:
        raise ValueError("two")
    if n == 4:
        await asyncio.sleep(10)
    return n ** 2


async def main():
    tracker = Tracker()
    tasks = []
    for i in range(1, 5):
        t = asyncio.create_task(job(i), name=f"job-{i}")
        t.add_done_callback(partial(tracker.record, chr(96 + i)))
        tasks.append(t)
    done, pending = await asyncio.wait(tasks, timeout=0.05)
    print(len(done), [t.get_name() for t in pending])
    for t in pending:
        t.cancel("too slow")
    await asyncio.gather(*pending, return_exceptions=True)
    await asyncio.sleep(0)
    print(tracker.finished)
    print(tracker.failed)
    me = asyncio.current_task()
    print(me.get_name().startswith("Task-"), me in asyncio.all_tasks(), len(asyncio.all_tasks()))

asyncio.run(main())
