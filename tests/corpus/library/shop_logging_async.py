import asyncio
import logging
import sys


class ContextFilter(logging.Filter):
    def __init__(self, user):
        super().__init__()
        self.user = user

    def filter(self, record):
        record.user = self.user
        return "secret" not in record.getMessage()


class ListHandler(logging.Handler):
    def __init__(self, level=logging.NOTSET):
        super().__init__(level)
        self.records = []

    def emit(self, record):
        self.records.append(self.format(record))


def setup():
    logger = logging.getLogger("shop")
    logger.setLevel(logging.DEBUG)
    console = logging.StreamHandler(sys.stdout)
    console.setLevel(logging.INFO)
    console.setFormatter(logging.Formatter("%(levelname)-7s %(name)s [%(user)s] %(message)s"))
    console.addFilter(ContextFilter("ann"))
    memory = ListHandler(logging.WARNING)
    memory.setFormatter(logging.Formatter("{levelname}:{lineno:d}:{message}", style="{"))
    logger.addHandler(console)
    logger.addHandler(memory)
    return logger, memory


async def worker(n, log):
    child = log.getChild(f"w{n}")
    child.debug("not shown")
    child.info("start %d of %s", n, ["a", "b"])
    await asyncio.sleep(0)
    try:
        if n == 1:
            raise ValueError("bad input")
        child.info("done %(n)d %(what)s", {"n": n, "what": "ok"})
    except ValueError:
        child.error("failed", exc_info=False)
    child.info("secret token")
    child.log(logging.WARNING, "%5.2f|%-4s|%04d|%x", 3.14159, "ab", 42, 255)


async def main():
    log, memory = setup()
    await asyncio.gather(*(worker(i, log) for i in range(2)))
    print(len(memory.records), [r.split(":")[0] for r in memory.records])
    print(log.isEnabledFor(logging.DEBUG), logging.getLogger("shop.w0").getEffectiveLevel(), logging.getLevelName("ERROR"))
    log.setLevel("ERROR")
    log.warning("dropped")
    log.critical("last %s", "one")
    log.removeHandler(memory)
    log.error("only console")
    print(len(memory.records), log.handlers[0].level, log.name, log.parent.name)


asyncio.run(main())
