import asyncio


async def long_job(resource):
    resource.append("opened")
    try:
        await asyncio.sleep(3600)
        resource.append("finished")
    finally:
        resource.append("closed")


async def main():
    resource = []
    task = asyncio.create_task(long_job(resource))
    await asyncio.sleep(0.01)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled", task.cancelled())
    print(resource)


asyncio.run(main())
