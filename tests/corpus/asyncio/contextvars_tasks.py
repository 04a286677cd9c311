import asyncio
import contextvars
from contextvars import ContextVar

request_id: ContextVar[str] = ContextVar("request_id", default="none")
depth = contextvars.ContextVar("depth")


async def log(message):
    print(f"[{request_id.get()}] {message} {depth.get(0)}")


async def handle(rid):
    token = request_id.set(rid)
    depth.set(len(rid))
    await log("start")
    await asyncio.sleep(0.01)
    await log("end")
    request_id.reset(token)
    await log("reset")


async def set_inside():
    request_id.set("changed")


async def main():
    await asyncio.gather(handle("a"), handle("bb"))
    await log("main")
    await set_inside()
    await log("after await")
    await asyncio.create_task(handle("task"))
    await log("after task")
    try:
        depth.get()
    except LookupError:
        print("no depth here")


asyncio.run(main())
