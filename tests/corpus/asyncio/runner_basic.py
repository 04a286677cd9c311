import asyncio

counter = 0


async def step(name):
    global counter
    counter += 1
    await asyncio.sleep(0.01)
    return f"{name} #{counter}"


def cli():
    with asyncio.Runner() as runner:
        print(runner.run(step("first")))
        loop = runner.get_loop()
        print(loop.is_closed())
        print(runner.run(step("second")))
    print(loop.is_closed())


cli()
runner = asyncio.Runner()
try:
    print(runner.run(step("third")))
finally:
    runner.close()
