import asyncio
import enum
import logging
import sys
from typing import Awaitable, Callable

logging.basicConfig(stream=sys.stdout, format="%(levelname)-7s %(message)s", level=logging.DEBUG)
logging.getLogger("asyncio").setLevel(logging.WARNING)
logger = logging.getLogger(__name__)


class Restart(enum.Enum):
    ALWAYS = "always"
    ON_FAILURE = "on-failure"
    NEVER = "never"


class Supervisor:
    def __init__(self, max_restarts: int = 2) -> None:
        self.max_restarts = max_restarts
        self._specs: dict[str, tuple[Callable[[], Awaitable[None]], Restart]] = {}
        self.restarts: dict[str, int] = {}

    def child(self, name: str, *, restart: Restart = Restart.ON_FAILURE):
        def deco(fn: Callable[[], Awaitable[None]]):
            self._specs[name] = (fn, restart)
            self.restarts[name] = 0
            return fn
        return deco

    async def _supervise(self, name: str) -> str:
        fn, policy = self._specs[name]
        while True:
            try:
                await fn()
            except asyncio.CancelledError:
                logger.info("%s cancelled", name)
                raise
            except Exception as exc:
                logger.warning("%s crashed: %r", name, exc)
                failed = True
            else:
                logger.debug("%s finished", name)
                failed = False
            if policy is Restart.NEVER or (policy is Restart.ON_FAILURE and not failed):
                return "crashed" if failed else "done"
            if self.restarts[name] >= self.max_restarts:
                logger.error("%s: too many restarts", name)
                return "abandoned"
            self.restarts[name] += 1

    async def run(self) -> dict[str, str]:
        async with asyncio.TaskGroup() as tg:
            tasks = {n: tg.create_task(self._supervise(n), name=n) for n in self._specs}
        return {n: t.result() for n, t in tasks.items()}


sup = Supervisor()
counter = {"n": 0}


@sup.child("flaky")
async def flaky() -> None:
    counter["n"] += 1
    if counter["n"] < 3:
        raise RuntimeError(f"boom {counter['n']}")


@sup.child("doomed", restart=Restart.ALWAYS)
async def doomed() -> None:
    await asyncio.sleep(0)
    raise KeyError("x")


@sup.child("oneshot", restart=Restart.NEVER)
async def oneshot() -> None:
    await asyncio.sleep(0.001)


async def main() -> None:
    print(await sup.run())
    print(sup.restarts)

if __name__ == "__main__":
    asyncio.run(main())
