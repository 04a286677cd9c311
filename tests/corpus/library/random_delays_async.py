import asyncio
import random


async def fetch(name: str, rng: random.Random) -> str:
    delay = rng.uniform(0.01, 0.05)
    await asyncio.sleep(delay)
    if rng.random() < 0.3:
        raise RuntimeError(f"{name} failed")
    return f"{name} after {delay:.4f}"


async def main():
    random.seed(1)
    rng = random.Random(2024)
    results = await asyncio.gather(*(fetch(f"job-{i}", rng) for i in range(6)), return_exceptions=True)
    for result in results:
        if isinstance(result, Exception):
            print("error:", result)
        else:
            print(result)
    for _ in range(3):
        await asyncio.sleep(random.random() / 100)
        print(random.choice(["red", "green", "blue"]))


asyncio.run(main())
