class P:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __hash__(self):
        return self.x * 1000003 + self.y

    def __eq__(self, o):
        return (self.x, self.y) == (o.x, o.y)


print(len({P(10**6, 2), P(10**6, 2), P(3, 4)}))
