import asyncio


class ServiceError(Exception):
    pass


class Unavailable(ServiceError):
    def __init__(self, service, retry=1):
        super().__init__(f"{service} is unavailable")
        self.service = service
        self.retry = retry


class Denied(ServiceError):
    def __str__(self):
        return "denied!"


async def call(n):
    await asyncio.sleep(0.01)
    if n == 1:
        raise Unavailable("db", retry=3)
    if n == 2:
        raise Denied("who?")
    if n == 3:
        raise Unavailable("cache")
    return n


async def main():
    for n in range(4):
        try:
            print("ok", await call(n))
        except Unavailable as e:
            print(e, e.retry)
        except ServiceError as e:
            print("service:", e)


asyncio.run(main())
