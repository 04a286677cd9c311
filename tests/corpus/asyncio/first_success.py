"""Download simulation: as_completed with progress, first success wins, hedged requests."""
import asyncio


class Mirror:
    def __init__(self, name, latency, healthy=True):
        self.name, self.latency, self.healthy = name, latency, healthy

    async def fetch(self, path):
        try:
            await asyncio.sleep(self.latency)
        except asyncio.CancelledError:
            print(f"  {self.name}: cancelled")
            raise
        if not self.healthy:
            raise ConnectionError(f"{self.name} is down")
        return f"{self.name}:{path}"


async def first_success(coros):
    tasks = [asyncio.create_task(c) for c in coros]
    errors = []
    pending = set(tasks)
    try:
        while pending:
            done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                if task.exception() is None:
                    return task.result()
                errors.append(str(task.exception()))
        raise RuntimeError("; ".join(errors))
    finally:
        for t in tasks:
            t.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def main():
    mirrors = [Mirror("alpha", 0.02), Mirror("beta", 0.005, healthy=False), Mirror("gamma", 0.05)]
    print(await first_success([m.fetch("/file") for m in mirrors]))
    try:
        await first_success([Mirror("x", 0, False).fetch("/"), Mirror("y", 0.001, False).fetch("/")])
    except RuntimeError as e:
        print("all failed:", e)
    completed = 0
    for next_done in asyncio.as_completed([m.fetch("/p") for m in mirrors]):
        try:
            value = await next_done
        except ConnectionError as e:
            value = f"<{e}>"
        completed += 1
        print(f"[{completed}/{len(mirrors)}] {value}")
    primary = asyncio.create_task(mirrors[2].fetch("/slow"))
    done, _ = await asyncio.wait({primary}, timeout=0.01)
    if not done:
        backup = asyncio.create_task(mirrors[0].fetch("/slow"))
        done, pending = await asyncio.wait({primary, backup}, return_when=asyncio.FIRST_COMPLETED)
        for p in pending:
            p.cancel()
    print(done.pop().result())


asyncio.run(main())
