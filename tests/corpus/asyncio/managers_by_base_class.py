import asyncio
from contextlib import AbstractAsyncContextManager, AbstractContextManager, AsyncExitStack, ExitStack


class Server(AbstractAsyncContextManager):
    instances = 0

    def __init__(self, port):
        self.port = port
        self.running = False

    async def __aenter__(self):
        await asyncio.sleep(0)
        self.running = True
        Server.instances += 1
        print("start", self.port)
        return self

    async def __aexit__(self, exc_type, exc_value, traceback):
        self.running = False
        Server.instances -= 1
        if exc_type is not None:
            print("stop", self.port, "because", exc_type.__name__, exc_value)
        else:
            print("stop", self.port)
        return None


class Transaction(AbstractContextManager):
    def __init__(self, store):
        self.store = store
        self.backup = None

    def __enter__(self):
        self.backup = dict(self.store)
        return self.store

    def __exit__(self, exc_type, exc, tb):
        if exc_type is not None and issubclass(exc_type, ValueError):
            self.store.clear()
            self.store.update(self.backup)
            print("rolled back:", exc)
            return True
        return False


class Dual:
    def __enter__(self):
        print("sync enter")
        return "sync"

    def __exit__(self, *exc):
        print("sync exit")

    async def __aenter__(self):
        print("async enter")
        return "async"

    async def __aexit__(self, *exc):
        print("async exit")


async def main():
    async with Server(80) as s, Server(443) as t:
        print(s.running, t.running, Server.instances)
    try:
        async with Server(1):
            raise OSError("broken pipe")
    except OSError as e:
        print("os error", e)
    store = {"x": 1}
    with Transaction(store) as st:
        st["x"] = 2
    with Transaction(store) as st:
        st["x"] = 99
        raise ValueError("invalid")
    print(store)
    try:
        with Transaction(store) as st:
            st["y"] = 5
            raise KeyError("other")
    except KeyError:
        print(store)
    d = Dual()
    with d as x:
        print(x)
    async with d as x:
        print(x)
    async with AsyncExitStack() as stack:
        servers = [await stack.enter_async_context(Server(p)) for p in (8000, 8001)]
        data = stack.enter_context(Transaction(store))
        data["z"] = 3
        print(len(servers), Server.instances)
    print(store, Server.instances)


asyncio.run(main())
