import asyncio

import bus
import state
import utils
from bot import handlers, registry
from bot.handlers import *
from models import Message, User
from utils import banner, chunks


async def feed(messages):
    for group in chunks(messages, 2):
        await asyncio.gather(*(bus.publish("message", m) for m in group))
        state.batches += 1


async def main():
    print(banner("chat"))
    handlers.install()
    alice, bob = User("alice"), User("bob", admin=True)
    await feed([Message(alice, "hello"), Message(bob, "!ban carol"), Message(alice, "!help"), Message(bob, "!roll 3"), Message(alice, "!ban bob")])
    print("commands:", sorted(registry.COMMANDS))
    print("stats:", state.counters, state.batches, state.banned)
    print(help_text())
    state.reset()
    print("stats:", state.counters, state.batches, state.banned)
    for name, fn in sorted(registry.COMMANDS.items()):
        print(name, fn.__name__, (fn.__doc__ or "").strip())
    print(utils.table([(1, "a"), (2, "b")], " - "), utils.table([(3, 4)], header="x"), sep="\n")


if __name__ == "__main__":
    asyncio.run(main())
