import asyncio
import logging
import sys
from io import StringIO


class UpperFilter(logging.Filter):
    def filter(self, record):
        record.shout = record.levelname.upper() + "!"
        return "secret" not in record.getMessage()


class ListHandler(logging.Handler):
    def __init__(self):
        super().__init__()
        self.records = []

    def emit(self, record):
        self.records.append(self.format(record))


async def worker(name, log):
    log.info("worker %s starting", name)
    await asyncio.sleep(0.01)
    try:
        if name == "b":
            raise ValueError("bad " + name)
        log.debug("ok %s", name)
    except ValueError as e:
        log.error("failed: %s", e)
    log.info("secret of %s", name)


async def main():
    buffer = StringIO()
    handler = logging.StreamHandler(buffer)
    handler.setFormatter(logging.Formatter("[%(levelname)-8s] %(name)s %(shout)s: %(message)s"))
    handler.addFilter(UpperFilter())
    log = logging.getLogger("app.jobs")
    log.setLevel(logging.DEBUG)
    log.propagate = False
    log.addHandler(handler)
    lister = ListHandler()
    lister.setLevel(logging.ERROR)
    lister.setFormatter(logging.Formatter("{levelname}|{message}", style="{"))
    log.addHandler(lister)
    await asyncio.gather(*(worker(n, log) for n in "abc"))
    print(buffer.getvalue(), end="")
    print(lister.records)
    print(log.isEnabledFor(logging.DEBUG), log.getEffectiveLevel(), logging.getLevelName(30))
    child = logging.getLogger("app.jobs.child")
    print(child.parent.name, child.level, child.getEffectiveLevel(), child.hasHandlers())
    root = logging.getLogger()
    console = logging.StreamHandler(sys.stdout)
    root.addHandler(console)
    logging.getLogger("other").warning("to the %s with %d and %.2f", "root", 3, 2.5)
    logging.getLogger("other").info("not shown")


asyncio.run(main())
