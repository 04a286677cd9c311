import asyncio
import contextvars
import itertools

request_id = contextvars.ContextVar("request_id", default="-")
user = contextvars.ContextVar("user")
counter = itertools.count(1)


def log(msg, *args):
    who = user.get("anonymous")
    print(f"[{request_id.get()}] <{who}> " + (msg % args if args else msg))


class span:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        self.token = request_id.set(f"{request_id.get()}/{self.name}")
        return self

    def __exit__(self, et, ev, tb):
        log("span end %s", self.name)
        request_id.reset(self.token)


async def step(n):
    with span(f"s{n}"):
        log("step %d", n)
        await asyncio.sleep(0)
        log("step %d done", n)
    return n


async def handle(name):
    request_id.set(f"req-{next(counter)}")
    user.set(name)
    log("start")
    a, b = await asyncio.gather(step(1), step(2))
    log("sum %d", a + b)
    ctx = contextvars.copy_context()
    return ctx


async def main():
    try:
        user.get()
    except LookupError:
        print("no user yet")
    tasks = [asyncio.create_task(handle(n)) for n in ("alice", "bob")]
    ctxs = await asyncio.gather(*tasks)
    log("main unchanged")
    for ctx in ctxs:
        print(ctx[request_id], ctx.get(user), user in ctx)
        ctx.run(log, "inside %s", "ctx")
    loop = asyncio.get_running_loop()
    done = asyncio.Event()
    ctxs[0].run(user.set, "changed")
    loop.call_soon(log, "callback in ctx", context=ctxs[0])
    loop.call_later(0.01, done.set)
    await done.wait()
    t = asyncio.create_task(step(9), context=ctxs[1])
    print(await t)
    token = user.set("temp")
    print(token.var.name, token.old_value is contextvars.Token.MISSING, user.get())
    user.reset(token)
    print(user.get("gone"))


asyncio.run(main())
