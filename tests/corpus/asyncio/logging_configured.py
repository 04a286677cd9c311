import asyncio
from logging.config import dictConfig
import logging

early = logging.getLogger("early")
kept = logging.getLogger("service.api")


class OnlyInfo(logging.Filter):
    def filter(self, record):
        return record.levelno == logging.INFO


class ListHandler(logging.Handler):
    def __init__(self, prefix="", level=0):
        super().__init__(level)
        self.prefix = prefix
        self.lines = []

    def emit(self, record):
        self.lines.append(self.prefix + self.format(record))
        print("emit", self.lines[-1])


def setup(level="INFO"):
    dictConfig({
        "version": 1,
        "formatters": {"f": {"format": "%(name)s:%(levelname)s:%(message)s"}},
        "filters": {"info": {"()": OnlyInfo}},
        "handlers": {
            "list": {"()": ListHandler, "prefix": "> ", "formatter": "f", "filters": ["info"]},
            "null": {"class": "logging.NullHandler"},
        },
        "loggers": {"service": {"level": level, "handlers": ["list", "null"]}},
    })


async def work(n):
    log = logging.getLogger("service.worker")
    log.info("job %s", n)
    await asyncio.sleep(0)
    log.warning("not info")
    early.error("disabled")
    kept.info("kept")


async def main():
    setup()
    await asyncio.gather(work(1), work(2))


asyncio.run(main())
print(early.disabled, kept.disabled)
