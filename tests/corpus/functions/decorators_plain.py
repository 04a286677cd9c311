"""Decorators: plain, with arguments, stacked, with state."""
import functools


def logged(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        print(f"-> {fn.__name__}")
        result = fn(*args, **kwargs)
        print(f"<- {fn.__name__} = {result}")
        return result

    return wrapper


def repeat(times):
    def decorator(fn):
        @functools.wraps(fn)
        def wrapper(*args, **kwargs):
            results = []
            for _ in range(times):
                results.append(fn(*args, **kwargs))
            return results

        return wrapper

    return decorator


def memoize(fn):
    cache = {}

    @functools.wraps(fn)
    def wrapper(n):
        if n not in cache:
            cache[n] = fn(n)
        return cache[n]

    return wrapper


def count_calls(fn):
    calls = 0

    def wrapper(*args, **kwargs):
        nonlocal calls
        calls += 1
        print(f"call {calls} of {fn.__name__}")
        return fn(*args, **kwargs)

    return wrapper


def uppercase(fn):
    def inner(*a, **k):
        return fn(*a, **k).upper()

    return inner


@logged
def add(a, b=1):
    return a + b


@repeat(times=3)
def greet(name):
    return f"hi {name}"


@memoize
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@count_calls
@uppercase
def shout(text, mark="!"):
    return text + mark


print(add(1, 2))
print(add(5))
print(add(a=1, b=4))
print(greet("bob"))
print(fib(50))
print(shout("hey"))
print(shout("you", mark="?"))
print(add.__name__, fib.__name__)
