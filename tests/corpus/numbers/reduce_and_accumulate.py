from functools import reduce
from itertools import accumulate
import operator

print(reduce(lambda a, b: a * b, range(1, 26)))
print(reduce(operator.mul, range(1, 21)), reduce(operator.add, [1, 2, 3]), reduce(operator.mul, [2, 3], 1))
print(reduce(lambda acc, d: acc * 10 + d, [9, 8, 7, 6, 5, 4, 3, 2, 1, 9, 8, 7], 0))


def times(a, b):
    return a * b


print(reduce(times, [10**5, 10**5, 10**5]))
print(list(accumulate([100000] * 5, operator.mul)), list(accumulate(range(1, 22), lambda a, b: a * b))[-1])
print(reduce(max, [3, 9, 2]), reduce(lambda a, b: a if a > b else b, [4, 8, 1]), reduce(lambda a, b: a + b, ["x", "y"]))
print(list(accumulate([1, 2, 3])), list(accumulate([2**31, 2**31])))
