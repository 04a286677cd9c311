import asyncio


class FakeTransport:
    def __init__(self, texts):
        self._texts = texts
        self.sent = []

    async def poll(self):
        for index, text in enumerate(self._texts):
            await asyncio.sleep(0)
            yield index % 2 + 41, text

    async def send(self, user_id, text):
        self.sent.append(f"to {user_id}: {text}")
