import asyncio
from core import World, Worker, Manager, set_world, current_world
from core.log import history
import core.log


async def main():
    world = World("test")
    set_world(world)
    manager, workers = Manager(world), [Worker(world, speed=i) for i in (1, 2)]
    tasks = [asyncio.create_task(a.run()) for a in world.agents]
    for i in range(4):
        await manager.send(workers[i % 2], "work", i)
    await manager.send(workers[0], "dance")
    await asyncio.sleep(0.01)
    await workers[0].send(manager, "report", 4)
    for agent in world.agents:
        await agent.inbox.put(None)
    print(await asyncio.gather(*tasks))
    found = current_world().find("worker-2")
    print(found.name if found else None, current_world().find("boss"), len(history))


asyncio.run(main())
core.log.threshold = core.log.LEVELS["debug"]
core.log.Logger("end").debug("bye %s and %s", "a", 1)
print(core.log.Logger("end") is core.log.Logger("end"), history[-1])
