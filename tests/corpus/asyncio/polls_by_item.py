import asyncio
from dataclasses import dataclass


@dataclass
class Vote:
    voter: str
    choice: str


class Poll:
    def __init__(self, *options):
        self.options = list(options)
        self.votes = {}

    def __getitem__(self, option):
        return [v for v, c in self.votes.items() if c == option]

    def __setitem__(self, voter, option):
        if option not in self.options:
            raise ValueError(f"{option!r} is not one of {', '.join(self.options)}")
        self.votes[voter] = option

    def __delitem__(self, voter):
        del self.votes[voter]

    def __iter__(self):
        counts = {o: len(self[o]) for o in self.options}
        yield from sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))


async def vote(poll, ballot):
    await asyncio.sleep(0)
    poll[ballot.voter] = ballot.choice


async def main():
    poll = Poll("red", "blue")
    ballots = [Vote("a", "red"), Vote("b", "blue"), Vote("c", "red"), Vote("d", "green")]
    results = await asyncio.gather(*(vote(poll, b) for b in ballots), return_exceptions=True)
    print([str(r) for r in results if r])
    print(list(poll), poll["red"])
    del poll["a"]
    print(dict(poll), max(poll, key=lambda kv: kv[1]))


asyncio.run(main())
