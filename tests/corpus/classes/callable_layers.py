import asyncio

class Middleware:
    def __init__(self, inner):
        self.inner = inner

    async def __call__(self, request):
        return await self.inner(request)

class Upper(Middleware):
    async def __call__(self, request):
        return (await super().__call__(request)).upper()

class Exclaim(Middleware):
    async def __call__(self, request):
        return await self.inner(request) + "!"

class App:
    async def __call__(self, request):
        await asyncio.sleep(0)
        return f"hello {request}"

async def main():
    app = Upper(Exclaim(App()))
    print(await app("bob"))
    plain = Middleware(App())
    print(await plain("x"))

asyncio.run(main())
