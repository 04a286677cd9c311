import asyncio
import logging
import random
import sys

logger = logging.getLogger(__name__)
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("%(levelname)s:%(name)s:%(funcName)s:%(message)s"))
logger.addHandler(handler)
logger.setLevel(logging.DEBUG)


class RequestFilter(logging.Filter):
    def __init__(self, blocked):
        super().__init__()
        self.blocked = blocked

    def filter(self, record):
        record.tag = "T"
        return self.blocked not in record.getMessage()


logger.addFilter(RequestFilter("secret"))


async def fetch(n, fail=False):
    logger.debug("fetching %d", n)
    await asyncio.sleep(0.001 * n)
    if fail:
        raise ConnectionError(f"host {n} down")
    logger.info("fetched %d with secret" if n == 2 else "fetched %d", n)
    return n


async def main():
    results = await asyncio.gather(fetch(1), fetch(2), fetch(3, fail=True), return_exceptions=True)
    for r in results:
        if isinstance(r, Exception):
            logger.error("failed: %s", r)
        else:
            logger.info("result %s", r)
    try:
        await fetch(4, True)
    except ConnectionError:
        logger.warning("giving up", extra={"host": "h4"})
    logging.getLogger("other").warning("goes to stderr")


asyncio.run(main())
