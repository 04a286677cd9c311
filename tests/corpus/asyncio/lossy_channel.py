import asyncio
import itertools
from collections import namedtuple

Packet = namedtuple("Packet", "seq data ack", defaults=[False])


class LossyChannel:
    def __init__(self, pattern):
        self._drop = itertools.cycle(pattern)
        self.queue = asyncio.Queue()
        self.sent = self.lost = 0

    async def send(self, packet):
        self.sent += 1
        if next(self._drop):
            self.lost += 1
            return
        await self.queue.put(packet)

    async def recv(self, timeout=None):
        return await asyncio.wait_for(self.queue.get(), timeout)


async def sender(message, out, acks, log, timeout=0.01):
    for seq, ch in enumerate(message):
        for attempt in itertools.count(1):
            await out.send(Packet(seq, ch))
            try:
                while (reply := await acks.recv(timeout)).seq != seq:
                    pass
            except TimeoutError:
                continue
            log.append((seq, attempt))
            break
    await out.queue.put(None)


async def receiver(inp, acks):
    received = {}
    while (p := await inp.recv()) is not None:
        received.setdefault(p.seq, p.data)
        await acks.send(p._replace(ack=True, data=""))
    return "".join(received[k] for k in sorted(received))


async def main():
    out, acks, log = LossyChannel([0, 1, 0, 0]), LossyChannel([0, 0, 1]), []
    _, text = await asyncio.gather(sender("hello", out, acks, log), receiver(out, acks))
    print(text, log)
    print(out.sent, out.lost, acks.sent, acks.lost, Packet(1, "x"))

asyncio.run(main())
