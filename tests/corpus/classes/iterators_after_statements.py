class Bag:
    def __init__(self, items):
        self.items = list(items)
    def __iter__(self):
        seen = set()
        for i in self.items:
            seen.add(i)
        return iter(sorted(seen))
class Rows:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        if self.n < 0:
            return iter([])
        def count(k):
            while k:
                yield k
                k -= 1
        return count(self.n)
class Both:
    def __init__(self, a, b):
        self.a, self.b = a, b
    def __iter__(self):
        """First a, then b."""
        first = self.a
        return (x * 2 for x in first + self.b)
print(list(Bag("hello")), list(Rows(3)), list(Rows(-1)), sum(Both([1], [2, 3])), *Bag([3, 1]))
a, b = Rows(2)
print(a, b, dict(zip(Bag("ab"), Rows(2))), 3 in Rows(5), max(Both([4], [])))
