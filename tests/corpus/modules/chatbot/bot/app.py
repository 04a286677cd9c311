from __future__ import annotations

import asyncio
from typing import AsyncIterator, Iterable

from . import state as state_module
from .events import Event, Joined, Message, Tick
from .plugins import LOADED, registry


class Bot:
    def __init__(self, name: str = "bot", *, delay: float = 0) -> None:
        self.name = name
        self.delay = delay
        self.errors = 0

    async def handle(self, event: Event) -> str | None:
        state = state_module.state
        state.counters[type(event).__name__] += 1
        match event:
            case Joined(user) if user in state.users:
                return None
            case Joined(user=user):
                state.users.add(user)
                return f"welcome, {user}!"
            case Message(text=text) if text.startswith("!"):
                plugin, args = registry.dispatch(text)
                if plugin is None:
                    return f"unknown command {text.split()[0]}"
                try:
                    return await plugin.func(event, **args)
                except (ValueError, ZeroDivisionError, KeyError) as e:
                    self.errors += 1
                    return f"{plugin.name} failed: {type(e).__name__}"
            case Message(user, text):
                state.history.append((user, text))
                return None
            case Tick(count) if count % 2 == 0:
                return f"tick {count}, last: {state.history[-1][1] if state.history else '-'}"
        return None

    async def replies(self, events: Iterable[Event]) -> AsyncIterator[str]:
        for event in events:
            await asyncio.sleep(self.delay)
            reply = await self.handle(event)
            if reply is not None:
                yield reply

    @property
    def loaded(self) -> list[str]:
        return LOADED
