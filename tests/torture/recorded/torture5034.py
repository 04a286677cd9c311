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
    asyncio.get_running_loop().call_soon(print, "soon", "p7")
    return value


async def body1() -> str:
    value = "none"
    value = "p8"
    print(value)
    try:
        print("p9", await asyncio.wait_for(wait_condition(condition0), 700.5))
    except TimeoutError:
        print("p9", "timed out")
    try:
        print("p10", await asyncio.wait_for(event1.wait(), 700.5))
    except TimeoutError:
        print("p10", "timed out")
    return value


async def body2() -> str:
    value = "none"
    value = "p11"
    print(value)
    asyncio.get_running_loop().call_soon(print, "soon", "p12")
    return value


async def body3() -> str:
    value = "none"
    try:
        print("p13", await asyncio.wait_for(wait_condition(condition0), 700.5))
    except TimeoutError:
        print("p13", "timed out")
    await asyncio.sleep(486.722)
    return value


async def body4() -> str:
    value = "none"
    try:
        print("get p5", await asyncio.wait_for(queue0.get(), 700.5))
    except TimeoutError:
        print("get p5", "timed out")
    print("p6", await asyncio.gather(body0(), body1(), body2(), body3()))
    value = "gather p6"
    return value


async def body5() -> str:
    value = "none"
    event0.set()
    event0.set()
    current = asyncio.current_task()
    if current is not None:
        current.cancel("p19")
    return value


async def body6() -> str:
    value = "none"
    try:
        print("p20", await asyncio.wait_for(barrier.wait(), 700.5))
    except TimeoutError:
        print("p20", "timed out")
    try:
        print("p21", await asyncio.wait_for(barrier.wait(), 700.5))
    except TimeoutError:
        print("p21", "timed out")
    return value


async def body7() -> str:
    value = "none"
    current = asyncio.current_task()
    if current is not None:
        current.cancel("p22")
    return value


async def body8() -> str:
    value = "none"
    try:
        print("p23", await asyncio.wait_for(barrier.wait(), 700.5))
    except TimeoutError:
        print("p23", "timed out")
    return value


async def body9() -> str:
    value = "none"
    try:
        print("p24", await asyncio.wait_for(event1.wait(), 700.5))
    except TimeoutError:
        print("p24", "timed out")
    try:
        print("put p25", await asyncio.wait_for(queue0.put("p25"), 700.5))
    except TimeoutError:
        print("put p25", "timed out")
    try:
        print("p26", await asyncio.wait_for(event1.wait(), 700.5))
    except TimeoutError:
        print("p26", "timed out")
    value = "p27"
    print(value)
    return value


async def body10() -> str:
    value = "none"
    print("p16", await asyncio.gather(body5(), body6(), body7(), body8()))
    value = "gather p16"
    tasks["t1"] = asyncio.create_task(body9())
    return value


async def body11() -> str:
    value = "none"
    async with condition1:
        print("p28", "notify")
        condition1.notify()
    current = asyncio.current_task()
    if current is not None:
        current.cancel("p29")
    return value


async def body12() -> str:
    value = "none"
    try:
        async with asyncio.timeout(851.361) as limit:
            await body11()
    except TimeoutError:
        print("p30", "timeout")
    return value


async def body13() -> str:
    value = "none"
    await asyncio.sleep(486.722)
    return value


async def body14() -> str:
    value = "none"
    event1.set()
    if value != "p32":
        raise ValueError("p32")
    return value


async def body15() -> str:
    value = "none"
    value = "p33"
    print(value)
    return value


async def body16() -> str:
    value = "none"
    groups["t2"] = asyncio.gather(body13(), body14(), body15())
    return value


async def body17() -> str:
    value = "none"
    value = "p34"
    print(value)
    return value


async def body18() -> str:
    value = "none"
    async for finished in asyncio.as_completed([body4()], timeout=5000.0):
        print("p4", await finished)
    value = "p14"
    print(value)
    for coroutine in asyncio.as_completed([body10(), body12(), body16(), body17()], timeout=851.361):
        print("p15", await coroutine)
    return value


async def body19() -> str:
    value = "none"
    async with semaphore1:
        await body18()
    return value


async def body20() -> str:
    value = "none"
    value = "p35"
    print(value)
    return value


async def body21() -> str:
    value = "none"
    value = "p36"
    print(value)
    return value


async def body22() -> str:
    value = "none"
    value = "p37"
    print(value)
    return value


async def body23() -> str:
    value = "none"
    value = "p38"
    print(value)
    return value


async def body24() -> str:
    value = "none"
    try:
        print("p1", await asyncio.wait_for(wait_condition(condition1), 700.5))
    except TimeoutError:
        print("p1", "timed out")
    try:
        print("put p2", await asyncio.wait_for(queue0.put("p2"), 700.5))
    except TimeoutError:
        print("put p2", "timed out")
    await asyncio.sleep(0)
    async with asyncio.TaskGroup() as tg:
        tg.create_task(body19())
        tg.create_task(body20())
        tg.create_task(body21())
        tg.create_task(body22())
        await body23()
    print("p3", "group over")
    return value


async def main() -> None:
    try:
        async with asyncio.timeout(20000):
            print("main", await body24())
    except BaseException as e:
        print("main", type(e).__name__, e)


try:
    asyncio.run(main())
except asyncio.CancelledError as e:
    print("run", e)
