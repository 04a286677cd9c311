from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from .recipes import RECIPES, Recipe

if TYPE_CHECKING:
    from .world import Simulation


class Agent:
    def __init__(self, name: str) -> None:
        self.name = name

    async def live(self, world: Simulation) -> None:
        raise NotImplementedError


class Customer(Agent):
    def __init__(self, name: str, drink: str) -> None:
        super().__init__(name)
        self.drink = drink

    async def live(self, world: Simulation) -> None:
        done = asyncio.get_running_loop().create_future()
        await world.orders.put((self, RECIPES[self.drink], done))
        cup = await done
        world.events.append(f"{self.name} got {cup}")
        world.leave(self)


class Barista(Agent):
    async def live(self, world: Simulation) -> None:
        made = 0
        try:
            while True:
                customer, recipe, done = await world.orders.get()
                await asyncio.sleep(recipe.seconds * world.config.speed)
                made += 1
                world.stats.note(customer.drink, recipe.seconds)
                done.set_result(f"{recipe}")
                world.orders.task_done()
        except asyncio.CancelledError:
            world.events.append(f"{self.name} went home: {made > 0}")
            raise
