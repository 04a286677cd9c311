import asyncio


def log(text):
    print("log", text)


async def work(n):
    await asyncio.sleep(0.01 * n)
    print("work", n)


class Box:
    def __init__(self):
        self.items = []

    def put(self, x):
        self.items.append(x)

    async def close(self):
        self.items.clear()


def forward(text):
    return log(text)


def maybe(flag):
    if flag:
        return log("maybe")
    return 5


async def main():
    print(log("a"))
    x = log("b")
    print(x, x is None)
    both = [log("c"), log("d")]
    print(both)
    print(forward("e"))
    print(log("f") or "default")
    if log("g") is None:
        print("none")
    if not log("h"):
        print("falsy")
    print(maybe(True), maybe(False))
    print(await work(1))
    y = await work(1)
    print(y)
    task = asyncio.create_task(work(1))
    print(await task, task.result())
    print(await asyncio.gather(work(1), work(2)))
    box = Box()
    print(box.put(1), [box.put(i) for i in range(2)], box.items)
    print(f"{box.put(9)} {await box.close()}")
    f = lambda text: log(text)
    print(f("i"))
    print({"k": log("j")}, (log("k"), 1))
    print(await asyncio.wait_for(work(1), 1))
    print([].append(1), {}.clear(), [3, 1].sort())


asyncio.run(main())
