import asyncio
import random


class Node:
    def __init__(self, node_id, cluster):
        self.id = node_id
        self.cluster = cluster
        self.term = 0
        self.voted_for = None
        self.state = "follower"
        self.inbox = asyncio.Queue()
        self.log = []

    def __repr__(self):
        return f"Node({self.id}, {self.state}, term={self.term})"

    async def request_votes(self):
        self.term += 1
        self.state = "candidate"
        self.voted_for = self.id
        votes = 1
        replies = await asyncio.gather(*(peer.on_vote(self.id, self.term) for peer in self.cluster.peers(self)))
        votes += sum(replies)
        if votes > len(self.cluster.nodes) // 2:
            self.state = "leader"
            await self.broadcast(("heartbeat", self.term, self.id))
        return votes

    async def on_vote(self, candidate, term):
        await asyncio.sleep(0)
        if term > self.term:
            self.term, self.voted_for = term, candidate
            if self.state == "leader":
                self.state = "follower"
            return True
        return False

    async def broadcast(self, message):
        for peer in self.cluster.peers(self):
            await peer.inbox.put(message)

    async def run(self):
        while True:
            kind, term, payload = await self.inbox.get()
            if kind == "stop":
                return len(self.log)
            if term >= self.term:
                self.term = term
                self.log.append((kind, payload))


class Cluster:
    def __init__(self, n):
        self.nodes = [Node(i, self) for i in range(n)]

    def peers(self, node):
        return [n for n in self.nodes if n is not node]

    @property
    def leader(self):
        return next((n for n in self.nodes if n.state == "leader"), None)


async def main():
    cluster = Cluster(5)
    tasks = [asyncio.create_task(n.run()) for n in cluster.nodes]
    print(await cluster.nodes[0].request_votes(), cluster.leader)
    print(await cluster.nodes[3].request_votes(), cluster.leader)
    await cluster.leader.broadcast(("append", cluster.leader.term, "x=1"))
    for n in cluster.nodes:
        await n.inbox.put(("stop", 0, None))
    print(await asyncio.gather(*tasks))
    print(cluster.nodes)
    print(cluster.nodes[1].log)

asyncio.run(main())
