import asyncio


class AppError(Exception):
    def __init__(self, code):
        super().__init__(f"app error {code}")
        self.code = code


def handle_exception(loop, context):
    msg = context.get("exception", context["message"])
    print(f"Caught exception: {msg}")
    exc = context.get("exception")
    if isinstance(exc, AppError):
        print("code", exc.code)


async def failing(n):
    await asyncio.sleep(0)
    raise AppError(n)


async def value_failure():
    raise ValueError("immediate")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handle_exception)
    asyncio.create_task(value_failure())
    await asyncio.sleep(0)
    print("after first")
    asyncio.create_task(failing(7))
    kept = asyncio.create_task(failing(8))
    await asyncio.sleep(0.01)
    print("main done")


asyncio.run(main())
print("end")
