"""Closures: nonlocal, late binding, factories, recursion inside."""
import asyncio


def counter(start=0):
    n = start

    def step(by=1):
        nonlocal n
        n += by
        return n

    return step


def make_account(balance):
    def deposit(x):
        nonlocal balance
        balance += x
        return balance

    def withdraw(x):
        nonlocal balance
        if x > balance:
            raise ValueError("insufficient")
        balance -= x
        return balance

    return deposit, withdraw


def late():
    fns = []
    for i in range(3):
        fns.append(lambda: i)
    return [f() for f in fns]


def early():
    fns = []
    for i in range(3):
        fns.append(lambda i=i: i * 10)
    return [f() for f in fns]


def multiplier(factor):
    return lambda x: x * factor


def fib_upto(n):
    def fib(k):
        return k if k < 2 else fib(k - 1) + fib(k - 2)

    return [fib(k) for k in range(n)]


def compose(f, g):
    return lambda x: f(g(x))


async def workers():
    done = []

    async def worker(name, delay):
        await asyncio.sleep(delay)
        done.append(name)

    await asyncio.gather(*(worker(f"w{i}", 0.01 * (3 - i)) for i in range(3)))
    return done


async def main():
    c = counter()
    d = counter(10)
    print(c(), c(), d(), c(5), d(by=2))
    deposit, withdraw = make_account(100)
    print(deposit(50), withdraw(30))
    try:
        withdraw(1000)
    except ValueError as e:
        print("error:", e)
    print(late(), early())
    print([m(5) for m in [lambda x: x + 1, lambda x: x * x]])
    print(multiplier(3)(4), [multiplier(k)(2) for k in (1, 2, 3)])
    print(fib_upto(10))
    print(compose(lambda x: x + 1, lambda x: x * 2)(5))
    print(await workers())


asyncio.run(main())
