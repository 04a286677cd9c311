import asyncio
import copy
import json
from dataclasses import asdict, dataclass, field


@dataclass
class Profile:
    name: str
    tags: list[str] = field(default_factory=list)
    prefs: dict[str, bool] = field(default_factory=dict)


class Store:
    def __init__(self):
        self.version = 0
        self.data = Profile("anon")
        self._cond = asyncio.Condition()

    async def update(self, fn):
        async with self._cond:
            draft = copy.deepcopy(self.data)
            fn(draft)
            if draft == self.data:
                return False
            self.data = draft
            self.version += 1
            self._cond.notify_all()
            return True

    async def changes(self, since=0):
        while True:
            async with self._cond:
                await self._cond.wait_for(lambda: self.version > since)
                since = self.version
                snapshot = asdict(self.data)
            yield since, snapshot


async def follow(store, n, out):
    async for version, snap in store.changes():
        out.append(f"v{version} {json.dumps(snap)}")
        if len(out) == n:
            return


async def main():
    store = Store()
    out = []
    task = asyncio.create_task(follow(store, 3, out))
    await asyncio.sleep(0)
    print(await store.update(lambda p: setattr(p, "name", "zoe")))
    await asyncio.sleep(0.001)
    print(await store.update(lambda p: p.tags.extend(["x", "y"])))
    await asyncio.sleep(0.001)
    print(await store.update(lambda p: p.tags.sort()))
    print(await store.update(lambda p: p.prefs.update(dark=True)))
    await asyncio.wait_for(task, 1)
    print("\n".join(out))

asyncio.run(main())
