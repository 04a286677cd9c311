import asyncio
import contextvars

request_id = contextvars.ContextVar("request_id", default="-")
user = contextvars.ContextVar("user")


def log(msg):
    print(f"[{request_id.get()}] {msg}")


async def inner():
    log("inner")
    request_id.set("changed")


async def handler(n):
    token = request_id.set(f"req-{n}")
    log("start")
    await asyncio.sleep(0.001 * n)
    await inner()
    log("after await inner")
    await asyncio.create_task(inner())
    log("after task")
    request_id.reset(token)
    log("end")


async def main():
    await asyncio.gather(handler(2), handler(1))
    log("main")
    try:
        user.get()
    except LookupError:
        print("no user")
    user.set("ann")
    ctx = contextvars.copy_context()
    ctx.run(request_id.set, "in-ctx")
    print(ctx[request_id], request_id.get(), ctx.get(user), user in ctx)
    ctx.run(log, "inside")
    print(user.get(), user.name, user.get("dflt"))
    loop = asyncio.get_running_loop()
    loop.call_soon(log, "callback", context=ctx)
    await asyncio.sleep(0)
    t = asyncio.create_task(inner(), context=ctx)
    await t
    print(ctx[request_id])
    print(await asyncio.to_thread(user.get))


asyncio.run(main())
