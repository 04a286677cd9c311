import asyncio

import messages
from messages import Message, Quit
from readings import read


async def main():
    for kind in (1, 2):
        cls = Message.registry[kind]
        await asyncio.sleep(0)
        print(cls.parse(" x "))
    print(Quit.empty(), messages.Quit.parse(" y"), messages.Login.empty())
    print([m.parse("z") for m in (Message, Quit)])
    for reading in read([40, 2.5]):
        print(f"{reading.name}: {reading.value:6.2f}")


asyncio.run(main())
