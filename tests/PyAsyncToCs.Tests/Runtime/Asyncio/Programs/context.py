import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")
count = contextvars.ContextVar("count")


async def inner():
    user.set("inner")
    await asyncio.sleep(0)
    print("inner", user.get())


async def task(name):
    print(name, "starts as", user.get())
    token = user.set(name)
    await asyncio.sleep(0)
    print(name, "is", user.get())
    await inner()
    print(name, "after inner", user.get())
    user.reset(token)
    print(name, "ends as", user.get())


async def main():
    loop = asyncio.get_running_loop()
    user.set("main")
    await asyncio.gather(task("a"), task("b"))
    print("main", user.get())
    await inner()
    print("main after inner", user.get())
    try:
        count.get()
    except LookupError:
        print("no count", count.get(7))
    loop.call_soon(lambda: print("callback", user.get()))
    user.set("later")
    await asyncio.sleep(0)
    print(await asyncio.to_thread(lambda: "thread " + user.get()))


asyncio.run(main())
