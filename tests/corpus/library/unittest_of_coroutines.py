import asyncio
import unittest
from unittest import IsolatedAsyncioTestCase


class Counter:
    def __init__(self) -> None:
        self.value = 0

    async def add(self, amount: int) -> int:
        await asyncio.sleep(0)
        if amount < 0:
            raise ValueError("negative")
        self.value += amount
        return self.value


class CounterTests(IsolatedAsyncioTestCase):
    async def asyncSetUp(self) -> None:
        self.counter = Counter()

    async def asyncTearDown(self) -> None:
        print("left at", self.counter.value)

    async def test_adds(self) -> None:
        self.assertEqual(await self.counter.add(2), 2)
        self.assertEqual(await self.counter.add(3), 5)

    async def test_refuses(self) -> None:
        with self.assertRaises(ValueError) as caught:
            await self.counter.add(-1)
        self.assertEqual(str(caught.exception), "negative")


if __name__ == "__main__":
    unittest.main()
