from __future__ import annotations

import asyncio
import random
from typing import Iterator

from .constants import DIRECTIONS
from .entities import Entity, Hero
from .events import bus


class World:
    def __init__(self, width: int, seed: int) -> None:
        self.width = width
        self._entities: list[Entity] = []
        self._turn = seed

    def spawn(self, entity: Entity) -> None:
        entity.position = len(self._entities) * 3 % self.width
        self._entities.append(entity)

    def __iter__(self) -> Iterator[Entity]:
        return iter(self._entities)

    def __len__(self) -> int:
        return len(self._entities)

    def __contains__(self, entity: Entity) -> bool:
        return any(e is entity for e in self._entities)

    @property
    def heroes(self) -> list[Entity]:
        return [e for e in self._entities if isinstance(e, Hero)]

    async def _step(self, entity: Entity) -> None:
        self._turn += 1
        entity.position = (entity.position + DIRECTIONS[self._turn % 2]) % self.width
        await bus.publish("moved", entity, entity.position)
        for other in self._entities:
            if other is not entity and other.alive and other.position == entity.position:
                entity.attack(other)
                if not other.alive:
                    await bus.publish("killed", entity, other)

    async def run(self, max_rounds: int) -> int:
        for number in range(1, max_rounds + 1):
            alive = [e for e in self._entities if e.alive]
            if len(alive) <= 1:
                return number
            for entity in alive:
                if entity.alive:
                    await self._step(entity)
            await asyncio.sleep(0)
        return max_rounds
