import asyncio
from functools import partial, wraps


def synchronized(lock_name):
    def decorator(method):
        @wraps(method)
        async def wrapper(self, *args, **kwargs):
            lock = getattr(self, lock_name)
            async with lock:
                return await method(self, *args, **kwargs)
        return wrapper
    return decorator


def require_positive(method):
    @wraps(method)
    def wrapper(self, amount, *args, **kwargs):
        if amount <= 0:
            raise ValueError(f"{method.__name__}: amount must be positive")
        return method(self, amount, *args, **kwargs)
    return wrapper


class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        self._lock = asyncio.Lock()

    @require_positive
    def deposit(self, amount, note=""):
        self.balance += amount
        return f"deposited {amount} {note}".strip()

    @require_positive
    def withdraw(self, amount):
        if amount > self.balance:
            raise ValueError("insufficient funds")
        self.balance -= amount
        return self.balance

    @synchronized("_lock")
    async def transfer(self, other, amount):
        await asyncio.sleep(0)
        self.withdraw(amount)
        other.deposit(amount, note="transfer")
        return self.balance, other.balance


async def main():
    a, b = Account("a", 100), Account("b")
    print(a.deposit(50), "|", a.deposit(5, note="gift"))
    print(a.withdraw(20))
    for bad in (-1, 1000):
        try:
            a.withdraw(bad)
        except ValueError as e:
            print("error:", e)
    print(await asyncio.gather(a.transfer(b, 10), a.transfer(b, 20)))
    callbacks = [partial(print, "cb", i) for i in range(2)]
    for cb in callbacks:
        cb()
    half = partial(pow, 2)
    print(half(5), list(map(partial(int, base=2), ["101", "11"])))

asyncio.run(main())
