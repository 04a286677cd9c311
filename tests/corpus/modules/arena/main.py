import asyncio

from game import GameError, World, constants
from game.entities import Hero, Monster, make
from game.events import bus


async def main():
    world = World(width=constants.WIDTH, seed=7)
    hero = make("hero", "Ayla")
    world.spawn(hero)
    world.spawn(make("monster", "Gob", strength=3))
    world.spawn(make("monster", "Orc", strength=constants.MAX_STRENGTH, hp=12))
    try:
        make("dragon", "Smaug")
    except GameError as e:
        print("error:", e, e.code)

    bus.subscribe("killed", lambda source, target: print(f"  ** {source.name} kills {target.name}"))

    @bus.on("moved")
    async def log_move(entity, position):
        if isinstance(entity, Hero):
            print(f"  {entity.name} at {position}")

    rounds = await world.run(max_rounds=6)
    print("rounds:", rounds)
    for entity in sorted(world, key=lambda e: (-e.hp, e.name)):
        print(entity)
    print(len(world), hero in world, bus.counts)


if __name__ == "__main__":
    asyncio.run(main())
