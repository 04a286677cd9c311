"""Decorators in their corners: what they read of arguments, keep, and share."""
import asyncio
import functools
import time
from functools import wraps


def trace(func):
    @wraps(func)
    def wrapper(*args, **kwargs):
        print(f"{func.__name__} called with {args} {kwargs}")
        return func(*args, **kwargs)

    return wrapper


def async_trace(func):
    @wraps(func)
    async def wrapper(*args, **kwargs):
        print("enter", func.__name__)
        try:
            return await func(*args, **kwargs)
        finally:
            print("exit", func.__name__)

    return wrapper


def limit(calls_per_run):
    semaphore = asyncio.Semaphore(calls_per_run)

    def decorator(func):
        @wraps(func)
        async def wrapper(*args, **kwargs):
            async with semaphore:
                return await func(*args, **kwargs)

        return wrapper

    return decorator


def counted(func):
    @wraps(func)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return func(*args, **kwargs)

    wrapper.calls = 0
    return wrapper


def validate(minimum, maximum=100):
    def decorator(func):
        @wraps(func)
        def wrapper(value):
            if not minimum <= value <= maximum:
                raise ValueError(f"{value} not in {minimum}..{maximum}")
            return func(value)

        return wrapper

    return decorator


def with_timeout(seconds):
    def decorator(func):
        @functools.wraps(func)
        async def wrapper(*args, **kwargs):
            try:
                return await asyncio.wait_for(func(*args, **kwargs), timeout=seconds)
            except asyncio.TimeoutError:
                print(func.__name__, "timed out")
                return None

        return wrapper

    return decorator


@trace
def area(w, h):
    return w * h


@trace
def hello(name):
    return "hello " + name


@counted
def tick():
    return "tick"


@validate(1, maximum=10)
def square(x):
    return x * x


@async_trace
@limit(2)
async def work(name, delay=0.01):
    await asyncio.sleep(delay)
    return name.upper()


@with_timeout(0.05)
async def slow(n):
    await asyncio.sleep(n)
    return n


class Account:
    def __init__(self, balance):
        self.balance = balance

    @trace
    def deposit(self, amount):
        self.balance += amount
        return self.balance

    @async_trace
    async def close(self):
        await asyncio.sleep(0.01)
        return f"closed with {self.balance}"

    def __repr__(self):
        return "Account"


async def main():
    print(area(2, 3), hello("bob"))
    tick()
    tick()
    print(tick.calls)
    print(square(4))
    try:
        square(11)
    except ValueError as e:
        print(e)
    print(await work("a"), await work("b", delay=0.02))
    print(await slow(0.01), await slow(1))
    account = Account(10)
    print(account.deposit(5))
    print(await account.close())


asyncio.run(main())
