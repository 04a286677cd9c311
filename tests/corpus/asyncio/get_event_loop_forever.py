import asyncio


async def ticker(loop, n):
    for i in range(n):
        print("tick", i)
        await asyncio.sleep(0.1)
    loop.stop()


loop = asyncio.new_event_loop()
task = loop.create_task(ticker(loop, 3))
try:
    loop.run_forever()
except KeyboardInterrupt:
    print("stopped")
finally:
    print(task.done())
    loop.close()
