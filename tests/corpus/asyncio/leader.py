import asyncio
import random
from dataclasses import dataclass
from typing import Dict, List, Optional, Set, Tuple


@dataclass
class Ping:
    sender: int
    term: int


@dataclass
class Vote:
    sender: int
    granted: bool


class Network:
    def __init__(self, n: int) -> None:
        self.inboxes: Dict[int, asyncio.Queue] = {i: asyncio.Queue() for i in range(n)}
        self.partitioned: Set[Tuple[int, int]] = set()
        self.delivered = 0

    async def send(self, src: int, dst: int, msg: object) -> bool:
        if (src, dst) in self.partitioned:
            return False
        await self.inboxes[dst].put((src, msg))
        self.delivered += 1
        return True


class Node:
    def __init__(self, ident: int, net: Network, size: int) -> None:
        self.ident = ident
        self.net = net
        self.size = size
        self.term = 0
        self.voted_for: Optional[int] = None
        self.votes: List[int] = []
        self.is_leader = False

    @property
    def majority(self) -> int:
        return self.size // 2 + 1

    async def campaign(self) -> None:
        self.term += 1
        self.voted_for = self.ident
        self.votes = [self.ident]
        for peer in range(self.size):
            if peer != self.ident:
                ok = await self.net.send(self.ident, peer, Ping(self.ident, self.term))
                if not ok:
                    print(f"{self.ident} cannot reach {peer}")

    async def run(self) -> None:
        inbox = self.net.inboxes[self.ident]
        while True:
            src, msg = await inbox.get()
            if isinstance(msg, Ping):
                granted = msg.term > self.term or (msg.term == self.term and self.voted_for in (None, src))
                if granted:
                    self.term, self.voted_for = msg.term, src
                await self.net.send(self.ident, src, Vote(self.ident, granted))
            elif isinstance(msg, Vote):
                if msg.granted:
                    self.votes.append(msg.sender)
                if len(self.votes) >= self.majority and not self.is_leader:
                    self.is_leader = True
                    print(f"node {self.ident} leads term {self.term} with {sorted(self.votes)}")
            inbox.task_done()


async def main() -> None:
    rng = random.Random(7)
    size = 5
    net = Network(size)
    nodes = [Node(i, net, size) for i in range(size)]
    net.partitioned |= {(2, 4), (4, 2)}
    tasks = [asyncio.create_task(n.run(), name=f"node-{n.ident}") for n in nodes]
    await nodes[2].campaign()
    await asyncio.gather(*(q.join() for q in net.inboxes.values()))
    await nodes[0].campaign()
    for _ in range(20):
        await asyncio.sleep(0)
    for n in nodes:
        print(n.ident, n.term, n.voted_for, n.is_leader)
    print(net.delivered, rng.random() < 1)
    for t in tasks:
        t.cancel()
    res = await asyncio.gather(*tasks, return_exceptions=True)
    print(all(isinstance(r, asyncio.CancelledError) for r in res), tasks[0].get_name())


asyncio.run(main())
