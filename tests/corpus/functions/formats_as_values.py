"""A text's format as a function in a table, divmod of objects, and running sums that begin with an int."""
from itertools import accumulate

FILTERS = {
    "upper": str.upper,
    "length": len,
    "money": "{:,.2f}".format,
    "join": lambda items: ", ".join(map(str, items)),
}
print(FILTERS["money"](1234.5), FILTERS["upper"]("a"), FILTERS["length"]([1, 2]), FILTERS["join"]([1, 2]))
shown = {"money": "{:,.2f}".format, "share": "{:.1%}".format}
for name, value in (("money", 12), ("share", 0.256)):
    print(shown[name](value))


class Cents:
    def __init__(self, n):
        self.n = n

    def __divmod__(self, parts):
        each, rest = divmod(self.n, parts)
        return Cents(each), Cents(rest)

    def __repr__(self):
        return f"{self.n / 100:.2f}"


each, rest = divmod(Cents(1000), 3)
print(each, rest)
days = [(1, [2.5, 1.0]), (2, []), (3, [0.5])]
totals = [(day, sum(v for v in values)) for day, values in days]
print(totals, [x for x in accumulate(t for _, t in totals)])
