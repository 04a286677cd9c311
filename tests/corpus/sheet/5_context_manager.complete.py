import asyncio

class AsyncCM:
    async def __aenter__(self):
        print("Enter")
        return self
    async def __aexit__(self, exc_type, exc, tb):
        print("Exit")

async def main():
    async with AsyncCM():
        print("Inside context")

asyncio.run(main())
