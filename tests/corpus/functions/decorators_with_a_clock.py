"""Decorators that count, time out of a fake clock, memoise and validate."""
from functools import wraps


class Clock:
    now = 0.0

    @classmethod
    def tick(cls, seconds=1.0):
        cls.now += seconds
        return cls.now


def timed(func):
    @wraps(func)
    def wrapper(*args, **kwargs):
        start = Clock.now
        try:
            return func(*args, **kwargs)
        finally:
            print(f"{func.__name__} took {Clock.now - start:.1f}s")
    return wrapper


def memoize(func):
    cache = {}

    @wraps(func)
    def wrapper(*args):
        if args not in cache:
            cache[args] = func(*args)
        return cache[args]

    wrapper.cache = cache
    return wrapper


def validate(**rules):
    def decorator(func):
        @wraps(func)
        def wrapper(**kwargs):
            for name, check in rules.items():
                if not check(kwargs[name]):
                    raise ValueError(f"{name}={kwargs[name]!r} is invalid")
            return func(**kwargs)
        return wrapper
    return decorator


@timed
def work(n, step=0.5):
    """Works."""
    for _ in range(n):
        Clock.tick(step)
    return n * step


@memoize
def grid_paths(r, c):
    if r == 0 or c == 0:
        return 1
    return grid_paths(r - 1, c) + grid_paths(r, c - 1)


@validate(age=lambda a: 0 <= a < 150, name=str.isalpha)
def person(name, age):
    return f"{name} ({age})"


def compose(*functions):
    def composed(x):
        for f in functions:
            x = f(x)
        return x
    return composed


print(work(3), work(2, step=2), work.__name__, work.__doc__)
print(grid_paths(3, 3), grid_paths(16, 16), len(grid_paths.cache))
print(person(name="Ann", age=30))
for bad in ({"name": "B0b", "age": 1}, {"name": "Al", "age": 200}):
    try:
        person(**bad)
    except ValueError as e:
        print(e)
print(compose(lambda x: x + 1, lambda x: x * 10, str)(4), compose()(5))
