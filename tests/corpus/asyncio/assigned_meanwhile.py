import asyncio
class A:
    def __init__(self):
        self.t = None
    async def clear(self):
        self.t = None
    async def run(self):
        self.t = 5
        await self.clear()
        print(self.t)
        if self.t is not None:
            print("still", self.t + 1)
        else:
            print("gone")
        self.t = None
        self.set()
        if self.t:
            print("set", self.t)
    def set(self):
        self.t = 7
asyncio.run(A().run())
x = None
def f():
    global x
    x = 5
    g()
    if x is not None:
        print("x", x)
    else:
        print("None", x)
    x = None
    h()
    if x is not None:
        print(x + 1)
def g():
    global x
    x = None
def h():
    global x
    x = 7
f()
