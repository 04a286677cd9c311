import asyncio

import bot
import bot.state
from bot.events import Joined, Message, Tick

SCRIPT = [
    Joined("ann"), Joined("ann"), Message("ann", "hello"), Message("ann", "!echo a b c"),
    Message("bob", "!add 2 -5"), Message("bob", "!div 1 0"), Message("bob", "!div 7 2"), Message("ann", "!help"),
    Message("ann", "!help echo"), Message("ann", "!help nope"), Tick(1), Tick(2), Message("eve", "!set x=1 2"),
    Message("eve", "!get x"), Message("eve", "!get y"), Message("eve", "!dance now"), Message("eve", "!roll 3d6"),
    *(Message("eve", f"line {i}") for i in range(4)), Tick(4),
]


async def main():
    robot = bot.Bot(delay=0)
    async for reply in robot.replies(SCRIPT):
        print(">", reply)
    s = bot.state.state
    print(dict(s.counters), list(s.history), robot.errors, robot.loaded, bot.__version__)
    bot.state.reset()
    print(len(bot.state.state.users), bot.state.state is s)


if __name__ == "__main__":
    asyncio.run(main())
