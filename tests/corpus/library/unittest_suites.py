import unittest


def fizzbuzz(n):
    if n % 15 == 0:
        return "FizzBuzz"
    return "Fizz" if n % 3 == 0 else "Buzz" if n % 5 == 0 else str(n)


class FizzBuzzTest(unittest.TestCase):
    calls = 0

    def setUp(self):
        FizzBuzzTest.calls += 1

    def tearDown(self):
        print("done", self.calls)

    def test_fizz(self):
        for n in (3, 6, 9):
            self.assertEqual(fizzbuzz(n), "Fizz")

    def test_numbers(self):
        self.assertEqual(fizzbuzz(7), "7")
        self.assertNotEqual(fizzbuzz(5), "Fizz", "five is Buzz")

    def test_wrong(self):
        self.assertEqual(fizzbuzz(15), "Fizz", "broken on purpose")

    def test_zero_division(self):
        self.assertRaises(ZeroDivisionError, lambda: 1 // 0)
        with self.assertRaises((KeyError, IndexError)):
            [].pop()


if __name__ == "__main__":
    suite = unittest.TestSuite()
    suite.addTest(FizzBuzzTest("test_fizz"))
    suite.addTests(unittest.defaultTestLoader.loadTestsFromTestCase(FizzBuzzTest))
    print(suite.countTestCases())
    result = unittest.TextTestRunner(verbosity=0).run(suite)
    print(result.testsRun, len(result.failures), len(result.errors), result.wasSuccessful())
    unittest.main()
