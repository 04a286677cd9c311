import asyncio
import enum
from typing import Iterator


class Suit(enum.Enum):
    CLUBS = "♣"
    HEARTS = "♥"

    def __lt__(self, other):
        return list(Suit).index(self) < list(Suit).index(other)

    @property
    def color(self):
        return "red" if self is Suit.HEARTS else "black"


class Rank(enum.IntEnum):
    TWO = 2
    JACK = 11
    ACE = 14

    @property
    def short(self):
        return str(self.value) if self < 11 else self.name[0]


class Card:
    def __init__(self, rank: Rank, suit: Suit):
        self.rank, self.suit = rank, suit

    def __repr__(self):
        return f"{self.rank.short}{self.suit.value}"

    def __lt__(self, other):
        return (self.rank, self.suit) < (other.rank, other.suit)

    def __eq__(self, other):
        return (self.rank, self.suit) == (other.rank, other.suit)

    def __hash__(self):
        return hash((self.rank, self.suit))


class Deck:
    def __init__(self):
        self.cards = [Card(r, s) for s in Suit for r in Rank]

    def __iter__(self) -> Iterator[Card]:
        return iter(self.cards)

    def __len__(self):
        return len(self.cards)

    def __getitem__(self, i):
        return self.cards[i]

    def __setitem__(self, i, card):
        self.cards[i] = card


class Weekday(enum.Enum):
    MON = enum.auto()
    SAT = enum.auto()
    SUN = enum.auto()

    @classmethod
    def weekend(cls):
        return {cls.SAT, cls.SUN}

    @staticmethod
    def parse(s):
        for d in Weekday:
            if d.name.startswith(s.upper()):
                return d
        raise ValueError(f"bad day {s!r}")


class Mode(enum.StrEnum):
    FAST = enum.auto()
    SAFE = enum.auto()


async def deal(deck, players, n):
    hands = {p: [] for p in players}
    it = iter(sorted(deck, reverse=True))
    for _ in range(n):
        for p in players:
            hands[p].append(next(it))
            await asyncio.sleep(0)
    return hands


async def main():
    deck = Deck()
    print(len(deck), deck[0], deck[-1], Card(Rank.ACE, Suit.HEARTS) in deck, list(deck)[1:3])
    hands = await deal(deck, ["a", "b"], 2)
    print(hands, max(max(h) for h in hands.values()))
    print(sum(c.rank for c in deck), [s.color for s in Suit], Rank.ACE > Rank.JACK, Rank(2).short)
    print(Weekday.parse("su"), sorted(d.name for d in Weekday.weekend()), Weekday.MON.value, Weekday.SAT in Weekday.weekend())
    print(Mode.FAST, f"{Mode.SAFE!r}", Mode("fast") is Mode.FAST, Mode.FAST + "er", "x".join(Mode), Mode.SAFE.upper())
    try:
        Weekday.parse("zz")
    except ValueError as e:
        print(e)
    try:
        Rank(3)
    except ValueError as e:
        print(e)


asyncio.run(main())
