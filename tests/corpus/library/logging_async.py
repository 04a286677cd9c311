import asyncio
import logging
import sys

logging.basicConfig(level=logging.INFO, format="%(levelname)s:%(name)s:%(message)s", stream=sys.stdout)
logger = logging.getLogger(__name__)


async def worker(n: int) -> int:
    logger.info("worker %d started", n)
    logger.debug("not shown %s", n)
    await asyncio.sleep(0.01 * n)
    if n == 2:
        logger.warning("worker %s is slow: %.2f", n, 0.02)
    logger.info(f"worker {n} done")
    return n * 10


async def main():
    results = await asyncio.gather(*(worker(i) for i in range(1, 4)))
    logger.info("results: %s", results)
    logging.error("root error %r", "text")
    child = logger.getChild("child")
    child.setLevel(logging.ERROR)
    child.info("hidden")
    child.critical("shown %s and %s", "a", 1.5)
    print(child.name, child.level, logger.getEffectiveLevel(), logger.isEnabledFor(logging.DEBUG))


asyncio.run(main())
