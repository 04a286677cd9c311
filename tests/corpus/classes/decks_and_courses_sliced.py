from operator import attrgetter


class Deck:
    def __init__(self, *cards):
        self.cards = list(cards)

    def __len__(self):
        return len(self.cards)

    def __getitem__(self, i):
        return self.cards[i]


class Course(list):
    def best(self, n=1):
        return sorted(self, key=attrgetter("score"), reverse=True)[:n]

    @property
    def names(self):
        return [s.name for s in self]


class Student:
    def __init__(self, name, score):
        self.name, self.score = name, score

    def __repr__(self):
        return f"{self.name}:{self.score}"


class Registry:
    """Only ever asked by one index."""

    def __init__(self):
        self.data = {"a": 1}

    def __getitem__(self, key):
        return self.data[key]


deck = Deck("2c", "9h", "Ks", "Ad")
print(len(deck), deck[0], deck[-1], deck[:2], deck[::-1], deck[1:-1], [c for c in deck])
course = Course([Student("Ann", 90), Student("Bob", 72.5)])
course.append(Student("Cy", 81))
print(course[:2], course[1:], max(course[1:], key=attrgetter("score")), course.best(2), course.names[-1:])
print(Registry()["a"], "9h" in deck, sorted(deck[:3], key=lambda c: c[-1]))
