import asyncio
from dataclasses import dataclass, field
from enum import Enum
from itertools import cycle


class Kind(str, Enum):
    ROCK = "rock"
    PAPER = "paper"
    SCISSORS = "scissors"

    def beats(self, other: "Kind") -> bool:
        wins = {Kind.ROCK: Kind.SCISSORS, Kind.PAPER: Kind.ROCK, Kind.SCISSORS: Kind.PAPER}
        return wins[self] is other


@dataclass
class Player:
    name: str
    moves: list[Kind]
    inbox: asyncio.Queue = field(default_factory=asyncio.Queue, repr=False)
    outbox: asyncio.Queue = field(default_factory=asyncio.Queue, repr=False)
    score: int = 0

    async def play(self) -> None:
        moves = cycle(self.moves)
        while True:
            msg = await self.inbox.get()
            if msg == "stop":
                print(self.name, "stops with", self.score)
                return
            await self.outbox.put((self.name, next(moves)))


class Referee:
    def __init__(self, *players: Player):
        self.players = players
        self.rounds: list[str] = []

    async def round(self, n: int) -> None:
        for p in self.players:
            await p.inbox.put(f"round {n}")
        picks = dict([await p.outbox.get() for p in self.players])
        (a, ka), (b, kb) = picks.items()
        if ka is kb:
            self.rounds.append(f"{n}: draw ({ka.value})")
            return
        winner = a if ka.beats(kb) else b
        for p in self.players:
            p.score += p.name == winner
        self.rounds.append(f"{n}: {winner} ({picks[winner].value})")

    async def run(self, n: int) -> None:
        async with asyncio.TaskGroup() as tg:
            for p in self.players:
                tg.create_task(p.play())
            for i in range(1, n + 1):
                await self.round(i)
            for p in self.players:
                p.inbox.put_nowait("stop")


async def main():
    ref = Referee(Player("ann", [Kind.ROCK, Kind.PAPER]), Player("bob", [Kind.SCISSORS, Kind.PAPER, Kind.ROCK]))
    await ref.run(5)
    print(*ref.rounds, sep="\n")
    print(ref.players[0], Kind("paper"), Kind.ROCK == "rock")
    print({p.name: p.score for p in sorted(ref.players, key=lambda p: -p.score)})

asyncio.run(main())
