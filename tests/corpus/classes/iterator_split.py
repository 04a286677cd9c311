class Deck:
    def __init__(self, cards):
        self.cards = cards

    def __iter__(self):
        return DeckIterator(self.cards)

    def __len__(self):
        return len(self.cards)


class DeckIterator:
    def __init__(self, cards):
        self.cards = cards
        self.position = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.position == len(self.cards):
            raise StopIteration
        card = self.cards[self.position]
        self.position += 1
        return card


deck = Deck(["ace", "king", "queen"])
for card in deck:
    print(card)
print(len(deck), ", ".join(deck))
