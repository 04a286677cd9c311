import asyncio
import logging
import logging.handlers
import queue
import sys


def setup():
    log_queue = queue.Queue()
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(logging.Formatter("%(name)s:%(levelname)s:%(message)s"))
    listener = logging.handlers.QueueListener(log_queue, handler, respect_handler_level=True)
    root = logging.getLogger()
    root.addHandler(logging.handlers.QueueHandler(log_queue))
    root.setLevel(logging.INFO)
    return listener


class ContextAdapter(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        return "[%s] %s" % (self.extra["task"], msg), kwargs


async def worker(name, n):
    log = ContextAdapter(logging.getLogger("worker"), {"task": name})
    for i in range(n):
        log.info("step %d of %d", i + 1, n)
        await asyncio.sleep(0)
    if n > 2:
        log.warning("long one")
    return n


async def main():
    listener = setup()
    listener.start()
    try:
        results = await asyncio.gather(worker("a", 2), worker("b", 3))
        logging.getLogger("main").info("results=%s", results)
        logging.getLogger("main").debug("hidden")
        try:
            {}["missing"]
        except KeyError as exc:
            logging.getLogger("main").error("lookup failed: %r", exc)
    finally:
        listener.stop()
    print("levels", logging.getLogger("worker").getEffectiveLevel(), logging.getLogger().handlers[0].__class__.__name__)


asyncio.run(main())
