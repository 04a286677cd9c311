import asyncio

from .agents import Agent, Barista, Customer
from .config import Config
from .stats import Stats


class Simulation:
    def __init__(self, config: Config) -> None:
        self.config = config
        self.agents: list[Agent] = []
        self.events: list[str] = []
        self.stats = Stats()
        self.orders: asyncio.Queue = asyncio.Queue()
        self._inside: set[str] = set()

    def add(self, *agents: Agent) -> None:
        self.agents.extend(agents)
        self._inside |= {a.name for a in agents if isinstance(a, Customer)}

    def leave(self, agent: Agent) -> None:
        self._inside.discard(agent.name)

    async def run(self) -> Stats:
        staff = [asyncio.create_task(a.live(self)) for a in self.agents if isinstance(a, Barista)]
        await asyncio.gather(*(a.live(self) for a in self.agents if isinstance(a, Customer)))
        assert not self._inside
        for task in staff:
            task.cancel()
        await asyncio.gather(*staff, return_exceptions=True)
        return self.stats
