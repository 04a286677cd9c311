import asyncio
import functools
import inspect
import logging
import sys
from datetime import datetime, timedelta, timezone

logging.basicConfig(stream=sys.stdout, format="%(levelname)-7s %(message)s", level=logging.DEBUG)
log = logging.getLogger(__name__)


def timed(func):
    if inspect.iscoroutinefunction(func):
        @functools.wraps(func)
        async def awrapper(*args, **kwargs):
            log.debug("-> %s", func.__name__)
            try:
                return await func(*args, **kwargs)
            finally:
                log.debug("<- %s", func.__name__)
        return awrapper

    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        log.debug("=> %s%r", func.__name__, args)
        return func(*args, **kwargs)
    return wrapper


class Cron:
    """Runs jobs at virtual times."""

    def __init__(self, start: datetime):
        self.now = start
        self.jobs: list[tuple[datetime, int, str, object]] = []
        self._n = 0

    def every(self, interval: timedelta, times: int):
        def register(func):
            for i in range(1, times + 1):
                self._n += 1
                self.jobs.append((self.now + i * interval, self._n, func.__name__, func))
            return func
        return register

    async def run(self):
        for when, _, name, func in sorted(self.jobs, key=lambda j: j[:2]):
            self.now = when
            log.info("%s at %s", name, when.strftime("%H:%M:%S"))
            result = func()
            if inspect.isawaitable(result):
                result = await result
            if result:
                log.warning("%s returned %r", name, result)


cron = Cron(datetime(2024, 2, 28, 23, 59, 30, tzinfo=timezone.utc))


@cron.every(timedelta(seconds=20), times=3)
@timed
async def poll():
    await asyncio.sleep(0)
    return None


@cron.every(timedelta(minutes=1), times=1)
@timed
def report():
    return f"report for {cron.now:%Y-%m-%d}"


@timed
def add(a, b):
    return a + b


async def main():
    await cron.run()
    print(add(2, 3), poll.__name__, report.__name__, cron.__doc__)
    print(cron.now.isoformat(), (cron.now - timedelta(days=1)).date(), len(cron.jobs))


asyncio.run(main())
