from bot import config
from bot.message import Message
from bot.routing import Router

router = Router()


class Bot:
    def __init__(self, transport, token):
        self.transport = transport
        self.token = token
        self.router = router
        self.middlewares = []

    async def handle(self, message):
        handler, message.args = self.router.resolve(message.text, config.PREFIX)
        if handler is None:
            return f"unknown command: {message.text}"
        try:
            return await handler(message)
        except (ValueError, ArithmeticError) as error:
            return f"{type(error).__name__}: {error}"

    async def run(self):
        call = self.handle
        for middleware in reversed(self.middlewares):
            call = middleware(call)
        async for user_id, text in self.transport.poll():
            reply = await call(Message(user_id, text))
            if reply is not None:
                await self.transport.send(user_id, reply)
