import asyncio


class RateLimiter:
    def __init__(self, limit):
        self._sem = asyncio.Semaphore(limit)
        self.peak = 0
        self.active = 0

    def __call__(self, fn):
        async def wrapper(*args, **kwargs):
            async with self._sem:
                self.active += 1
                self.peak = max(self.peak, self.active)
                try:
                    return await fn(*args, **kwargs)
                finally:
                    self.active -= 1
        return wrapper


limiter = RateLimiter(2)


@limiter
async def download(url, size=1):
    await asyncio.sleep(0.002 * size)
    if size > 3:
        raise ValueError(f"{url} too large")
    return f"{url}:{size}"


class Stats:
    def __init__(self):
        self.ok = []
        self.failed = {}

    def record(self, name, outcome):
        if isinstance(outcome, Exception):
            self.failed[name] = outcome
        else:
            self.ok.append(outcome)

    def __str__(self):
        bad = ", ".join(f"{k} ({v})" for k, v in sorted(self.failed.items()))
        return f"ok={self.ok} failed=[{bad}]"


async def main():
    stats = Stats()
    jobs = {"a": 1, "b": 2, "c": 5, "d": 3}
    results = await asyncio.gather(*(download(u, size=s) for u, s in jobs.items()), return_exceptions=True)
    for name, outcome in zip(jobs, results):
        stats.record(name, outcome)
    print(stats)
    print("peak", limiter.peak, "active", limiter.active)


asyncio.run(main())
