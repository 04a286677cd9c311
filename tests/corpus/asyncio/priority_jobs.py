import asyncio
import itertools


async def spinner(stop: asyncio.Event, out: list[str]):
    for ch in itertools.cycle("|/-\\"):
        if stop.is_set():
            break
        out.append(ch)
        await asyncio.sleep(0.001)


class Job:
    _ids = itertools.count(1)

    def __init__(self, duration, priority=0):
        self.id = next(self._ids)
        self.duration = duration
        self.priority = priority

    def __lt__(self, other):
        return (self.priority, self.id) < (other.priority, other.id)

    def __repr__(self):
        return f"Job({self.id}, p={self.priority})"


async def worker(name, queue, done):
    while True:
        job = await queue.get()
        await asyncio.sleep(job.duration)
        done.append((name, job))
        queue.task_done()


async def main():
    queue = asyncio.PriorityQueue()
    for duration, prio in [(0.001, 5), (0.001, 1), (0.001, 3), (0.001, 1)]:
        queue.put_nowait(Job(duration, prio))
    stop, frames, done = asyncio.Event(), [], []
    spin = asyncio.create_task(spinner(stop, frames))
    w = asyncio.create_task(worker("w1", queue, done))
    await queue.join()
    stop.set()
    await spin
    w.cancel()
    await asyncio.gather(w, return_exceptions=True)
    print([job for _, job in done])
    print(frames[:2], w.cancelled())


asyncio.run(main())
