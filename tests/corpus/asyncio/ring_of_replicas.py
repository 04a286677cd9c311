import asyncio
import bisect
import hashlib
from typing import Optional


def digest(key: str) -> int:
    return int(hashlib.md5(key.encode()).hexdigest()[:8], 16)


class Node:
    def __init__(self, name: str, latency: float = 0.0):
        self.name = name
        self.latency = latency
        self.data: dict[str, tuple[int, str]] = {}
        self.alive = True

    async def put(self, key: str, value: str, version: int) -> bool:
        await asyncio.sleep(self.latency)
        if not self.alive:
            raise ConnectionError(self.name)
        current, _ = self.data.get(key, (0, ""))
        if version > current:
            self.data[key] = (version, value)
            return True
        return False

    async def get(self, key: str) -> Optional[tuple[int, str]]:
        await asyncio.sleep(self.latency)
        if not self.alive:
            raise ConnectionError(self.name)
        return self.data.get(key)


class Ring:
    def __init__(self, replicas: int = 2, vnodes: int = 4):
        self.replicas, self.vnodes = replicas, vnodes
        self._points: list[int] = []
        self._owners: dict[int, Node] = {}

    def add(self, node: Node) -> None:
        for i in range(self.vnodes):
            point = digest(f"{node.name}#{i}")
            bisect.insort(self._points, point)
            self._owners[point] = node

    def nodes_for(self, key: str) -> list[Node]:
        start = bisect.bisect(self._points, digest(key)) % len(self._points)
        chosen: list[Node] = []
        for i in range(len(self._points)):
            node = self._owners[self._points[(start + i) % len(self._points)]]
            if node not in chosen:
                chosen.append(node)
            if len(chosen) == self.replicas:
                break
        return chosen


class QuorumError(Exception):
    def __init__(self, op: str, got: int, need: int):
        super().__init__(f"{op}: {got} of {need}")
        self.got = got


class Cluster:
    def __init__(self, *nodes: Node, replicas: int = 3, quorum: int = 2):
        self.ring = Ring(replicas)
        self.nodes = {n.name: n for n in nodes}
        for n in nodes:
            self.ring.add(n)
        self.quorum = quorum
        self._clock = 0

    async def _fan_out(self, op: str, coros) -> list:
        results = await asyncio.gather(*coros, return_exceptions=True)
        ok = [r for r in results if not isinstance(r, Exception)]
        if len(ok) < self.quorum:
            raise QuorumError(op, len(ok), self.quorum)
        return ok

    async def put(self, key: str, value: str) -> int:
        self._clock += 1
        acks = await self._fan_out("put", [n.put(key, value, self._clock) for n in self.ring.nodes_for(key)])
        return sum(acks)

    async def get(self, key: str) -> str | None:
        answers = await self._fan_out("get", [n.get(key) for n in self.ring.nodes_for(key)])
        found = [a for a in answers if a is not None]
        return max(found)[1] if found else None


async def main():
    names = ["n1", "n2", "n3", "n4"]
    cluster = Cluster(*(Node(n, 0.001 * i) for i, n in enumerate(names)))
    for i in range(6):
        assert await cluster.put(f"key{i}", f"v{i}") == 3
    print({n: sorted(node.data) for n, node in cluster.nodes.items()})
    owners = [n.name for n in cluster.ring.nodes_for("key1")]
    cluster.nodes[owners[0]].alive = False
    print(await cluster.get("key1"), await cluster.put("key1", "new"), await cluster.get("nope"))
    cluster.nodes[owners[0]].alive = True
    print(await cluster.get("key1"), cluster.nodes[owners[0]].data["key1"])
    cluster.nodes[owners[1]].alive = cluster.nodes[owners[2]].alive = False
    try:
        await cluster.get("key1")
    except QuorumError as e:
        print(e, e.got)

asyncio.run(main())
