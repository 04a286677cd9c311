"""Two functions that take other kinds are called with what a registry holds; a module is called like a variable."""
import asyncio

from service.jobs import Job, lookup
from service.log import get_logger

log = get_logger("main")


async def main() -> None:
    for name, payload in [("mail", {"to": "ann"}), ("sleepy", {"seconds": 0}), ("nope", {})]:
        job = Job.made(name, **payload)
        try:
            function = lookup(job.name)
        except LookupError as error:
            log.warning("skipped: %s", error)
            continue
        log.info("%s gave %s", job.name, await function(**job.payload))


asyncio.run(main())
