import asyncio

from bot import Bot, config
from bot.handlers import echo, math_handlers  # noqa: F401  (registers handlers)
from bot.middleware import logging_middleware, rate_limit
from bot.transport import FakeTransport


async def main():
    transport = FakeTransport(["/start", "hello", "/add 1 2 3", "/div 1 0", "/nope", "/add x", "hello"])
    bot = Bot(transport, token=config.TOKEN)
    bot.middlewares += [logging_middleware, rate_limit(limit=6)]
    await bot.run()
    print("sent", len(transport.sent))
    for number, text in enumerate(transport.sent, start=1):
        print(number, text)
    print(sorted(bot.router.commands))


if __name__ == "__main__":
    asyncio.run(main())
