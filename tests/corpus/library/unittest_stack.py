import unittest


def divide(a, b):
    if b == 0:
        raise ZeroDivisionError("cannot divide by zero")
    return a / b


class Stack:
    def __init__(self):
        self._items = []

    def push(self, item):
        self._items.append(item)

    def pop(self):
        if not self._items:
            raise IndexError("empty stack")
        return self._items.pop()

    def __len__(self):
        return len(self._items)


class TestDivide(unittest.TestCase):
    def test_simple(self):
        self.assertEqual(divide(6, 3), 2)
        self.assertAlmostEqual(divide(1, 3), 0.3333333, places=5)

    def test_zero(self):
        with self.assertRaises(ZeroDivisionError) as ctx:
            divide(1, 0)
        self.assertIn("cannot", str(ctx.exception))


class TestStack(unittest.TestCase):
    def setUp(self):
        self.stack = Stack()
        self.stack.push(1)

    def test_pop(self):
        self.assertEqual(self.stack.pop(), 1)
        self.assertEqual(len(self.stack), 0)
        self.assertRaises(IndexError, self.stack.pop)

    def test_flags(self):
        self.assertTrue(len(self.stack) == 1)
        self.assertFalse(len(self.stack) > 1)
        self.assertIsNone(self.stack.push(2))
        self.assertListEqual([1, 2], self.stack._items)
        self.assertIsInstance(self.stack, Stack)


if __name__ == "__main__":
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(TestStack)
    result = unittest.TextTestRunner(verbosity=0).run(suite)
    print(result.testsRun, len(result.failures), result.wasSuccessful())
    unittest.main(exit=False)
    print("done")
