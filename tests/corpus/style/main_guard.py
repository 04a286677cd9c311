"""A script with a guard, as the tutorials write it."""
import asyncio
import sys


async def count(upto: int) -> int:
    total = 0
    for i in range(upto):
        await asyncio.sleep(0)
        total += i
    return total


async def main() -> None:
    # The sum of the first ten numbers.
    print(await count(11))


if __name__ == "__main__":
    asyncio.run(main())
    sys.exit(3)
