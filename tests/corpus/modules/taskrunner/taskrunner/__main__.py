import asyncio
import sys

from . import MemoryStore, Scheduler, __version__, settings
from .core import JobState


def make_flaky(times):
    left = times

    async def flaky():
        nonlocal left
        await asyncio.sleep(0)
        if left > 0:
            left -= 1
            raise ValueError(f"{left} more")
        return times * 10

    return flaky


async def main(argv=None) -> int:
    settings.debug = True
    settings.override("color", "blue")
    store = MemoryStore()
    scheduler = Scheduler(store, workers=2)
    jobs = [scheduler.submit(f"job{i}", make_flaky(i), priority=-i) for i in range(5)]
    stopped = await scheduler.drain()
    print(f"taskrunner {__version__}: {scheduler.completed} completed, {stopped} workers stopped")
    for job in jobs:
        print(f"  {job.name:<6} {job.state.value:<8} {job.attempts} {job.result!r} {job.log}")
    print(dict(store.items()), len(store), store.number, settings.get("color"), settings.get("size", "none"))
    return sum(j.state is JobState.FAILED for j in jobs)


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
