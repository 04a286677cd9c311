from abc import ABC, abstractmethod

from ..core import Message


class Channel(ABC):
    name: str = "base"

    def __init__(self, prefix: str = "") -> None:
        self.prefix = prefix

    @abstractmethod
    async def deliver(self, message: Message) -> str:
        ...

    def render(self, message: Message) -> str:
        return f"{self.prefix} {message.body.title()}".strip()
