from functools import lru_cache, cache, partial, reduce, wraps, singledispatch, total_ordering, cmp_to_key, cached_property


@lru_cache(maxsize=2)
def square(n):
    print("computing", n)
    return n * n


print(square(2), square(3), square(2), square(4), square(3))
print(square.cache_info())
square.cache_clear()
print(square.cache_info().currsize)


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(60), fib.cache_info().misses)


def power(base, exponent, offset=0):
    return base ** exponent + offset


cube = partial(power, exponent=3)
print(cube(2), list(map(partial(power, 2), [1, 2, 3])))
print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(lambda acc, w: acc | {w: len(w)}, ["a", "bb"], {}), reduce(max, [3, 9, 2]))


@singledispatch
def describe(value):
    return f"object {value}"


@describe.register
def _(value: int):
    return f"int {value}"


@describe.register(list)
def _(value):
    return f"list of {len(value)}"


print(describe(1), describe([1, 2]), describe("s"))


@total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(int(p) for p in text.split("."))

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts

    @cached_property
    def label(self):
        print("label made")
        return "v" + ".".join(map(str, self.parts))


versions = [Version("1.10"), Version("1.9"), Version("1.2.3")]
print([v.label for v in sorted(versions)], max(versions).label, versions[0] >= versions[1])
print(sorted(["bb", "a", "ccc"], key=cmp_to_key(lambda x, y: len(y) - len(x))))


def logged(func):
    @wraps(func)
    def wrapper(*args, **kwargs):
        print("->", func.__name__, args, kwargs)
        return func(*args, **kwargs)
    return wrapper


@logged
def add(a, b=1):
    """Adds."""
    return a + b


print(add(1, b=5), add.__name__, add.__doc__)
