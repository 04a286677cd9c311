import asyncio


def handler(loop, context):
    print("handler:", context["message"], repr(context.get("exception")))


def explode():
    raise ValueError("in callback")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    loop.call_soon(explode)
    await asyncio.sleep(0.01)
    loop.call_exception_handler({"message": "custom", "exception": RuntimeError("x")})
    print("still running")


asyncio.run(main())
