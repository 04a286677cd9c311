"""Higher-order functions, closures, currying, composition, partial."""
from functools import partial, reduce, wraps
from itertools import chain, groupby, starmap, accumulate, takewhile, dropwhile, cycle, islice, repeat
from operator import add, mul, itemgetter


def compose(*fns):
    return reduce(lambda f, g: lambda x: f(g(x)), fns, lambda x: x)


def pipe(value, *fns):
    for fn in fns:
        value = fn(value)
    return value


def curry(fn, n):
    def curried(*args):
        if len(args) >= n:
            return fn(*args)
        return lambda *more: curried(*args, *more)
    return curried


def make_counter(start=0, step=1):
    count = start

    def increment():
        nonlocal count
        count += step
        return count

    def reset():
        nonlocal count
        count = start

    return increment, reset


def make_accumulator():
    total = 0
    history = []

    def acc(x):
        nonlocal total
        total += x
        history.append(total)
        return total

    acc_history = lambda: list(history)
    return acc, acc_history


def memoize(fn):
    cache = {}

    @wraps(fn)
    def inner(*args):
        if args not in cache:
            cache[args] = fn(*args)
        return cache[args]
    return inner


@memoize
def edit_distance(a, b):
    if not a or not b:
        return len(a) + len(b)
    if a[0] == b[0]:
        return edit_distance(a[1:], b[1:])
    return 1 + min(edit_distance(a[1:], b), edit_distance(a, b[1:]), edit_distance(a[1:], b[1:]))


inc = lambda x: x + 1
double = lambda x: x * 2
print(compose(inc, double)(5), compose(double, inc)(5), compose()(7))
print(pipe(3, inc, double, str, len))
add3 = curry(lambda a, b, c: a + b + c, 3)
print(add3(1)(2)(3), add3(1, 2)(3), add3(1)(2, 3))
counter, reset = make_counter(10, 5)
print(counter(), counter())
reset()
print(counter())
acc, hist = make_accumulator()
for v in (1, 2, 3):
    acc(v)
print(hist())
print(edit_distance("kitten", "sitting"))
fns = [lambda x, n=n: x ** n for n in range(4)]
print([f(3) for f in fns])
late = [lambda: n for n in range(3)]
print([f() for f in late])
power = partial(pow, 2)
print(power(10), list(map(partial(mul, 3), [1, 2, 3])))
print(list(starmap(pow, [(2, 3), (3, 2)])), list(accumulate([1, 2, 3, 4], mul)))
words = sorted(["apple", "avocado", "bean", "beet", "corn"], key=itemgetter(0))
print({k: list(g) for k, g in groupby(words, key=itemgetter(0))})
print(list(takewhile(lambda x: x < 4, [1, 3, 5, 2])), list(dropwhile(lambda x: x < 4, [1, 3, 5, 2])))
print(list(islice(cycle("ab"), 5)), list(chain([1], (2, 3), "x")), list(repeat("z", 2)))
print(reduce(add, [[1], [2, 3]], []), sum(map(int, "12345")), list(filter(None, [0, 1, "", "a"])))
print(sorted("bAc", key=str.lower), max("abc", "zz", key=len), min([3, 1, 2], default=0), min([], default="none"))
ops = {"+": add, "*": mul, "-": lambda a, b: a - b}
print({s: f(6, 3) for s, f in ops.items()})
