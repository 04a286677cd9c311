import unittest

from taskq import Broker, Priority, UnknownTask


class BrokerTests(unittest.IsolatedAsyncioTestCase):
    async def test_order(self):
        broker = Broker()
        broker.submit("add", 1, 2)
        urgent = broker.submit("add", 3, 4, priority=Priority.HIGH)
        self.assertIs(await broker.queue.get(), urgent)

    def test_unknown(self):
        with self.assertRaises(UnknownTask):
            Broker().submit("nothing")


if __name__ == "__main__":
    unittest.main()
