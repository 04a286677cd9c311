import asyncio

lock0, lock1 = asyncio.Lock(), asyncio.Lock()
semaphore0, semaphore1 = asyncio.Semaphore(1), asyncio.BoundedSemaphore(2)
event0, event1 = asyncio.Event(), asyncio.Event()
queue0: asyncio.Queue[str] = asyncio.Queue(1)
queue1: asyncio.Queue[str] = asyncio.Queue()
condition0, condition1 = asyncio.Condition(), asyncio.Condition()
barrier = asyncio.Barrier(2)
tasks: dict[str, asyncio.Task[str]] = {}
groups: dict[str, asyncio.Future[list[str]]] = {}


async def wait_condition(condition: asyncio.Condition) -> bool:
    async with condition:
        return await condition.wait()


async def body0() -> str:
    value = "none"
    async with condition1:
        print("p2", "notify")
        condition1.notify()
    asyncio.get_running_loop().call_later(0, print, "later", "p3")
    return value


async def body1() -> str:
    value = "none"
    current = asyncio.current_task()
    if current is not None:
        current.cancel("p8")
    try:
        print("put p9", await asyncio.wait_for(queue0.put("p9"), 700.5))
    except TimeoutError:
        print("put p9", "timed out")
    return value


async def body2() -> str:
    value = "none"
    value = "p10"
    print(value)
    if (group := groups.get("t1")) is not None:
        print("cancel", "t1", group.cancel('m'))
    return value


async def body3() -> str:
    value = "none"
    if (group := groups.get("t1")) is not None:
        print("p11", group.done(), group.cancelled())
    return value


async def body4() -> str:
    value = "none"
    try:
        print("p6", await asyncio.wait_for(event0.wait(), 700.5))
    except TimeoutError:
        print("p6", "timed out")
    await asyncio.sleep(171.894)
    print("p7", await asyncio.gather(body1(), body2(), body3()))
    value = "gather p7"
    return value


async def body5() -> str:
    value = "none"
    value = "p12"
    print(value)
    return value


async def body6() -> str:
    value = "none"
    value = "p13"
    print(value)
    return value


async def body7() -> str:
    value = "none"
    results = await asyncio.gather(body4(), body5(), body6(), return_exceptions=True)
    print("p5", [type(r).__name__ if isinstance(r, BaseException) else r for r in results])
    return value


async def body8() -> str:
    value = "none"
    value = "p4"
    print(value)
    return value


async def body9() -> str:
    value = "none"
    groups["t1"] = asyncio.gather(body0())
    try:
        await body7()
    except ValueError as e:
        print("p14", type(e).__name__, e)
        await body8()
    return value


async def body10() -> str:
    value = "none"
    value = "p15"
    print(value)
    return value


async def body11() -> str:
    value = "none"
    value = "p16"
    print(value)
    return value


async def body12() -> str:
    value = "none"
    value = "p17"
    print(value)
    return value


async def body13() -> str:
    value = "none"
    for coroutine in asyncio.as_completed([body9(), body10(), body11(), body12()], timeout=216.861):
        print("p1", await coroutine)
    return value


async def main() -> None:
    try:
        async with asyncio.timeout(20000):
            print("main", await body13())
    except BaseException as e:
        print("main", type(e).__name__, e)


try:
    asyncio.run(main())
except asyncio.CancelledError as e:
    print("run", e)
