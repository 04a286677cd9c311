class Countdown:
    def __init__(self, start):
        self.start = start

    def __iter__(self):
        n = self.start
        while n > 0:
            yield n
            n -= 1


class Squares:
    def __init__(self, limit):
        self.limit = limit
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.n >= self.limit:
            raise StopIteration
        self.n += 1
        return self.n ** 2


for n in Countdown(3):
    print(n)
print(list(Countdown(4)), sum(Countdown(3)))
for s in Squares(4):
    print(s)
print([x * 2 for x in Squares(3)])
