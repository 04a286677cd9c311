import asyncio
import sys
from contextlib import suppress


class Progress:
    def __init__(self, total, width=10):
        self.total, self.width = total, width
        self.done = 0

    def advance(self, n=1):
        self.done = min(self.total, self.done + n)

    @property
    def ratio(self):
        return self.done / self.total if self.total else 1.0

    def __str__(self):
        filled = int(self.ratio * self.width)
        return f"[{'#' * filled}{'.' * (self.width - filled)}] {self.ratio:.0%}"


class TaskRunner:
    def __init__(self, limit=2, stop_on_error=False):
        self.limit = limit
        self.stop_on_error = stop_on_error
        self.queue = []
        self.failed = {}
        self.finished = []

    def add(self, name, coro_fn, *args, retries=0, **kwargs):
        self.queue.append((name, coro_fn, args, kwargs, retries))
        return self

    async def _one(self, name, fn, args, kwargs, retries, sem):
        async with sem:
            for attempt in range(retries + 1):
                try:
                    result = await fn(*args, **kwargs)
                except Exception as e:
                    if attempt == retries:
                        self.failed[name] = e
                        if self.stop_on_error:
                            raise
                        return None
                else:
                    self.finished.append(name)
                    return result

    async def run(self):
        progress = Progress(len(self.queue))
        sem = asyncio.Semaphore(self.limit)
        tasks = [asyncio.create_task(self._one(*item, sem)) for item in self.queue]
        try:
            for next_done in asyncio.as_completed(tasks):
                await next_done
                progress.advance()
            print(progress)
        except Exception as e:
            for t in tasks:
                t.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            print("aborted:", e, progress)
        return {item[0]: t.result() for item, t in zip(self.queue, tasks)
                if not t.cancelled() and t.exception() is None}


attempts = {"flaky": 0}


async def ok(value, delay=0.001):
    await asyncio.sleep(delay)
    return value


async def flaky(limit):
    attempts["flaky"] += 1
    if attempts["flaky"] < limit:
        raise OSError("try again")
    return attempts["flaky"]


async def bad():
    raise RuntimeError("always bad")


async def main(argv):
    runner = TaskRunner()
    runner.add("one", ok, 1).add("two", ok, "2", delay=0.003).add("flaky", flaky, 3, retries=5).add("bad", bad)
    results = await runner.run()
    print(results)
    print(sorted(runner.finished), {k: repr(v) for k, v in runner.failed.items()})
    strict = TaskRunner(limit=1, stop_on_error=True)
    strict.add("a", ok, [1]).add("b", bad).add("c", ok, 3, delay=1)
    print(await strict.run())
    with suppress(KeyError):
        print(results["bad"])
        print(results["missing"])
    return 3 if runner.failed else 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main(sys.argv[1:])))
