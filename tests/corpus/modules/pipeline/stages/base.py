from abc import ABC, abstractmethod

from common.events import EventBus, Level


class Stage(ABC):
    name = "stage"

    def __init__(self, bus: EventBus) -> None:
        self.bus = bus
        self.handled = 0

    @abstractmethod
    async def run(self) -> None:
        """Runs until there is nothing left."""

    def note(self, text: str, level: Level = Level.INFO) -> None:
        self.handled += 1
        self.bus.publish(level, f"{self.name}: {text}")

    def __repr__(self) -> str:
        return f"<{self.name} {self.handled}>"
