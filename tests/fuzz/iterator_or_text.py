class Counter:
    def __init__(self, flag):
        self.flag = flag
        self.i = 0

    def __iter__(self):
        if self.flag:
            return "abc"
        return self

    def next(self):
        self.i += 1
        return self.i


for item in Counter(True):
    print(item)
print([x for x in Counter(False)], list(Counter(True)), sum(len(x) for x in Counter(True)))
a, *rest = Counter(True)
