import asyncio
import logging
import random
import sys
from collections import Counter, defaultdict

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)s %(name)s %(message)s")
log = logging.getLogger("svc")


class Service:
    def __init__(self, name: str, rng: random.Random):
        self.name = name
        self.rng = rng
        self.log = logging.getLogger(f"svc.{name}")
        self.errors = Counter()

    async def call(self, n: int) -> int:
        await asyncio.sleep(self.rng.uniform(0.001, 0.003))
        if self.rng.random() < 0.4:
            self.errors["timeout"] += 1
            raise TimeoutError(f"call {n} timed out")
        return self.rng.randint(1, 100)

    async def call_with_retry(self, n: int, retries: int = 3) -> int | None:
        for attempt in range(1, retries + 1):
            try:
                return await self.call(n)
            except TimeoutError as e:
                self.log.warning("attempt %d failed: %s", attempt, e)
        self.log.error("giving up on %d", n)
        return None


async def main():
    service = Service("alpha", random.Random(11))
    totals = defaultdict(int)
    for n in range(4):
        value = await service.call_with_retry(n)
        if value is None:
            totals["failed"] += 1
        else:
            totals["ok"] += value
    log.info("totals: %s", dict(totals))
    print(service.errors.most_common(1), sorted(totals.items()))
    levels = {"low": 1, "high": 9}
    picked = random.Random(5).sample(sorted(levels), k=1)
    print(picked, max(levels, key=levels.get), min(levels.values()))


asyncio.run(main())
