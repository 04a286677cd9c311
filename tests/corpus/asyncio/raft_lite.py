import asyncio
import random
from dataclasses import dataclass
from enum import Enum, auto


class Role(Enum):
    FOLLOWER = auto()
    CANDIDATE = auto()
    LEADER = auto()


@dataclass(frozen=True, slots=True)
class Vote:
    term: int
    candidate: int
    granted: bool


class Peer:
    def __init__(self, ident: int, cluster: "Cluster") -> None:
        self.id = ident
        self.cluster = cluster
        self.role = Role.FOLLOWER
        self.term = 0
        self.voted_for: dict[int, int] = {}

    async def request_vote(self, term: int, candidate: int) -> Vote:
        await asyncio.sleep(0)
        if term < self.term:
            return Vote(term, candidate, False)
        self.term = term
        choice = self.voted_for.setdefault(term, candidate)
        return Vote(term, candidate, choice == candidate)

    async def campaign(self) -> bool:
        self.role, self.term = Role.CANDIDATE, self.term + 1
        self.voted_for[self.term] = self.id
        votes = await asyncio.gather(*(p.request_vote(self.term, self.id) for p in self.cluster.others(self)))
        granted = 1 + sum(v.granted for v in votes)
        won = granted > len(self.cluster.peers) // 2
        self.role = Role.LEADER if won else Role.FOLLOWER
        return won

    def __repr__(self) -> str:
        return f"Peer({self.id}, {self.role.name}, term={self.term})"


class Cluster:
    def __init__(self, n: int) -> None:
        self.peers = [Peer(i, self) for i in range(n)]

    def others(self, me: Peer):
        return (p for p in self.peers if p is not me)

    @property
    def leaders(self) -> list[Peer]:
        return [p for p in self.peers if p.role is Role.LEADER]


async def main() -> None:
    cluster = Cluster(5)
    rng = random.Random(3)
    first = rng.choice(cluster.peers)
    print(await first.campaign(), cluster.leaders)
    a, b = cluster.peers[0], cluster.peers[4]
    first.role = Role.FOLLOWER
    results = await asyncio.gather(a.campaign(), b.campaign())
    print(results, sum(results))
    print(cluster.peers)
    print({r.name: sum(p.role is r for p in cluster.peers) for r in Role})
    print(Vote(1, 2, True), hash(Vote(1, 2, True)) == hash(Vote(1, 2, True)))


asyncio.run(main())
