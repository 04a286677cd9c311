import asyncio
import logging
import logging.config
import sys
from contextvars import ContextVar

job_id = ContextVar("job_id", default="-")

CONFIG = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"context": {"()": "__main__.ContextFilter"}},
    "formatters": {"brief": {"format": "%(levelname)s %(name)s [%(job)s] %(message)s"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "brief", "level": "DEBUG"},
    },
    "root": {"level": "INFO", "handlers": ["console"]},
    "loggers": {"db": {"level": "DEBUG"}, "noisy": {"level": "ERROR", "propagate": True}},
}


class ContextFilter(logging.Filter):
    def filter(self, record):
        record.job = job_id.get()
        return True


def configure():
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(logging.Formatter("%(levelname)s %(name)s [%(job)s] %(message)s"))
    handler.addFilter(ContextFilter())
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    root.addHandler(handler)
    logging.getLogger("db").setLevel(logging.DEBUG)
    logging.getLogger("noisy").setLevel(logging.ERROR)


async def query(sql):
    log = logging.getLogger("db.query")
    log.debug("running %s", sql)
    await asyncio.sleep(0)
    if "drop" in sql:
        raise PermissionError("not allowed")
    return len(sql)


async def job(n):
    job_id.set(f"job-{n}")
    log = logging.getLogger("jobs")
    log.info("start")
    logging.getLogger("noisy").warning("hidden")
    try:
        rows = await query("select" if n % 2 else "drop table")
    except PermissionError as exc:
        log.error("failed: %s", exc)
        return None
    finally:
        log.info("end")
    return rows


async def main():
    configure()
    results = await asyncio.gather(*(job(i) for i in range(3)))
    logging.info("results: %s", results)
    logging.getLogger("noisy").error("shown %d%%", 50)
    print(logging.getLogger("db.query").getEffectiveLevel(), logging.getLogger("jobs").isEnabledFor(logging.DEBUG))


asyncio.run(main())
