import asyncio
import logging
import sys
import contextlib

logging.basicConfig(stream=sys.stdout, level=logging.DEBUG, format="%(levelname)-7s %(name)s | %(message)s")
logging.getLogger("asyncio").setLevel(logging.WARNING)
logger = logging.getLogger(__name__)


class HealthCheck:
    def __init__(self, name, probe, *, interval=0.01, threshold=2):
        self.name = name
        self.probe = probe
        self.interval = interval
        self.threshold = threshold
        self.failures = 0
        self.healthy = None

    async def run_forever(self, events):
        log = logger.getChild(self.name)
        while True:
            try:
                async with asyncio.timeout(0.02):
                    latency = await self.probe()
            except TimeoutError:
                self.failures += 1
                log.warning("probe timed out (%d)", self.failures)
            except ConnectionError as exc:
                self.failures += 1
                log.error("probe failed: %s", exc)
            else:
                if self.failures:
                    log.info("recovered after %d failures", self.failures)
                self.failures = 0
                log.debug("ok latency=%.1f", latency)
            state = self.failures < self.threshold
            if state is not self.healthy:
                self.healthy = state
                await events.put((self.name, state))
            await asyncio.sleep(self.interval)


def scripted(*steps):
    it = iter(steps)

    async def probe():
        try:
            step = next(it)
        except StopIteration:
            raise asyncio.CancelledError("script over")
        if isinstance(step, Exception):
            raise step
        if step == "hang":
            await asyncio.sleep(10)
        return step

    return probe


async def main():
    events = asyncio.Queue()
    db = HealthCheck("db", scripted(1.0, ConnectionRefusedError("refused"), ConnectionResetError("reset"), 2.5))
    task = asyncio.create_task(db.run_forever(events))
    with contextlib.suppress(asyncio.CancelledError):
        await task
    print(task.cancelled(), task.done())
    cache = HealthCheck("cache", scripted("hang", "hang", 0.25), threshold=1)
    task = asyncio.create_task(cache.run_forever(events))
    try:
        await task
    except asyncio.CancelledError as e:
        print("cancelled:", e)
    while not events.empty():
        name, state = events.get_nowait()
        print(f"{name}: {'UP' if state else 'DOWN'}")
    try:
        1 / 0
    except ZeroDivisionError:
        logger.exception("computing") if False else logger.critical("division", exc_info=False)


if __name__ == "__main__":
    asyncio.run(main())
