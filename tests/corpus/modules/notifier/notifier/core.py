from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from . import config
from .errors import DeliveryError

if TYPE_CHECKING:
    from .channels.base import Channel


@dataclass(frozen=True)
class Message:
    to: str
    body: str
    priority: int = 5
    tags: tuple[str, ...] = ()

    @property
    def is_urgent(self) -> bool:
        return self.priority >= 8 or "urgent" in self.tags


@dataclass
class Report:
    message: Message
    delivered: list[str]
    errors: list[str]

    def __str__(self) -> str:
        mark = "!" if self.message.is_urgent else " "
        status = ", ".join(self.delivered) or "nothing"
        return f"{mark} {self.message.to:<5}| {status} | {self.errors}"


class Dispatcher:
    def __init__(self) -> None:
        self._channels: list[Channel] = []
        self.stats: Counter[str] = Counter()

    def register(self, channel: Channel) -> None:
        self._channels.append(channel)
        config.log(f"registered {channel.name}")

    async def _send(self, message: Message) -> Report:
        report = Report(message, [], [])
        results = await asyncio.gather(
            *(self._attempt(channel, message) for channel in self._channels), return_exceptions=True
        )
        for channel, result in zip(self._channels, results):
            if isinstance(result, DeliveryError):
                self.stats["failed"] += 1
                report.errors.append(f"{channel.name}: {result}")
            else:
                self.stats["sent"] += 1
                report.delivered.append(result)
        return report

    async def _attempt(self, channel: Channel, message: Message) -> str:
        last: DeliveryError | None = None
        for attempt in range(config.settings.retries):
            try:
                return await channel.deliver(message)
            except DeliveryError as exc:
                config.log(f"attempt {attempt + 1}: {exc}")
                last = exc
        assert last is not None
        raise last

    async def send_all(self, messages: list[Message]) -> list[Report]:
        ordered = sorted(messages, key=lambda m: -m.priority)
        return [await self._send(m) for m in ordered]
