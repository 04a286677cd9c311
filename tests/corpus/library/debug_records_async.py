# At level DEBUG asyncio's own logger shows itself, too.
import asyncio
import logging
import sys

logging.basicConfig(stream=sys.stdout, level=logging.DEBUG, format="%(levelname)s:%(name)s:%(message)s")
log = logging.getLogger("app")


async def step(n: int) -> int:
    log.debug("step %d", n)
    await asyncio.sleep(0)
    return n * 2


async def main():
    results = await asyncio.gather(*(step(i) for i in range(2)))
    log.info("results %s", results)
    try:
        await asyncio.wait_for(asyncio.sleep(1), 0.01)
    except asyncio.TimeoutError:
        log.warning("too slow")
    return sum(results)


print(asyncio.run(main()))
logging.getLogger("asyncio").setLevel(logging.WARNING)
print(asyncio.run(step(21)), log.isEnabledFor(logging.DEBUG), logging.getLogger().level)
