import functools
import time


def timed(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        start = time.perf_counter()
        result = func(*args, **kwargs)
        wrapper.elapsed = time.perf_counter() - start
        wrapper.calls += 1
        return result
    wrapper.calls = 0
    wrapper.elapsed = 0.0
    return wrapper


def repeat(times):
    def decorator(func):
        @functools.wraps(func)
        def wrapper(*args, **kwargs):
            return [func(*args, **kwargs) for _ in range(times)]
        return wrapper
    return decorator


def debug(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        signature = ", ".join([repr(a) for a in args] + [f"{k}={v!r}" for k, v in kwargs.items()])
        value = func(*args, **kwargs)
        print(f"{func.__name__}({signature}) -> {value!r}")
        return value
    return wrapper


def singleton(cls):
    instances = {}

    def get_instance(*args, **kwargs):
        if cls not in instances:
            instances[cls] = cls(*args, **kwargs)
        return instances[cls]
    return get_instance


@timed
def slow_sum(n):
    """Sum numbers below n."""
    return sum(range(n))


@repeat(3)
@debug
def greet(name, punctuation="!"):
    return f"Hi {name}{punctuation}"


@singleton
class Settings:
    def __init__(self, theme="light"):
        self.theme = theme


class CountCalls:
    def __init__(self, func):
        functools.update_wrapper(self, func)
        self.func = func
        self.count = 0

    def __call__(self, *args, **kwargs):
        self.count += 1
        return self.func(*args, **kwargs)


@CountCalls
def square(x):
    return x * x


print(slow_sum(10), slow_sum(100), slow_sum.calls, slow_sum.elapsed >= 0, slow_sum.__doc__)
print(greet("Bob", punctuation="?"))
print(Settings("dark").theme, Settings().theme, Settings() is Settings())
print([square(i) for i in range(4)], square.count, square.__name__)
