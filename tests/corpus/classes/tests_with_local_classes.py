"""A suite whose tests define classes of their own."""
import unittest


class Stack:
    def __init__(self):
        self.items = []

    def push(self, item):
        self.items.append(item)
        return self

    def pop(self):
        return self.items.pop()

    def __len__(self):
        return len(self.items)


class StackTest(unittest.TestCase):
    def setUp(self):
        self.stack = Stack()

    def test_objects(self):
        class Thing:
            def __init__(self, n):
                self.n = n

        self.stack.push(Thing(3))
        self.assertEqual(self.stack.pop().n, 3)

    def test_empty(self):
        with self.assertRaises(IndexError):
            self.stack.pop()
        self.assertEqual(len(self.stack), 0)


if __name__ == "__main__":
    result = unittest.TextTestRunner(verbosity=0, stream=open("/dev/null", "w")).run(unittest.defaultTestLoader.loadTestsFromTestCase(StackTest))
    print(result.testsRun, len(result.failures), result.wasSuccessful())
