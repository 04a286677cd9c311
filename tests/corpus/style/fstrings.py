import asyncio


async def measure(sensor, value):
    await asyncio.sleep(0)
    return sensor, value


async def main():
    name, value = await measure("temp", 21.4567)
    print(f"{name}: {value:.2f}")
    print(f"{name:>8}|{name:<8}|{name:^8}|")
    print(f"{42:05d} {255:x} {1234567:,} {0.256:.1%}")
    print(f"{name!r} has {len(name)} letters")
    width = 10
    print(f"[{value:{width}.1f}]")
    print(f"{{braces}} {value > 20}")


asyncio.run(main())
