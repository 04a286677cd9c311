import asyncio
import heapq
from abc import ABC, abstractmethod
from collections import namedtuple
from itertools import count

Message = namedtuple("Message", ["sender", "text"])


class Bot(ABC):
    registry: dict[str, type["Bot"]] = {}

    def __init_subclass__(cls, /, command=None, **kwargs):
        super().__init_subclass__(**kwargs)
        if command:
            cls.command = command
            Bot.registry[command] = cls

    def __init__(self, room):
        self.room = room

    @abstractmethod
    async def reply(self, message): ...

    async def __call__(self, message):
        text = await self.reply(message)
        return f"{type(self).__name__}: {text}"


class EchoBot(Bot, command="echo"):
    async def reply(self, message):
        return message.text


class MathBot(Bot, command="math"):
    async def reply(self, message):
        await asyncio.sleep(0)
        left, op, right = message.text.split()
        ops = {"+": int.__add__, "*": int.__mul__, "-": int.__sub__}
        return str(ops[op](int(left), int(right)))


class ShoutBot(EchoBot, command="shout"):
    async def reply(self, message):
        return (await super().reply(message)).upper() + "!"


class Room:
    def __init__(self):
        self.history = []
        self._timers = []
        self._ids = count(1)

    async def post(self, sender, line):
        command, _, text = line.partition(" ")
        bot = Bot.registry.get(command)
        if bot is None:
            self.history.append((sender, line))
            return None
        answer = await bot(self)(Message(sender, text))
        self.history.append((command, answer))
        return answer

    def later(self, delay, sender, line):
        heapq.heappush(self._timers, (delay, next(self._ids), sender, line))

    async def run(self):
        while self._timers:
            delay, n, sender, line = heapq.heappop(self._timers)
            await asyncio.sleep(delay / 1000)
            yield n, await self.post(sender, line)


async def main():
    room = Room()
    room.later(3, "ann", "math 6 * 7")
    room.later(1, "bob", "hello there")
    room.later(1, "cat", "shout quiet please")
    room.later(2, "dan", "echo  spaced  ")
    async for n, answer in room.run():
        print(n, answer)
    print(room.history)
    print(sorted(Bot.registry), ShoutBot.command, ShoutBot.__mro__[1].__name__, issubclass(MathBot, EchoBot))
    try:
        Bot(room)
    except TypeError as e:
        print("TypeError:", str(e).split(" with")[0])
    results = await asyncio.gather(*(room.post("x", f"math {i} - {i * i}") for i in range(3)))
    print(results, len(room.history))


asyncio.run(main())
