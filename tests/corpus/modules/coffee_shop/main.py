import asyncio
from sim import Simulation, Config
from sim.agents import Customer, Barista
from sim.stats import Stats


async def main():
    config = Config(customers=4, baristas=2)
    sim = Simulation(config)
    sim.add(*[Barista(f"b{i}") for i in range(config.baristas)])
    sim.add(*(Customer(f"c{i}", order) for i, order in zip(range(config.customers), ["latte", "tea", "mocha", "tea"])))
    stats = await sim.run()
    print(stats)
    print(stats.by_drink["tea"], stats.most_common, f"{stats.average:.2f}")
    for line in sorted(sim.events):
        print(line)


asyncio.run(main())
