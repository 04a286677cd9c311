import asyncio
import logging
import sys
from enum import Enum, auto

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
log = logging.getLogger("supervisor")


class State(Enum):
    STARTING = auto()
    RUNNING = auto()
    FAILED = auto()
    STOPPED = auto()


class Service:
    def __init__(self, name, fail_after=None):
        self.name = name
        self.fail_after = fail_after
        self.state = State.STARTING
        self.restarts = 0

    async def run(self):
        self.state = State.RUNNING
        beats = 0
        while True:
            await asyncio.sleep(0.01)
            beats += 1
            if self.fail_after and beats >= self.fail_after:
                raise RuntimeError(f"{self.name} crashed after {beats} beats")


class Supervisor:
    MAX_RESTARTS = 2

    def __init__(self, services):
        self.services = {s.name: s for s in services}
        self.tasks = {}

    async def _watch(self, service):
        while True:
            try:
                await service.run()
            except asyncio.CancelledError:
                service.state = State.STOPPED
                log.info("%s stopped", service.name)
                raise
            except Exception as e:
                service.restarts += 1
                log.warning("%s (restart %d/%d)", e, service.restarts, self.MAX_RESTARTS)
                if service.restarts >= self.MAX_RESTARTS:
                    service.state = State.FAILED
                    log.error("giving up on %s", service.name)
                    return

    async def __aenter__(self):
        for name, service in self.services.items():
            self.tasks[name] = asyncio.create_task(self._watch(service), name=f"watch-{name}")
        return self

    async def __aexit__(self, exc_type, exc, tb):
        for task in self.tasks.values():
            task.cancel()
        results = await asyncio.gather(*self.tasks.values(), return_exceptions=True)
        for task, result in zip(self.tasks.values(), results):
            print(task.get_name(), type(result).__name__, task.cancelled())
        return False


async def main():
    supervisor = Supervisor([Service("db"), Service("cache", fail_after=2), Service("web")])
    async with supervisor:
        await asyncio.sleep(0.25)
    for s in supervisor.services.values():
        print(f"{s.name:6} {s.state.name:8} restarts={s.restarts}")


asyncio.run(main())
