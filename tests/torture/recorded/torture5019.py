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
    await asyncio.sleep(761.894)
    return value


async def body1() -> str:
    value = "none"
    try:
        print("put p4", await asyncio.wait_for(queue1.put("p4"), 700.5))
    except TimeoutError:
        print("put p4", "timed out")
    return value


async def body2() -> str:
    value = "none"
    event0.set()
    if value != "p10":
        raise ValueError("p10")
    try:
        print("put p11", await asyncio.wait_for(queue0.put("p11"), 700.5))
    except TimeoutError:
        print("put p11", "timed out")
    return value


async def body3() -> str:
    value = "none"
    asyncio.get_running_loop().call_soon(print, "soon", "p12")
    return value


async def body4() -> str:
    value = "none"
    value = "p6"
    print(value)
    try:
        print("p7", await asyncio.wait_for(barrier.wait(), 700.5))
    except TimeoutError:
        print("p7", "timed out")
    print("p8", await asyncio.gather(body2(), body3()))
    value = "gather p8"
    value = "p13"
    print(value)
    return value


async def body5() -> str:
    value = "none"
    try:
        print("p14", await asyncio.wait_for(body4(), 477.687))
    except TimeoutError:
        print("p14", "timed out")
    return value


async def body6() -> str:
    value = "none"
    value = "p15"
    print(value)
    return value


async def body7() -> str:
    value = "none"
    value = "p16"
    print(value)
    return value


async def body8() -> str:
    value = "none"
    value = "p17"
    print(value)
    return value


async def body9() -> str:
    value = "none"
    try:
        print("p5", await asyncio.wait_for(body1(), 5000.0))
    except TimeoutError:
        print("p5", "timed out")
    groups["t1"] = asyncio.gather(body5(), body6(), body7(), body8())
    return value


async def body10() -> str:
    value = "none"
    value = await asyncio.shield(body0())
    try:
        print("get p1", await asyncio.wait_for(queue0.get(), 700.5))
    except TimeoutError:
        print("get p1", "timed out")
    await asyncio.sleep(0)
    try:
        print("put p2", await asyncio.wait_for(queue1.put("p2"), 700.5))
    except TimeoutError:
        print("put p2", "timed out")
    async for finished in asyncio.as_completed([body9()], timeout=590.075):
        print("p3", await finished)
    return value


async def main() -> None:
    try:
        async with asyncio.timeout(20000):
            print("main", await body10())
    except BaseException as e:
        print("main", type(e).__name__, e)


try:
    asyncio.run(main())
except asyncio.CancelledError as e:
    print("run", e)
