import asyncio
from types import SimpleNamespace
from collections import deque, Counter


class History(deque):
    def __init__(self, limit=3):
        super().__init__(maxlen=limit)

    def add(self, item):
        self.append(item)
        return self


class Tally(Counter):
    def best(self):
        return self.most_common(1)[0]


class Tags(set):
    def add(self, item):
        super().add(item.lower())


def settings(**overrides):
    base = {"host": "localhost", "port": 80}
    base.update(overrides)
    return SimpleNamespace(**base)


async def main():
    h = History()
    for i in range(5):
        h.add(i)
    print(list(h), len(h), h[0], h)
    t = Tally("banana")
    t.update("nnn")
    t["z"] += 2
    print(t.best(), t["q"], sum(t.values()), t)
    tags = Tags()
    tags.add("A")
    tags.add("a")
    tags.add("B")
    print(sorted(tags), len(tags), "a" in tags)
    s = settings(port=8080)
    print(s.host, s.port, s)
    cfg = SimpleNamespace(**{"debug": True, "level": 3})
    print(cfg.debug, cfg.level + 1)
    await asyncio.sleep(0)


asyncio.run(main())
