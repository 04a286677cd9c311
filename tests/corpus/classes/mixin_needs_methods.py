class LoggableMixin:
    def log(self):
        return f"{self.name()}: {self.describe()}"

    def locked_text(self):
        return "locked" if self.locked() else "unlocked"


class Lock(LoggableMixin):
    def __init__(self):
        self._locked = False

    def name(self):
        return "lock"

    def describe(self):
        return "a lock"

    def locked(self):
        return self._locked


class Gate(LoggableMixin):
    def name(self):
        return "gate"

    def describe(self):
        return "a gate"

    def locked(self):
        return True


print(Lock().log(), Gate().log())
print(Lock().locked_text(), Gate().locked_text())


class ContextMixin:
    async def __aenter__(self):
        await self.acquire()
        return None

    async def __aexit__(self, *a):
        self.release()


class Sem(ContextMixin):
    def __init__(self):
        self.n = 1

    async def acquire(self):
        self.n -= 1

    def release(self):
        self.n += 1


import asyncio


async def main():
    s = Sem()
    async with s:
        print(s.n)
    print(s.n)

asyncio.run(main())
