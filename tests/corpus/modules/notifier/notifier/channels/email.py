import asyncio

from .base import Channel
from ..core import Message
from ..errors import DeliveryError


class EmailChannel(Channel):
    name = "email"

    async def deliver(self, message: Message) -> str:
        await asyncio.sleep(0)
        if not message.body:
            raise DeliveryError(self.name, "empty body", permanent=True)
        return f"{self.render(message)} -> {message.to}@example.org"
