"""Row: class with class attributes, __eq__/__hash__/__lt__ and sets; unannotated."""


class Card:
    RANKS = "23456789TJQKA"
    SUITS = "♣♦♥♠"

    def __init__(self, text):
        self.rank, self.suit = text[0], text[1]
        if self.rank not in self.RANKS:
            raise ValueError(f"bad rank {self.rank}")

    @property
    def value(self):
        return self.RANKS.index(self.rank) + 2

    def __eq__(self, other):
        return (self.rank, self.suit) == (other.rank, other.suit)

    def __hash__(self):
        return hash((self.rank, self.suit))

    def __lt__(self, other):
        return self.value < other.value

    def __repr__(self):
        return f"{self.rank}{self.suit}"


class Hand:
    def __init__(self, text):
        self.cards = sorted((Card(c) for c in text.split()), reverse=True)

    def __iter__(self):
        return iter(self.cards)

    def counts(self):
        table = {}
        for card in self:
            table[card.rank] = table.get(card.rank, 0) + 1
        return sorted(table.values(), reverse=True)

    @property
    def kind(self):
        values = [c.value for c in self]
        flush = len({c.suit for c in self}) == 1
        straight = values == list(range(values[0], values[0] - 5, -1))
        match self.counts():
            case _ if flush and straight:
                return "straight flush"
            case [4, 1]:
                return "four"
            case [3, 2]:
                return "full house"
            case _ if flush:
                return "flush"
            case _ if straight:
                return "straight"
            case [3, *_]:
                return "three"
            case [2, 2, _]:
                return "two pair"
            case [2, *_]:
                return "pair"
        return "high"

    def __gt__(self, other):
        order = ["high", "pair", "two pair", "three", "straight", "flush", "full house", "four", "straight flush"]
        return (order.index(self.kind), self.cards) > (order.index(other.kind), other.cards)


for text in ("2♣ 2♦ 5♥ 5♠ 9♣", "T♠ J♠ Q♠ K♠ A♠", "2♣ 3♦ 4♥ 5♠ 6♣", "A♣ A♦ A♥ K♠ K♣", "2♣ 7♣ 4♣ 9♣ J♣", "2♣ 3♦ 9♥ J♠ K♣"):
    hand = Hand(text)
    print(hand.cards, hand.kind, hand.counts())
print(Hand("2♣ 2♦ 5♥ 5♠ 9♣") > Hand("A♣ 3♦ 9♥ J♠ K♣"), max(Hand("2♣ 3♦ 9♥ J♠ K♣")), len({Card("2♣"), Card("2♣"), Card("3♣")}))
try:
    Card("1♣")
except ValueError as e:
    print(e)
