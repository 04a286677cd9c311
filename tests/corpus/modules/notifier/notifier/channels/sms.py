import asyncio

from ..core import Message
from ..errors import DeliveryError
from .base import Channel

LIMIT = 14


class SmsChannel(Channel):
    name = "sms"

    async def deliver(self, message: Message) -> str:
        text = self.render(message)
        if len(text) > LIMIT:
            text = text[: LIMIT - 3] + "..."
        await asyncio.sleep(0)
        if message.priority < 2:
            raise DeliveryError(self.name, "priority too low")
        return text
