import asyncio
from .graph import Graph, Target
from . import log


class Runner:
    def __init__(self, graph: Graph, jobs: int = 1):
        self.graph = graph
        self.slots = asyncio.Semaphore(jobs)
        self.running = 0
        self.most = 0
        self.built: list[str] = []

    async def build_one(self, target: Target) -> None:
        async with self.slots:
            self.running += 1
            self.most = max(self.most, self.running)
            log.debug("start", target.name)
            await asyncio.sleep(0.002 if not target.phony else 0)
            if target.command.startswith("fail"):
                self.running -= 1
                raise RuntimeError(f"{target.name}: {target.command!r} failed")
            self.built.append(target.name)
            self.running -= 1

    async def build(self, root: str) -> int:
        for wave in self.graph.waves(root):
            results = await asyncio.gather(*map(self.build_one, wave), return_exceptions=True)
            errors = [r for r in results if isinstance(r, BaseException)]
            for error in errors:
                log.error(error)
            if errors:
                return len(errors)
        return 0
