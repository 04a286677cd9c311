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
    if value != "p1":
        raise ValueError("p1")
    event0.set()
    await asyncio.sleep(227.192)
    return value


async def body1() -> str:
    value = "none"
    try:
        lock0.release()
    except (ValueError, RuntimeError) as e:
        print("p3", e)
    return value


async def body2() -> str:
    value = "none"
    try:
        print("p4", await asyncio.wait_for(wait_condition(condition0), 700.5))
    except TimeoutError:
        print("p4", "timed out")
    try:
        queue1.task_done()
    except ValueError as e:
        print("p5", e)
    try:
        print("p5", await asyncio.wait_for(queue1.join(), 700.5))
    except TimeoutError:
        print("p5", "timed out")
    return value


async def body3() -> str:
    value = "none"
    async with semaphore0:
        await body1()
    tasks["t3"] = asyncio.create_task(body2())
    return value


async def body4() -> str:
    value = "none"
    asyncio.get_running_loop().call_later(469.498, print, "later", "p7")
    try:
        print("put p8", await asyncio.wait_for(queue0.put("p8"), 700.5))
    except TimeoutError:
        print("put p8", "timed out")
    await asyncio.sleep(58.769)
    return value


async def body5() -> str:
    value = "none"
    try:
        async with asyncio.timeout(5000.0) as limit:
            await body3()
    except TimeoutError:
        print("p6", "timeout")
    if (task := tasks.get("t1")) is not None:
        print("cancel", "t1", task.cancel('m'))
    try:
        print("p9", await asyncio.wait_for(body4(), 199.333))
    except TimeoutError:
        print("p9", "timed out")
    return value


async def body6() -> str:
    value = "none"
    tasks["t1"] = asyncio.create_task(body0())
    groups["t2"] = asyncio.gather(body5())
    if (task := tasks.get("t1")) is not None and task is not asyncio.current_task():
        try:
            print("p10", await asyncio.wait_for(task, 199.333))
        except TimeoutError:
            print("p10", "timed out")
    event1.clear()
    return value


async def main() -> None:
    try:
        async with asyncio.timeout(20000):
            print("main", await body6())
    except BaseException as e:
        print("main", type(e).__name__, e)


try:
    asyncio.run(main())
except asyncio.CancelledError as e:
    print("run", e)
