import asyncio
import unittest
from unittest import IsolatedAsyncioTestCase


class Account:
    def __init__(self, balance=0):
        self.balance = balance
        self._lock = asyncio.Lock()

    async def withdraw(self, amount):
        async with self._lock:
            await asyncio.sleep(0)
            if amount > self.balance:
                raise ValueError(f"insufficient funds: {self.balance} < {amount}")
            self.balance -= amount
            return self.balance


class TestAccount(IsolatedAsyncioTestCase):
    @classmethod
    def setUpClass(cls):
        print("class setup")

    @classmethod
    def tearDownClass(cls):
        print("class teardown")

    async def asyncSetUp(self):
        self.account = Account(100)
        print("setup")

    async def asyncTearDown(self):
        print("teardown", self.account.balance)

    async def test_withdraw(self):
        self.assertEqual(await self.account.withdraw(30), 70)
        self.assertEqual([await self.account.withdraw(10) for _ in range(2)], [60, 50])

    async def test_concurrent(self):
        results = await asyncio.gather(*(self.account.withdraw(20) for _ in range(3)))
        self.assertCountEqual(results, [80, 60, 40])
        self.assertIn(40, results)

    async def test_too_much(self):
        with self.assertRaises(ValueError) as caught:
            await self.account.withdraw(500)
        self.assertEqual(str(caught.exception), "insufficient funds: 100 < 500")
        with self.assertRaisesRegex(ValueError, "insufficient"):
            await self.account.withdraw(101)

    @unittest.skip("not ready")
    async def test_skipped(self):
        self.fail("never runs")


class TestHelpers(unittest.TestCase):
    def test_subtests(self):
        for n in range(4):
            with self.subTest(n=n):
                self.assertLess(n * n, 10)

    def test_types(self):
        value = {"a": [1, 2.5], "b": None}
        self.assertIsInstance(value["a"], list)
        self.assertIsNone(value["b"])
        self.assertDictEqual({"x": 1}, {"x": 1})
        self.assertRegex("order-42", r"\d+$")
        self.assertAlmostEqual(0.1 + 0.2, 0.3)
        self.assertTrue("a")
        self.assertFalse([])


if __name__ == "__main__":
    unittest.main(verbosity=2)
